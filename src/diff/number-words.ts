/**
 * Number words from zero to 19, forms of one value joined by `|`; the tens from twenty on; the hundreds from two hundred
 * on. One is left out (`-`): it is an article or a pronoun too often.
 */
interface NumberWords {
  ones: string;
  tens: string;
  hundreds?: string;
  /** The words of 21 to 99 that are written as one, without a hyphen; `one` is the word for one within them. */
  compound?: (tens: string, one: string) => string;
  one?: string;
}

const stem = (word: string): string => word.replace(/[aei]$/, '');

const numberWords: Readonly<Record<string, NumberWords>> = {
  en: {
    ones: 'zero - two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    tens: 'twenty thirty forty fifty sixty seventy eighty ninety',
  },
  es: {
    ones: 'cero - dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis|dieciseis diecisiete dieciocho diecinueve',
    tens: 'veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa',
    hundreds:
      'doscientos|doscientas trescientos|trescientas cuatrocientos|cuatrocientas quinientos|quinientas seiscientos|seiscientas setecientos|setecientas ochocientos|ochocientas novecientos|novecientas',
    one: 'uno|ún|una',
    compound: (tens, one) =>
      tens === 'veinte'
        ? `veinti${one
            .replace(/^dos$/, 'dós')
            .replace(/^tres$/, 'trés')
            .replace(/^seis$/, 'séis')}`
        : '',
  },
  fr: {
    ones: 'zéro - deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf',
    tens: 'vingt|vingts trente quarante cinquante soixante septante huitante|octante nonante',
  },
  de: {
    ones: 'null - zwei|zwo drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn',
    tens: 'zwanzig dreißig|dreissig vierzig fünfzig sechzig siebzig achtzig neunzig',
    hundreds: 'zweihundert dreihundert vierhundert fünfhundert sechshundert siebenhundert achthundert neunhundert',
    one: 'ein',
    compound: (tens, one) => `${one}und${tens}`,
  },
  pt: {
    ones: 'zero - dois|duas três quatro cinco seis sete oito nove dez onze doze treze catorze|quatorze quinze dezesseis|dezasseis dezessete|dezassete dezoito dezenove|dezanove',
    tens: 'vinte trinta quarenta|quorenta cinquenta sessenta setenta oitenta noventa',
    hundreds:
      'duzentos|duzentas trezentos|trezentas quatrocentos|quatrocentas quinhentos|quinhentas seiscentos|seiscentas setecentos|setecentas oitocentos|oitocentas novecentos|novecentas',
  },
  it: {
    ones: 'zero - due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove',
    tens: 'venti trenta quaranta cinquanta sessanta settanta ottanta novanta',
    hundreds: 'duecento trecento quattrocento cinquecento seicento settecento ottocento novecento',
    one: 'uno|un',
    compound: (tens, one) => (/^[uo]/.test(one) ? stem(tens) : tens) + one.replace(/^tre$/, 'tré'),
  },
  nl: {
    ones: 'nul - twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien',
    tens: 'twintig dertig veertig vijftig zestig zeventig tachtig negentig',
    hundreds: 'tweehonderd driehonderd vierhonderd vijfhonderd zeshonderd zevenhonderd achthonderd negenhonderd',
    one: 'een',
    compound: (tens, one) => `${one}${/(?:twee|drie)$/.test(one) ? 'ën' : 'en'}${tens}`,
  },
  sv: {
    ones: 'noll - två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton',
    tens: 'tjugo trettio fyrtio femtio sextio sjuttio åttio nittio',
    hundreds: 'tvåhundra trehundra fyrahundra femhundra sexhundra sjuhundra åttahundra niohundra',
    one: 'ett|en',
    compound: (tens, one) => tens + one,
  },
  pl: {
    ones: 'zero - dwa|dwie|dwóch trzy|trzech cztery|czterech pięć|pięciu sześć|sześciu siedem|siedmiu osiem|ośmiu dziewięć|dziewięciu dziesięć|dziesięciu jedenaście|jedenastu dwanaście|dwunastu trzynaście|trzynastu czternaście|czternastu piętnaście|piętnastu szesnaście|szesnastu siedemnaście|siedemnastu osiemnaście|osiemnastu dziewiętnaście|dziewiętnastu',
    tens: 'dwadzieścia|dwudziestu trzydzieści|trzydziestu czterdzieści|czterdziestu pięćdziesiąt sześćdziesiąt siedemdziesiąt osiemdziesiąt dziewięćdziesiąt',
    hundreds: 'dwieście trzysta czterysta pięćset sześćset siedemset osiemset dziewięćset',
  },
  ru: {
    ones: 'ноль|нуль - два|две|двух|двое три|трёх|трех|трое четыре|четырёх|четырех|четверо пять|пяти|пятеро шесть|шести семь|семи восемь|восьми девять|девяти десять|десяти одиннадцать|одиннадцати двенадцать|двенадцати тринадцать|тринадцати четырнадцать|четырнадцати пятнадцать|пятнадцати шестнадцать|шестнадцати семнадцать|семнадцати восемнадцать|восемнадцати девятнадцать|девятнадцати',
    tens: 'двадцать|двадцати тридцать|тридцати сорок|сорока пятьдесят|пятидесяти шестьдесят|шестидесяти семьдесят|семидесяти восемьдесят|восьмидесяти девяносто',
    hundreds:
      'двести|двухсот триста|трёхсот четыреста|четырёхсот пятьсот|пятисот шестьсот|шестисот семьсот|семисот восемьсот|восьмисот девятьсот|девятисот',
  },
  ar: {
    ones: '- - اثنان|اثنين|اثنتان|اثنتين ثلاثة|ثلاث أربعة|أربع خمسة|خمس ستة|ست سبعة|سبع ثمانية|ثماني تسعة|تسع عشرة|عشر',
    tens: 'عشرون|عشرين ثلاثون|ثلاثين أربعون|أربعين خمسون|خمسين ستون|ستين سبعون|سبعين ثمانون|ثمانين تسعون|تسعين',
  },
  hi: {
    ones: '- - दो तीन चार पाँच|पांच छह|छः सात आठ नौ दस ग्यारह बारह तेरह चौदह पंद्रह सोलह सत्रह अठारह उन्नीस',
    tens: 'बीस तीस चालीस पचास साठ सत्तर अस्सी नब्बे',
  },
};

/** Other numbers: dozens, and in English what has an ordinal or a fraction. `~` stands before what counts only in the place of another number. */
const otherWords: Readonly<Record<string, string>> = {
  en: 'dozen=12 dozens=×12+ hundreds=×100+ thousands=×1000+ millions=×1000000+ billions=×1000000000+ first=~#1 second=~#2 third=~#3 fourth=~#4 fifth=~#5 sixth=~#6 seventh=~#7 eighth=~#8 ninth=~#9 tenth=~#10 eleventh=~#11 twelfth=~#12 half=~/2 halves=~/2 thirds=~#3 quarter=~/4 quarters=~/4 two-thirds=2/3 three-quarters=3/4',
  es: 'decena=10 docena=12 quincena=15 veintena=20 treintena=30 cincuentena=50 centena=100 centenar=100 millar=1000 decenas=×10+ docenas=×12+ cientos=×100+ centenares=×100+ miles=×1000+ mitad=~/2 tercio=~/3 cuarto=~/4',
  fr: 'huitaine=8 dizaine=10 douzaine=12 quinzaine=15 vingtaine=20 trentaine=30 cinquantaine=50 soixantaine=60 centaine=100 millier=1000 dizaines=×10+ centaines=×100+ milliers=×1000+ moitié=~/2 tiers=~/3 quart=~/4',
  de: 'dutzend=12 dutzende=×12+ hunderte=×100+ tausende=×1000+ hälfte=~/2 drittel=~/3 viertel=~/4',
  pt: 'dezena=10 dúzia=12 quinzena=15 vintena=20 centena=100 milhar=1000 dezenas=×10+ centenas=×100+ milhares=×1000+ metade=~/2 terço=~/3',
  it: 'decina=10 dozzina=12 quindicina=15 ventina=20 trentina=30 quarantina=40 cinquantina=50 sessantina=60 centinaio=100 migliaio=1000 decine=×10+ centinaia=×100+ migliaia=×1000+ metà=~/2 terzo=~/3 quarto=~/4',
  nl: 'dozijn=12 tientallen=×10+ honderden=×100+ duizenden=×1000+ helft=~/2 derde=~/3 kwart=~/4',
  sv: 'dussin=12 dussintals=×12+ tiotals=×10+ hundratals=×100+ tusentals=×1000+ hälften=~/2 tredjedel=~/3 fjärdedel=~/4',
  ru: 'десятки=×10+ сотни=×100+ половина=~/2 треть=~/3 четверть=~/4',
};

/** Ordinals from the first on, forms of one joined by `|`; what is often another word is left out (`-`). English has them above. */
const ordinals: Readonly<Record<string, string>> = {
  es: 'primer|primero|primera|primeros|primeras segundo|segunda tercer|tercero|tercera|terceros|terceras cuarta quinto|quinta sexto|sexta séptimo|séptima octavo|octava noveno|novena décimo|décima',
  fr: 'premier|première|premiers|premières deuxième|deuxièmes troisième|troisièmes quatrième|quatrièmes cinquième|cinquièmes sixième|sixièmes septième|septièmes huitième|huitièmes neuvième|neuvièmes dixième|dixièmes onzième douzième',
  de: ['erst', 'zweit', 'dritt', 'viert', 'fünft', 'sechst', 'siebt', 'acht', 'neunt', 'zehnt', 'elft', 'zwölft']
    .map((stem) => ['e', 'en', 'er', 'es', 'em'].map((ending) => stem + ending).join('|'))
    .join(' '),
  pt: 'primeiro|primeira|primeiros|primeiras - terceiro|terceira|terceiros|terceiras',
  nl: 'eerste tweede - vierde vijfde zesde zevende achtste negende tiende',
};

/** Words for powers of ten, forms of one power joined by `|`. */
const scales: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  en: {
    hundred: 1e2,
    thousand: 1e3,
    'lakh|lakhs': 1e5,
    'crore|crores': 1e7,
    million: 1e6,
    billion: 1e9,
    trillion: 1e12,
  },
  es: { 'cien|ciento': 1e2, mil: 1e3, 'millón|millones': 1e6, 'billón|billones': 1e12 },
  fr: { 'cent|cents': 1e2, mille: 1e3, 'million|millions': 1e6, 'milliard|milliards': 1e9, 'billion|billions': 1e12 },
  de: { hundert: 1e2, tausend: 1e3, 'million|millionen': 1e6, 'milliarde|milliarden': 1e9, 'billion|billionen': 1e12 },
  pt: {
    'cem|cento': 1e2,
    mil: 1e3,
    'milhão|milhões': 1e6,
    'bilhão|bilhões': 1e9,
    'bilião|biliões': 1e12,
    'trilhão|trilhões': 1e12,
  },
  it: { cento: 1e2, 'mille|mila': 1e3, 'milione|milioni': 1e6, 'miliardo|miliardi': 1e9 },
  nl: { honderd: 1e2, duizend: 1e3, miljoen: 1e6, miljard: 1e9 },
  sv: { hundra: 1e2, tusen: 1e3, 'miljon|miljoner': 1e6, 'miljard|miljarder': 1e9 },
  pl: { sto: 1e2, 'tysiąc|tysiące|tysięcy': 1e3, 'milion|miliony|milionów': 1e6, 'miliard|miliardy|miliardów': 1e9 },
  ru: {
    'сто|ста': 1e2,
    'тысяча|тысячи|тысяч': 1e3,
    'миллион|миллиона|миллионов': 1e6,
    'миллиард|миллиарда|миллиардов': 1e9,
  },
  ar: { 'مئة|مائة': 1e2, 'ألف|آلاف': 1e3, 'مليون|ملايين': 1e6, 'مليار|مليارات': 1e9 },
  hi: { सौ: 1e2, 'हज़ार|हजार': 1e3, लाख: 1e5, करोड़: 1e7, अरब: 1e9 },
  zh: { 百: 1e2, 千: 1e3, '万|萬': 1e4, '亿|億': 1e8 },
  ja: { 百: 1e2, 千: 1e3, 万: 1e4, 億: 1e8, 兆: 1e12 },
  uk: {
    'тисяча|тисячі|тисяч': 1e3,
    'мільйон|мільйона|мільйони|мільйонів': 1e6,
    'мільярд|мільярда|мільярди|мільярдів': 1e9,
  },
  cs: { 'tisíc|tisíce': 1e3, 'milion|miliony|milionů': 1e6, 'miliarda|miliardy|miliard': 1e9 },
  da: { tusind: 1e3, 'million|millioner': 1e6, 'milliard|milliarder': 1e9 },
  nb: { tusen: 1e3, 'million|millioner': 1e6, 'milliard|milliarder': 1e9 },
  no: { tusen: 1e3, 'million|millioner': 1e6, 'milliard|milliarder': 1e9 },
  fi: { 'tuhat|tuhatta': 1e3, 'miljoona|miljoonaa|miljoonan': 1e6, 'miljardi|miljardia|miljardin': 1e9 },
  tr: { bin: 1e3, milyon: 1e6, milyar: 1e9, trilyon: 1e12 },
  el: {
    'χιλιάδες|χιλιάδων': 1e3,
    'εκατομμύριο|εκατομμύρια|εκατομμυρίων|εκατ': 1e6,
    'δισεκατομμύριο|δισεκατομμύρια|δισεκατομμυρίων|δισ': 1e9,
    'τρισεκατομμύριο|τρισεκατομμύρια|τρισ': 1e12,
  },
  he: { 'אלף|אלפים|אלפי': 1e3, 'מיליון|מיליוני': 1e6, 'מיליארד|מיליארדי': 1e9 },
  hu: { ezer: 1e3, millió: 1e6, milliárd: 1e9 },
  ro: { 'mie|mii': 1e3, 'milion|milioane': 1e6, 'miliard|miliarde': 1e9 },
  ca: { mil: 1e3, 'milió|milions': 1e6 },
  id: { ribu: 1e3, juta: 1e6, miliar: 1e9, triliun: 1e12 },
  vi: { 'nghìn|ngàn': 1e3, triệu: 1e6, 'tỷ|tỉ': 1e9 },
};

/** Values of number words, by language; see `otherWords` for the signs, `scaleWords` for powers of ten. */
export const countWords: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  Object.entries(numberWords).map(([language, words]) => [language, valuesOf(language, words)]),
);

function valuesOf(
  language: string,
  { ones, tens, hundreds = '', one = '-', compound }: NumberWords,
): Map<string, string> {
  const values = new Map<string, string>();
  const read = (list: string): string[][] => list.split(' ').map((forms) => forms.split('|'));
  const set = (word: string, value: number): void => {
    if (word !== '-' && word !== '') values.set(word, String(value));
  };
  const small = read(ones);
  small.forEach((forms, value) => {
    for (const form of forms) set(form, value);
  });
  read(tens).forEach((forms, at) => {
    for (const ten of forms) {
      set(ten, 20 + 10 * at);
      for (const [value, units] of [one.split('|'), ...small.slice(2, 10)].entries()) {
        for (const unit of units) if (unit !== '-') set(compound?.(ten, unit) ?? '', 21 + 10 * at + value);
      }
    }
  });
  read(hundreds).forEach((forms, at) => {
    for (const form of forms) set(form, 200 + 100 * at);
  });
  read(ordinals[language] ?? '').forEach((forms, at) => {
    for (const form of forms) if (form.length > 1) values.set(form, `~#${at + 1}`);
  });
  for (const entry of otherWords[language]?.split(' ') ?? []) {
    const [word, value] = entry.split('=');
    values.set(word!, value!);
  }
  return values;
}

/** Values of words for powers of ten, by language. */
export const scaleWords: ReadonlyMap<string, ReadonlyMap<string, number>> = new Map(
  Object.entries(scales).map(([language, list]) => [
    language,
    new Map(
      Object.entries(list).flatMap(([forms, value]) => forms.split('|').map((word): [string, number] => [word, value])),
    ),
  ]),
);

/** Each form of the lists, parted by spaces, with the name of its list. */
export const formsOf = (lists: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(lists).flatMap(([value, list]) => list.split(' ').map((form): [string, string] => [form, value])),
  );

/** Short forms of powers of ten, and Thai ones, right behind a number. `m` is one only in a sum of money, and before what is `countedInMillions`. */
export const scaleSuffixes: ReadonlyMap<string, string> = formsOf({
  '1000': 'k tsd тыс พัน',
  '10000': 'หมื่น',
  '100000': 'แสน',
  '1000000': 'mn mln mio млн ล้าน',
  '1000000000': 'bn mrd mld млрд พันล้าน',
  '10000000000': 'หมื่นล้าน',
  '100000000000': 'แสนล้าน',
  '1000000000000': 'tn trn трлн ล้านล้าน',
});

const hangulPower = /^([십백천]?)([만억조])(?=$|[원명여개엔톤대가건표채]|달러|유로|위안)|^(천)$/u;
const hangul: Readonly<Record<string, number>> = { 십: 1e1, 백: 1e2, 천: 1e3, 만: 1e4, 억: 1e8, 조: 1e12 };

/** The power of ten that a Korean word right behind a number begins with: `만`, `천만`, `억원`. */
export function hangulScale(word: string): number | undefined {
  const found = hangulPower.exec(word);
  if (found === null) return undefined;
  const [, small = '', large = '', alone = ''] = found;
  return (hangul[small] ?? 1) * (hangul[large + alone] ?? 1);
}

/** What is no length: before these, `m` behind a number is million (`5m people`, `5m euros`), and a metre elsewhere. */
export const countedInMillions: ReadonlySet<string> = new Set(
  (
    'euro euros dollar dollars pounds yen yuan rupees rand francs kronor pesos roubles ' +
    'people children adults men women voters votes viewers users listeners readers followers subscribers customers clients ' +
    'visitors passengers travellers tourists migrants refugees patients workers employees members fans residents citizens ' +
    'households homes houses jobs cars vehicles copies books downloads views streams doses vaccinations shares tickets ' +
    'accounts barrels tonnes tons litres gallons hectares acres trees animals years hours times'
  ).split(' '),
);
