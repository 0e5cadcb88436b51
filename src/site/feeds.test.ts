import fc from 'fast-check';
import { parseOpml } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import type { Archive } from '../archive/archive.ts';
import { serializeFeed } from '../publish/serialize-feed.ts';
import { archiveFixture, articleFixture, editFixture, revisionFixture } from './archive-fixture.ts';
import { authorFeedList, feedList } from './feed-list.ts';
import { feedOf } from './feed-of.ts';
import { feedPaths } from './feed-route.ts';
import { articleFeedParts, type FeedPart, feedParts } from './feeds.ts';
import { siteUrls } from './urls.ts';

const urls = siteUrls('/a/', 'https://archive.example');
const outlet = { id: 'herald', name: 'The <Herald> & Co', articleCount: 1, editCount: 2 };
const first = revisionFixture('herald/bridge', 1, '2023-09-13T081500Z');
const second = revisionFixture('herald/bridge', 2, '2023-09-14T081500Z');
const edit = editFixture(first, second);
const cosmetic = editFixture(first, second, {
  revision: '2023-09-15T081500Z',
  summary: { ...edit.summary, weight: 'cosmetic' },
});
const ours = editFixture(first, second, {
  revision: '2023-09-16T081500Z',
  extractorChange: { before: 'a@1', after: 'a@2' },
});
const archive = archiveFixture({
  outlets: [outlet],
  articles: [articleFixture('bridge', { revisionCount: 2 }), articleFixture('once')],
  revisions: [first, second, revisionFixture('herald/once', 1, '2023-09-13T081500Z')],
  edits: [edit, cosmetic, ours],
});

/** An archive with `count` articles, each edited once, all captured one after the other; `omit` leaves out the edit of one. */
function archiveOf(count: number, omit?: number, config = {}): Archive {
  const stamp = (day: number, at: number): string =>
    `2024-01-0${day}T${[Math.floor(at / 60), at % 60].map((part) => String(part).padStart(2, '0')).join('')}00Z`;
  const all = Array.from({ length: count }, (_, at) => {
    const before = revisionFixture(`herald/${at}`, 1, stamp(1, at));
    const after = revisionFixture(`herald/${at}`, 2, stamp(2, at));
    const article = articleFixture(String(at), { revisionCount: 2, firstCaptured: before.firstCaptured });
    return { article, revisions: [before, after], edit: editFixture(before, after) };
  });
  return archiveFixture({
    config: { tag: 'archive.example,2024', ...config },
    outlets: [outlet],
    articles: all.map(({ article }) => article).reverse(),
    revisions: all.flatMap(({ revisions }) => revisions),
    edits: all.map((one) => one.edit).filter((_, at) => at !== omit),
  });
}

const isOf = (kind: FeedPart['kind'], of: FeedPart['scope']['of'], format: FeedPart['format']) => (part: FeedPart) =>
  part.kind === kind && part.scope.of === of && part.format === format;

/** Ids of all entries that a reader meets who follows the links back from the document that is subscribed to. */
function idsReadBack(
  archive: Archive,
  of: FeedPart['scope']['of'],
  kind: FeedPart['kind'],
  format: FeedPart['format'],
) {
  const documents = feedParts(archive)
    .filter(isOf(kind, of, format))
    .map((part) => feedOf(archive, urls, part));
  const ids: string[] = [];
  let at = documents.find(({ selfUrl, currentUrl }) => selfUrl === currentUrl);
  while (at !== undefined) {
    ids.push(...at.items.map(({ id }) => id));
    const { previousUrl } = at;
    at = documents.find(({ selfUrl }) => selfUrl === previousUrl);
    expect(at !== undefined).toBe(previousUrl !== undefined);
  }
  return ids;
}

const bytesByPath = (archive: Archive, isWanted: (part: FeedPart) => boolean): Map<string, string> =>
  new Map(
    feedParts(archive)
      .filter(isWanted)
      .map((part) => {
        const feed = feedOf(archive, urls, part);
        return [feed.selfUrl, serializeFeed(feed, part.format)];
      }),
  );

describe('feedParts', () => {
  it('has three feeds of the archive and of each outlet, two of each author, in three formats', () => {
    const parts = feedParts(archive);
    const count = (of: string) => parts.filter(({ scope }) => scope.of === of).length;
    expect([count('archive'), count('outlet'), count('author')]).toEqual([9, 9, 6]);
  });

  it('has no feeds of authors and articles where the archive wants none', () => {
    const few = archiveOf(2, undefined, { publish: { data: true, feeds: 'outlets' } });
    expect(feedParts(few).filter(({ scope }) => scope.of === 'author')).toEqual([]);
    expect(articleFeedParts(few)).toEqual([]);
  });

  it('leaves out of edits what is cosmetic or ours, and nothing of all edits', () => {
    const revisions = (kind: FeedPart['kind']) =>
      feedParts(archive)
        .find(isOf(kind, 'archive', 'atom'))!
        .document.entries.map(({ revision }) => revision);
    expect(revisions('edits')).toEqual([edit.revision]);
    expect(revisions('all-edits').sort()).toEqual([edit.revision, cosmetic.revision, ours.revision]);
  });

  it('has each entry exactly once on the way back, newest first', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(
        fc.nat(230),
        fc.constantFrom('archive', 'outlet', 'author'),
        fc.constantFrom('articles', 'edits'),
        (count, of, kind) => {
          const ids = idsReadBack(archiveOf(count), of, kind, 'json');
          const expected = Array.from({ length: count }, (_, at) => `/herald/${at}`).reverse();
          expect(ids.map((id) => /\/herald\/\d+/.exec(id)![0])).toEqual(of === 'author' && count === 0 ? [] : expected);
          expect(new Set(ids).size).toBe(count);
        },
      ),
      { seed: 1, numRuns: 25 },
    );
  });

  it('keeps the bytes of archive documents when new articles and edits come', () => {
    for (const [count, more] of [
      [151, 60],
      [199, 1],
      [200, 51],
    ] as const) {
      for (const format of ['atom', 'rss'] as const) {
        const isArchive = (part: FeedPart) => part.format === format && part.document.isArchive;
        const before = bytesByPath(archiveOf(count), isArchive);
        const after = bytesByPath(archiveOf(count + more), isArchive);
        expect(before.size).toBeGreaterThan(10);
        for (const [path, bytes] of before) expect(after.get(path) === bytes, path).toBe(true);
      }
    }
  });

  it('keeps the bytes of an archive document when its articles are edited again', () => {
    const once = archiveOf(160);
    const again: Archive = {
      ...once,
      articles: (options) => once.articles(options).map((article) => ({ ...article, title: 'New', digest: 'n' })),
      article: (id) => ({ ...once.article(id)!, title: 'New headline', authors: ['Eve'], editCount: 9, lang: 'de' }),
      revisions: (id) => [
        ...once.revisions(id),
        revisionFixture(id, 3, '2025-01-01T000000Z', {
          fields: { title: 'New headline', author: [], date: '2025', tags: [], lang: 'de' },
        }),
      ],
    };
    const isArchive = ({ kind, scope, document }: FeedPart) =>
      kind === 'articles' && scope.of === 'archive' && document.isArchive;
    expect(bytesByPath(again, isArchive)).toEqual(bytesByPath(once, isArchive));
    expect(bytesByPath(once, isArchive).size).toBe(6);
  });

  it('gives documents new addresses from where an older edit came late', () => {
    const isArchive = (part: FeedPart) => isOf('edits', 'archive', 'atom')(part) && part.document.isArchive;
    const before = bytesByPath(archiveOf(260, 70), isArchive);
    const after = bytesByPath(archiveOf(260), isArchive);
    expect([...after.keys()].filter((path) => before.has(path))).toHaveLength(1);
    for (const [path, bytes] of after)
      expect(before.has(path)).toBe(!bytes.includes('herald/70') && path.includes('/1-'));
  });
});

describe('ids', () => {
  it('are the same on every host, below every base and in every format, and no two are alike', () => {
    const ids = (base: string, site?: string) =>
      [...feedParts(archive), ...articleFeedParts(archive)].map((part) => {
        const feed = feedOf(archive, siteUrls(base, site), part);
        return [part.format, feed.id, ...feed.items.map(({ id }) => id)];
      });
    expect(ids('/')).toEqual(ids('/elsewhere/', 'https://moved.example'));
    const feeds = new Map(ids('/').map(([format, id, ...items]) => [`${format} ${id}`, items]));
    expect(feeds.size).toBe(9 + 9 + 6 + 1);
    expect(new Set([...feeds.keys()].map((key) => key.split(' ')[1])).size).toBe(9);
    for (const items of feeds.values()) expect(new Set(items).size).toBe(items.length);
    for (const [key, items] of feeds) expect(items).toEqual(feeds.get(key.replace(/^\w+/, 'atom')));
  });
});

describe('feedOf', () => {
  it('has absolute addresses everywhere', () => {
    const feed = feedOf(archive, urls, feedParts(archive).find(isOf('articles', 'outlet', 'atom'))!);
    expect(feed.title).toBe('The <Herald> & Co (Test archive): new articles');
    expect(feed.selfUrl).toBe('https://archive.example/a/feeds/herald/articles.atom.xml');
    expect(feed.homeUrl).toBe('https://archive.example/a/outlets/herald/');
    expect(feed.items[0]!.url).toMatch(/^https:\/\/archive\.example\/a\/articles\/herald\//);
  });

  it('follows an article under its first headline', () => {
    const [part, ...others] = articleFeedParts(archive);
    expect(others).toEqual([]);
    const feed = feedOf(archive, urls, part!);
    expect(feed.title).toBe('Headline 1 (The Herald): edits');
    expect(feed.selfUrl).toBe('https://archive.example/a/articles/herald/bridge/edits.atom.xml');
    expect(feed.items.map(({ id }) => id)).toEqual([
      `tag:variorum.invalid,2026:edits/herald/bridge/${first.id}/${second.id}`,
    ]);
  });

  it('shows the last capture while a feed is empty, and not after', () => {
    const parts = feedParts(archiveOf(0));
    expect(feedOf(archiveOf(0), urls, parts[0]!).updated).toBe('2024-01-01T00:00:00Z');
    expect(feedOf(archive, urls, feedParts(archive)[0]!).updated).toBeUndefined();
  });
});

describe('feedPaths', () => {
  const paths = (of: Archive) => feedPaths(of, urls, feedParts(of), urls.feeds());

  it('has no path twice, also where an outlet and an author are called like a part of a path', () => {
    const odd = archiveFixture({
      outlets: ['authors', 'edits', 'articles'].map((id) => ({ ...outlet, id })),
      articles: [articleFixture('a', { authors: ['edits', 'authors', 'articles'] })],
    });
    const all = paths(odd).map(({ path }) => path);
    expect(new Set(all).size).toBe(all.length);
    expect(all).toContain('authors/edits/edits.atom.xml');
  });

  it('has another key for a document when its entries, links or name change', () => {
    const keyOf = (of: Archive) => paths(of).find(({ path }) => path === 'edits.atom.xml')!.cacheKey;
    const keys = [archiveOf(3), archiveOf(4), archiveOf(3, 1), archiveOf(3, undefined, { title: 'Other' })].map(keyOf);
    expect(new Set(keys).size).toBe(4);
    expect(keyOf(archiveOf(3))).toBe(keys[0]);
  });
});

describe('lists of feeds', () => {
  it('are OPML in groups, whatever an outlet is called', () => {
    const groups = parseOpml(feedList(archive, urls)).body?.outlines ?? [];
    expect(groups.map(({ text, outlines }) => [text, outlines?.length])).toEqual([
      ['Test archive', 2],
      ['The <Herald> & Co', 2],
    ]);
    expect(groups[1]!.outlines![1]).toMatchObject({
      text: 'The <Herald> & Co: edits',
      xmlUrl: 'https://archive.example/a/feeds/herald/edits.atom.xml',
      htmlUrl: 'https://archive.example/a/outlets/herald/',
    });
  });

  it('keep authors apart', () => {
    expect(feedList(archive, urls)).not.toContain('/authors/');
    expect(parseOpml(authorFeedList(archive, urls)!).body?.outlines?.map(({ text }) => text)).toEqual(['Ana']);
    const few = archiveOf(2, undefined, { publish: { data: true, feeds: 'outlets' } });
    expect(authorFeedList(few, urls)).toBeUndefined();
  });
});
