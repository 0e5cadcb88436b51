import { foldKey } from '../text/fold-key.ts';
import type { Token } from '../text/words.ts';
import { countedInMillions, countWords, scaleSuffixes, scaleWords, units } from './number-words.ts';

/** First digits of the decimal systems whose numbers are read: Arabic, Persian, Devanagari, Bengali, fullwidth. */
const zeros = [0x660, 0x6f0, 0x966, 0x9e6, 0xff10];
const digits = /[\u0660-\u0669\u06F0-\u06F9\u0966-\u096F\u09E6-\u09EF\uFF10-\uFF19]/g;

/** Languages whose comma, or full stop, before three digits only groups. Where it depends on the country (`es`), or is not known, none does. */
const commaGroups: ReadonlySet<string> = new Set('en zh ja ko he hi th'.split(' '));
const stopGroups: ReadonlySet<string> = new Set('de nl it pt id tr da el'.split(' '));
const ordinalEnding = /(?:st|nd|rd|th)$/;

/** Chinese and Japanese numerals, also with the measure or the sign of dates that is written with them. */
const hanNumber = /^[〇零一二三四五六七八九十百千万萬亿億兆两兩]+(?=[年月日号號时時点點岁歲人名个個次]?$)/u;
/** One is an article too often, but in a date. */
const hanArticle = /^一[年時时点點岁歲人名个個次]?$/u;

const perCent = /^(?:per cent|pour cent|por ciento|por cento|per cento)$/;

/** What a text counts, and which of its tokens tell it. */
export interface Numbers {
  /**
   * The values of digits and number words, in order, without the signs that only group digits; a word for a power of
   * ten multiplies the number before it, a unit stands behind it. `~` is before a word that is a number only in the
   * place of another: an ordinal, a fraction; `·` before the power of a number that stands before the text.
   */
  values: string[];
  /** Starts of the tokens that are numbers, powers of ten and units. */
  numerals: Set<number>;
}

/**
 * Reads the numbers of a text in a language (first part of the tag).
 *
 * @param head the text before it, which may end in the number whose unit begins here
 * @param tail the text behind it, which may tell what is counted
 */
export function readNumbers(tokens: readonly Token[], language: string, head = '', tail = ''): Numbers {
  const values: string[] = [];
  const numerals = new Set<number>();
  const found = /(\p{Sc}?)\p{Nd}+(?:[.,]\p{Nd}+)*\p{Sc}?[\s-]?(°?)$/u.exec(head.slice(-24));
  let last: { end: number; isMoney: boolean; isOpen: boolean } | undefined =
    found === null ? undefined : { end: 0, isMoney: found[1] !== '', isOpen: true };
  let skipped = -1;
  let degree = found?.[2] === '°';
  for (const [at, token] of tokens.entries()) {
    if (at === skipped) continue;
    const word = token.text.toLowerCase();
    const follows = last !== undefined && token.start - last.end <= 1;
    if (follows && (word === '-' || word === '.' || word === '°')) {
      degree = word === '°';
      if (degree) values.push('°');
      last!.end = token.end;
      continue;
    }
    const isOfMillions = (): boolean => countedInMillions.has(tokens[at + 1]?.text.toLowerCase() ?? firstWord(tail));
    const scale = scaleOf(word, language, follows, () => last?.isMoney === true || isOfMillions());
    if (scale !== undefined) {
      if (follows && values.length > 0 && !last!.isOpen) values.push(scaled(values.pop()!, scale));
      // The power of a number that stands before the text is one, whatever its form: `5m`, `5 million`.
      else values.push(follows ? `·×${scale}` : `×${scale}`);
      last = { end: token.end, isMoney: last?.isMoney === true, isOpen: false };
      numerals.add(token.start);
      continue;
    }
    const unit = follows ? (degree && /^[cf]$/.test(word) ? word : unitOf(word)) : undefined;
    degree = false;
    const isPerCent = follows && perCent.test(`${word} ${tokens[at + 1]?.text ?? ''}`);
    if (unit !== undefined || isPerCent) {
      values.push(withUnit(last!.isOpen ? '' : (values.pop() ?? ''), unit ?? '%'));
      numerals.add(token.start);
      if (isPerCent) {
        skipped = at + 1;
        numerals.add(tokens[skipped]!.start);
      }
      last = { end: tokens[isPerCent ? skipped : at]!.end, isMoney: false, isOpen: true };
      continue;
    }
    const value = token.kind === 'sign' ? undefined : valueOf(token, language);
    if (value === undefined) {
      if (token.kind !== 'sign') last = undefined;
      continue;
    }
    numerals.add(token.start);
    const before = values.at(-1);
    const isPart = follows && !last!.isOpen && before !== undefined;
    if (isPart && /^\d{3}$/.test(token.text) && /^[1-9]\d{0,5}$/.test(before)) {
      values[values.length - 1] = before + token.text;
    } else if (isPart && /^[2-9]0$/.test(before) && /^[1-9]$/.test(value) && token.kind === 'word') {
      values[values.length - 1] = String(Number(before) + Number(value));
    } else values.push(value);
    last = { end: token.end, isMoney: /\p{Sc}/u.test(token.text), isOpen: false };
  }
  return { values, numerals };
}

/** True when the same is counted. Ordinals and fractions tell only where both sides count something. */
export function countsSame(before: readonly string[], after: readonly string[]): boolean {
  const told = (one: readonly string[], other: readonly string[]): string =>
    one
      .filter((value) => !value.startsWith('~') || other.length > 0)
      .map((value) => value.replace('~', ''))
      .join(' ');
  return told(before, after) === told(after, before);
}

function firstWord(text: string): string {
  return /^\s*([\p{L}\p{Sc}]+)/u.exec(text)?.[1]?.toLowerCase() ?? '';
}

function scaleOf(word: string, language: string, follows: boolean, isOfMillions: () => boolean): number | undefined {
  const scale = scaleWords.get(language)?.get(word);
  if (scale !== undefined || !follows) return scale;
  if (word === 'm' && isOfMillions()) return 1e6;
  const suffix = scaleSuffixes.get(word);
  return suffix === undefined ? undefined : Number(suffix);
}

/** Someone of so many years is something else than so many years. */
function unitOf(word: string): string | undefined {
  const unit = units.get(word.replace(/-olds?$/, ''));
  return unit === undefined || !/-olds?$/.test(word) ? unit : `${unit}-old`;
}

/** `$5` and `5 dollars`, `5%` and `5 per cent` are one. */
function withUnit(number: string, unit: string): string {
  return number.includes(unit) ? number : number + unit;
}

function valueOf({ text, kind }: Token, language: string): string | undefined {
  if (kind === 'number' || /\p{Nd}/u.test(text)) {
    const plain = foldKey(text)
      .replace(digits, (digit) => digitOf(digit.charCodeAt(0)))
      .replace(/^[\u2010-\u2014\u2212\uFE63\uFF0D]/u, '-')
      .replace(/^([-+]?\p{Sc}?)\./u, '$10.');
    const sum = withoutGroups(plain, language).replace(/^([-+]?)(\p{Sc})(.*)$/u, '$1$3$2');
    return ordinalEnding.test(sum) ? `#${sum.replace(ordinalEnding, '')}` : sum;
  }
  if (language === 'zh' || language === 'ja') {
    const number = hanArticle.test(text) ? undefined : hanNumber.exec(text)?.[0];
    return number === undefined ? undefined : hanValue(number);
  }
  const word = text.toLowerCase();
  const known = countWords.get(language);
  const value = known?.get(word);
  if (value !== undefined || known === undefined || !word.includes('-')) return value;
  // `vingt et un`, `quatre-vingt-dix`, `twenty-one`: the sum of the parts.
  let sum = 0;
  const [first, ...others] = word.split('-');
  const [count, unit] = [known.get(first!), unitOf(others.join('-'))];
  if (count !== undefined && unit !== undefined && /^\d+$/.test(count)) return count + unit;
  for (const part of word.split('-')) {
    const one = part === 'et' ? '0' : /^(?:one|une?)$/.test(part) ? '1' : known.get(part);
    const ordinal = one?.startsWith('~#') === true ? Number(one.slice(2)) : undefined;
    if (ordinal !== undefined) return sum > 0 ? `~#${sum + ordinal}` : undefined;
    if (one === undefined || !/^\d+$/.test(one)) return undefined;
    sum = one === '20' && sum === 4 ? 80 : sum + Number(one);
  }
  return sum > 20 || word.split('-').length > 1 ? String(sum) : undefined;
}

const hanDigits = '〇一二三四五六七八九';
const hanPowers: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 1e4, 亿: 1e8, 兆: 1e12 };

/** A Chinese or Japanese numeral in digits, sign by sign (`二〇二〇`) or by its powers of ten (`三十五`). A power alone stays, as after digits it multiplies these. */
function hanValue(text: string): string {
  const plain = text.replace(/[零萬億两兩]/gu, (sign) => '〇万亿二二'['零萬億两兩'.indexOf(sign)]!);
  const signs = Array.from(plain);
  if (!signs.some((sign) => sign in hanPowers)) return signs.map((sign) => hanDigits.indexOf(sign)).join('');
  if (!signs.some((sign) => hanDigits.includes(sign)) && plain !== '十') return text;
  let [sum, part, digit] = [0, 0, 0];
  for (const sign of signs) {
    const power = hanPowers[sign];
    if (power === undefined) digit = hanDigits.indexOf(sign);
    else if (power < 1e4) {
      part += (digit || 1) * power;
      digit = 0;
    } else {
      sum += (part + digit || 1) * power;
      part = digit = 0;
    }
  }
  return String(sum + part + digit);
}

/** Digits without the signs that group them in this language; a sign that may part decimals stays. */
function withoutGroups(text: string, language: string): string {
  const signs = `' \u066C${commaGroups.has(language) ? ',' : ''}${stopGroups.has(language) ? '.' : ''}`;
  const [grouped, sign] = /(?<![\d.,])[1-9]\d{0,2}([,.' \u066C])\d{3}(?:\1\d{3})*(?!\d)/.exec(text) ?? [];
  if (sign === undefined || !signs.includes(sign)) return text;
  return text.replace(grouped!, grouped!.replaceAll(sign, ''));
}

function digitOf(code: number): string {
  return String(code - zeros.findLast((zero) => zero <= code)!);
}

/** A plain number times a power of ten; what holds other signs keeps the power beside it. */
function scaled(number: string, scale: number): string {
  const [, plain, sign] = /^(\d+)(\p{Sc}?)$/u.exec(number) ?? [];
  const sum = plain === undefined ? Number.NaN : Number(plain) * scale;
  return Number.isSafeInteger(sum) ? `${sum}${sign ?? ''}` : `${number}×${scale}`;
}
