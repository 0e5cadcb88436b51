import type * as english from '../en/time.ts';
import type { Words } from '../words.ts';
import { countText } from './counts.ts';

/** Month names, from January. */
export const monthNames: readonly string[] = [
  'Januar',
  'Februar',
  'März',
  'April',
  'Mai',
  'Juni',
  'Juli',
  'August',
  'September',
  'Oktober',
  'November',
  'Dezember',
];

/** Month names for dense places, from January, abbreviated as Duden does. */
export const shortMonthNames: readonly string[] = [
  'Jan.',
  'Febr.',
  'März',
  'Apr.',
  'Mai',
  'Juni',
  'Juli',
  'Aug.',
  'Sept.',
  'Okt.',
  'Nov.',
  'Dez.',
];

/** How times, days and lengths of time are written. */
export const timeWords: Words<typeof english.timeWords> = {
  day: (date, month, year) => `${date}. ${month} ${year}`,
  dayOfMonth: (date, month) => `${date}. ${month}`,
  month: (month, year) => `${month} ${year}`,
  dayAlone: (date) => `${date}.`,
  days: (first, last) => `${first} bis ${last}`,
  time: (day, time) => `${day}, ${time}`,
  inZone: (text, zone) => `${text} (${zone})`,
  noDate: 'kein Datum angegeben',
  noDateHeading: 'Kein Datum angegeben',
  noMonthHeading: (year) => `${year}, kein Monat angegeben`,
  onOtherDay: (moment) => `dem ${moment}`,
  between: (after, until) => ['zwischen dem ', after, ' und ', until],
  lessThanMinute: 'weniger als eine Minute',
  minutes: (count) => countText(count, 'Minute', 'Minuten'),
  hours: (count) => countText(count, 'Stunde', 'Stunden'),
  lengthInDays: (count) => countText(count, 'Tag', 'Tage'),
  daysAndHours: (days, hours) => `${days} und ${hours}`,
};
