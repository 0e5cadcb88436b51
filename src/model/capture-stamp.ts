/**
 * The instant of a capture, in its two spellings.
 *
 * A *stamp* is the file name of a snapshot (`2023-09-13T081500Z`): UTC, no colons, so that it is safe on
 * every file system and sorts as text in order of time. An *instant* is the same in ISO 8601
 * (`2023-09-13T08:15:00Z`). Both have whole seconds.
 */

const stampPattern = /^(\d{4})-(\d{2})-(\d{2})T(\d{2})(\d{2})(\d{2})Z$/;
const instantPattern = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

/** True for a calendar date that exists in the Gregorian calendar (years 1 to 9999). Months and days count from 1. */
export function isCalendarDate(year: number, month: number, day: number): boolean {
  if (year < 1 || month < 1 || month > 12 || day < 1) return false;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** True for a wall-clock time that exists; seconds 0 to 59 (no leap seconds: captures are stamped by clocks that have none). */
export function isClockTime(hour: number, minute: number, second: number): boolean {
  return hour <= 23 && minute <= 59 && second <= 59;
}

/** True when `text` is a stamp of an instant that exists. Never throws. */
export function isCaptureStamp(text: string): boolean {
  const match = stampPattern.exec(text);
  if (!match) return false;
  const [year, month, day, hour, minute, second] = match.slice(1).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return isCalendarDate(year, month, day) && isClockTime(hour, minute, second);
}

/** The instant (ISO 8601, UTC, whole seconds) of a stamp. `2023-09-13T081500Z` → `2023-09-13T08:15:00Z`. Throws on anything that is not a stamp. */
export function instantOfStamp(stamp: string): string {
  if (!isCaptureStamp(stamp)) throw new TypeError(`Expected a capture stamp, not \`${stamp}\``);
  return `${stamp.slice(0, 13)}:${stamp.slice(13, 15)}:${stamp.slice(15)}`;
}

/** The stamp of an instant in UTC. `2023-09-13T08:15:00Z` → `2023-09-13T081500Z`. Throws on anything that is no UTC instant. */
export function stampOfInstant(instant: string): string {
  const utc = parseInstant(instant);
  if (utc === null) throw new TypeError(`Expected a date-time with a zone, not \`${instant}\``);
  return utc.replaceAll(':', '');
}

/**
 * The UTC instant, in whole seconds (fractions cut, never rounded), of an ISO 8601 date-time that states its
 * zone; null for a date without time, a missing zone, or a time that doesn't exist. Never throws.
 */
export function parseInstant(text: string): string | null {
  const match = instantPattern.exec(text);
  if (!match) return null;
  const [year, month, day, hour, minute] = match.slice(1, 6).map(Number) as [number, number, number, number, number];
  const second = Number(match[6] ?? 0);
  if (!isCalendarDate(year, month, day) || !isClockTime(hour, minute, second)) return null;
  const zone = match[7] as string;
  if (zone === 'Z') return `${text.slice(0, 16)}:${String(second).padStart(2, '0')}Z`;
  const zoneHours = Number(zone.slice(1, 3));
  const zoneMinutes = Number(zone.slice(4, 6));
  if (zoneHours > 14 || zoneMinutes > 59) return null;
  const offsetMs = (zoneHours * 60 + zoneMinutes) * 60_000 * (zone.startsWith('-') ? -1 : 1);
  const utc = new Date(0);
  utc.setUTCFullYear(year, month - 1, day);
  utc.setUTCHours(hour, minute, second);
  return new Date(utc.getTime() - offsetMs).toISOString().slice(0, 19) + 'Z';
}
