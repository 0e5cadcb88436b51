import { describe, expect, it } from 'vitest';
import { type DoubtfulCandidate, doubtfulSnapshots } from './doubtful-snapshots.ts';

const series = (
  ...entries: [length: number, lang?: string | undefined, quality?: 'ok' | 'partial' | 'failed'][]
): string[] => {
  const snapshots = entries.map(([textLength, lang, quality], at): DoubtfulCandidate => ({
    stamp: `2024-01-0${at + 1}T000000Z`,
    textLength,
    lang,
    capture: quality === undefined ? {} : { quality },
  }));
  return [...doubtfulSnapshots(snapshots)].map(([stamp, reason]) => `${stamp.slice(9, 10)} ${reason.split(':')[0]!}`);
};

describe('doubtfulSnapshots', () => {
  it('marks texts that collapse to less than a fifth of both neighbours, also several in a row', () => {
    expect(series([1000], [199], [1000])).toEqual(['2 collapsed']);
    expect(series([1000], [10], [12], [1000])).toEqual(['2 collapsed', '3 collapsed']);
    expect(series([1000], [200], [1000])).toEqual([]);
  });

  it('does not mark a text that was cut and stayed so, grew, or is the first', () => {
    expect(series([1000], [100])).toEqual([]);
    expect(series([1000], [100], [120])).toEqual([]);
    expect(series([100], [1000], [1200])).toEqual([]);
  });

  it('marks another language between two texts of one', () => {
    expect(series([10, 'de'], [10, 'en'], [10, 'de-AT'])).toEqual(['2 other-language']);
    expect(series([10, 'de'], [10, 'en'], [10, 'fr'])).toEqual([]);
    expect(series([10, 'de'], [10], [10, 'de'])).toEqual([]);
  });

  it('compares with no text that is stated to be a part only', () => {
    expect(series([1000], [250, undefined, 'partial'], [100], [1000])).toEqual(['3 collapsed']);
    expect(series([10, 'de'], [10, 'en', 'partial'], [10, 'en'], [10, 'de'])).toEqual(['3 other-language']);
  });

  it('leaves a quality alone that a snapshot states, and looks past failed ones', () => {
    expect(series([1000], [10, undefined, 'ok'], [1000])).toEqual([]);
    expect(series([1000], [1, undefined, 'failed'], [10], [1000])).toEqual(['3 collapsed']);
  });
});
