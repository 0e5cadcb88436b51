import { monthNames, shortMonthNames, timeWords as words } from '#words/time.ts';
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
  return { text: inUtc(instant, 16), datetime: instant };
}

/** An instant to the second, for citations and provenance: `13 Sep 2023, 08:15:27 UTC`. */
export function exactMoment(instant: string): Moment {
  return { text: inUtc(instant, 19), datetime: instant };
}

/**
 * A date as the outlet states it, never widened: a day stays a day (`13 September 2023`), a date-time keeps
 * its own clock and shows its offset (`13 September 2023, 08:15 (UTC+02:00)`). Text that is no stated date is
 * shown as it is; where none is stated, that is said and `datetime` is empty.
 */
export function statedMoment(stated: string): Moment {
  const parsed = parseStatedDate(stated);
  if ('fault' in parsed) return { text: stated, datetime: stated };
  if (parsed.precision === 'unknown') return { text: words.noDate, datetime: '' };
  if (parsed.precision !== 'time') return { text: dayText(parsed.day, monthNames), datetime: stated };
  const offset = /[+-]\d{2}:\d{2}$/.exec(stated)?.[0];
  const zone = offset === undefined || offset === '+00:00' ? 'UTC' : `UTC${offset.replace('-', '−')}`;
  const text = words.time(dayText(parsed.day, monthNames), stated.slice(11, 16));
  return { text: words.inZone(text, zone), datetime: stated };
}

/** The day of a stated date alone, short, for dense lists: `13 Sep 2023`. */
export function statedDay(stated: string): Moment {
  const parsed = parseStatedDate(stated);
  if ('fault' in parsed) return { text: stated, datetime: stated };
  if (parsed.precision === 'unknown') return { text: words.noDate, datetime: '' };
  return { text: dayText(parsed.day, shortMonthNames), datetime: parsed.day };
}

/** `2023-09` → `September 2023`; `2023-00` is a year without a month, `0000-00` no date at all. */
export function monthText(month: string): string {
  if (month === '0000-00') return words.noDateHeading;
  if (month.endsWith('-00')) return words.noMonthHeading(month.slice(0, 4));
  return dayText(month.slice(0, 7), monthNames);
}

/** Both ends of a window, to be read together, with its length. Within one day, day and zone stand once. */
export function windowText(window: { after: string; until: string }): WindowText {
  // Within one minute only the seconds tell the ends apart.
  const length = window.after.slice(0, 16) === window.until.slice(0, 16) ? 19 : 16;
  const isOneDay = window.after.slice(0, 10) === window.until.slice(0, 10);
  const after = isOneDay
    ? words.time(dayText(window.after.slice(0, 10), shortMonthNames), window.after.slice(11, length))
    : inUtc(window.after, length);
  const until = isOneDay ? `${window.until.slice(11, length)} UTC` : words.onOtherDay(inUtc(window.until, length));
  return {
    after: { text: after, datetime: window.after },
    until: { text: until, datetime: window.until },
    length: durationText(Date.parse(window.until) - Date.parse(window.after)),
  };
}

/** The days of a window (UTC) for dense places: `13 Sep 2023`, `13 to 14 Sep 2023`, `30 Sep to 2 Oct 2023`. */
export function windowDays({ after, until }: { after: string; until: string }): string {
  const [first, last] = [after.slice(0, 10), until.slice(0, 10)];
  const end = dayText(last, shortMonthNames);
  if (first === last) return end;
  const date = String(Number(first.slice(8)));
  if (first.slice(0, 7) === last.slice(0, 7)) return words.days(words.dayAlone(date), end);
  if (first.slice(0, 4) !== last.slice(0, 4)) return words.days(dayText(first, shortMonthNames), end);
  return words.days(words.dayOfMonth(date, monthOf(first, shortMonthNames)), end);
}

/**
 * A length of time, rounded up to its unit, so that no window is longer than what is said: minutes up to two hours, hours
 * up to two days, days and hours up to ten days, else days.
 */
export function durationText(milliseconds: number): string {
  if (milliseconds < 60_000) return words.lessThanMinute;
  const minutes = Math.ceil(milliseconds / 60_000);
  if (minutes < 120) return words.minutes(minutes);
  const hours = Math.ceil(minutes / 60);
  if (hours < 48) return words.hours(hours);
  if (hours >= 240) return words.lengthInDays(Math.ceil(hours / 24));
  const days = words.lengthInDays(Math.floor(hours / 24));
  return hours % 24 > 0 ? words.daysAndHours(days, words.hours(hours % 24)) : days;
}

/** An instant, cut to `length` characters of ISO 8601: 16 are minutes, 19 seconds. */
function inUtc(instant: string, length: number): string {
  return `${words.time(dayText(instant.slice(0, 10), shortMonthNames), instant.slice(11, length))} UTC`;
}

/** As much of a day as is known: `13 Sep 2023`, `Sep 2023` or `2023`. */
function dayText(day: string, names: readonly string[]): string {
  const year = day.slice(0, 4);
  if (day.length === 4) return year;
  const month = monthOf(day, names);
  return day.length === 7 ? words.month(month, year) : words.day(String(Number(day.slice(8))), month, year);
}

function monthOf(day: string, names: readonly string[]): string {
  return names[Number(day.slice(5, 7)) - 1] as string;
}
