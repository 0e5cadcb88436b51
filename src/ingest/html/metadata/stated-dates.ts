import { isCalendarDate } from '../../../model/capture-stamp.ts';
import { parseStatedDate } from '../../../model/stated-date.ts';

/** A date as a machine-readable field states it, in the archive's notation. */
export interface StatedPageDate {
  /** `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or RFC 3339 with the offset that was stated. */
  date: string;
  /** The calendar day in the stated zone; undefined for a month or year alone. */
  day: string | undefined;
  /** A time was stated without a zone, and is left out. */
  isTimeDropped: boolean;
}

const isoLike =
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:(?:[T ]\s*|\s+-\s+|T\s)(\d{1,2}):(\d{2})(?::(\d{2}(?:[.,]\d+)?))?\s*(Z|UTC|GMT|(?:UTC|GMT)?[+-]\d{2}:?\d{2}|[+-]\d{2})?)?\.?$/i;
const compact = /^(\d{4})(\d{2})(\d{2})(?:[T ]?(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{2}:?\d{2})?)?$/i;
const mail =
  /^(?:[A-Za-z]{3,9},?\s+)?(\d{1,2})[\s-]([A-Za-z]{3,9})[\s-](\d{4})(?:,?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(Z|UTC|GMT|[A-Z]{3,4}|[+-]\d{2}:?\d{2})?)?$/i;
const printed =
  /^[A-Za-z]{3}\s+([A-Za-z]{3})\s+(\d{1,2})\s+(?:(\d{4})\s+)?(\d{2}):(\d{2}):(\d{2})\s*(?:(?:GMT|UTC)?([+-]\d{4})|(UTC|GMT|Z|[A-Z]{3,4}))?(?:\s*\([^)]*\))?(?:\s+(\d{4}))?$/i;
const dayFirst = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?:,?\s*(?:-\s*)?(\d{1,2}):(\d{2})(?::(\d{2}))?)?(?:\s*Uhr)?$/i;
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
/** The names that RFC 5322 gives an offset. */
const zones: Partial<Record<string, string>> = {
  z: 'Z', ut: 'Z', utc: 'Z', gmt: 'Z',
  est: '-05:00', edt: '-04:00', cst: '-06:00', cdt: '-05:00', mst: '-07:00', mdt: '-06:00', pst: '-08:00', pdt: '-07:00',
}; // prettier-ignore

/**
 * Reads a machine-readable date in any notation that has one meaning: ISO 8601 and its usual misspellings, digits
 * alone, RFC 5322, a browser's own, `13.09.2023`. The zone is kept as stated; a time without one is left out.
 * Undefined for everything else, for days that don't exist, and for the zero of computers' clocks.
 */
export function readStatedDate(value: string): StatedPageDate | undefined {
  const text = value
    .replaceAll(/[\u200e\u200f]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  if (/^\d{4}(?:-\d{2})?$/.test(text)) return partial(text);
  const iso = (isoLike.exec(text) ?? compact.exec(text)) as (string | undefined)[] | null;
  if (iso) return assemble(iso[1]!, iso[2]!, iso[3]!, iso.slice(4, 7), iso[7]);
  const dotted = dayFirst.exec(text) as (string | undefined)[] | null;
  if (dotted) return assemble(dotted[3]!, dotted[2]!, dotted[1]!, dotted.slice(4, 7), undefined);
  const letter = mail.exec(text) as (string | undefined)[] | null;
  if (letter) return assemble(letter[3]!, monthOf(letter[2]!), letter[1]!, letter.slice(4, 7), letter[7]);
  const print = printed.exec(text) as (string | undefined)[] | null;
  const year = print?.[3] ?? print?.[9];
  if (print && year !== undefined)
    return assemble(year, monthOf(print[1]!), print[2]!, print.slice(4, 7), print[7] ?? print[8]);
  return undefined;
}

function partial(text: string): StatedPageDate | undefined {
  const [year = '', month] = text.split('-');
  if (!isLikelyYear(Number(year))) return undefined;
  if (month !== undefined && !(Number(month) >= 1 && Number(month) <= 12)) return undefined;
  return { date: text, day: undefined, isTimeDropped: false };
}

function monthOf(name: string): string {
  return String(months.indexOf(name.slice(0, 3).toLowerCase()) + 1);
}

function isLikelyYear(year: number): boolean {
  return year >= 1600 && year <= 2100;
}

function assemble(
  year: string,
  month: string,
  dayOfMonth: string,
  clock: readonly (string | undefined)[],
  zone: string | undefined,
): StatedPageDate | undefined {
  if (!isLikelyYear(Number(year)) || !isCalendarDate(Number(year), Number(month), Number(dayOfMonth))) return undefined;
  const day = `${year}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`;
  const [hour, minute, second] = clock;
  if (hour === undefined || minute === undefined) return { date: day, day, isTimeDropped: false };
  const offset = offsetOf(zone);
  if (offset === undefined) return day === '1970-01-01' ? undefined : { date: day, day, isTimeDropped: true };
  const seconds = second === undefined ? '' : `:${second.replace(',', '.')}`;
  const date = `${day}T${hour.padStart(2, '0')}:${minute}${seconds}${offset}`;
  if ('fault' in parseStatedDate(date)) return { date: day, day, isTimeDropped: true };
  if (date.startsWith('1970-01-01T00:00')) return undefined;
  return { date, day, isTimeDropped: false };
}

function offsetOf(zone: string | undefined): string | undefined {
  if (zone === undefined) return undefined;
  const named = zones[zone.toLowerCase()];
  if (named !== undefined) return named;
  const match = /([+-])(\d{2}):?(\d{2})?$/.exec(zone) as (string | undefined)[] | null;
  return match ? `${match[1]!}${match[2]!}:${match[3] ?? '00'}` : undefined;
}
