import type { Archive } from '../archive/archive.ts';
import { feedPageWords as words } from '#words/feeds.ts';
import { entriesPerDocument } from '../publish/feed-chain.ts';
import { type FeedRow, feedRows } from './feed-row.ts';
import { feedKinds, followedAuthors } from './feeds.ts';
import type { Link } from './frame.ts';
import { revealTexts } from './reveal-texts.ts';
import type { SiteUrls } from './urls.ts';

/** Everything the page of feeds shows. */
export interface FeedsPage {
  path: string;
  /** Feeds of the whole archive. */
  archive: { name: string; rows: FeedRow[] };
  outlets: { name: string; href: string; rows: FeedRow[] }[];
  /** Lists for readers that take several feeds at once. */
  lists: Link[];
  /** How many entries a feed holds. */
  older: string;
  /** Where the feeds of authors are found; absent where the archive publishes none. */
  authors: Link | undefined;
  /** Without the site's public address the ids of feeds stay, but their links are paths. */
  siteKnown: boolean;
}

/** Every feed of the archive with its addresses, and what is to be known of them. */
export function feedsPage(archive: Archive, urls: SiteUrls): FeedsPage {
  const { title, publish } = archive.config();
  const hasSmall = publish.feeds === 'all';
  return {
    path: urls.feeds(),
    archive: { name: title, rows: feedRows(urls, feedKinds) },
    outlets: archive.outlets().map(({ id, name }) => ({
      name: revealTexts(name),
      href: urls.outlet(id),
      rows: feedRows(urls, feedKinds, { of: 'outlet', id }),
    })),
    lists: [
      { text: words.mainList, href: urls.feedList() },
      ...(followedAuthors(archive).length > 0 ? [{ text: words.authorList, href: urls.authorFeedList() }] : []),
    ],
    older: words.older(entriesPerDocument, 2 * entriesPerDocument - 1),
    authors: hasSmall ? { text: words.authorsLink, href: urls.authors() } : undefined,
    siteKnown: urls.isSiteKnown,
  };
}
