import { describe, expect, it } from 'vitest';
import { readForeignDate } from './foreign-date.ts';

describe('readForeignDate', () => {
  it.each(['2023-09-13', '2022-06-08T16:00:00Z', '2014-12-03T18:00:00.000Z', '2025-03-17T10:00:00-04:00'])(
    'takes %s as it is',
    (text) => {
      expect(readForeignDate(text)).toEqual({ date: text });
    },
  );

  it.each([
    ['2014-6-1', '2014-06-01'],
    ['2017-1-26T12:00:00.000Z', '2017-01-26T12:00:00.000Z'],
    ['2014-06-11 15:00:00 +0000', '2014-06-11T15:00:00+00:00'],
    ['2014-06-11 15:00 -07:00', '2014-06-11T15:00-07:00'],
    ['2014-06-11 15:00:00 UTC', '2014-06-11T15:00:00Z'],
    ['Thu Jan 16 15:00:00 PST 2014', '2014-01-16T15:00:00-08:00'],
    ['Thu, 16 Jan 2014 15:00:00 GMT', '2014-01-16T15:00:00Z'],
    ['16 Jan 2014 15:00 +0530', '2014-01-16T15:00+05:30'],
  ])('reads %s as %s and says so', (text, date) => {
    expect(readForeignDate(text)).toMatchObject({ date, note: expect.stringContaining(text) as string });
  });

  it('keeps the day of a time without a zone', () => {
    expect(readForeignDate('2014-06-11 15:00:00')).toEqual({
      date: '2014-06-11',
      note: '`2014-06-11 15:00:00` has a time but no zone: the day is kept as 2014-06-11.',
    });
  });

  it.each([
    ['2023-10-25:00:15.000Z', 'is neither a date'],
    ['2024-01-30:17:30:00.617Z', 'is neither a date'],
    ['2017-17-10T19:30:00.617Z', 'does not exist'],
    ['2017-2-30', 'does not exist'],
    ['2014-06-11 25:00:00', 'does not exist'],
    ['Thu Feb 31 15:00:00 PST 2014', 'does not exist'],
    ['Thu Jan 16 15:00:00 IST 2014', 'zone that no standard ties to one offset (IST)'],
    ['Fri Jan 16 15:00:00 PST 2014', 'a day that was no Fri'],
    ['January 2014', 'is neither a date'],
    ['03/04/2014', 'is neither a date'],
    ['', 'is neither a date'],
  ])('refuses “%s”', (text, fault) => {
    expect(readForeignDate(text)).toEqual({ fault: expect.stringContaining(fault) as string });
  });
});
