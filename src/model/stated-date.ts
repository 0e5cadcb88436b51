import { isCalendarDate, parseInstant } from './capture-stamp.ts';

/** What stands for the date of an article whose capture states none (docs/decisions/0015). */
export const unknownDate = 'unknown';

/**
 * A date as an outlet states it. `text` is exactly what was written and is never widened: a date without a
 * time stays one, a month stays a month. `sortKey` orders stated dates of all precisions as text (a bare date sorts
 * at the start of its day, an unknown one before all) and is for sorting only, never shown.
 */
export interface StatedDate {
  text: string;
  precision: 'time' | 'day' | 'month' | 'year' | 'unknown';
  /** As much of the calendar day as the outlet states, in the zone it states: `YYYY-MM-DD`, `YYYY-MM`, `YYYY` or nothing. */
  day: string;
  sortKey: string;
}

/** Why a string is no stated date: not of the form, a day or time that doesn't exist, or a time without a zone. */
export type StatedDateFault = 'form' | 'impossible' | 'zone';

const dayPattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const timePattern = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?$/;

/**
 * Reads a date (`2023-09-13`), a month or a year alone, or a date-time with a zone (`2023-09-13T08:15:00+02:00`):
 * RFC 3339, where seconds may be left out; ISO 8601 for month and year. `unknown` is read as that. Gives the fault,
 * never a guess, for anything else. Never throws.
 */
export function parseStatedDate(text: string): StatedDate | { fault: StatedDateFault } {
  if (text === unknownDate) return { text, precision: 'unknown', day: '', sortKey: '' };
  const day = dayPattern.exec(text);
  if (day) {
    if (!isCalendarDate(Number(day[1]), Number(day[2] ?? 1), Number(day[3] ?? 1))) return { fault: 'impossible' };
    return { text, precision: day[3] ? 'day' : day[2] ? 'month' : 'year', day: text, sortKey: text };
  }
  const time = timePattern.exec(text);
  if (!time) return { fault: 'form' };
  if (time[8] === undefined) return { fault: 'zone' };
  const instant = parseInstant(text);
  if (instant === null) return { fault: 'impossible' };
  return { text, precision: 'time', day: text.slice(0, 10), sortKey: instant };
}
