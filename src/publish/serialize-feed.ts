import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith';
import { stripInvalidXml } from '../text/hygiene.ts';
import type { FeedDocument, FeedItem } from './feed-document.ts';

/** Formats a feed can have: RSS 2.0, Atom (RFC 4287), JSON Feed 1.1. */
export type FeedFormat = 'rss' | 'atom' | 'json';

/** Where Atom must have an instant and nothing was ever captured. */
const neverUpdated = '1970-01-01T00:00:00Z';

/** The namespace of RFC 5005, which the library does not write. */
const historyNamespace = 'http://purl.org/syndication/history/1.0';

/**
 * The feed as text in one format, in the order of its items. Characters that XML forbids are left out; times are
 * those of the items, so that the same records give the same bytes.
 */
export function serializeFeed(feed: FeedDocument, format: FeedFormat): string {
  const clean = cleaned(feed);
  if (format === 'rss') return rss(clean);
  return format === 'atom' ? atom(clean) : json(clean);
}

function rss(feed: FeedDocument): string {
  const updated = updatedOf(feed);
  const xml = generateRssFeed(
    {
      title: feed.title,
      link: feed.homeUrl,
      description: feed.description,
      language: feed.language,
      ...(updated !== undefined && { lastBuildDate: new Date(updated) }),
      atom: { links: documentLinks(feed, 'application/rss+xml') },
      items: feed.items.map((item) => ({
        title: item.title,
        link: item.url,
        guid: { value: item.id, isPermaLink: false },
        pubDate: new Date(item.published),
        description: escapeHtml(item.summary),
        content: { encoded: item.contentHtml },
        categories: item.categories.map((name) => ({ name })),
        // `author` of RSS is a mail address; `dc:creator` is a name.
        dc: { creators: item.authors, languages: [item.language] },
      })),
    },
    { strict: true, stylesheets: stylesheetsOf(feed) },
  );
  return feed.isArchive ? markedAsArchive(xml, 'rss', 'channel') : xml;
}

function atom(feed: FeedDocument): string {
  const xml = generateAtomFeed(
    {
      id: feed.id,
      title: { value: feed.title, type: 'text' },
      subtitle: { value: feed.description, type: 'text' },
      updated: new Date(updatedOf(feed) ?? neverUpdated),
      authors: [{ name: feed.authorName }],
      links: [
        ...documentLinks(feed, 'application/atom+xml'),
        { href: feed.homeUrl, rel: 'alternate', type: 'text/html' },
      ],
      xml: { lang: feed.language },
      entries: feed.items.map((item) => ({
        id: item.id,
        title: { value: item.title, type: 'text' },
        updated: new Date(item.published),
        published: new Date(item.published),
        authors: item.authors.map((name) => ({ name })),
        links: [{ href: item.url, rel: 'alternate', type: 'text/html' }],
        summary: { value: item.summary, type: 'text' },
        content: { value: item.contentHtml, type: 'html' },
        categories: item.categories.map((term) => ({ term })),
        xml: { lang: item.language },
      })),
    },
    { strict: true, stylesheets: stylesheetsOf(feed) },
  );
  return feed.isArchive ? markedAsArchive(xml, 'feed', 'feed') : xml;
}

function documentLinks(feed: FeedDocument, type: string) {
  return [
    { rel: 'self', href: feed.selfUrl },
    ...(feed.currentUrl === feed.selfUrl ? [] : [{ rel: 'current', href: feed.currentUrl }]),
    ...(feed.previousUrl === undefined ? [] : [{ rel: 'prev-archive', href: feed.previousUrl }]),
    ...(feed.nextUrl === undefined ? [] : [{ rel: 'next-archive', href: feed.nextUrl }]),
  ].map((link) => ({ ...link, type }));
}

function stylesheetsOf({ styleHref }: FeedDocument) {
  return [{ type: 'text/css', href: styleHref }];
}

/** `root` gets the namespace and `parent`, which may be the same, `fh:archive`: both stand before any text of ours. */
function markedAsArchive(xml: string, root: string, parent: string): string {
  return xml
    .replace(`<${root} `, () => `<${root} xmlns:fh="${historyNamespace}" `)
    .replace(new RegExp(`<${parent}(?: [^>]*)?>`), (tag) => `${tag}\n  <fh:archive/>`);
}

function json(feed: FeedDocument): string {
  const document = generateJsonFeed(
    {
      title: feed.title,
      description: feed.description,
      home_page_url: feed.homeUrl,
      feed_url: feed.currentUrl,
      ...(feed.previousUrl !== undefined && { next_url: feed.previousUrl }),
      language: feed.language,
      authors: [{ name: feed.authorName }],
      items: feed.items.map((item) => ({
        id: item.id,
        url: item.url,
        title: item.title,
        content_html: item.contentHtml,
        content_text: item.contentText,
        summary: item.summary,
        date_published: new Date(item.published),
        tags: item.categories,
        authors: item.authors.map((name) => ({ name })),
        language: item.language,
      })),
    },
    { strict: true },
  );
  // An empty list is left out by the library and required by JSON Feed.
  return `${JSON.stringify({ ...(document as object), ...(feed.items.length === 0 && { items: [] }) }, null, 1)}\n`;
}

function updatedOf(feed: FeedDocument): string | undefined {
  const latest = feed.items.map((item) => item.published).sort();
  return latest.at(-1) ?? feed.updated;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function cleaned(feed: FeedDocument): FeedDocument {
  const { updated, items, ...texts } = feed;
  return {
    ...cleanTexts(texts),
    ...(updated !== undefined && { updated }),
    items: items.map((item): FeedItem => ({
      ...cleanTexts(item),
      authors: item.authors.map(stripInvalidXml),
      categories: item.categories.map(stripInvalidXml),
    })),
  };
}

function cleanTexts<T extends object>(texts: T): T {
  return Object.fromEntries(
    Object.entries(texts).map(([key, value]) => [key, typeof value === 'string' ? stripInvalidXml(value) : value]),
  ) as T;
}
