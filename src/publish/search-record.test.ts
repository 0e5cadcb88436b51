import { describe, expect, it } from 'vitest';
import type { ArticleRecord, EditBody, EditRecord, RevisionRecord } from '../archive/records.ts';
import { splitDisplay } from '../model/search-display.ts';
import { readIndexed } from '../text/search-words.ts';
import { articleFixture, editFixture } from './record-fixture.ts';
import { articleSearchRecord, editSearchRecord, type SearchRecord } from './search-record.ts';

const revision = (changed: Partial<RevisionRecord> = {}): RevisionRecord => ({
  article: 'courier/bridge',
  id: '2024-03-01T090030Z',
  number: 2,
  fields: {
    title: 'Council backs the bridge',
    author: [],
    date: '2024-02-29',
    tags: [],
    url: 'https://courier.example/b',
  },
  firstCaptured: '2024-03-01T09:00:30Z',
  lastCaptured: '2024-03-02T09:00:00Z',
  snapshots: [{ stamp: '2024-03-01T090030Z', sha256: 'ab', capture: { method: 'html' }, foreign: {} }],
  captureCount: 1,
  wordCount: 1,
  digest: '',
  ...changed,
});
const body = {
  changes: { type: 'root', children: [] },
  removedText: 'ten\nillegal',
  addedText: 'nine\nunlawful',
} satisfies Pick<EditBody, 'removedText' | 'addedText' | 'changes'>;
const source = (article: ArticleRecord) => ({ article, path: '/articles/a/', page: 'https://a.example/articles/a/' });
const ofArticle = (changed: Partial<ArticleRecord> = {}, text = 'The whole text.'): SearchRecord =>
  articleSearchRecord(source(articleFixture(changed)), revision(), text, () => false);
const ofEdit = (changed: Partial<EditRecord> = {}, words: Partial<EditBody> = {}): SearchRecord =>
  editSearchRecord(
    source(articleFixture({ section: 'Council' })),
    editFixture(changed),
    { before: revision({ id: '2024-03-01T081500Z' }), after: revision() },
    { ...body, ...words },
    (_, instant) => instant === '2024-03-01T08:15:00Z',
  );
const partOf = (content: string, part: number): string =>
  readIndexed(content, new Set())
    .filter((piece) => piece.part === part)
    .map(({ text }) => text)
    .join('')
    .trim();

describe('articleSearchRecord', () => {
  it('lets headline, byline, outlet and text be found', () => {
    const { content } = ofArticle();
    expect(partOf(content, 0)).toBe('Council backs the bridge Ada Quill, Ben Wharf The Harbour Courier');
    expect(partOf(content, 1)).toBe('The whole text.');
  });

  it('has the day that the outlet states, in its own zone, and is sorted by the instant', () => {
    expect(ofArticle({ date: '2024-02-29T23:30:00-05:00' }).entry).toMatchObject({
      days: { from: '2024-02-29', to: '2024-02-29' },
      day: '2024-02-29',
      published: Date.parse('2024-03-01T04:30:00Z') / 60_000,
    });
  });

  it.each([
    ['2024-02', { day: '2024-02', days: { from: '2024-02-01', to: '2024-02-29' } }],
    ['2023-12', { day: '2023-12', days: { from: '2023-12-01', to: '2023-12-31' } }],
    ['2024', { day: '2024', days: { from: '2024-01-01', to: '2024-12-31' } }],
    ['unknown', { day: '', days: undefined, published: undefined }],
  ])('is on every day of %s', (date, expected) => {
    expect(ofArticle({ date }).entry).toMatchObject(expected);
  });

  it('is of the language without its region', () => {
    expect(ofArticle().entry).toMatchObject({ kind: 'article', language: 'en', edits: 2, changes: [] });
  });

  it('carries what is only shown in the fragment of its URL', () => {
    expect(splitDisplay(ofArticle().url)).toEqual({
      path: '/articles/a/',
      display: { lang: 'en-GB', date: '2024-02-29', edits: 2 },
    });
  });

  it('is cited by its latest revision', () => {
    expect(ofArticle({ status: 'gone' }).citation).toEqual({
      key: 'courier.bridge.2024-03-01t090030z',
      title: 'Council backs the bridge',
      page: 'https://a.example/articles/a/',
      issued: '2024-02-29',
      lang: 'en-GB',
      original: 'https://courier.example/bridge?a=1&b=2',
      gone: true,
      sha256: 'ab',
      revision: 2,
      captured: '2024-03-01T09:00:30Z',
    });
  });

  it('holds only well-formed text', () => {
    const { content, headline, entry, citation } = ofArticle({ title: 'a\uD800', authors: ['b\uDC00'] }, '\uD800');
    expect([content, headline, citation.title, ...entry.authors].every((text) => text.isWellFormed())).toBe(true);
  });
});

describe('editSearchRecord', () => {
  it('keeps removed and added words apart, and knows where they begin', () => {
    for (const words of [{}, { removedText: '' }, { addedText: '' }, { removedText: '', addedText: '' }]) {
      const { content, entry } = ofEdit({}, words);
      const removed = words.removedText ?? 'ten illegal';
      const added = words.addedText ?? 'nine unlawful';
      expect([partOf(content, 1), partOf(content, 2)]).toEqual([removed, added].map((text) => text.replace('\n', ' ')));
      const tokens = content.split(/\s+/).map((token) => token.replace('ꟷ', ''));
      if (removed !== '') expect(tokens[entry.removedAt]).toBe('ten');
      if (added !== '') expect(tokens[entry.addedAt]).toBe('nine');
      expect([entry.removes, entry.adds]).toEqual([removed !== '', added !== '']);
    }
  });

  it('is on every day of its window, and in the list by its end', () => {
    const window = { after: '2024-02-27T23:00:00Z', until: '2024-03-01T09:00:30Z' };
    const { entry, url } = ofEdit({ window });
    expect(entry).toMatchObject({ days: { from: '2024-02-27', to: '2024-03-01' }, day: '2024-03-01' });
    expect(splitDisplay(url).display.window).toEqual(window);
  });

  it('says what it changed, and its weight unless it is known in part only', () => {
    const fields = [{ field: 'title' as const, before: ['a'], after: ['b'] }];
    expect(ofEdit({ fields }).entry).toMatchObject({ weight: 'substantive', changes: ['number', 'field-title'] });
    expect(ofEdit({ partial: true }).entry.weight).toBeUndefined();
  });

  it('is cited by its window, and says which end is only the time of a file', () => {
    expect(ofEdit().citation).toMatchObject({
      key: 'courier.bridge.2024-03-01t090030z.edit',
      after: '2024-03-01T08:15:00Z',
      until: '2024-03-01T09:00:30Z',
      fileTimes: ['after'],
      original: 'https://courier.example/b',
    });
  });
});
