import { tokenize, type Token } from '../text/words.ts';
import type { HunkSide } from './classify-facts.ts';
import { dateWordOf, isRelativeDay } from './date-words.ts';

/** Months, weekdays, relative days and halves of the day among the words, in lower case; of a declined one its stem. */
export function dateWordsOf(words: readonly Token[], language: string): string[] {
  return words
    .filter((token) => isDateWord(token, language))
    .map(({ text }) => dateWordOf(text, language) ?? text.toLowerCase());
}

const hyphen = /[-\u2010-\u2015]/;

/** A month, weekday, relative day or half of the day, also as a part of a word with hyphens. */
export function isDateWord({ text }: Token, language: string): boolean {
  const isKnown = (word: string): boolean => dateWordOf(word, language) !== undefined;
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
  return [...before, ...after].some(
    (token) => isDateWord(token, language) && !isRelativeDay(token.text.toLowerCase(), language),
  );
}
