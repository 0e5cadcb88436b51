import { tokenize } from '../../text/words.ts';
import { isDateWord, isStampWord } from './date-words.ts';
import { dateSpans } from './dates.ts';
import { endsSentence } from './words.ts';

/** Names and places that a date line may have beside what says which date it is. */
const maxOtherWords = 4;
const clockTimes =
  /(?<!\p{Nd})\p{Nd}{1,2}\s?(?:[:.h時时點]\s?\p{Nd}{2}(?:[:.]\p{Nd}{2})?(?:\s?分)?(?:\s?(?:[ap]\.?m\.?|uhr|hrs?|h)(?!\p{L}))?|\s?(?:[ap]\.?m\.?|uhr|hrs|h)(?!\p{L}))/giu;
/** `Update 5 May 2024: the ferry runs again`: behind the dates stands what happened. */
const newsBehind = /^[)\]]?\s?[:–—-]\s+(?=(?:.*?\s)?\p{Ll}{2,}.*\s)/u;
/** `Corrected on 5 May`: what begins the line is no name. */
const verbAbove = /^\p{Lu}[\p{L}\p{M}]+\s(?:on|am|le|el|em|il|op)\s/u;

/** What a line says beside its dates. */
export interface BesideDates {
  /** The line without its dates and times. */
  rest: string;
  /** What stands behind the last date. */
  behind: string;
  /** Words and names that say more than which date it is, as written. */
  others: string[];
  /** It says that the date is that of publication or of a change. */
  isLabelled: boolean;
}

/** A line without its dates; undefined when it names no day. */
export function besideDates(line: string): BesideDates | undefined {
  if (!/\p{Nd}/u.test(line)) return undefined;
  const text = line.normalize('NFKC');
  const spans = dateSpans(text);
  if (spans.length === 0) return undefined;
  let rest = text;
  for (const { start, end } of [...spans].reverse()) rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  const behind = text.slice(spans.at(-1)!.end);
  return { rest: withoutTimes(rest).trim(), behind, ...wordsBeside(rest) };
}

/** A text without the times of day in it. */
export function withoutTimes(text: string): string {
  return text.replaceAll(clockTimes, ' ');
}

/** Whether what stands behind a date says what happened: `Update 5 May 2024: the ferry runs again`. */
export function startsNews(behind: string): boolean {
  return newsBehind.test(behind);
}

/** The words of a text without dates that say more than which date stands beside them, and whether one labels it. */
export function wordsBeside(rest: string): Pick<BesideDates, 'others' | 'isLabelled'> {
  const words = tokenize(withoutTimes(rest))
    .filter(({ kind, text }) => kind === 'word' && !/^\p{Nd}/u.test(text))
    .map(({ text }) => text);
  return {
    others: words.filter((word) => !isDateWord(word.toLowerCase())),
    isLabelled: words.some((word) => isStampWord(word.toLowerCase())),
  };
}

/**
 * True for a line that says nothing but a date: with time, weekday and zone, what date it is, and a name or place or
 * two. A line that says something of its own, such as `The vote is on 12 June 2024.`, is none.
 */
export function isDateLine(line: string): boolean {
  const beside = besideDates(line);
  if (!beside) return false;
  const { rest, behind, others, isLabelled } = beside;
  if (others.length === 0) return true;
  if (others.length > maxOtherWords || endsSentence(rest)) return false;
  const isPlain = others.some((word) => /^\p{Ll}/u.test(word));
  return isLabelled ? !isPlain || !startsNews(behind) : !isPlain && !verbAbove.test(line);
}
