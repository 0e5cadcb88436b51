import fc from 'fast-check';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import { articleItem } from './article-item.ts';
import { editItem } from './edit-item.ts';
import type { FeedDocument } from './feed-document.ts';
import { articleFixture, editFixture } from './record-fixture.ts';
import { serializeFeed } from './serialize-feed.ts';

const authority = 'archive.example,2024';
const url = 'https://archive.example/articles/courier/bridge/';
const hostile = 'A\u0000\u0001\u000B ]]> <script>alert("1")</script> & \uD800 \uFFFE \u202E 港 𝒜 &amp;';
const feedOf = (title: string, items: FeedDocument['items']): FeedDocument => ({
  title,
  description: title,
  language: 'en',
  selfUrl: 'https://archive.example/feeds/edits.xml?a=1&b=2',
  currentUrl: 'https://archive.example/feeds/edits.xml?a=1&b=2',
  homeUrl: 'https://archive.example/edits/',
  styleHref: '/feeds/feed.css',
  isArchive: false,
  id: 'tag:archive.example,2024:feeds/edits',
  updated: '2024-04-01T00:00:00Z',
  authorName: title,
  items,
});
const itemsOf = (text: string): FeedDocument['items'] => [
  editItem(editFixture({ title: text, authors: [text], outletName: text }), {
    authority,
    url,
    changesHtml: '<p>x</p>',
    changesText: text,
  }),
  articleItem(articleFixture(), {
    authority,
    url,
    first: { title: text, description: text, author: [text], date: '2024-02-29', tags: [text] },
    firstWords: text,
    language: 'en',
  }),
];
const isWellFormed = (xml: string): boolean => {
  XmlDocument.fromString(xml).dispose();
  return true;
};

const archived = (feed: FeedDocument): FeedDocument => ({
  ...feed,
  selfUrl: 'https://archive.example/feeds/edits/2-b.xml',
  isArchive: true,
  previousUrl: 'https://archive.example/feeds/edits/1-a.xml',
  nextUrl: 'https://archive.example/feeds/edits/3-c.xml',
});
const history = 'http://purl.org/syndication/history/1.0';
const links = (feed: FeedDocument, type: string) => [
  { rel: 'self', href: feed.selfUrl, type },
  { rel: 'current', href: feed.currentUrl, type },
  { rel: 'prev-archive', href: feed.previousUrl, type },
  { rel: 'next-archive', href: feed.nextUrl, type },
];

describe('serializeFeed', () => {
  const feed = feedOf(hostile, itemsOf(hostile));
  const clean = 'A ]]> <script>alert("1")</script> &  ';

  it('writes RSS 2.0 that a feed parser and an XML parser read', () => {
    const xml = serializeFeed(feed, 'rss');
    expect(isWellFormed(xml)).toBe(true);
    const parsed = parseRssFeed(xml);
    expect(parsed.link).toBe(feed.homeUrl);
    expect(parsed.atom?.links).toEqual([{ href: feed.selfUrl, rel: 'self', type: 'application/rss+xml' }]);
    expect(parsed.lastBuildDate).toBe('Fri, 01 Mar 2024 09:00:30 GMT');
    const [edit, article] = parsed.items!;
    expect(edit!.guid).toEqual({ value: feed.items[0]!.id, isPermaLink: false });
    expect(edit?.pubDate).toBe('Fri, 01 Mar 2024 09:00:30 GMT');
    expect(edit?.title).toContain('<script>alert("1")</script>');
    expect(edit?.content?.encoded).toBe(feed.items[0]!.contentHtml);
    expect(article?.description).toContain('&lt;script&gt;');
    expect(article?.guid?.value).toBe('tag:archive.example,2024:articles/courier/bridge');
  });

  it('writes Atom that a feed parser and an XML parser read', () => {
    const xml = serializeFeed(feed, 'atom');
    expect(isWellFormed(xml)).toBe(true);
    const parsed = parseAtomFeed(xml);
    expect(parsed.id).toBe(feed.id);
    expect(parsed.title?.value.startsWith(clean)).toBe(true);
    expect(parsed.updated).toBe('2024-03-01T09:00:30.000Z');
    expect(parsed.links?.map(({ rel, href }) => [rel, href])).toEqual([
      ['self', feed.selfUrl],
      ['alternate', feed.homeUrl],
    ]);
    expect(parsed.entries?.map(({ id }) => id)).toEqual(feed.items.map(({ id }) => id));
    expect(parsed.entries?.[0]?.content).toEqual({ value: feed.items[0]!.contentHtml, type: 'html' });
  });

  it('writes JSON Feed 1.1', () => {
    const text = serializeFeed(feed, 'json');
    expect((JSON.parse(text) as { version: string }).version).toBe('https://jsonfeed.org/version/1.1');
    const parsed = parseJsonFeed(text);
    expect(parsed.feed_url).toBe(feed.selfUrl);
    expect(parsed.items?.map(({ id, url: link }) => [id, link])).toEqual(feed.items.map(({ id }) => [id, url]));
    expect(parsed.items?.[0]?.content_html).toBe(feed.items[0]!.contentHtml);
  });

  it('marks and links archive documents in RSS', () => {
    const document = archived(feed);
    const xml = serializeFeed(document, 'rss');
    const read = XmlDocument.fromString(xml);
    expect(read.find('/rss/channel/fh:archive', { fh: history })).toHaveLength(1);
    read.dispose();
    expect(parseRssFeed(xml).atom?.links).toEqual(links(document, 'application/rss+xml'));
    expect(serializeFeed(feed, 'rss')).not.toContain('fh:archive');
  });

  it('marks and links archive documents in Atom', () => {
    const document = archived(feed);
    const xml = serializeFeed(document, 'atom');
    const read = XmlDocument.fromString(xml);
    const names = { a: 'http://www.w3.org/2005/Atom', fh: history };
    expect(read.find('/a:feed/fh:archive', names)).toHaveLength(1);
    expect(read.find('//fh:*', names)).toHaveLength(1);
    read.dispose();
    expect(parseAtomFeed(xml).links?.slice(0, 4)).toEqual(links(document, 'application/atom+xml'));
    expect(parseAtomFeed(xml).id).toBe(feed.id);
  });

  it('leads to older entries in JSON Feed', () => {
    expect(JSON.parse(serializeFeed(archived(feed), 'json'))).toMatchObject({
      feed_url: feed.currentUrl,
      next_url: 'https://archive.example/feeds/edits/1-a.xml',
    });
    expect(serializeFeed(feed, 'json')).not.toContain('next_url');
  });

  it('names a style sheet of CSS and no other', () => {
    for (const format of ['rss', 'atom'] as const) {
      expect(serializeFeed(feed, format).match(/<\?xml-stylesheet[^>]*>/g)).toEqual([
        '<?xml-stylesheet type="text/css" href="/feeds/feed.css"?>',
      ]);
    }
  });

  it('has no relative address', () => {
    for (const format of ['rss', 'atom', 'json'] as const) {
      const text = serializeFeed(archived(feed), format)
        .replace(/<\?xml-stylesheet.*/, '')
        .replaceAll('\\"', '"');
      for (const [, address] of text.matchAll(/(?:href|src)="([^"]*)"/g)) expect(address).toMatch(/^https:\/\//);
    }
  });

  it('is valid without items, with the time it is given or none', () => {
    const never = feedOf('Empty', []);
    delete never.updated;
    expect(parseAtomFeed(serializeFeed(feedOf('Empty', []), 'atom')).updated).toBe('2024-04-01T00:00:00.000Z');
    expect(parseAtomFeed(serializeFeed(never, 'atom')).updated).toBe('1970-01-01T00:00:00.000Z');
    expect(serializeFeed(never, 'rss')).not.toContain('lastBuildDate');
    expect(parseRssFeed(serializeFeed(never, 'rss')).title).toBe('Empty');
    expect(JSON.parse(serializeFeed(never, 'json'))).toMatchObject({ title: 'Empty', items: [] });
  });

  it('is well-formed and keeps its ids for any text', () => {
    const any = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
    );
    fc.assert(
      fc.property(any, (text) => {
        const items = itemsOf(text);
        const document = feedOf(`T${text}`, items);
        expect(isWellFormed(serializeFeed(document, 'rss'))).toBe(true);
        const atom = serializeFeed(document, 'atom');
        expect(isWellFormed(atom)).toBe(true);
        expect(parseAtomFeed(atom).entries?.map(({ id }) => id)).toEqual(items.map(({ id }) => id));
        const json = serializeFeed(document, 'json');
        expect(json.isWellFormed()).toBe(true);
        expect(parseJsonFeed(json).items).toHaveLength(2);
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});
