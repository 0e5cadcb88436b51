import { isListed } from '../archive/audience.ts';
import type { ArticleRecord } from '../archive/records.ts';
import { aboutWords } from '#words/about.ts';
import { browseWords } from '#words/browse.ts';
import { feedPageWords, feedWords } from '#words/feeds.ts';
import { dataPageTexts } from '#words/data-page.ts';
import type { ArchiveConfig } from '../model/archive-config.ts';
import { lookupWords } from '#words/lookup.ts';
import { searchWords } from '#words/search.ts';
import { statisticsWords } from '#words/statistics.ts';
import type { FeedFormat } from '../publish/serialize-feed.ts';
import { revealTexts } from './reveal-texts.ts';
import type { FeedKind, FeedScope, SiteUrls } from './urls.ts';

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
  /** A stylesheet, where the archive states a colour of its own. */
  themeHref: string | undefined;
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

/** The two feeds (Atom) of the whole archive, of an outlet or of an author called `name`, for autodiscovery. */
export function feedLinks(urls: SiteUrls, name: string, scope?: FeedScope): FeedLink[] {
  return (['articles', 'edits'] as const).map((kind) => feedLink(urls, name, kind, scope));
}

/** The feeds of an article's page: of the article, where it was edited, and of its outlet. */
export function articleFeedLinks(config: ArchiveConfig, urls: SiteUrls, article: ArticleRecord): FeedLink[] {
  if (!isListed(article)) return [];
  const { id, title, outlet, outletName } = article;
  return [
    ...(hasFeed(config, article) ? [feedLink(urls, title, 'edits', { of: 'article', id })] : []),
    ...feedLinks(urls, outletName, { of: 'outlet', id: outlet }),
  ];
}

/** Whether an article has a feed of its own: it was edited, and the archive publishes such feeds. */
export function hasFeed({ publish }: ArchiveConfig, article: ArticleRecord): boolean {
  return isListed(article) && article.revisionCount > 1 && publish.feeds === 'all';
}

function feedLink(urls: SiteUrls, name: string, kind: FeedKind, scope?: FeedScope): FeedLink {
  return {
    title: revealTexts(feedWords.titles[kind](name)),
    href: urls.feed(kind, 'atom', scope),
    type: mediaTypes.atom,
  };
}

/** The frame of the page at `path`. */
export function frame(config: ArchiveConfig, urls: SiteUrls, path: string | undefined): Frame {
  return {
    title: config.title,
    lang: config.language,
    homeHref: urls.home(),
    iconHref: urls.icon(),
    themeHref: config.accent === undefined ? undefined : urls.theme(),
    nav: [
      { text: browseWords.ways.articles, href: urls.articles() },
      { text: browseWords.ways.edits, href: urls.edits() },
      { text: browseWords.ways.outlets, href: urls.outlets() },
      { text: browseWords.ways.authors, href: urls.authors() },
      { text: browseWords.ways.dates, href: urls.dates() },
      { text: searchWords.title, href: urls.search() },
    ],
    footer: [
      { text: aboutWords.title, href: urls.about() },
      { text: feedPageWords.title, href: urls.feeds() },
      { text: lookupWords.title, href: urls.lookup() },
      ...(config.publish.statistics ? [{ text: statisticsWords.title, href: urls.statistics() }] : []),
      ...(config.publish.data ? [{ text: dataPageTexts.link, href: urls.data() }] : []),
    ],
    feeds: feedLinks(urls, config.title),
    canonical: path === undefined ? undefined : urls.absolute(path),
  };
}
