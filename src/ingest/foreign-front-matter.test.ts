import { describe, expect, it } from 'vitest';
import { mapFrontMatter } from './foreign-front-matter.ts';

const expected = { outlet: 'courier', captured: '2023-09-13T08:15:00Z' };
const least = { title: 'The pump', date: '2023-09-12' };

describe('mapFrontMatter', () => {
  it('keeps unknown keys under their own names', () => {
    const mapped = mapFrontMatter(
      { ...least, layout: 'post', slug: 'pump', status: 'publish', nested: { a: [1] } },
      expected,
    );
    expect(mapped).toEqual({
      fields: least,
      foreign: { layout: 'post', slug: 'pump', status: 'publish', nested: { a: [1] } },
      capture: { method: 'markdown' },
      notes: [],
    });
  });

  it('maps what other programs call otherwise, where that place is free', () => {
    expect(
      mapFrontMatter({ ...least, category: 'Water', authors: [{ name: 'Ann' }, 'Bo'], language: 'en' }, expected),
    ).toMatchObject({
      fields: { ...least, section: 'Water', author: ['Ann', 'Bo'], lang: 'en' },
      foreign: {},
    });
    expect(mapFrontMatter({ ...least, category: 'Water', section: 'Town' }, expected)).toMatchObject({
      fields: { ...least, section: 'Town' },
      foreign: { category: 'Water' },
    });
    expect(mapFrontMatter({ ...least, category: ['a', 'b'] }, expected)).toMatchObject({
      fields: least,
      foreign: { category: ['a', 'b'] },
    });
  });

  it('keeps a value that the format can’t take, and tells of it', () => {
    const mapped = mapFrontMatter({ ...least, url: '/pump', tags: 'water, town' }, expected);
    expect(mapped).toMatchObject({
      fields: least,
      foreign: {},
      capture: { unmapped: { url: '/pump', tags: 'water, town' } },
    });
    expect((mapped as { notes: string[] }).notes).toHaveLength(2);
  });

  it('keeps a date’s own spelling beside what was made of it', () => {
    expect(mapFrontMatter({ ...least, date: '2014-6-1' }, expected)).toMatchObject({
      fields: { date: '2014-06-01' },
      capture: { asStated: { date: '2014-6-1' } },
    });
  });

  it('takes a headline for the title, and a date that is missing for unknown', () => {
    expect(mapFrontMatter({ headline: 'The pump', date: null }, expected)).toMatchObject({
      fields: { title: 'The pump', date: 'unknown' },
      foreign: {},
      notes: [expect.stringContaining('`date`') as string],
    });
    expect(mapFrontMatter({ ...least, headline: 'Pump' }, expected)).toMatchObject({
      fields: least,
      foreign: { headline: 'Pump' },
    });
  });

  it('takes provenance that the source states, without a raw file that is not taken along', () => {
    const raw = 'a'.repeat(64);
    const mapped = mapFrontMatter({ ...least, capture: { method: 'html', raw } }, expected);
    expect(mapped).toMatchObject({ capture: { method: 'html', unmapped: { raw } } });
    expect((mapped as { capture: object }).capture).not.toHaveProperty('raw');
  });

  it.each([
    [{ date: '2023-09-12' }, 'states no `title`'],
    [{ title: null, date: '2023-09-12' }, 'states no `title`'],
    [{ ...least, title: 1963 }, '`title`'],
    [{ ...least, date: '2023-10-25:00:15.000Z' }, '2023-10-25:00:15.000Z'],
    [{ ...least, date: 20230912 }, '`date` is no text'],
    [{ ...least, outlet: 'ledger' }, 'another outlet'],
    [{ ...least, captured: '2023-09-13T08:16:00Z' }, '`captured`'],
  ])('refuses %j', (data, reason) => {
    expect(mapFrontMatter(data, expected)).toMatchObject({ reason: expect.stringContaining(reason) as string });
  });
});
