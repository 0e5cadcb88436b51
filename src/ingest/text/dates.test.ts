import { describe, expect, it } from 'vitest';
import { readDates } from './dates.ts';

const datesIn = (line: string, lang?: string): string[] => readDates(line, lang).dates.map(({ date }) => date);

describe('readDates', () => {
  it.each([
    ['Sep 13 2023', '2023-09-13'],
    ['September 13, 2023', '2023-09-13'],
    ['13th of September 2023', '2023-09-13'],
    ['Published on 1 May 2021', '2021-05-01'],
    ['Mittwoch, 13. September 2023', '2023-09-13'],
    ['Wien, am 3. Jänner 2024', '2024-01-03'],
    ['1er août 2022', '2022-08-01'],
    ['3 de octubre de 2023', '2023-10-03'],
    ['20 de maio de 2022', '2022-05-20'],
    ['14 febbraio 2020', '2020-02-14'],
    ['7 maart 2019', '2019-03-07'],
    ['5 мая 2021', '2021-05-05'],
    ['2023年11月5日', '2023-11-05'],
    ['２０２３年１１月５日', '2023-11-05'],
    ['2023년 9월 13일', '2023-09-13'],
    ['2023-09-13', '2023-09-13'],
    ['13.09.2023', '2023-09-13'],
    ['2023/9/13', '2023-09-13'],
    ['25/12/2023', '2023-12-25'],
    ['12/25/2023', '2023-12-25'],
    ['10/10/2023', '2023-10-10'],
  ])('reads %s', (line, date) => {
    expect(datesIn(line)).toEqual([date]);
  });

  it.each([
    '5 minutes ago',
    'yesterday',
    'September 2023',
    '13 September',
    'Sep 13 23',
    '31 February 2023',
    'May 2023 was cold',
    '12-34-5678',
    '',
  ])('finds no date in “%s”', (line) => {
    expect(readDates(line)).toEqual({ dates: [], ambiguous: [] });
  });

  it('leaves a date alone that could be two days, unless the language tells', () => {
    expect(readDates('03/04/2023')).toEqual({ dates: [], ambiguous: ['03/04/2023'] });
    expect(readDates('03/04/2023', 'en').ambiguous).toEqual(['03/04/2023']);
    expect(datesIn('03/04/2023', 'en-US')).toEqual(['2023-03-04']);
    expect(datesIn('03/04/2023', 'en-GB')).toEqual(['2023-04-03']);
    expect(datesIn('03/04/2023', 'fr')).toEqual(['2023-04-03']);
  });

  it('keeps a time only with its offset', () => {
    expect(datesIn('13 September 2023, 08:15 +02:00')).toEqual(['2023-09-13T08:15+02:00']);
    expect(datesIn('Sep 13, 2023 at 8:15 pm UTC')).toEqual(['2023-09-13T20:15Z']);
    expect(datesIn('2023-09-13T08:15:30Z')).toEqual(['2023-09-13T08:15:30Z']);
    expect(datesIn('13 Sep 2023 08:15 GMT+5')).toEqual(['2023-09-13T08:15+05:00']);
    expect(readDates('Sep 13, 2023, 8:15 am ET').dates).toEqual([
      { date: '2023-09-13', role: 'published', timeDropped: true },
    ]);
  });

  it('tells a date of change from that of publication', () => {
    expect(readDates('Published 1 May 2021 | Updated 3 May 2021').dates.map(({ role }) => role)).toEqual([
      'published',
      'modified',
    ]);
    expect(readDates('Aktualisiert am 3. Mai 2021').dates.map(({ role }) => role)).toEqual(['modified']);
    expect(readDates('更新：2021年5月3日').dates.map(({ role }) => role)).toEqual(['modified']);
  });
});
