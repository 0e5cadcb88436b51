import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOfStamp, isCaptureStamp, parseInstant, stampOfInstant } from './capture-stamp.ts';
import { publicationDate, statedDate } from './scalars.ts';
import { parseStatedDate } from './stated-date.ts';

describe('capture stamps', () => {
  it('give their instant back, for every second there is', () => {
    const second = fc.date({
      min: new Date('0001-01-01T00:00:00Z'),
      max: new Date('9999-12-31T23:59:59Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(second, (date) => {
        const instant = `${date.toISOString().slice(0, 19)}Z`;
        expect(instantOfStamp(stampOfInstant(instant))).toBe(instant);
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it.each([
    '2024-02-30T080000Z',
    '2024-13-01T080000Z',
    '2024-01-01T250000Z',
    '2024-01-01T08:00:00Z',
    '20240101T080000Z',
    '2024-01-01T080000',
    '',
  ])('refuse %j', (text) => {
    expect(isCaptureStamp(text)).toBe(false);
  });
});

describe('instants', () => {
  it.each([
    ['2024-03-01T08:15:00Z', '2024-03-01T08:15:00Z'],
    ['2024-03-01T08:15Z', '2024-03-01T08:15:00Z'],
    ['2024-03-01T08:15:00.999Z', '2024-03-01T08:15:00Z'],
    ['2024-03-01T23:30:00-05:00', '2024-03-02T04:30:00Z'],
    ['2024-03-01T00:15:30.5+05:45', '2024-02-29T18:30:30Z'],
    ['2024-03-01', null],
    ['2024-03-01T08:15:00', null],
    ['2024-02-30T08:15:00Z', null],
    ['2024-03-01T08:15:00+15:00', null],
    ['2024-03-01T08:15:60Z', null],
  ])('reads %s as %s', (text, expected) => {
    expect(parseInstant(text)).toBe(expected);
  });
});

describe('stated dates', () => {
  it('stay as they were written, with their precision and the day in their own zone', () => {
    expect(parseStatedDate('2023-09-13')).toEqual({
      text: '2023-09-13',
      precision: 'day',
      day: '2023-09-13',
      sortKey: '2023-09-13',
    });
    expect(parseStatedDate('2023-09-13T23:30:00-05:00')).toEqual({
      text: '2023-09-13T23:30:00-05:00',
      precision: 'time',
      day: '2023-09-13',
      sortKey: '2023-09-14T04:30:00Z',
    });
  });

  it.each([
    ['2023-09', 'month', '2023-09'],
    ['2023', 'year', '2023'],
    ['unknown', 'unknown', ''],
  ])('keep %s as %s', (text, precision, day) => {
    expect(parseStatedDate(text)).toEqual({ text, precision, day, sortKey: day });
  });

  it('are never `unknown`, except that of publication', () => {
    expect([statedDate.safeParse('unknown').success, publicationDate.safeParse('unknown').success]).toEqual([
      false,
      true,
    ]);
  });

  it.each([
    ['2023-9', 'form'],
    ['2023-13', 'impossible'],
    ['13/09/2023', 'form'],
    ['2023-10-25:00:15.000Z', 'form'],
    ['Thu Jan 16 15:00:00 PST 2014', 'form'],
    ['2023-02-29', 'impossible'],
    ['2023-02-28T25:00:00Z', 'impossible'],
    ['2023-02-28T10:00:00', 'zone'],
  ])('refuse %s as %s', (text, fault) => {
    expect(parseStatedDate(text)).toEqual({ fault });
  });
});
