import { foldKey } from '../text/fold-key.ts';
import type { Token } from '../text/words.ts';
import { hanValue } from './han-numbers.ts';
import { countWords } from './number-words.ts';
import { unitOf } from './unit-symbols.ts';

/** Digits of other scripts. */
const digits = /[\p{Nd}--[0-9]]/gv;

const commaGroups: ReadonlySet<string> = new Set('en zh ja ko he hi th'.split(' '));
const stopGroups: ReadonlySet<string> = new Set('de es nl it pt id tr da el'.split(' '));
/** Countries of Spanish whose decimal point is a full stop, as in CLDR. */
const pointedSpanish = /^es-(?:\w+-)*(?:us|mx|gt|hn|ni|pa|pr|do|sv|pe)$/;
/** Spanish of the Americas groups in either way. */
const anySpanish = /^es-419$/;

/** The signs that, before three digits, only group digits in a language. Where none is known, none does. */
function groupSigns(tag: string): string {
  const [language = ''] = tag.split('-', 1);
  if (language === 'es' && tag !== language) {
    if (anySpanish.test(tag.toLowerCase())) return '';
    if (pointedSpanish.test(tag.toLowerCase())) return ',';
  }
  return (commaGroups.has(language) ? ',' : '') + (stopGroups.has(language) ? '.' : '');
}

/** The sign before decimals. */
function decimalSign(tag: string): string {
  return groupSigns(tag) === ',' ? '.' : ',';
}

const leadingDash = /^[\u2010-\u2014\u2212\uFE63\uFF0D]/u;
const leadingPoint = /^([-+]?\p{Sc}?)\./u;
const leadingCurrency = /^([-+]?)(\p{Sc})(.*)$/u;
const ordinalEnding = /(?:st|nd|rd|th)$/;
const ordinalSign = /(?<=^\d+)[\u00AA\u00BA]$/;
const owner = /['\u2019]s?$/;
const digit = /\p{Nd}/u;
const plainNumber = /^\d+$/;

/** What a word or number counts, without its signs that only group digits; `undefined` where it counts nothing. */
export function valueOf({ text, kind }: Token, language: string, tag: string): string | undefined {
  if (kind === 'number' || digit.test(text)) {
    if (plainNumber.test(text)) return text;
    // Of words with digits the letters' case and the owner's ending are left out: `MH370`, `MH370's`.
    const plain = foldKey(kind === 'word' ? text.toLowerCase().replace(owner, '') : text)
      .replace(digits, digitOf)
      .replace(leadingDash, '-')
      .replace(leadingPoint, '$10.');
    const sum = withoutGroups(plain, tag).replace(leadingCurrency, '$1$3$2');
    // An ordinal in digits may be read either way.
    if (ordinalSign.test(sum)) return `${sum.replace(ordinalSign, '')}?`;
    return ordinalEnding.test(sum) ? `#${sum.replace(ordinalEnding, '')}` : sum;
  }
  if (language === 'zh' || language === 'ja') return hanValue(text);
  const word = text.toLowerCase();
  const known = countWords.get(language);
  const value = known?.get(word);
  if (value !== undefined || known === undefined || !word.includes('-')) return value;
  return sumOf(word.split('-'), known);
}

/** `vingt et un`, `quatre-vingt-dix`, `twenty-one`: the sum of the parts; `five-year`: with its unit. */
function sumOf(parts: readonly string[], known: ReadonlyMap<string, string>): string | undefined {
  const [first = '', ...others] = parts;
  const [count, unit] = [known.get(first), unitOf(others.join('-'))];
  if (count !== undefined && unit !== undefined && plainNumber.test(count)) return count + unit;
  let sum = 0;
  for (const part of parts) {
    const one = part === 'et' ? '0' : article.test(part) ? '1' : known.get(part);
    const ordinal = one?.startsWith('~#') === true ? Number(one.slice(2)) : undefined;
    if (ordinal !== undefined) return sum > 0 ? `~#${sum + ordinal}` : undefined;
    if (one === undefined || !plainNumber.test(one)) return undefined;
    sum = one === '20' && sum === 4 ? 80 : sum + Number(one);
  }
  return String(sum);
}

const article = /^(?:one|une?)$/;

const grouped = /(?<![\d.,])[1-9]\d{0,2}([,.' \u066C])\d{3}(?:\1\d{3})*(?!\d)/;
/** Thousands, then hundreds of thousands and more by two digits, as in India: `12,34,567`. */
const groupedByTwo = /(?<![\d.,])[1-9]\d?(?:,\d{2})+,\d{3}(?![\d,])/;

/** Digits without the signs that group them in this language; a sign that may part decimals stays. One that stands twice parts none. */
function withoutGroups(text: string, tag: string): string {
  const byTwo = text.includes(',') ? groupedByTwo.exec(text)?.[0] : undefined;
  if (byTwo !== undefined) return text.replace(byTwo, byTwo.replaceAll(',', ''));
  const [found, sign] = grouped.exec(text) ?? [];
  if (sign === undefined) return text;
  const bare = found!.replaceAll(sign, '');
  const isGroup = found!.length - bare.length > 1 || "' \u066C".includes(sign) || groupSigns(tag).includes(sign);
  return isGroup ? text.replace(found!, bare) : text;
}

/** The digits of a script, or of several, stand in Unicode one behind another from zero to nine. */
function digitOf(sign: string): string {
  const code = sign.codePointAt(0)!;
  let zero = code;
  while (zero > 0 && digit.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String((code - zero) % 10);
}

const vulgar = /^(\d+)\u2044(\d+)$/;

/** The value of a sign such as `½`, as the number words have it: one half `/2`, two thirds `2/3`. */
export function fractionOf(sign: string): string | undefined {
  const [, part, whole] = vulgar.exec(sign.normalize('NFKC')) ?? [];
  return part === undefined ? undefined : fraction(part, whole!);
}

/** The value of a fraction. */
export function fraction(part: string, whole: string): string {
  return part === '1' ? `/${whole}` : `${part}/${whole}`;
}

/** A number and the fraction behind it as one: `2½` is 2.5. */
export function withFraction(number: string, fractional: string, tag: string): string {
  const [part, whole] = fractional.split('/');
  const decimals = String((part === '' ? 1 : Number(part)) / Number(whole)).slice(2);
  return decimals.length > 3 ? `${number}+${fractional}` : `${number}${decimalSign(tag)}${decimals}`;
}

/** A plain number times a power of ten; what holds other signs keeps the power beside it. */
export function scaled(number: string, scale: number): string {
  const [, plain, sign] = plainMoney.exec(number) ?? [];
  const sum = plain === undefined ? Number.NaN : Number(plain) * scale;
  return Number.isSafeInteger(sum) ? `${sum}${sign ?? ''}` : `${number}×${scale}`;
}

const plainMoney = /^(\d+)(\p{Sc}?)$/u;

/** `$5` and `5 dollars`, `5%` and `5 per cent` are one. */
export function withUnit(number: string, unit: string): string {
  return number.includes(unit) ? number : number + unit;
}

/** A number in digits without a unit. */
export const bare = /^[\d.,]+$/;
const signed = /^[\d.,]+([%\p{Sc}])$/u;

/** Both numbers of a range with the sign that only one has: `$10–12`, `10–12%`. Per cent stands behind both. */
export function withSharedSign(first: string, second: string): [string, string] {
  const sign = (value: string): string => signed.exec(value)?.[1] ?? '';
  if (bare.test(first)) return [first + sign(second), second];
  return bare.test(second) && sign(first) !== '%' ? [first, second + sign(first)] : [first, second];
}

/** What stands right behind a number in digits and makes an ordinal of it, by language; in German the full stop. */
const ordinalEndings: Readonly<Record<string, RegExp>> = {
  de: /^\.$/,
  fr: /^(?:ers?|[rn]?es?|[eè]res?|[eè]mes?|nde?s?)$/,
  es: /^(?:er|[rdtmvn][oa])$/,
  nl: /^(?:s?t?e|de)$/,
};

/** Whether a token behind a number makes an ordinal of it; `next` is what stands behind the token. */
export function isOrdinalEnding({ text, kind }: Token, next: string, language: string): boolean {
  const endings = ordinalEndings[language];
  if (endings?.test(text) !== true) return false;
  return kind !== 'sign' || /^\s*\p{L}/u.test(next);
}
