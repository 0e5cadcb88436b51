import { describe, expect, it } from 'vitest';
import { maxAgeOf, nextPollSeconds } from './due.ts';

const seconds = (instant: string): number => Date.parse(instant) / 1000;
const next = (bounds: Partial<Parameters<typeof nextPollSeconds>[0]>, least = 600): string =>
  new Date(nextPollSeconds({ skipHours: [], skipDays: [], ...bounds }, seconds('2024-05-04T22:30:00Z'), least) * 1000)
    .toISOString()
    .replace('.000Z', 'Z');

describe('nextPollSeconds', () => {
  it('waits for the longest of what is asked, a day at most', () => {
    expect(next({})).toBe('2024-05-04T22:40:00Z');
    expect(next({ ttlMinutes: 60 })).toBe('2024-05-04T23:30:00Z');
    expect(next({ ttlMinutes: 60, maxAgeSeconds: 7200 })).toBe('2024-05-05T00:30:00Z');
    expect(next({ ttlMinutes: 1, maxAgeSeconds: 1 })).toBe('2024-05-04T22:40:00Z');
    expect(next({ ttlMinutes: 1e6 })).toBe('2024-05-05T22:30:00Z');
  });

  it('passes over the hours and days that the feed names', () => {
    expect(next({ skipHours: [22, 23, 0] })).toBe('2024-05-05T01:00:00Z');
    expect(next({ skipHours: [22, 23], skipDays: [0] })).toBe('2024-05-06T00:00:00Z');
    expect(next({ skipDays: [0, 1, 2, 3, 4, 5, 6] })).toBe('2024-05-12T22:00:00Z');
  });
});

describe('maxAgeOf', () => {
  it('reads max-age alone', () => {
    expect(['public, max-age=300', 'Max-Age = "60"', 's-maxage=5', 'no-cache', undefined].map(maxAgeOf)).toEqual([
      300,
      60,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
