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
  return { text: `${dayText(instant.slice(0, 10), 3)}, ${instant.slice(11, 16)} UTC`, datetime: instant };
}

/** An instant to the second, for citations and provenance: `13 Sep 2023, 08:15:27 UTC`. */
export function exactMoment(instant: string): Moment {
  return { text: `${dayText(instant.slice(0, 10), 3)}, ${instant.slice(11, 19)} UTC`, datetime: instant };
}

/**
 * A date as the outlet states it, never widened: a day stays a day (`13 September 2023`), a date-time keeps
 * its own clock and shows its offset (`13 September 2023, 08:15 (UTC+02:00)`). Text that is no stated date is
 * shown as it is; where none is stated, that is said and `datetime` is empty.
 */
export function statedMoment(stated: string): Moment {
  const parsed = parseStatedDate(stated);
  if ('fault' in parsed) return { text: stated, datetime: stated };
  if (parsed.precision === 'unknown') return { text: noDateText, datetime: '' };
  if (parsed.precision !== 'time') return { text: dayText(parsed.day, 9), datetime: stated };
  const offset = /[+-]\d{2}:\d{2}$/.exec(stated)?.[0];
  const zone = offset === undefined || offset === '+00:00' ? 'UTC' : `UTC${offset.replace('-', '−')}`;
  return { text: `${dayText(parsed.day, 9)}, ${stated.slice(11, 16)} (${zone})`, datetime: stated };
}

/** The day of a stated date alone, short, for dense lists: `13 Sep 2023`. */
export function statedDay(stated: string): Moment {
  const parsed = parseStatedDate(stated);
  if ('fault' in parsed) return { text: stated, datetime: stated };
  if (parsed.precision === 'unknown') return { text: noDateText, datetime: '' };
  return { text: dayText(parsed.day, 3), datetime: parsed.day };
}

/** `2023-09` → `September 2023`; `2023-00` is a year without a month, `0000-00` no date at all. */
export function monthText(month: string): string {
  if (month === '0000-00') return 'No date stated';
  if (month.endsWith('-00')) return `${month.slice(0, 4)}, no month stated`;
  return `${monthName(month.slice(5, 7))} ${month.slice(0, 4)}`;
}

/** Both ends of a window, to be read together, with its length. Within one day, day and zone stand once. */
export function windowText(window: { after: string; until: string }): WindowText {
  // Within one minute only the seconds tell the ends apart.
  const momentOf = window.after.slice(0, 16) === window.until.slice(0, 16) ? exactMoment : instantMoment;
  const [after, until] = [momentOf(window.after), momentOf(window.until)];
  const isOneDay = window.after.slice(0, 10) === window.until.slice(0, 10);
  return {
    after: isOneDay ? { ...after, text: after.text.replace(/ UTC$/, '') } : after,
    until: isOneDay ? { ...until, text: until.text.replace(/^.*, /, '') } : until,
    length: durationText(Date.parse(window.until) - Date.parse(window.after)),
  };
}

/** The days of a window (UTC) for dense places: `13 Sep 2023`, `13 to 14 Sep 2023`, `30 Sep to 2 Oct 2023`. */
export function windowDays({ after, until }: { after: string; until: string }): string {
  const [first, last] = [after.slice(0, 10), until.slice(0, 10)];
  const end = dayText(last, 3);
  if (first === last) return end;
  if (first.slice(0, 7) === last.slice(0, 7)) return `${Number(first.slice(8))} to ${end}`;
  const start = dayText(first, 3);
  return `${first.slice(0, 4) === last.slice(0, 4) ? start.slice(0, -5) : start} to ${end}`;
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

const noDateText = 'no date stated';

/** As much of a day as is known: `13 Sep 2023`, `Sep 2023` or `2023`; months cut to `letters`. */
function dayText(day: string, letters: number): string {
  const [year, month, date] = day.split('-');
  const names = month === undefined ? [] : [monthName(month).slice(0, letters)];
  return [...(date === undefined ? [] : [String(Number(date))]), ...names, year].join(' ');
}

function monthName(month: string): string {
  return monthNames[Number(month) - 1] as string;
}
