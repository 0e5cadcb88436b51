/**
 * Word lists of the classes, by language (first part of the tag). All in lower case, as written in running text;
 * a language that is missing from a list is not judged by its rule.
 */

const words = (list: string): string[] => list.split(' ');
const setsOf = (lists: Readonly<Record<string, string>>): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(Object.entries(lists).map(([language, list]) => [language, new Set(words(list))]));

/** `yesterday` and the like, by language: days, but a number beside them is no part of a date. */
export const relativeDays: ReadonlyMap<string, ReadonlySet<string>> = setsOf({
  en: 'yesterday today tomorrow tonight',
  es: 'ayer hoy',
  fr: 'hier demain',
  de: 'gestern heute',
  pt: 'ontem hoje amanhã',
  it: 'ieri oggi domani',
  nl: 'gisteren vandaag morgen',
  pl: 'wczoraj dziś dzisiaj jutro',
  ru: 'вчера сегодня завтра',
  uk: 'вчора сьогодні завтра',
  cs: 'včera dnes zítra',
  ar: 'أمس غدا غداً',
  hi: 'आज कल',
  zh: '昨天 今天 明天 昨日 今日 明日',
  ja: '昨日 今日 明日',
});

/** Months, weekdays and halves of the day, by language; for months and weekdays that are declined see `declinedDates`. */
export const calendarWords: ReadonlyMap<string, ReadonlySet<string>> = setsOf({
  en: 'january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec monday tuesday wednesday thursday friday saturday sunday a.m. p.m. am pm noon midday midnight',
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre lunes martes miércoles jueves viernes sábado domingo',
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre lundi mardi mercredi jeudi vendredi samedi dimanche',
  de: 'januar jänner februar märz april mai juni juli august september oktober november dezember montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag uhr',
  pt: 'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo',
  it: 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre lunedì martedì mercoledì giovedì venerdì sabato domenica',
  nl: 'januari februari maart april mei juni juli augustus september oktober november december maandag dinsdag woensdag donderdag vrijdag zaterdag zondag',
  ar: 'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد',
  hi: 'जनवरी फ़रवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर सितम्बर अक्टूबर नवंबर नवम्बर दिसंबर दिसम्बर सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार',
  zh: '星期一 星期二 星期三 星期四 星期五 星期六 星期日 周一 周二 周三 周四 周五 周六 周日 上午 下午 中午 凌晨',
  ja: '月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日 午前 午後 正午',
});

/** In these languages a date word that is another word too is one only with a capital: `may`, `march`, `am`, `mai`. */
export const ambiguousDateWords: ReadonlyMap<string, ReadonlySet<string>> = setsOf({
  en: 'may march mar jan dec sun am sept',
});

/** Words that turn a statement round, by language. */
export const negations: ReadonlyMap<string, ReadonlySet<string>> = setsOf({
  en: 'not no never none nobody nothing neither nor without cannot',
  es: 'no nunca jamás ningún ninguna ninguno nada nadie tampoco sin ni',
  fr: 'pas jamais aucun aucune ni rien sans',
  de: 'nicht kein keine keinen keinem keiner keines nie niemals nichts niemand ohne weder',
  pt: 'não nunca jamais nenhum nenhuma nada ninguém sem nem',
  it: 'non mai nessun nessuno nessuna niente nulla senza né',
  nl: 'niet geen nooit niets niemand zonder noch',
  pl: 'nie nigdy nikt nic żaden żadna żadne bez ani',
  ru: 'не нет ни никогда никто ничто ничего без нельзя',
  uk: 'не ні ніколи ніхто ніщо нічого без немає нема',
  cs: 'ne nikdy nikdo nic žádný žádná žádné bez ani není',
  ar: 'لا لم لن ليس ليست ليسوا غير دون بدون',
  hi: 'नहीं न ना मत बिना',
  zh: '不 没 没有 沒有 未 无 無 并未 並未 从未 不是 不会 不會 不能 不再 不得 未能 无法 無法 绝不 尚未',
  ja: 'ない なかっ なかった ません ず なし ぬ',
  sv: 'inte icke ej aldrig ingen inget inga ingenting',
  da: 'ikke ej aldrig ingen intet ingenting uden',
  nb: 'ikke aldri ingen intet ingenting uten',
  no: 'ikke ikkje aldri ingen intet ingenting uten utan',
  nn: 'ikkje aldri ingen inga inkje ingenting utan',
  fi: 'ei en et emme ette eivät eikä älä älkää ilman',
  tr: 'değil değildir değildi değilim değiliz değiller yok yoktur yoktu asla hiçbir hiç',
  el: 'δεν δε μη μην όχι ποτέ κανείς κανένας καμία κανένα τίποτα χωρίς ούτε',
  he: 'לא אין אינו אינה אינם אינן איננו איננה בלי ללא מעולם',
  hu: 'nem ne sem se nincs nincsenek soha senki semmi nélkül',
  ro: 'nu niciodată nimeni nimic niciun nicio fără nici',
  ca: 'no mai ningú res sense ni tampoc',
  id: 'tidak tak bukan belum jangan tanpa',
  vi: 'không chưa chẳng đừng',
});

/** English `n't`, with either apostrophe or none. */
export const contractedNot =
  /n['\u2019]t$|^(?:do|does|did|is|was|are|were|has|have|had|could|would|should|must|might|need|ca|wo|ai)nt$/;

/** Languages in which every noun has a capital: capitals tell no names. */
export const capitalizedNouns: ReadonlySet<string> = new Set(['de', 'lb']);

const scripts: readonly (readonly [string, RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['zh', /\p{Script=Han}/u],
  ['ru', /\p{Script=Cyrillic}/u],
  ['ar', /\p{Script=Arabic}/u],
  ['hi', /\p{Script=Devanagari}/u],
];

/** The language whose lists judge a text of which no language is stated: by its script, English for Latin letters. */
export function assumedLanguage(text: string): string {
  return scripts.find(([, script]) => script.test(text))?.[0] ?? 'en';
}
