import { describe, expect, it } from 'vitest';
import { archiveFixture, articleFixture, captureFixture, editFixture, revisionFixture } from './archive-fixture.ts';
import { articleEntry } from './article-entry.ts';
import { articlePage } from './article-page.ts';
import { changesPage } from './changes-page.ts';
import { revisionPage } from './revision-page.ts';
import type { CiteBox } from './cite-box.ts';
import { siteUrls } from './urls.ts';

const urls = siteUrls('/a/', 'https://archive.example');
const id = 'herald/bridge';
const first = revisionFixture(id, 1, '2023-09-13T081500Z', { lastCaptured: '2023-09-13T12:00:07Z' });
const second = revisionFixture(id, 2, '2023-09-14T081500Z', {
  fields: {
    title: 'Bridge <b>closed</b>',
    author: ['Ana', 'Former Name'],
    date: '2023-09-13',
    tags: [],
    url: 'https://herald.example/bridge',
  },
});
const edit = editFixture(first, second);
const twice = archiveFixture({
  articles: [articleFixture('bridge', { revisionCount: 2, editCount: 1, latestRevision: second.id })],
  revisions: [first, second],
  edits: [edit],
  overall: edit,
  captures: [
    captureFixture(id, first.firstCaptured, 'snapshot', first.id),
    captureFixture(id, second.firstCaptured, 'snapshot', second.id),
  ],
});

const plain = (box: CiteBox | undefined): string => box?.formats[0]?.text ?? '';

describe('articlePage', () => {
  it('shows the latest revision and leads to every other', () => {
    const page = articlePage(twice, urls, id);
    expect(page.head.title).toBe('Bridge <b>closed</b>');
    expect(page.html).toBe('<p>Text of 2023-09-14T081500Z</p>');
    expect(page.standing).toBe('Revision 2 of 2');
    expect(page.tally).toBe('2 revisions · 1 edit · 2 captures');
    expect(page.changes?.href).toBe('/a/articles/herald/bridge/changes/');
  });

  it('says the first paragraph once, where the description repeats it, and tells another', () => {
    const head = (description: string) => {
      const fields = { title: 'Bridge', author: [], date: '2023-09-13', tags: [], description };
      const revisions = [first, revisionFixture(id, 2, second.id, { fields })];
      const archive = archiveFixture({
        articles: [articleFixture('bridge', { revisionCount: 2, editCount: 1, latestRevision: second.id })],
        revisions,
        edits: [edit],
        overall: edit,
      });
      const pages = [
        articlePage(archive, urls, id),
        revisionPage(archive, urls, id, second.id),
        changesPage(archive, urls, id),
      ];
      return pages.map((page) => page.head.description);
    };
    expect(head('Text of 2023-09-14T081500Z')).toEqual([undefined, undefined, undefined]);
    expect(head('Closed for a year.')).toEqual(Array(3).fill('Closed for a year.'));
  });

  it('cites the revision, not the page that moves on', () => {
    expect(plain(articlePage(twice, urls, id).cite)).toBe(
      'Ana & Former Name. (2023, September 13). Bridge <b>closed</b> [Revision 2, captured 14 Sep 2023, 08:15:00 UTC]. ' +
        'The Herald. In Test archive. https://archive.example/a/articles/herald/bridge/2023-09-14T081500Z/ ' +
        '(Original: https://herald.example/bridge)',
    );
  });

  it('shows invisible characters of fields wherever it shows fields', () => {
    const hidden = { title: 'Bridge \u202eopen', author: ['A\u200bna'], date: '2023-09-13', tags: ['t\u0007'] };
    const revisions = [first, revisionFixture(id, 2, second.id, { fields: hidden })];
    const hiddenEdit = editFixture(first, second, {
      title: hidden.title,
      fields: [{ field: 'title', before: ['Bridge'], after: [hidden.title] }],
    });
    const archive = archiveFixture({
      articles: [articleFixture('bridge', { title: hidden.title, authors: hidden.author, outletName: 'H\u202eerald' })],
      revisions,
      edits: [hiddenEdit],
      overall: hiddenEdit,
    });
    const pages = [
      articlePage(archive, urls, id),
      revisionPage(archive, urls, id, second.id),
      changesPage(archive, urls, id),
      articleEntry(archive.articles()[0]!, urls, archive),
    ];
    for (const page of pages) expect(JSON.stringify(page)).not.toMatch(/[\u202e\u200b]|\\u0007/);
    expect(pages[0]).toMatchObject({ head: { title: 'Bridge [RLO]open', authors: [{ text: 'A[ZWSP]na' }] } });
    expect(pages[0]).toMatchObject({
      head: {
        authors: [{ href: articleEntry(archive.articles()[0]!, urls, archive).authors[0]!.href }],
        tags: ['t[U+0007]'],
      },
    });
  });

  it('says where the time of a capture is only that of the saved file', () => {
    const saved = revisionFixture(id, 1, first.id, {
      snapshots: [{ stamp: first.id, sha256: 'a'.repeat(64), capture: { capturedFrom: 'file-time' }, foreign: {} }],
    });
    const archive = archiveFixture({
      articles: [articleFixture('bridge')],
      revisions: [saved],
      captures: [captureFixture(id, saved.firstCaptured, 'snapshot', saved.id)],
    });
    const page = articlePage(archive, urls, id);
    expect(plain(page.cite)).toContain('08:15:00 UTC (time of the saved file, not a known capture time)');
    expect(page.provenance.snapshots).toMatchObject([{ fileTime: true }]);
    expect(page.timeLine).toMatchObject([{ items: [{ kind: 'revision', fileTime: true }] }]);
    expect(articlePage(twice, urls, id).timeLine).toMatchObject([
      { items: [{ fileTime: false }, { fileTime: false }] },
    ]);
  });

  it('links names only where the archive has a page for them', () => {
    expect(articlePage(twice, urls, id).head.authors).toEqual([
      { text: 'Ana', href: '/a/authors/ana/' },
      { text: 'Former Name', href: undefined },
    ]);
  });

  it('is one file when there is one revision', () => {
    const archive = archiveFixture({ articles: [articleFixture('bridge')], revisions: [first] });
    const page = articlePage(archive, urls, id);
    expect(page.changes).toBeUndefined();
    expect(page.standing).toBeUndefined();
    expect(plain(page.cite)).toContain('https://archive.example/a/articles/herald/bridge/');
    expect(plain(page.cite)).not.toContain(first.id);
  });

  it('says that an article went away and when that was seen', () => {
    const archive = archiveFixture({
      articles: [articleFixture('bridge', { status: 'gone' })],
      revisions: [first],
      captures: [captureFixture(id, '2023-10-01T08:00:00Z', 'not-found')],
    });
    expect(articlePage(archive, urls, id).notices).toEqual([
      {
        kind: 'gone',
        text: 'The last capture that got an answer, 1 Oct 2023, 08:00 UTC, no longer found the article. Last seen 15 Sep 2023, 10:00 UTC.',
      },
    ]);
  });

  it('is not there for a withdrawn text: the tombstone is', () => {
    const takedown = { article: id, level: 'withdrawn' as const, date: '2024-02-01', reason: 'Private person' };
    const archive = archiveFixture({
      articles: [articleFixture('bridge', { hidden: true, takedown, excerpt: '' })],
    });
    expect(() => articlePage(archive, urls, id)).toThrow('`herald/bridge` has no text');
  });

  it('throws for an article that is not there', () => {
    expect(() => articlePage(twice, urls, 'herald/none')).toThrow('herald/none');
  });
});

describe('revisionPage', () => {
  it('shows the edit that led to it, with its window and anchors', () => {
    const page = revisionPage(twice, urls, id, second.id);
    expect(page.edit?.changeCount).toBe(2);
    expect(page.edit?.facts.window.after.datetime).toBe('2023-09-13T12:00:07Z');
    expect(page.previous).toEqual({ text: 'Revision 1', href: '/a/articles/herald/bridge/2023-09-13T081500Z/' });
    expect(page.next).toBeUndefined();
  });

  it('cites an edit by both captures between which it happened', () => {
    expect(plain(revisionPage(twice, urls, id, second.id).cite[1])).toContain(
      'Edit between the captures of 13 Sep 2023, 12:00:07 UTC and 14 Sep 2023, 08:15:00 UTC',
    );
  });

  it('shows the first revision without an edit', () => {
    const page = revisionPage(twice, urls, id, first.id);
    expect(page.edit).toBeUndefined();
    expect(page.cite.map((box) => box.id)).toEqual(['version']);
    expect(page.html).toBe('<p>Text of 2023-09-13T081500Z</p>');
  });
});

describe('changesPage', () => {
  it('sets the first against the latest and lists every step', () => {
    const page = changesPage(twice, urls, id);
    expect(page.first.text).toBe('Revision 1');
    expect(page.latest.text).toBe('Revision 2');
    expect(page.edits.map(({ number }) => number)).toEqual([2]);
    expect(page.overall?.inlineHtml).toContain('overall');
  });

  it('is not there for a single revision', () => {
    const archive = archiveFixture({ articles: [articleFixture('bridge')], revisions: [first] });
    expect(() => changesPage(archive, urls, id)).toThrow('no later edits');
  });
});
