import { describe, expect, it } from 'vitest';
import { fieldViews } from './field-view.ts';

describe('fieldViews', () => {
  it('gives each side its own words, with those that differ marked', () => {
    const words = [
      { op: 'equal' as const, text: 'Bridge ' },
      { op: 'delete' as const, text: 'open' },
      { op: 'insert' as const, text: 'closed' },
    ];
    expect(fieldViews([{ field: 'title', before: ['Bridge open'], after: ['Bridge closed'], words }])).toEqual([
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
    expect(fieldViews([{ field: 'modified', before: [], after: ['2023-09-14T10:00:00+02:00'] }])).toMatchObject([
      {
        before: [],
        after: [{ changed: true, text: '14 September 2023, 10:00 (UTC+02:00)' }],
        inArticleLanguage: false,
      },
    ]);
  });
});
