import { parseInstant } from '../../model/capture-stamp.ts';
import { timestampOf } from './cdx-rows.ts';

/**
 * Digits of a time as web archives take it: 4, 6, 8 or 14 of `YYYYMMDDhhmmss`. From `2023`, `2023-09`, `2023-09-13`, a
 * date-time with its zone, or the digits themselves; null for anything else.
 */
export function timeDigits(text: string): string | null {
  if (/^\d{4}(?:\d{2}(?:\d{2}(?:\d{6})?)?)?$/.test(text)) return text;
  if (/^\d{4}-\d\d(?:-\d\d)?$/.test(text)) return text.replaceAll('-', '');
  const instant = parseInstant(text);
  return instant === null ? null : timestampOf(instant);
}

/** True when a timestamp lies in a range of digits; both ends are whole: `to` 2023 reaches to the end of the year. */
export function isInRange(timestamp: string, { from, to }: { from?: string; to?: string }): boolean {
  return (
    (from === undefined || timestamp.slice(0, from.length) >= from) &&
    (to === undefined || timestamp.slice(0, to.length) <= to)
  );
}
