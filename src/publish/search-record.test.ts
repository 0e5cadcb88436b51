import { describe, expect, it } from 'vitest';
import type { EditBody } from '../archive/records.ts';
import { splitDisplay } from '../model/search-display.ts';
import { readIndexed } from '../text/search-words.ts';
import { articleFixture, editFixture } from './record-fixture.ts';
import { articleSearchRecord, editSearchRecord } from './search-record.ts';

const body: EditBody = {
  inlineHtml: '',
  list: [],
  changesHtml: '',
  changes: { type: 'root', children: [] },
  changesText: '',
  removedText: 'ten\nillegal',
  addedText: 'nine\nunlawful',
};
const partOf = (content: string, part: number): string =>
  readIndexed(content, new Set())
    .filter((piece) => piece.part === part)
    .map(({ text }) => text)
    .join('')
    .trim();

describe('articleSearchRecord', () => {
  const record = articleSearchRecord(articleFixture(), 'The whole text.', '/articles/courier/bridge/');

  it('lets headline, byline, outlet and text be found', () => {
    expect(partOf(record.content, 0)).toBe('Council backs the bridge Ada Quill, Ben Wharf The Harbour Courier');
    expect(partOf(record.content, 1)).toBe('The whole text.');
  });

  it('is filtered by the day that the outlet states, in its own zone', () => {
    const late = articleFixture({ date: '2024-02-29T23:30:00-05:00', dateSortKey: '2024-03-01T04:30:00Z' });
    expect(articleSearchRecord(late, '', '/a/')).toMatchObject({
      filters: { year: ['2024'], month: ['2024-02'] },
      sort: { date: '2024-03-01T04:30:00Z' },
    });
    expect(record.filters).toEqual({
      kind: ['article'],
      outlet: ['The Harbour Courier'],
      author: ['Ada Quill', 'Ben Wharf'],
      year: ['2024'],
      month: ['2024-02'],
      language: ['en'],
    });
  });

  it('carries what is only shown in the fragment of its URL, and nothing of it in what is searched', () => {
    expect(splitDisplay(record.url)).toEqual({
      path: '/articles/courier/bridge/',
      display: { lang: 'en-GB', date: '2024-02-29', edits: 2 },
    });
    expect(record.meta).toEqual({ title: 'Council backs the bridge' });
  });

  it('has no author filter without a byline', () => {
    expect(articleSearchRecord(articleFixture({ authors: [] }), '', '/a/').filters).not.toHaveProperty('author');
  });

  it('holds only well-formed text', () => {
    const made = articleSearchRecord(articleFixture({ title: 'a\uD800', authors: ['b\uDC00'] }), '\uD800', '/a/');
    expect(
      Object.values({ ...made.meta, content: made.content, author: made.filters['author']![0]! }).every((text) =>
        text.isWellFormed(),
      ),
    ).toBe(true);
  });
});

describe('editSearchRecord', () => {
  const record = editSearchRecord(editFixture(), body, '/articles/courier/bridge/2024-03-01T090030Z/')!;

  it('keeps removed and added words apart', () => {
    expect(partOf(record.content, 1)).toBe('ten illegal');
    expect(partOf(record.content, 2)).toBe('nine unlawful');
  });

  it('is filtered and sorted by the end of its window, which it shows whole', () => {
    expect(record.filters).toMatchObject({
      kind: ['edit'],
      month: ['2024-03'],
      change: ['removed', 'added'],
      weight: ['substantive'],
    });
    expect(record.sort).toEqual({ date: '2024-03-01T09:00:30Z' });
    expect(splitDisplay(record.url).display.window).toEqual(editFixture().window);
  });

  it('says which kind of change it is', () => {
    const only = (changed: Partial<EditBody>) =>
      editSearchRecord(editFixture(), { ...body, ...changed }, '/a/')!.filters['change'];
    expect(only({ removedText: '' })).toEqual(['added']);
    expect(only({ addedText: '' })).toEqual(['removed']);
    expect(only({ removedText: '', addedText: '' })).toBeUndefined();
  });

  it('leaves out the edits of hidden articles', () => {
    expect(editSearchRecord(editFixture({ hidden: true }), body, '/a/')).toBeNull();
  });
});
