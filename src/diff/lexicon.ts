/** Word lists of the classes. All in lower case; a language that is missing here is not judged by that rule. */

const words = (list: string): string[] => list.split(' ');

/** Number words and their value. Scales (`million`) stand for themselves: a change of scale changes the number. */
export const numberWords: ReadonlyMap<string, string> = new Map(
  [
    // One is left out everywhere: it is an article or a pronoun too often.
    words('two three four five six seven eight nine ten eleven twelve'),
    words('dos tres cuatro cinco seis siete ocho nueve diez once doce'),
    words('deux trois quatre cinq six sept huit neuf dix onze douze'),
    words('zwei drei vier fünf sechs sieben acht neun zehn elf zwölf'),
  ]
    .flatMap((list) => list.map((word, index): [string, string] => [word, String(index + 2)]))
    .concat(
      words(
        'dozen hundred thousand million billion trillion docena cien mil millón millones douzaine cent mille millions milliard milliards dutzend hundert tausend millionen milliarde milliarden',
      ).map((word): [string, string] => [word, word]),
    ),
);

/** Months, weekdays, relative days and halves of the day. */
export const dateWords: ReadonlySet<string> = new Set([
  ...words('january february march april may june july august september october november december'),
  ...words('jan feb mar apr jun jul aug sept sep oct nov dec a.m. p.m. am pm noon midnight'),
  ...words('monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow'),
  ...words('enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'),
  ...words('lunes martes miércoles jueves viernes sábado domingo ayer hoy'),
  ...words('januar februar märz mai juni juli oktober dezember gestern heute morgen'),
  ...words('montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag'),
  ...words('janvier février mars avril juin juillet août septembre octobre novembre décembre hier demain'),
  ...words('lundi mardi mercredi jeudi vendredi samedi dimanche'),
]);

/** `may`, `march` and others are dates only beside a number or with a capital. */
export const ambiguousDateWords: ReadonlySet<string> = new Set(words('may march mars morgen am jan mar mai hier dec'));

/** Words that turn a statement round, by language. */
export const negations: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(words('not no never none nobody nothing neither nor without cannot')),
  es: new Set(words('no nunca jamás ningún ninguna ninguno nada nadie tampoco sin ni')),
  fr: new Set(words('pas jamais aucun aucune ni rien sans')),
  de: new Set(words('nicht kein keine keinen keinem keiner keines nie niemals nichts niemand ohne weder')),
  pt: new Set(words('não nunca jamais nenhum nenhuma nada ninguém sem nem')),
  it: new Set(words('non mai nessun nessuno nessuna niente nulla senza né')),
  ru: new Set(words('не нет ни никогда никто ничто без')),
  ar: new Set(words('لا لم لن ليس ليست غير دون')),
  zh: new Set(words('不 没 没有 未 无 並未 并未 非 不是 不会')),
  ja: new Set(words('ない なかった ません なし')),
};

/** English `n't`, with either apostrophe. */
export const contractedNot = /n['\u2019]t$/;

/** Languages in which every noun has a capital: capitals tell no names. */
export const capitalizedNouns: ReadonlySet<string> = new Set(['de', 'lb']);
