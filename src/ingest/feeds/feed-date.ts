import { isCalendarDate } from '../../model/capture-stamp.ts';
import { readForeignDate } from '../foreign-date.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** RFC 822 as feeds write it: weekday and seconds may be missing, names be longer, years have two digits, the zone be any word or none. */
const loose =
  /^(?:([a-z]{3,9})\.?,?\s+)?(\d{1,2})[\s-]([a-z]{3,9})\.?,?[\s-](\d{4}|\d{2})(?:,?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s*([a-z]{1,5}|[+-]\d{2}:?\d{2}))?)?$/i;

/**
 * A feed's date in the archive's form: a day, or a date-time with the zone that is stated. A time whose zone is not
 * stated, or is a name that no standard ties to one offset, is left out and the day kept. Undefined for what can't
 * be read in one way.
 */
export function feedDate(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const trimmed = text.replaceAll(/\s+/g, ' ').trim();
  const read = readForeignDate(trimmed);
  if (!('fault' in read)) return read.date;
  const match = loose.exec(trimmed) as (string | undefined)[] | null;
  if (!match) return undefined;
  const [, weekday, day, monthName, yearText, hour, minute, second, zone] = match;
  const month = months.indexOf(monthName!.slice(0, 3).toLowerCase()) + 1;
  // RFC 2822, section 4.3.
  const year = yearText!.length === 4 ? Number(yearText) : Number(yearText) + (Number(yearText) < 50 ? 2000 : 1900);
  if (month === 0 || !isCalendarDate(year, month, Number(day))) return undefined;
  const name = weekday === undefined ? '' : `${weekday.slice(0, 3)}, `;
  const date = `${name}${day!.padStart(2, '0')} ${months[month - 1]!} ${year}`;
  const time = hour === undefined ? '00:00:00' : `${hour.padStart(2, '0')}:${minute!}:${second ?? '00'}`;
  const known = readForeignDate(`${date} ${time} ${zone?.replace(':', '') ?? 'GMT'}`);
  if (!('fault' in known) && hour !== undefined && zone !== undefined) return known.date;
  // The day is checked with its weekday, at a zone that is no part of what is given back.
  const checked = readForeignDate(`${date} ${time} GMT`);
  return 'fault' in checked ? undefined : checked.date.slice(0, 10);
}
