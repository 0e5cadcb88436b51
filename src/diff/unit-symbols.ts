import { formsOf } from './number-words.ts';

/**
 * Symbols in which the case of a letter tells one unit from another, with the prefixes that papers write before them;
 * of two that differ in case only, the first listed is meant by `mw` and the like. Sources: the SI Brochure of the BIPM,
 * IEC 80000-13 for bits and bytes.
 */
const prefixed: Readonly<Record<string, string>> = {
  m: 'k c m h d \u00B5 n M',
  g: 'k m \u00B5',
  s: 'm \u00B5 n',
  t: 'k G',
  l: 'm c d h',
  A: 'k m \u00B5',
  V: 'k m M',
  W: 'k M G T m \u00B5',
  Wh: 'k M G T m',
  J: 'k M G m',
  N: 'k M m',
  Pa: 'h k M G m',
  Hz: 'k M G T m',
  eV: 'k M G T m',
  Sv: 'm \u00B5',
  Bq: 'k M G T m',
  B: 'k M G T P',
  b: 'k M G T',
  bit: 'k M G T',
  bps: 'k M G T',
};

const symbols = new Set(
  Object.entries(prefixed).flatMap(([unit, prefixes]) => prefixes.split(' ').map((prefix) => prefix + unit)),
);
const loose = new Map([...symbols].reverse().map((symbol): [string, string] => [symbol.toLowerCase(), symbol]));

/** Names of units, right behind a number, by the sign: forms of one unit in several languages. */
const names: ReadonlyMap<string, string> = formsOf({
  '%': '% percent prozent',
  '‰': '‰',
  $: '$ dollar dollars dólar dólares',
  '€': '€ euro euros',
  '£': '£ pound-sterling',
  '¥': '¥ yen 円 元',
  m: 'm metre metres meter meters mètre mètres metro metros metri метров',
  cm: 'cm centimetre centimetres centimeter centimeters',
  mm: 'mm millimetre millimetres millimeter millimeters',
  km: 'km kilometre kilometres kilometer kilometers kilomètre kilomètres kilómetro kilómetros quilómetros quilômetros chilometri км километров километра 公里',
  mile: 'mile miles meile meilen milles millas miglia миль',
  foot: 'foot feet ft',
  inch: 'inch inches',
  yard: 'yard yards',
  kg: 'kg kilo kilos kilogram kilograms kilogramm кг 公斤',
  g: 'g gram grams gramm',
  tonne: 'tonne tonnes ton tons tonnen toneladas',
  pound: 'pound pounds lb lbs pfund',
  ounce: 'ounce ounces oz',
  litre: 'l litre litres liter liters litros',
  gallon: 'gallon gallons',
  'm^2': 'quadratmeter',
  'km^2': 'quadratkilometer',
  hectare: 'hectare hectares hektar',
  acre: 'acre acres',
  '°C': 'celsius',
  '°F': 'fahrenheit',
  mph: 'mph',
  个: '人 名 个 個 位',
  年: '年',
  月: '月',
  日: '日 号 號',
  点: '点 點 时 時',
  岁: '岁 歲 歳',
  次: '次',
  'km/h': 'kph kmh',
  kW: 'kw kilowatt kilowatts',
  MW: 'mw megawatt megawatts',
  GW: 'gw gigawatt gigawatts',
  second: 'second seconds sekunden secondes segundos секунд 秒',
  minute: 'minute minutes minuten minutos minuti минута минуты минут minut 分 分钟 分鐘',
  hour: 'hour hours stunde stunden heures horas ore uur час часа часов godzin 小时 小時 時間',
  day: 'day days tag tage tagen jours días dias giorni dagen день дня дней dni 天',
  week: 'week weeks woche wochen semaines semanas settimane weken неделя недели недель tygodni',
  month: 'month months monat monate monaten mois meses mesi maanden месяц месяца месяцев miesięcy 个月 個月',
  year: 'year years jahr jahre jahren ans années años anos anni jaar лет lat',
});

/** What stands before or behind a unit and makes an area or a volume of a length. */
const powers: ReadonlyMap<string, string> = formsOf({
  '^2': 'square sq carr\u00E9 carr\u00E9s cuadrado cuadrados quadrado quadrados quadrati',
  '^3': 'cubic cu cube cubes c\u00FAbico c\u00FAbicos cubi',
});

/** `Ms`, `Pa`, `Mt` behind a number are seldom units. */
const titled = /^\p{Lu}\p{Ll}$/u;
const raised = /[23\u00B2\u00B3]$/;

/**
 * The sign of a unit as it is written behind a number, `undefined` where it is none. Case tells `mW` from `MW`; where
 * there is no symbol in this case (`KM`, `Kg`) the one that there is in another is meant.
 */
export function unitOf(text: string): string | undefined {
  if (raised.test(text)) {
    const unit = unitOf(text.slice(0, -1));
    return unit === undefined ? undefined : `${unit}^${text.slice(-1).normalize('NFKC')}`;
  }
  const symbol = text.replace('\u03BC', '\u00B5');
  if (symbols.has(symbol)) return symbol;
  const word = symbol.toLowerCase();
  // Someone of so many years is something else than so many years.
  const age = word.length > 4 && /-olds?$/.test(word) ? '-old' : '';
  const unit =
    names.get(age === '' ? word : word.replace(/-olds?$/, '')) ?? (titled.test(text) ? undefined : loose.get(word));
  return unit === undefined ? undefined : unit + age;
}

/** The power that a word beside a unit tells: `square`, `cubic`. */
export function powerOf(text: string): string | undefined {
  return powers.get(text.toLowerCase());
}
