import { isCalendarDate } from '../model/capture-stamp.ts';
import { parseStatedDate } from '../model/stated-date.ts';
import { statedDateFaults } from '../model/scalars.ts';

/** A date of foreign front matter in the archive's form; `note` says what was done to it. */
export interface ForeignDate {
  date: string;
  note?: string;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
/** The zone names that RFC 5322 (section 4.3) gives an offset; all others are unknown. */
const zoneNames: Record<string, string> = {
  ut: 'Z', utc: 'Z', gmt: 'Z',
  est: '-05:00', edt: '-04:00', cst: '-06:00', cdt: '-05:00', mst: '-07:00', mdt: '-06:00', pst: '-08:00', pdt: '-07:00',
}; // prettier-ignore
const isoLike =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:(?:T| +)(\d{1,2}):(\d{2})(:\d{2}(?:\.\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?$/i;
/** `Thu, 16 Jan 2014 15:00:00 -0800` (RFC 5322). */
const mailDate = /^(?:(\w{3}), *)?(\d{1,2}) (\w{3}) (\d{4}) (\d{2}):(\d{2})(:\d{2})? ([+-]\d{4}|[A-Z]{1,4})$/i;
/** `Thu Jan 16 15:00:00 PST 2014`, as printed by date(1). */
const unixDate = /^(\w{3}) (\w{3}) +(\d{1,2}) (\d{2}):(\d{2})(:\d{2}) ([A-Z]{1,4}|[+-]\d{4}) (\d{4})$/i;

/**
 * Reads a date as it is written in front matter elsewhere. Only forms that can be read in one way: ISO 8601 with
 * single digits, a space for the T or an offset without colon; RFC 5322; date(1). A time without a zone is left
 * out and the day kept. Gives the fault, as the end of a sentence, for everything else.
 */
export function readForeignDate(text: string): ForeignDate | { fault: string } {
  const stated = parseStatedDate(text);
  if (!('fault' in stated)) return { date: text };
  const iso = isoLike.exec(text) as (string | undefined)[] | null;
  if (iso) {
    const [, year, month, day, hour, minute, second, zone] = iso;
    return assemble(text, {
      year: year!,
      month: month!,
      day: day!,
      hour,
      minute,
      second,
      offset: zone === undefined ? undefined : offsetOf(zone),
    });
  }
  const mail = mailDate.exec(text) as (string | undefined)[] | null;
  if (mail) {
    const [, weekday, day, month, year, hour, minute, second, zone] = mail;
    return assembleNamed(text, { weekday, year: year!, month: month!, day: day!, hour, minute, second, zone: zone! });
  }
  const unix = unixDate.exec(text) as (string | undefined)[] | null;
  if (unix) {
    const [, weekday, month, day, hour, minute, second, zone, year] = unix;
    return assembleNamed(text, { weekday, year: year!, month: month!, day: day!, hour, minute, second, zone: zone! });
  }
  return { fault: statedDateFaults[stated.fault] };
}

interface Parts {
  year: string;
  month: string;
  day: string;
  hour?: string | undefined;
  minute?: string | undefined;
  second?: string | undefined;
}

function assembleNamed(
  text: string,
  parts: Parts & { weekday: string | undefined; zone: string },
): ForeignDate | { fault: string } {
  const month = months.indexOf(parts.month.toLowerCase()) + 1;
  const offset = offsetOf(parts.zone);
  if (month === 0 || !isCalendarDate(Number(parts.year), month, Number(parts.day)))
    return { fault: statedDateFaults.impossible };
  if (offset === undefined) return { fault: `has a zone that no standard ties to one offset (${parts.zone})` };
  if (
    parts.weekday !== undefined &&
    weekdays.indexOf(parts.weekday.toLowerCase()) !== weekdayOf(Number(parts.year), month, Number(parts.day))
  ) {
    return { fault: `names a day that was no ${parts.weekday}` };
  }
  return assemble(text, { ...parts, month: String(month), offset });
}

function assemble(text: string, parts: Parts & { offset: string | undefined }): ForeignDate | { fault: string } {
  const day = `${parts.year}-${parts.month.padStart(2, '0')}-${parts.day.padStart(2, '0')}`;
  const time =
    parts.hour === undefined ? '' : `T${parts.hour.padStart(2, '0')}:${parts.minute ?? '00'}${parts.second ?? ''}`;
  const isZoneMissing = time !== '' && parts.offset === undefined;
  const date = isZoneMissing ? day : `${day}${time}${time === '' ? '' : (parts.offset ?? '')}`;
  const checked = parseStatedDate(isZoneMissing ? `${day}${time}Z` : date);
  if ('fault' in checked) return { fault: statedDateFaults[checked.fault] };
  return {
    date,
    note: isZoneMissing
      ? `\`${text}\` has a time but no zone: the day is kept as ${date}.`
      : `\`${text}\` is written as ${date}.`,
  };
}

function offsetOf(zone: string): string | undefined {
  if (/^z$/i.test(zone)) return 'Z';
  if (/^[+-]/.test(zone)) return `${zone.slice(0, 3)}:${zone.slice(-2)}`;
  return zoneNames[zone.toLowerCase()];
}

function weekdayOf(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCDay();
}
