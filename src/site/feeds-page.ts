import type { Archive } from '../archive/archive.ts';
import { itemsPerFeed } from './feeds.ts';
import type { Link } from './frame.ts';
import { revealTexts } from './reveal-texts.ts';
import type { FeedKind, SiteUrls } from './urls.ts';

/** A feed in its three formats. */
export interface FeedEntry {
  name: string;
  formats: Link[];
}

/** Everything the page of feeds shows. */
export interface FeedsPage {
  path: string;
  /** Feeds of the whole archive. */
  articles: FeedEntry;
  edits: FeedEntry;
  outlets: { name: string; href: string; articles: FeedEntry; edits: FeedEntry }[];
  feedList: string;
  /** Entries that a feed holds at most. */
  itemsPerFeed: number;
  /** Without the site's public address the ids of feeds stay, but their links are paths. */
  siteKnown: boolean;
}

/** Every feed of the archive with its addresses. */
export function feedsPage(archive: Archive, urls: SiteUrls): FeedsPage {
  return {
    path: urls.feeds(),
    articles: feedEntry(urls, 'articles'),
    edits: feedEntry(urls, 'edits'),
    outlets: archive.outlets().map((outlet) => ({
      name: revealTexts(outlet.name),
      href: urls.outlet(outlet.id),
      articles: feedEntry(urls, 'articles', outlet.id),
      edits: feedEntry(urls, 'edits', outlet.id),
    })),
    feedList: urls.feedList(),
    itemsPerFeed,
    siteKnown: archive.config().site !== undefined,
  };
}

function feedEntry(urls: SiteUrls, kind: FeedKind, outlet?: string): FeedEntry {
  return {
    name: kind === 'articles' ? 'New articles' : 'Edits',
    formats: [
      { text: 'Atom', href: urls.feed(kind, 'atom', outlet) },
      { text: 'RSS', href: urls.feed(kind, 'rss', outlet) },
      { text: 'JSON', href: urls.feed(kind, 'json', outlet) },
    ],
  };
}
