/**
 * Word lists of the classes, by language (first part of the tag). All in lower case, as written in running text;
 * a language that is missing from a list is not judged by its rule.
 */

const words = (list: string): string[] => list.split(' ');
const setsOf = (lists: Readonly<Record<string, string>>): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(Object.entries(lists).map(([language, list]) => [language, new Set(words(list))]));

/**
 * Number words from two on, forms of one value joined by `|`. One is left out everywhere: it is an article or a
 * pronoun too often.
 */
const counts: Readonly<Record<string, string>> = {
  en: 'two three four five six seven eight nine ten eleven twelve',
  es: 'dos tres cuatro cinco seis siete ocho nueve diez once doce',
  fr: 'deux trois quatre cinq six sept huit neuf dix onze douze',
  de: 'zwei drei vier fünf sechs sieben acht neun zehn elf zwölf',
  pt: 'dois|duas três quatro cinco seis sete oito nove dez onze doze',
  it: 'due tre quattro cinque sei sette otto nove dieci undici dodici',
  nl: 'twee drie vier vijf zes zeven acht negen tien elf twaalf',
  pl: 'dwa|dwie|dwóch trzy|trzech cztery|czterech pięć|pięciu sześć siedem osiem dziewięć dziesięć jedenaście dwanaście',
  ru: 'два|две|двух|двое три|трёх|трех|трое четыре|четырёх|четырех|четверо пять|пяти|пятеро шесть|шести семь|семи восемь|восьми девять|девяти десять|десяти одиннадцать двенадцать',
  ar: 'اثنان|اثنين|اثنتان|اثنتين ثلاثة|ثلاث أربعة|أربع خمسة|خمس ستة|ست سبعة|سبع ثمانية|ثماني تسعة|تسع عشرة|عشر',
  hi: 'दो तीन चार पाँच|पांच छह|छः सात आठ नौ दस ग्यारह बारह',
};

/** More number words with their values. */
const moreCounts: Readonly<Record<string, string>> = {
  en: '13=thirteen 14=fourteen 15=fifteen 16=sixteen 17=seventeen 18=eighteen 19=nineteen 20=twenty 30=thirty 40=forty 50=fifty 60=sixty 70=seventy 80=eighty 90=ninety 12=dozen',
  es: '13=trece 14=catorce 15=quince 16=dieciséis 20=veinte 30=treinta 40=cuarenta 50=cincuenta 60=sesenta 70=setenta 80=ochenta 90=noventa 12=docena',
  fr: '13=treize 14=quatorze 15=quinze 16=seize 20=vingt 30=trente 40=quarante 50=cinquante 60=soixante 12=douzaine',
  de: '13=dreizehn 14=vierzehn 15=fünfzehn 16=sechzehn 20=zwanzig 30=dreißig 40=vierzig 50=fünfzig 60=sechzig 70=siebzig 80=achtzig 90=neunzig 12=dutzend',
  pt: '13=treze 15=quinze 20=vinte 30=trinta 40=quarenta 50=cinquenta 60=sessenta 70=setenta 80=oitenta 90=noventa 12=dúzia',
  it: '13=tredici 15=quindici 20=venti 30=trenta 40=quaranta 50=cinquanta 60=sessanta 70=settanta 80=ottanta 90=novanta 12=dozzina',
  nl: '13=dertien 14=veertien 15=vijftien 20=twintig 30=dertig 40=veertig 50=vijftig 60=zestig 70=zeventig 80=tachtig 90=negentig 12=dozijn',
  pl: '13=trzynaście 15=piętnaście 20=dwadzieścia 30=trzydzieści 40=czterdzieści 50=pięćdziesiąt',
  ru: '13=тринадцать 15=пятнадцать 20=двадцать 30=тридцать 40=сорок 50=пятьдесят 60=шестьдесят 70=семьдесят 80=восемьдесят 90=девяносто',
  ar: '20=عشرون 20=عشرين 30=ثلاثون 30=ثلاثين 40=أربعون 40=أربعين 50=خمسون 50=خمسين',
  hi: '15=पंद्रह 20=बीस 30=तीस 40=चालीस 50=पचास',
};

/** Words for powers of ten, forms of one power joined by `|`. A dozen is twelve. */
const scales: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  en: { hundred: 1e2, 'thousand|thousands': 1e3, 'million|millions': 1e6, 'billion|billions': 1e9, trillion: 1e12 },
  es: { cien: 1e2, mil: 1e3, 'millón|millones': 1e6 },
  fr: { cent: 1e2, mille: 1e3, 'million|millions': 1e6, 'milliard|milliards': 1e9 },
  de: {
    hundert: 1e2,
    tausend: 1e3,
    'million|millionen': 1e6,
    'milliarde|milliarden': 1e9,
    'billion|billionen': 1e12,
  },
  pt: { cem: 1e2, mil: 1e3, 'milhão|milhões': 1e6, 'bilhão|bilhões': 1e9 },
  it: { cento: 1e2, 'mille|mila': 1e3, 'milione|milioni': 1e6, 'miliardo|miliardi': 1e9 },
  nl: { honderd: 1e2, duizend: 1e3, miljoen: 1e6, miljard: 1e9 },
  pl: { sto: 1e2, 'tysiąc|tysiące|tysięcy': 1e3, 'milion|miliony|milionów': 1e6, 'miliard|miliardy|miliardów': 1e9 },
  ru: {
    'сто|сотни': 1e2,
    'тысяча|тысячи|тысяч': 1e3,
    'миллион|миллиона|миллионов': 1e6,
    'миллиард|миллиарда|миллиардов': 1e9,
  },
  ar: { 'مئة|مائة': 1e2, 'ألف|آلاف': 1e3, 'مليون|ملايين': 1e6, 'مليار|مليارات': 1e9 },
  hi: { सौ: 1e2, 'हज़ार|हजार': 1e3, लाख: 1e5, करोड़: 1e7, अरब: 1e9 },
  zh: { 百: 1e2, 千: 1e3, '万|萬': 1e4, '亿|億': 1e8 },
  ja: { 百: 1e2, 千: 1e3, 万: 1e4, 億: 1e8, 兆: 1e12 },
};

/** Values of number words, by language; see `scaleWords` for powers of ten. */
export const countWords: ReadonlyMap<string, ReadonlyMap<string, number>> = new Map(
  Object.entries(counts).map(([language, list]) => [
    language,
    new Map([
      ...words(list).flatMap((forms, at) => forms.split('|').map((word): [string, number] => [word, at + 2])),
      ...words(moreCounts[language]!).map((entry): [string, number] => {
        const [value, word] = entry.split('=');
        return [word!, Number(value)];
      }),
    ]),
  ]),
);

/** Values of words for powers of ten, by language. */
export const scaleWords: ReadonlyMap<string, ReadonlyMap<string, number>> = new Map(
  Object.entries(scales).map(([language, list]) => [
    language,
    new Map(
      Object.entries(list).flatMap(([forms, value]) => forms.split('|').map((word): [string, number] => [word, value])),
    ),
  ]),
);

/** Chinese and Japanese numerals; one alone counts nothing, it is an article too often. */
export const hanNumerals = /^[〇零一二三四五六七八九十百千万萬亿億兆两兩]+$/;

/** Months, weekdays, relative days and halves of the day, by language. */
export const dateWords: ReadonlyMap<string, ReadonlySet<string>> = setsOf({
  en: 'january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow tonight a.m. p.m. am pm noon midnight',
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre lunes martes miércoles jueves viernes sábado domingo ayer hoy',
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre lundi mardi mercredi jeudi vendredi samedi dimanche hier demain',
  de: 'januar jänner februar märz april mai juni juli august september oktober november dezember montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag gestern heute uhr',
  pt: 'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo ontem hoje amanhã',
  it: 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre lunedì martedì mercoledì giovedì venerdì sabato domenica ieri oggi domani',
  nl: 'januari februari maart april mei juni juli augustus september oktober november december maandag dinsdag woensdag donderdag vrijdag zaterdag zondag gisteren vandaag morgen',
  pl: 'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia poniedziałek wtorek środa środę czwartek piątek sobota sobotę niedziela niedzielę wczoraj dziś dzisiaj jutro',
  ru: 'январь января февраль февраля март марта апрель апреля май мая июнь июня июль июля август августа сентябрь сентября октябрь октября ноябрь ноября декабрь декабря понедельник вторник среда среду четверг пятница пятницу суббота субботу воскресенье вчера сегодня завтра',
  ar: 'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد أمس غدا غداً',
  hi: 'जनवरी फ़रवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर सितम्बर अक्टूबर नवंबर नवम्बर दिसंबर दिसम्बर सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार आज कल',
  zh: '星期一 星期二 星期三 星期四 星期五 星期六 星期日 周一 周二 周三 周四 周五 周六 周日 昨天 今天 明天 昨日 今日 明日',
  ja: '月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日 昨日 今日 明日',
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
  ru: 'не нет ни никогда никто ничто ничего без',
  ar: 'لا لم لن ليس ليست ليسوا غير دون بدون',
  hi: 'नहीं न ना मत बिना',
  zh: '不 没 没有 沒有 未 无 無 并未 並未 从未 不是 不会 不會 不能 不再 不得 未能 无法 無法 绝不 尚未',
  ja: 'ない なかっ なかった ません ず なし ぬ',
});

/** English `n't`, with either apostrophe. */
export const contractedNot = /n['\u2019]t$/;

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
