import type { ArticleRecord, EditRecord } from '../archive/records.ts';

/** For tests: an article with two notable edits. */
export function articleFixture(changed: Partial<ArticleRecord> = {}): ArticleRecord {
  return {
    id: 'courier/bridge',
    outlet: 'courier',
    outletName: 'The Harbour Courier',
    slug: 'bridge',
    title: 'Council backs the bridge',
    authors: ['Ada Quill', 'Ben Wharf'],
    date: '2024-02-29',
    dateSortKey: '2024-02-29',
    lang: 'en-GB',
    url: 'https://courier.example/bridge?a=1&b=2',
    tags: ['bridges'],
    firstCaptured: '2024-03-01T08:15:00Z',
    lastCaptured: '2024-03-04T09:00:00Z',
    revisionCount: 3,
    editCount: 2,
    notableEditCount: 2,
    latestRevision: '2024-03-04T090000Z',
    status: 'live',
    hidden: false,
    excerpt: 'The council voted nine to four.',
    wordCount: 120,
    digest: 'a',
    ...changed,
  };
}

/** For tests: a silent substantive edit of the body. */
export function editFixture(changed: Partial<EditRecord> = {}): EditRecord {
  return {
    article: 'courier/bridge',
    outlet: 'courier',
    outletName: 'The Harbour Courier',
    before: '2024-03-01T081500Z',
    revision: '2024-03-01T090030Z',
    number: 2,
    title: 'Council backs the bridge',
    authors: ['Ada Quill'],
    lang: 'en-GB',
    date: '2024-02-29',
    window: { after: '2024-03-01T08:15:00Z', until: '2024-03-01T09:00:30Z' },
    summary: {
      words: { added: 2, removed: 1, moved: 0 },
      blocks: { added: 0, removed: 0, moved: 0, edited: 1 },
      hunks: 1,
      classes: { number: 1 },
      weight: 'substantive',
      rule: 'number-changed',
      noteAdded: false,
      silent: true,
    },
    fields: [],
    hidden: false,
    digest: 'e',
    ...changed,
  };
}
