import { describe, expect, it } from 'vitest';
import { statesLaterChange } from './stated-later.ts';

const isLater = (before: string, after: string): boolean =>
  statesLaterChange([{ field: 'modified', before: before === '' ? [] : [before], after: after === '' ? [] : [after] }]);

describe('statesLaterChange', () => {
  it.each([
    ['', '2024-03-01'],
    ['unknown', '2024-03-01'],
    ['2024-03-01', '2024-03-02'],
    ['2024-03', '2024-04-02'],
    ['2024-03-01T08:00:00Z', '2024-03-01T08:00:01Z'],
    ['2024-03-01T08:00:00Z', '2024-03-02'],
    ['2024-03-01T10:00:00+02:00', '2024-03-01T09:00:00Z'],
    ['2024-03-01', 'May 5'],
  ])('is true of a later or a first time: %s → %s', (before, after) => {
    expect(isLater(before, after)).toBe(true);
  });

  it.each([
    ['2024-03-01', ''],
    ['2024-03-01', 'unknown'],
    ['2024-03-02', '2024-03-01'],
    ['2024-03-01T10:00:00+02:00', '2024-03-01T08:00:00Z'],
    ['2024-03-01T08:00Z', '2024-03-01T08:00:00.000Z'],
    ['2024-03-01T08:00:00Z', '2024-03-01'],
    ['2024-03-01', '2024-03-01T08:00:00Z'],
    ['2024-03-01', '2024-03'],
  ])('is false of the same, an earlier or no time: %s → %s', (before, after) => {
    expect(isLater(before, after)).toBe(false);
  });

  it('is false where the field did not change', () => {
    expect(statesLaterChange([])).toBe(false);
  });
});
