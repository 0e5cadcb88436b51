import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber, dayOfNumber } from './calendar-days.ts';
import { binStart, binUnits, isPreciseEnough, maxBins, nextBin, timeBins } from './time-bins.ts';

const anyDay = fc.integer({ min: dayNumber('0001-01-01'), max: dayNumber('9000-12-31') }).map(dayOfNumber);

describe('timeBins', () => {
  it.each([
    ['2024-03-01', '2024-03-01', 'day', 1],
    ['2024-03-01', '2024-06-28', 'day', 120],
    ['2024-03-01', '2024-06-29', 'week', 18],
    ['2015-08-02', '2024-08-15', 'month', 109],
    ['2011-03-18', '2026-08-15', 'quarter', 63],
    ['1990-01-01', '2026-01-01', 'year', 37],
    ['1890-01-01', '2026-01-01', 'decade', 14],
    ['0001-01-01', '2026-01-01', 'century', 21],
  ])('from %s to %s takes the %s', (first, last, unit, count) => {
    const bins = timeBins(first, last);
    expect([bins.unit, bins.starts.length]).toEqual([unit, count]);
  });

  it('begins weeks on Monday, also across the end of a year', () => {
    expect(binStart('2025-01-01', 'week')).toBe('2024-12-30');
    expect(binStart('1969-12-31', 'week')).toBe('1969-12-29');
    expect(binStart('2024-12-30', 'week')).toBe('2024-12-30');
  });

  it('has every day between in exactly one step, without a hole, in no more steps than there is room for', () => {
    const ranges = fc.tuple(anyDay, fc.integer({ min: 0, max: 60_000 }), fc.double({ min: 0, max: 1, noNaN: true }));
    fc.assert(
      fc.property(ranges, ([first, length, within]) => {
        const last = dayOfNumber(dayNumber(first) + length);
        const { unit, starts } = timeBins(first, last);
        expect(starts.length).toBeLessThanOrEqual(maxBins);
        expect(starts.slice(1)).toEqual(starts.slice(0, -1).map((start) => nextBin(start, unit)));
        const day = dayOfNumber(dayNumber(first) + Math.floor(length * within));
        expect(starts.filter((start) => start <= day && day < nextBin(start, unit))).toEqual([binStart(day, unit)]);
        const shorter = binUnits[binUnits.indexOf(unit) - 1];
        if (shorter === undefined) return;
        let count = 0;
        for (let start = binStart(first, shorter); start <= last; start = nextBin(start, shorter)) count += 1;
        expect(count).toBeGreaterThan(maxBins);
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it('knows which stated dates are precise enough for a step', () => {
    expect(isPreciseEnough('2024-03', 'week')).toBe(false);
    expect(isPreciseEnough('2024-03', 'month')).toBe(true);
    expect(isPreciseEnough('2024', 'quarter')).toBe(false);
    expect(isPreciseEnough('2024', 'decade')).toBe(true);
    expect(isPreciseEnough('2024-03-01', 'day')).toBe(true);
  });
});
