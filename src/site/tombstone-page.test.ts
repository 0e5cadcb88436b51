import { describe, expect, it } from 'vitest';
import type { Takedown } from '../model/takedown.ts';
import { archiveFixture, articleFixture, captureFixture } from './archive-fixture.ts';
import { noticesOf } from './notices.ts';
import { tombstonePage } from './tombstone-page.ts';
import { siteUrls } from './urls.ts';

const urls = siteUrls('/a/', 'https://archive.example');
const id = 'herald/bridge';
const takedown: Takedown = { article: id, level: 'withdrawn', date: '2024-02-01', reason: 'Private person' };
const withdrawn = (parts: Parameters<typeof articleFixture>[1]) =>
  archiveFixture({
    articles: [articleFixture('bridge', { hidden: true, takedown, ...parts })],
    captures: [captureFixture(id, '2023-09-13T08:15:00Z', 'snapshot', '2023-09-13T081500Z')],
  });

describe('tombstonePage', () => {
  it('tells what was kept, when and why it was withdrawn, and what was captured', () => {
    const page = tombstonePage(withdrawn({ url: 'https://herald.example/bridge' }), urls, id)!;
    expect(page).toMatchObject({
      title: 'Headline of bridge',
      authors: [{ text: 'Ana', href: undefined }],
      original: { text: 'Original at herald.example' },
      notices: [{ kind: 'takedown', text: 'Withdrawn by the archive, 1 February 2024: Private person.' }],
      counts: '1 revision · 1 capture',
      timeLine: [{ items: [{ kind: 'withheld', meaning: undefined }] }],
      about: { href: '/a/about/#taking-down' },
    });
  });

  it('says nothing that was not kept', () => {
    const page = tombstonePage(withdrawn({ title: '', authors: [], date: 'unknown' }), urls, id)!;
    expect(page).toMatchObject({ title: 'Withdrawn article', lang: undefined, authors: [], date: undefined });
    expect(page.original).toBeUndefined();
  });

  it('is there where nothing of the article is left', () => {
    const archive = archiveFixture({
      articles: [
        articleFixture('bridge', { takedown, title: '', firstCaptured: '', lastCaptured: '', revisionCount: 0 }),
      ],
    });
    expect(tombstonePage(archive, urls, id)).toMatchObject({ counts: undefined, title: 'Withdrawn article' });
  });

  it('is not there for other articles', () => {
    const archive = archiveFixture({
      articles: [articleFixture('bridge', { takedown: { ...takedown, level: 'hidden' } })],
    });
    expect(tombstonePage(archive, urls, id)).toBeUndefined();
    expect(tombstonePage(archive, urls, 'herald/none')).toBeUndefined();
  });
});

describe('the notices of a redacted article', () => {
  const redactions = [
    { number: 1, date: '2024-02-01', reason: 'A court ordered it.' },
    { number: 2, date: '2024-03', reason: 'Her wish' },
    { number: 3, date: '2024-02-01', reason: 'A court ordered it.' },
  ];

  it('tell of all passages that were redacted at one time for one reason at once', () => {
    const article = articleFixture('bridge', { takedown: { ...takedown, level: 'redacted', redactions } });
    expect(noticesOf(article, []).map(({ text }) => text)).toEqual([
      '2 passages were redacted by the archive, 1 February 2024: A court ordered it. Where the words stood, in any revision, this page and all others read [redacted 1], [redacted 3].',
      '1 passage was redacted by the archive, March 2024: Her wish. Where the words stood, in any revision, this page and all others read [redacted 2].',
    ]);
  });

  it('stand behind that of its level', () => {
    const article = articleFixture('bridge', { takedown: { ...takedown, level: 'hidden', redactions } });
    expect(noticesOf(article, []).map(({ text }) => text.slice(0, 30))).toEqual([
      'This article was left out of t',
      '2 passages were redacted by th',
      '1 passage was redacted by the ',
    ]);
  });
});
