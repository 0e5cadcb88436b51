import { describe, expect, it } from 'vitest';
import { parseBody } from '../markdown/parse-body.ts';
import type { Revision } from '../model/revision.ts';
import { compareRevisions } from './compare.ts';
import { dateForms } from './date-forms.ts';
import { isSameDate } from './same-date.ts';

const examples = Object.entries(dateForms).flatMap(([language, { examples: pairs }]) =>
  pairs.map(([one, other]) => [language, one, other] as const),
);

describe('the forms of dates', () => {
  it.each(examples)('%s: %s and %s are the same, whichever came first', (language, one, other) => {
    expect(isSameDate(one, other, language)).toBe(true);
    expect([weightOf(one, other, language), weightOf(other, one, language)]).toEqual(['cosmetic', 'cosmetic']);
  });

  it('have twelve months where there are words for them, and seven days', () => {
    for (const { months, weekdays } of Object.values(dateForms)) {
      expect([0, 12]).toContain(months.split(' ').filter((word) => word !== '').length);
      expect(weekdays.split(' ')).toHaveLength(7);
    }
  });
});

describe('isSameDate', () => {
  it.each([
    ['de', '3. Juni 2020', '6.3.2020'],
    ['de', '3. Juni 2020', '3.6.2021'],
    ['de', '17 Uhr', '17:30 Uhr'],
    ['de', 'so', 'Sonntag'],
    ['fr', '3 juin 2020', '06/03/2020'],
    ['fr-CA', '3 juin 2020', '03/06/2020'],
    ['es-US', '3 de junio de 2020', '3/6/2020'],
    ['en', '3 June 2020', '03/06/2020'],
    ['en', '3/6/2020', '2020-06-03'],
    ['en', '3/6/2020', '6/3/2020'],
    ['en', '03/06/2020', '03.06.2020'],
    ['en', 'Monday, 3 June 2020', '3 June 2020'],
    ['en', 'Wednesday, 3 June', '3 June'],
    ['nl', '5 pm', '17:00'],
    ['ja', '2020年6月3日', '2020-06-04'],
    ['xx', '3 June 2020', 'June 3, 2020'],
  ])('is false where another is meant, or may be: %s, %s and %s', (tag, before, after) => {
    expect(isSameDate(before, after, tag)).toBe(false);
  });

  it.each([
    ['en', '13 June 2020', '13/06/2020'],
    ['en', '03/06/2020', '3/6/2020'],
    ['en', '03/06/20', '3/6/20'],
    ['de', 'Mittwoch, 3. Juni 2020', '3.6.2020'],
    ['en', '13 June 2020', '06/13/2020'],
    ['en', '3 June 2020', '2020-06-03'],
    ['fr-CA', '13 juin 2020', '13/06/2020'],
    ['de', 'Mo.', 'Montag'],
    ['ja', '２０２０年６月３日', '2020-06-03'],
  ])('is true where nothing else can be meant: %s, %s and %s', (tag, before, after) => {
    expect(isSameDate(before, after, tag)).toBe(true);
  });
});

describe('a form whose number stands before the change', () => {
  it.each([
    ['fr', 'Le 1er juin, il vint.', 'Le 1 juin, il vint.'],
    ['fr', 'À 17h, il vint.', 'À 17h00, il vint.'],
    ['de', 'Um 17 Uhr kam er.', 'Um 17:00 Uhr kam er.'],
  ])('is read with it: %s, %s → %s', (lang, before, after) => {
    expect(compare(before, after, lang).weight).toBe('cosmetic');
  });

  it('is no date where nothing tells so', () => {
    expect(compare('Le 1er homme vint.', 'Le 1 homme vint.', 'fr').weight).not.toBe('cosmetic');
  });
});

function weightOf(before: string, after: string, lang: string): string {
  return compare(`So it was ${before} then.`, `So it was ${after} then.`, lang).weight;
}

function compare(before: string, after: string, lang: string): ReturnType<typeof compareRevisions>['summary'] {
  const revision = (body: string): Revision => ({
    id: 'x',
    fields: { title: '', author: [], date: '', tags: [], lang },
    blocks: parseBody(body).blocks,
  });
  return compareRevisions(revision(before), revision(after)).summary;
}
