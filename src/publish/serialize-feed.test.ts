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
  homeUrl: 'https://archive.example/edits/',
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
  articleItem(articleFixture({ title: text, description: text, tags: [text] }), { authority, url }),
];
const isWellFormed = (xml: string): boolean => {
  XmlDocument.fromString(xml).dispose();
  return true;
};

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

  it('has no relative address', () => {
    for (const format of ['rss', 'atom', 'json'] as const) {
      const text = serializeFeed(feed, format).replaceAll('\\"', '"');
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
