import { countText, monthNames } from './en.ts';
import { parseStatedDate } from '../model/stated-date.ts';

/** A point in time for a `<time>` element: what is read, and the same for machines. */
export interface Moment {
  text: string;
  datetime: string;
}

/** An edit's time: after `after`, not later than `until`. Never one instant. */
export interface WindowText {
  after: Moment;
  until: Moment;
  /** How long the window is open: `3 hours`, `12 days`. */
  length: string;
}

/** An instant (ISO 8601 UTC) to the minute: `13 Sep 2023, 08:15 UTC`. */
export function instantMoment(instant: string): Moment {
  return { text: `${shortDay(instant.slice(0, 10))}, ${instant.slice(11, 16)} UTC`, datetime: instant };
}

/** An instant to the second, for citations and provenance: `13 Sep 2023, 08:15:27 UTC`. */
export function exactMoment(instant: string): Moment {
  return { text: `${shortDay(instant.slice(0, 10))}, ${instant.slice(11, 19)} UTC`, datetime: instant };
}

/**
 * A date as the outlet states it, never widened: a day stays a day (`13 September 2023`), a date-time keeps
 * its own clock and shows its offset (`13 September 2023, 08:15 (UTC+02:00)`). Text that is no stated date is
 * shown as it is.
 */
export function statedMoment(stated: string): Moment {
  const parsed = parseStatedDate(stated);
  if ('fault' in parsed) return { text: stated, datetime: stated };
  if (parsed.precision === 'day') return { text: longDay(parsed.day), datetime: stated };
  const offset = /[+-]\d{2}:\d{2}$/.exec(stated)?.[0];
  const zone = offset === undefined || offset === '+00:00' ? 'UTC' : `UTC${offset.replace('-', '−')}`;
  return { text: `${longDay(parsed.day)}, ${stated.slice(11, 16)} (${zone})`, datetime: stated };
}

/** The day of a stated date alone, short, for dense lists: `13 Sep 2023`. */
export function statedDay(stated: string): Moment {
  const parsed = parseStatedDate(stated);
  return 'fault' in parsed ? { text: stated, datetime: stated } : { text: shortDay(parsed.day), datetime: parsed.day };
}

/** `2023-09` → `September 2023`. */
export function monthText(month: string): string {
  return `${monthName(month.slice(5, 7))} ${month.slice(0, 4)}`;
}

/** Both ends of a window, with its length. */
export function windowText(window: { after: string; until: string }): WindowText {
  // Within one minute only the seconds tell the ends apart.
  const momentOf = window.after.slice(0, 16) === window.until.slice(0, 16) ? exactMoment : instantMoment;
  return {
    after: momentOf(window.after),
    until: momentOf(window.until),
    length: durationText(Date.parse(window.until) - Date.parse(window.after)),
  };
}

/**
 * A length of time, rounded up to its unit, so that no window is longer than what is said: minutes up to two hours, hours
 * up to two days, days and hours up to ten days, else days.
 */
export function durationText(milliseconds: number): string {
  if (milliseconds < 60_000) return 'less than a minute';
  const minutes = Math.ceil(milliseconds / 60_000);
  if (minutes < 120) return countText(minutes, 'minute');
  const hours = Math.ceil(minutes / 60);
  if (hours < 48) return countText(hours, 'hour');
  if (hours >= 240) return countText(Math.ceil(hours / 24), 'day');
  const days = countText(Math.floor(hours / 24), 'day');
  return hours % 24 > 0 ? `${days} and ${countText(hours % 24, 'hour')}` : days;
}

function shortDay(day: string): string {
  return `${Number(day.slice(8, 10))} ${monthName(day.slice(5, 7)).slice(0, 3)} ${day.slice(0, 4)}`;
}

function longDay(day: string): string {
  return `${Number(day.slice(8, 10))} ${monthName(day.slice(5, 7))} ${day.slice(0, 4)}`;
}

function monthName(month: string): string {
  return monthNames[Number(month) - 1] as string;
}
