import { parseOpml } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { archiveFixture, articleFixture, editFixture, revisionFixture } from './archive-fixture.ts';
import { feedList } from './feed-list.ts';
import { feedDigests, feedDocument, feedNames } from './feeds.ts';
import { siteUrls } from './urls.ts';

const urls = siteUrls('/a/', 'https://archive.example');
const first = revisionFixture('herald/bridge', 1, '2023-09-13T081500Z');
const second = revisionFixture('herald/bridge', 2, '2023-09-14T081500Z');
const edit = editFixture(first, second);
const outlet = { id: 'herald', name: 'The <Herald> & Co', articleCount: 1, editCount: 2 };
const archive = archiveFixture({
  outlets: [outlet],
  articles: [articleFixture('bridge', { revisionCount: 2 })],
  revisions: [first, second],
  edits: [edit, editFixture(first, second, { summary: { ...edit.summary, weight: 'cosmetic' } })],
});

describe('feedNames', () => {
  it('has articles and edits in three formats, for the archive and for each outlet', () => {
    expect(feedNames(archive)).toHaveLength(12);
    expect(feedNames(archive).filter((name) => name.outlet === 'herald')).toHaveLength(6);
  });
});

describe('feedDocument', () => {
  it('has absolute addresses everywhere', () => {
    const feed = feedDocument(archive, urls, { kind: 'articles', format: 'atom', outlet: 'herald' });
    expect(feed.selfUrl).toBe('https://archive.example/a/feeds/herald/articles.atom.xml');
    expect(feed.homeUrl).toBe('https://archive.example/a/outlets/herald/');
    expect(feed.items.map(({ url }) => url)).toEqual(['https://archive.example/a/articles/herald/bridge/']);
  });

  it('moves an article on with its notable edits and leaves cosmetic edits out', () => {
    const [article] = feedDocument(archive, urls, { kind: 'articles', format: 'rss' }).items;
    expect(article?.updated).toBe(edit.window.until);
    expect(feedDocument(archive, urls, { kind: 'edits', format: 'rss' }).items).toHaveLength(1);
  });

  it('keeps its id in every format and on every site', () => {
    const ids = feedNames(archive).map((name) => feedDocument(archive, siteUrls('/'), name).id);
    expect(new Set(ids).size).toBe(4);
    expect(ids[0]).toBe(feedDocument(archive, urls, { kind: 'articles', format: 'json' }).id);
  });
});

describe('feedDigests', () => {
  it('names exactly what the feed tells', () => {
    expect(feedDigests(archive, { kind: 'articles', format: 'rss' })).toEqual(['bridge']);
    expect(feedDigests(archive, { kind: 'edits', format: 'rss' })).toHaveLength(1);
  });
});

describe('feedList', () => {
  it('is OPML with every feed, whatever an outlet is called', () => {
    const outlines = parseOpml(feedList(archive, urls)).body?.outlines ?? [];
    expect(outlines).toHaveLength(4);
    expect(outlines[3]).toMatchObject({
      text: 'The <Herald> & Co: edits',
      xmlUrl: 'https://archive.example/a/feeds/herald/edits.atom.xml',
      htmlUrl: 'https://archive.example/a/outlets/herald/',
    });
  });
});
