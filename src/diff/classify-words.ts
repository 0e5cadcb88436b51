import { tokenize, type Token } from '../text/words.ts';
import type { HunkSide } from './classify-facts.ts';
import { ambiguousDateWords, contractedNot, dateWords, negations } from './lexicon.ts';

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

/** Chinese words that begin or hold a sign of negation and deny nothing. */
const noDenialZh = /不[仅但过断同少久管论论幸得僅過斷論錯错]|未[来來]|[无無][论論数數]|[没沒]收|差不多|非常/g;
const denialZh = /[不没沒未无無]/g;
const noDenialJa = /少な[いくか]|危な[いくか]|情けな|だけで(?:は)?なく|なくな[っりるら]/g;
const denialJa = /な(?:い(?![のま])|かっ|く|けれ)|ません|(?<![必まは先])ずに?(?=[、。に]|$)/g;

/** How many words of a text turn the statement round; in Chinese and Japanese, signs within words. */
export function countNegations(text: string, spoken: readonly string[], language: string): number {
  if (language === 'zh') return text.replace(noDenialZh, '').match(denialZh)?.length ?? 0;
  if (language === 'ja') return text.replace(noDenialJa, '').match(denialJa)?.length ?? 0;
  const list = negations.get(language);
  return spoken.filter((word) => (list?.has(word) ?? false) || (language === 'en' && contractedNot.test(word))).length;
}

/** What `dis` denies; beside these it seldom does (`discover`, `display`). */
const afterDis =
  /^(?:agree|allow|appear|approve|believe|connect|continue|honest|like|loyal|obey|prove|qualif|respect|satisf|similar|trust|advantage|comfort)/;
/** Endings of words that `in` and `im` deny; others only look so (`import`, `inform`). */
const afterIn =
  /(?:ble|bly|bility|ate|ive|ous|ent|ently|ant|ence|ance|ency|ect|ete|ite|ral|nal|cal|ial|tal|quality|justice|sane|mature)$/;

/** True when an English word stands on one side and on the other what denies it: `able`, `unable`. */
export function isDenied(before: readonly string[], after: readonly string[]): boolean {
  const denies = (word: string, other: string): boolean => {
    const prefix = /^(?:un|in|im|il|ir|dis|non-?)/.exec(word)?.[0];
    if (prefix === undefined || word.slice(prefix.length) !== other || other.length < 4) return false;
    if (prefix === 'dis') return afterDis.test(other);
    if (prefix === 'in' || prefix === 'im') return other.length > 4 && other !== 'plant' && afterIn.test(other);
    return !/^(?:less|like[ln])$/.test(other);
  };
  const hasNew = (one: readonly string[], other: readonly string[]): boolean =>
    one.some((word) => !other.includes(word) && other.some((bare) => !one.includes(bare) && denies(word, bare)));
  return hasNew(before, after) || hasNew(after, before);
}
