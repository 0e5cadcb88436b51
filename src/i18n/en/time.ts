import type { Sentence } from '../sentence.ts';
import { countText } from './counts.ts';

/** Month names, from January. */
export const monthNames: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Month names for dense places, from January. */
export const shortMonthNames: readonly string[] = monthNames.map((name) => name.slice(0, 3));

/** How times, days and lengths of time are written. Days and years come as digits, `time` with its seconds where they matter. */
export const timeWords = {
  day: (date: string, month: string, year: string): string => `${date} ${month} ${year}`,
  dayOfMonth: (date: string, month: string): string => `${date} ${month}`,
  month: (month: string, year: string): string => `${month} ${year}`,
  /** The first of two days of one month, before the second with its month. */
  dayAlone: (date: string): string => date,
  days: (first: string, last: string): string => `${first} to ${last}`,
  time: (day: string, time: string): string => `${day}, ${time}`,
  inZone: (text: string, zone: string): string => `${text} (${zone})`,
  noDate: 'no date stated',
  noDateHeading: 'No date stated',
  noMonthHeading: (year: string): string => `${year}, no month stated`,
  /** The end of a window on another day than its beginning. */
  onOtherDay: (moment: string): string => moment,
  /** Both ends of a window, ready to read. */
  between: <Part>(after: Part, until: Part): Sentence<Part> => ['between ', after, ' and ', until],
  lessThanMinute: 'less than a minute',
  minutes: (count: number): string => countText(count, 'minute'),
  hours: (count: number): string => countText(count, 'hour'),
  lengthInDays: (count: number): string => countText(count, 'day'),
  daysAndHours: (days: string, hours: string): string => `${days} and ${hours}`,
} as const;
