import { describe, expect, it } from 'vitest';
import { retryAfterMs } from './retry-after.ts';

const now = Date.parse('2026-03-01T12:00:00Z');

describe('Retry-After', () => {
  it.each([
    ['120', 120_000],
    [' 0 ', 0],
    ['Sun, 01 Mar 2026 12:00:30 GMT', 30_000],
    ['Sunday, 01-Mar-26 12:00:30 GMT', 30_000],
  ])('of “%s” is %i milliseconds', (header, expected) => {
    expect(retryAfterMs(header, now)).toBe(expected);
  });

  it.each([undefined, '', 'soon', '-5', '1.5', '2026-03-01', 'Sun, 01 Mar 2026 11:59:00 GMT'])(
    'of “%s” says nothing',
    (header) => {
      expect(retryAfterMs(header, now)).toBeNull();
    },
  );
});
