import { describe, expect, it } from 'vitest';
import {
  durationText,
  instantMoment,
  monthText,
  statedDay,
  statedMoment,
  windowDays,
  windowText,
} from './format-time.ts';

describe('instantMoment', () => {
  it('names day, minute and zone', () => {
    expect(instantMoment('2023-09-03T08:05:59Z')).toEqual({
      text: '3 Sep 2023, 08:05 UTC',
      datetime: '2023-09-03T08:05:59Z',
    });
  });
});

describe('statedMoment', () => {
  it('never widens a date to a time', () => {
    expect(statedMoment('2023-09-13')).toEqual({ text: '13 September 2023', datetime: '2023-09-13' });
  });

  it("keeps the outlet's own clock and shows its offset", () => {
    expect(statedMoment('2023-09-13T23:15:00+02:00')).toEqual({
      text: '13 September 2023, 23:15 (UTC+02:00)',
      datetime: '2023-09-13T23:15:00+02:00',
    });
    expect(statedMoment('2023-09-13T23:15:00-05:30').text).toBe('13 September 2023, 23:15 (UTC−05:30)');
    expect(statedMoment('2023-09-13T23:15:00Z').text).toBe('13 September 2023, 23:15 (UTC)');
  });

  it('shows what it cannot read as it is', () => {
    expect(statedMoment('last week').text).toBe('last week');
    expect(statedDay('last week').text).toBe('last week');
  });
});

describe('statedDay', () => {
  it('is the day in the zone that is stated', () => {
    expect(statedDay('2023-09-13T23:15:00-11:00').text).toBe('13 Sep 2023');
  });
});

describe('windowText', () => {
  it('gives both ends and the length between', () => {
    expect(windowText({ after: '2023-09-13T08:15:00Z', until: '2023-09-15T20:16:00Z' })).toEqual({
      after: { text: '13 Sep 2023, 08:15 UTC', datetime: '2023-09-13T08:15:00Z' },
      until: { text: '15 Sep 2023, 20:16 UTC', datetime: '2023-09-15T20:16:00Z' },
      length: '2 days and 13 hours',
    });
  });
});

describe('a window within one day', () => {
  it('names day and zone once', () => {
    const { after, until } = windowText({ after: '2023-09-13T08:15:00Z', until: '2023-09-13T09:02:00Z' });
    expect(`between ${after.text} and ${until.text}`).toBe('between 13 Sep 2023, 08:15 and 09:02 UTC');
    expect([after.datetime, until.datetime]).toEqual(['2023-09-13T08:15:00Z', '2023-09-13T09:02:00Z']);
  });

  it('names the seconds where only they tell the ends apart', () => {
    const { after, until } = windowText({ after: '2023-09-13T08:15:02Z', until: '2023-09-13T08:15:40Z' });
    expect(`${after.text} and ${until.text}`).toBe('13 Sep 2023, 08:15:02 and 08:15:40 UTC');
  });
});

describe('windowDays', () => {
  it.each([
    ['2023-09-13T08:15:00Z', '2023-09-13T09:02:00Z', '13 Sep 2023'],
    ['2023-09-13T08:15:00Z', '2023-09-14T09:02:00Z', '13 to 14 Sep 2023'],
    ['2023-09-30T08:15:00Z', '2023-10-02T09:02:00Z', '30 Sep to 2 Oct 2023'],
    ['2023-12-31T08:15:00Z', '2024-01-02T09:02:00Z', '31 Dec 2023 to 2 Jan 2024'],
  ])('of %s and %s are %s', (after, until, text) => {
    expect(windowDays({ after, until })).toBe(text);
  });
});

describe('durationText', () => {
  it.each([
    [30_000, 'less than a minute'],
    [60_000, '1 minute'],
    [60_001, '2 minutes'],
    [119 * 60_000, '119 minutes'],
    [120 * 60_000, '2 hours'],
    [12 * 3_600_000 - 3000, '12 hours'],
    [47 * 3_600_000, '47 hours'],
    [47 * 3_600_000 + 1, '2 days'],
    [48 * 3_600_000, '2 days'],
    [71 * 3_600_000 + 1, '3 days'],
    [9 * 86_400_000 + 1, '9 days and 1 hour'],
    [10 * 86_400_000 - 1, '10 days'],
    [10 * 86_400_000 + 1, '11 days'],
    [4000 * 86_400_000, '4,000 days'],
  ])('rounds %d ms up to %s', (milliseconds, text) => {
    expect(durationText(milliseconds)).toBe(text);
  });
});

describe('monthText', () => {
  it('names the month', () => {
    expect(monthText('2023-09')).toBe('September 2023');
  });
});
