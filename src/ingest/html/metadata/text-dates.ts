import { isCalendarDate } from '../../../model/capture-stamp.ts';
import { readClockTime } from './clock-times.ts';
import { type DateLabel, isModifiedBehind, readDateLabel } from './date-labels.ts';
import { monthNumber } from './month-names.ts';
import { readStatedDate } from './stated-dates.ts';

/** A day that a line of text states. */
export interface TextDate {
  /** `YYYY-MM-DD`. */
  day: string;
  /** The day, or the day with time and offset (RFC 3339) where the line states both. */
  date: string;
  role: 'published' | 'modified';
  /** Where the date stands in the line. */
  start: number;
  end: number;
}

/** The days of a line, in its order, and dates in figures that could be two days. */
export interface TextDates {
  dates: TextDate[];
  ambiguous: { text: string; readings: [string, string] }[];
}

const word = String.raw`[\p{L}\p{M}’'׳॰]+`;
const dayThenMonth = new RegExp(
  String.raw`(?<![\p{L}\d.:/-])(\d{1,2})(?:st|nd|rd|th|er|re|[.ºª°])?(?:\s*,)?\s*(?:of |de |d[’']|-|/)?\s*(${word})(?:/${word})?\.?[,.]?(?:\s*(?:de|del|-|/)?\s*)(\d{4})(?!\d)`,
  'giu',
);
const monthThenDay = new RegExp(
  String.raw`(?<![\p{L}])(${word})\.?\s+(\d{1,2})(?:st|nd|rd|th|er|[.ºª])?(?:\s*,\s*|\s+)(\d{4})(?!\d)`,
  'giu',
);
/** Hungarian, Lithuanian, Latvian, Basque. */
const yearThenMonth = new RegExp(
  String.raw`(?<!\d)(\d{4})\.?(?:\s*(?:m|metų|gada))?\.?\s+(${word})\s+(\d{1,2})(?!\d)`,
  'giu',
);
const yearFirst =
  /(?<![\d./-])(\d{4})(?:-(\d{1,2})-(\d{1,2})|\/(\d{1,2})\/(\d{1,2})|\.\s?(\d{1,2})\.\s?(\d{1,2})|\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일])(?!\d)/gu;
const figures = /(?<![\d./-])(\d{1,2})([./-])\s?(\d{1,2})\2\s?(\d{4}|\d{2})(?![\d/]|\.\d)/gu;

/** As programs print it: `Tue Sep 14 09:12:44 PDT 2004`. */
const printed =
  /(?<![\p{L}\d])(?:mon|tue|wed|thu|fri|sat|sun) [a-z]{3} +\d{1,2} \d{2}:\d{2}:\d{2} (?:[a-z]{3,5} )?\d{4}(?!\d)/gu;

/** Languages in which dates in figures begin with the month, by region; all others begin with the day. */
const monthFirstRegions = /^(?:en-us|en-ph|es-us|en-pr|es-pr|fil)\b/i;
/** Languages for which a date in figures is day first, whatever the region. */
const dayFirstLanguages =
  /^(?:de|fr|es|pt|it|nl|da|sv|nb|no|fi|pl|cs|sk|sl|hr|sr|ro|bg|ru|uk|el|tr|id|ca|et|lv|he|ar|hi|en-(?:gb|au|nz|ie|in|za))\b/i;

/** Two-digit years are read only where the outlet's way of writing dates is known. */
const century = 2000;

/**
 * Every date of a line that names day, month and year, in some thirty languages; never a relative one. Dates in
 * figures such as 03/04/2023 are read when only one reading exists or `lang` (BCP 47) settles the order. Dates whose
 * label says that they are of something else than the page (an event, a birth) are left out.
 */
export function readTextDates(line: string, lang?: string): TextDates {
  const text = westernDigits(line.normalize('NFKC').toLowerCase());
  const language = lang?.split('-')[0]?.toLowerCase();
  const found: TextDates = { dates: [], ambiguous: [] };
  if (!/\p{Nd}/u.test(line)) return found;
  const add = (start: number, length: number, year: number, month: number | undefined, dayOfMonth: number): void => {
    if (month === undefined || year < 1600 || year > 2100 || !isCalendarDate(year, month, dayOfMonth)) return;
    const end = start + length;
    if (found.dates.some((other) => other.start < end && start < other.end)) return;
    const day = isoDay(year, month, dayOfMonth);
    found.dates.push({ day, date: day, role: 'published', start, end });
  };
  for (const match of text.matchAll(printed)) {
    const read = readStatedDate(match[0]);
    const end = match.index + match[0].length;
    if (read?.day !== undefined)
      found.dates.push({ day: read.day, date: read.date, role: 'published', start: match.index, end });
  }
  for (const match of text.matchAll(yearFirst)) {
    const [month, day] = match.slice(2).filter((part) => (part as string | undefined) !== undefined);
    add(match.index, match[0].length, Number(match[1]), Number(month), Number(day));
  }
  for (const match of text.matchAll(dayThenMonth))
    add(match.index, match[0].length, Number(match[3]), monthNumber(match[2]!, language), Number(match[1]));
  for (const match of text.matchAll(monthThenDay))
    add(match.index, match[0].length, Number(match[3]), monthNumber(match[1]!, language), Number(match[2]));
  for (const match of text.matchAll(yearThenMonth))
    add(match.index, match[0].length, Number(match[1]), monthNumber(match[2]!, language), Number(match[3]));
  for (const match of text.matchAll(figures)) {
    const [whole, one, sign, two, yearText] = match as unknown as [string, string, string, string, string];
    const order = orderOf(Number(one), Number(two), sign, lang);
    if (yearText.length === 2 && (order === undefined || lang === undefined || sign === '-')) continue;
    const year = yearText.length === 2 ? century + Number(yearText) : Number(yearText);
    if (order === undefined) {
      const readings: [string, string] = [
        isoDay(year, Number(two), Number(one)),
        isoDay(year, Number(one), Number(two)),
      ];
      if (year >= 1600 && year <= 2100 && Number(one) > 0 && Number(two) > 0)
        found.ambiguous.push({ text: whole, readings });
    } else if (order === 'day-first') add(match.index, whole.length, year, Number(two), Number(one));
    else add(match.index, whole.length, year, Number(one), Number(two));
  }
  found.dates.sort((one, other) => one.start - other.start);
  const labels: DateLabel[] = [];
  for (const [index, { start }] of found.dates.entries()) {
    const before = text.slice(found.dates[index - 1]?.end ?? 0, start);
    // The end of a span of time is of what its begin is of.
    const isEndOfSpan = index > 0 && /^\s*[-–—]\s*$/u.test(before);
    labels.push(isEndOfSpan ? labels[index - 1]! : readDateLabel(before));
  }
  found.dates.forEach((date, index) => {
    const [before, behind] = [text.slice(found.dates[index - 1]?.end ?? 0, date.start), text.slice(date.end)];
    if (labels[index] === 'modified' || (found.dates.length === 1 && isModifiedBehind(text, behind)))
      date.role = 'modified';
    if (!date.date.includes('T')) date.date += readClockTime(before, behind, lang) ?? '';
  });
  found.dates = found.dates.filter((_, index) => labels[index] !== 'other');
  return found;
}

function orderOf(
  one: number,
  two: number,
  sign: string,
  lang: string | undefined,
): 'day-first' | 'month-first' | undefined {
  if (one > 12 || one === two) return 'day-first';
  if (two > 12) return 'month-first';
  // With full stops the day comes first wherever they are usual.
  if (sign === '.' && lang !== undefined && !/^en\b/i.test(lang)) return 'day-first';
  if (lang === undefined) return undefined;
  if (monthFirstRegions.test(lang)) return 'month-first';
  return dayFirstLanguages.test(lang) ? 'day-first' : undefined;
}

function isoDay(year: number, month: number, day: number): string {
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

/** Digits of other scripts as `0`–`9`: each script's are ten in a row. */
function westernDigits(text: string): string {
  return text.replaceAll(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef]/g, (digit) =>
    String((digit.charCodeAt(0) - (digit.charCodeAt(0) >= 0x0966 ? 6 : 0)) & 0xf),
  );
}
