import { feedLabels } from '../i18n/en-feeds.ts';
import type { FeedFormat } from '../publish/serialize-feed.ts';
import { feedFormats } from './feeds.ts';
import type { Link } from './frame.ts';
import type { FeedKind, FeedScope, SiteUrls } from './urls.ts';

/** A feed in the formats that it has. */
export interface FeedRow {
  label: string;
  formats: Link[];
}

const formatNames: Readonly<Record<FeedFormat, string>> = { atom: 'Atom', rss: 'RSS', json: 'JSON' };

/** One row a feed: what it follows, and its address in each format. */
export function feedRows(urls: SiteUrls, kinds: readonly FeedKind[], scope?: FeedScope): FeedRow[] {
  return kinds.map((kind) => ({
    label: feedLabels[kind],
    formats: feedFormats.map((format) => ({ text: formatNames[format], href: urls.feed(kind, format, scope) })),
  }));
}
