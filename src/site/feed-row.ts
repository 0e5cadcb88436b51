import { feedLabels } from '#words/feeds.ts';
import type { FeedFormat } from '../publish/serialize-feed.ts';
import { feedFormats, mainFeedKinds } from './feeds.ts';
import type { Link } from './frame.ts';
import type { FeedKind, FeedScope, SiteUrls } from './urls.ts';

/** A feed in the formats that it has. */
export interface FeedRow {
  label: string;
  formats: Link[];
}

/** The feeds of an outlet or author, as the page of it shows them, with the page that explains feeds. */
export interface Follow {
  href: string;
  rows: FeedRow[];
}

/** The feeds of new articles and of edits of an outlet or author. */
export function followOf(urls: SiteUrls, scope: FeedScope): Follow {
  return { href: urls.feeds(), rows: feedRows(urls, mainFeedKinds, scope) };
}

const formatNames: Readonly<Record<FeedFormat, string>> = { atom: 'Atom', rss: 'RSS', json: 'JSON' };

/** One row a feed: what it follows, and its address in each format. */
export function feedRows(urls: SiteUrls, kinds: readonly FeedKind[], scope?: FeedScope): FeedRow[] {
  return kinds.map((kind) => ({
    label: feedLabels[kind],
    formats: feedFormats.map((format) => ({ text: formatNames[format], href: urls.feed(kind, format, scope) })),
  }));
}
