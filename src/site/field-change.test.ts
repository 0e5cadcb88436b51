import { describe, expect, it } from 'vitest';
import { editFixture, revisionFixture } from './archive-fixture.ts';
import { fieldChanges } from './field-change.ts';

const before = revisionFixture('herald/bridge', 1, '2023-09-13T081500Z');
const after = revisionFixture('herald/bridge', 2, '2023-09-14T081500Z');

describe('fieldChanges', () => {
  it('gives each side its own words, with those that differ marked', () => {
    const words = [
      { op: 'equal' as const, text: 'Bridge ' },
      { op: 'delete' as const, text: 'open' },
      { op: 'insert' as const, text: 'closed' },
    ];
    const edit = editFixture(before, after, {
      fields: [{ field: 'title', before: ['Bridge open'], after: ['Bridge closed'], words }],
    });
    expect(fieldChanges(edit)).toEqual([
      {
        label: 'Headline',
        before: [
          { changed: false, text: 'Bridge ' },
          { changed: true, text: 'open' },
        ],
        after: [
          { changed: false, text: 'Bridge ' },
          { changed: true, text: 'closed' },
        ],
        inArticleLanguage: true,
      },
    ]);
  });

  it('leaves a side empty where the field was absent and shows dates as stated', () => {
    const edit = editFixture(before, after, {
      fields: [{ field: 'modified', before: [], after: ['2023-09-14T10:00:00+02:00'] }],
    });
    expect(fieldChanges(edit)).toMatchObject([
      {
        before: [],
        after: [{ changed: true, text: '14 September 2023, 10:00 (UTC+02:00)' }],
        inArticleLanguage: false,
      },
    ]);
  });
});
