import { dataPageTexts } from '../i18n/en-data-page.ts';
import type { ArchiveConfig } from '../model/archive-config.ts';
import { lookupWords } from '../i18n/en-lookup.ts';
import type { FeedFormat } from '../publish/serialize-feed.ts';
import { revealTexts } from './reveal-texts.ts';
import type { FeedKind, SiteUrls } from './urls.ts';

/** A link with its words. */
export interface Link {
  text: string;
  href: string;
}

/** A feed as a page's head announces it. */
export interface FeedLink {
  title: string;
  href: string;
  type: string;
}

/** What surrounds every page. Shows nothing that a new snapshot changes, or every page would change with it. */
export interface Frame {
  title: string;
  lang: string;
  homeHref: string;
  iconHref: string;
  nav: Link[];
  footer: Link[];
  feeds: FeedLink[];
  /** Address of the page at `path`. */
  canonical: string | undefined;
}

const mediaTypes: Record<FeedFormat, string> = {
  atom: 'application/atom+xml',
  rss: 'application/rss+xml',
  json: 'application/feed+json',
};

/** Media type of a feed's format. */
export function feedMediaType(format: FeedFormat): string {
  return mediaTypes[format];
}

/** The two feeds (Atom) of the whole archive, or of one outlet, for autodiscovery. */
export function feedLinks(urls: SiteUrls, name: string, outlet?: string): FeedLink[] {
  const kinds: [FeedKind, string][] = [
    ['articles', `${name}: new articles`],
    ['edits', `${name}: edits`],
  ];
  return kinds.map(([kind, title]) => ({
    title: revealTexts(title),
    href: urls.feed(kind, 'atom', outlet),
    type: mediaTypes.atom,
  }));
}

/** The frame of the page at `path`. */
export function frame(config: ArchiveConfig, urls: SiteUrls, path: string | undefined): Frame {
  return {
    title: config.title,
    lang: config.language,
    homeHref: urls.home(),
    iconHref: urls.icon(),
    nav: [
      { text: 'Articles', href: urls.articles() },
      { text: 'Edits', href: urls.edits() },
      { text: 'Outlets', href: urls.outlets() },
      { text: 'Authors', href: urls.authors() },
      { text: 'Dates', href: urls.dates() },
      { text: 'Search', href: urls.search() },
    ],
    footer: [
      { text: 'About this archive', href: urls.about() },
      { text: 'Feeds', href: urls.feeds() },
      { text: lookupWords.title, href: urls.lookup() },
      ...(config.publish.data ? [{ text: dataPageTexts.link, href: urls.data() }] : []),
    ],
    feeds: feedLinks(urls, config.title),
    canonical: path === undefined ? undefined : urls.absolute(path),
  };
}
