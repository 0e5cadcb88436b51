import { foldKey } from '../text/fold-key.ts';
import { tokenize, type Token } from '../text/words.ts';
import type { HunkSide } from './classify-facts.ts';
import {
  ambiguousDateWords,
  contractedNot,
  countWords,
  dateWords,
  hanNumerals,
  negations,
  scaleWords,
} from './lexicon.ts';

/** First digits of the decimal systems whose numbers are read: Arabic, Persian, Devanagari, Bengali, fullwidth. */
const zeros = [0x660, 0x6f0, 0x966, 0x9e6, 0xff10];
const digits = /[\u0660-\u0669\u06F0-\u06F9\u0966-\u096F\u09E6-\u09EF\uFF10-\uFF19]/g;

const grouping = /[,.' \u066C](?=\p{Nd}{3}(?!\p{Nd}))/gu;
const ordinalEnding = /(?:st|nd|rd|th|s)$/;

/**
 * The values of digits and number words, in order, without the signs that only group digits; a word for a power of
 * ten multiplies the number before it. Numbers keep currency, sign and per cent.
 */
export function numbersOf(words: readonly Token[], language: string): string[] {
  const numbers: string[] = [];
  let lastEnd = -1;
  for (const token of words) {
    const scale = scaleWords.get(language)?.get(token.text.toLowerCase());
    if (scale !== undefined && lastEnd >= 0 && token.start - lastEnd <= 1) {
      numbers.push(scaled(numbers.pop()!, scale));
      continue;
    }
    const value = scale === undefined ? valueOf(token, language) : `×${scale}`;
    if (value === undefined) continue;
    numbers.push(value);
    lastEnd = token.end;
  }
  return numbers;
}

/** True for digits and for words that stand for a number. */
export function isNumeral(token: Token, language: string): boolean {
  return valueOf(token, language) !== undefined || (scaleWords.get(language)?.has(token.text.toLowerCase()) ?? false);
}

function valueOf({ text, kind }: Token, language: string): string | undefined {
  if (kind === 'number' || /\p{Nd}/u.test(text)) {
    return foldKey(text)
      .replace(digits, (digit) => digitOf(digit.charCodeAt(0)))
      .replace(grouping, '')
      .replace(ordinalEnding, '');
  }
  if ((language === 'zh' || language === 'ja') && hanNumerals.test(text) && text !== '一') return text;
  return countWords.get(language)?.get(text.toLowerCase())?.toString();
}

function digitOf(code: number): string {
  return String(code - zeros.findLast((zero) => zero <= code)!);
}

/** A plain number times a power of ten; what holds other signs keeps the power beside it. */
function scaled(number: string, scale: number): string {
  const sum = /^\d+$/.test(number) ? Number(number) * scale : Number.NaN;
  return Number.isSafeInteger(sum) ? String(sum) : `${number}×${scale}`;
}

/** Months, weekdays, relative days and halves of the day among the words, in lower case. */
export function dateWordsOf(words: readonly Token[], language: string): string[] {
  return words.filter((token) => isDateWord(token, language)).map(({ text }) => text.toLowerCase());
}

const hyphen = /[-\u2010-\u2015]/;

/** A month, weekday, relative day or half of the day, also as a part of a word with hyphens. */
export function isDateWord({ text }: Token, language: string): boolean {
  const known = dateWords.get(language);
  if (known === undefined) return false;
  const isKnown = (word: string): boolean =>
    known.has(word.toLowerCase()) && !(ambiguousDateWords.get(language)?.has(word) ?? false);
  return isKnown(text) || (hyphen.test(text) && text.split(hyphen).some(isKnown));
}

/** A day, month and year in digits, a time of the day, and a number before the Chinese and Japanese signs of dates. */
const numericDate =
  /(?<![\p{L}\p{N}./-])(?:\p{Nd}{4}([-/.])\p{Nd}{1,2}\1\p{Nd}{1,2}|\p{Nd}{1,2}([-/.])\p{Nd}{1,2}\2(?:\p{Nd}{4}|\p{Nd}{2})|(?:[01]?\p{Nd}|2[0-3]):[0-5]\p{Nd})(?![\p{N}/-])|(?:\p{Nd}+|[〇零一二三四五六七八九十]+)\s*[年月日号號时時](?![間间])/gu;
const surroundings = 16;

/** The changed text is a part of a date or of a time of the day, or stands right beside a month or a weekday. */
export function standsInDate({ blockText, start, text }: HunkSide, language: string): boolean {
  const end = start + text.length;
  const from = Math.max(0, start - surroundings);
  for (const { 0: found, index } of blockText.slice(from, end + surroundings).matchAll(numericDate)) {
    if (from + index < end && from + index + found.length > start) return true;
  }
  const before = tokenize(blockText.slice(Math.max(0, start - surroundings - 4), start)).slice(-2);
  const after = tokenize(blockText.slice(end, end + surroundings + 4)).slice(0, 2);
  return [...before, ...after].some((token) => isDateWord(token, language));
}

/** How many words turn the statement round. */
export function countNegations(spoken: readonly string[], language: string): number {
  const list = negations.get(language);
  return spoken.filter((word) => (list?.has(word) ?? false) || (language === 'en' && contractedNot.test(word))).length;
}
