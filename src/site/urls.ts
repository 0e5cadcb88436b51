import type { FeedFormat } from '../publish/serialize-feed.ts';

/** What a feed tells of: new articles, edits that are neither cosmetic nor perhaps ours, or all edits. */
export type FeedKind = 'articles' | 'edits' | 'all-edits';

/** Whose articles a feed follows. `id` is that of the outlet or article, or the author's slug. */
export type FeedScope = { of: 'archive' } | { of: 'outlet' | 'author' | 'article'; id: string };

const feedEndings: Record<FeedFormat, string> = { rss: '.rss.xml', atom: '.atom.xml', json: '.json' };

/**
 * Every address of the site as a path from the host's root, percent-encoded. Pages end with a slash, files
 * with their ending (hosts guess types by it). This is the only place where an address is made.
 *
 * @param base path under which the site lives, beginning and ending with a slash.
 * @param site public address of the host, where it is known.
 */
export function siteUrls(base: string, site?: string) {
  const root = base.endsWith('/') ? base : `${base}/`;
  const page = (...parts: string[]): string => root + parts.map((part) => `${encodePath(part)}/`).join('');
  // A single number after the list's name: articles and outlets always have further parts, so neither is shadowed.
  const numbered = (parts: string[], number: number): string =>
    number === 1 ? page(...parts) : page(...parts, String(number));

  return {
    home: () => root,
    icon: () => `${root}favicon.svg`,
    /** The stylesheet with the archive's own colour. */
    theme: () => `${root}theme.css`,
    search: () => page('search'),
    searchAbout: () => page('search', 'about'),
    about: () => page('about'),
    outlets: () => page('outlets'),
    outlet: (id: string, number = 1) => numbered(['outlets', id], number),
    authors: () => page('authors'),
    author: (slug: string, number = 1) => numbered(['authors', slug], number),
    sections: () => page('sections'),
    section: (slug: string, number = 1) => numbered(['sections', slug], number),
    languages: () => page('languages'),
    language: (slug: string, number = 1) => numbered(['languages', slug], number),
    dates: () => page('dates'),
    /** @param year `YYYY`, `0000` where none is stated */
    year: (year: string) => page('dates', datePart(year)),
    /** @param month `YYYY-MM`, with `00` where none is stated */
    month: (month: string, number = 1) =>
      numbered(['dates', datePart(month.slice(0, 4)), datePart(month.slice(5, 7))], number),
    articles: (number = 1) => numbered(['articles'], number),
    edits: (number = 1) => numbered(['edits'], number),
    /** @param id `<outlet>/<article>` */
    article: (id: string) => page('articles', id),
    revision: (article: string, revision: string) => page('articles', article, revision),
    changes: (article: string) => page('articles', article, 'changes'),
    /** Since when each sentence of an article's latest text stands there. */
    since: (article: string) => page('articles', article, 'since'),
    /** The revisions of an article that has three or more, for comparing any two of them. */
    revisionsFile: (article: string) => `${page('articles', article, 'changes')}revisions.json`,
    /** The Memento TimeMap of an article. */
    timeMap: (article: string) => `${page('articles', article)}timemap.link`,
    lookup: () => page('lookup'),
    /** One part of the data of the look-up page, counted from 0. */
    lookupShard: (number: number) => `${page('lookup')}${number}.json`,
    feeds: () => page('feeds'),
    /** A feed: the document that is subscribed to, or an older one by its name. */
    feed(kind: FeedKind, format: FeedFormat, scope: FeedScope = { of: 'archive' }, document?: string): string {
      const name = document === undefined ? kind : `${kind}/${document}`;
      return `${page(...feedFolder(scope))}${name}${feedEndings[format]}`;
    },
    /** The style sheet of feeds that are opened in a browser. */
    feedStyle: () => `${page('feeds')}feed.css`,
    statistics: () => page('statistics'),
    data: () => page('data'),
    /** A file of the published data. */
    dataFile: (name: string) => page('data') + encodePath(name),
    /** Lists of feeds: those of the archive and its outlets, and those of authors. */
    feedList: () => `${root}feeds.opml`,
    authorFeedList: () => `${page('feeds')}authors.opml`,
    /** Whether `absolute` gives whole addresses. */
    isSiteKnown: site !== undefined,
    /**
     * A path of this site as it is written where it travels: absolute when the site is known, else the path
     * itself, which is right for every reader of a page but not for a feed that was carried away.
     */
    absolute: (path: string) => (site === undefined ? path : new URL(path, site).href),
  };
}

/** Addresses of pages below the archive's own, as the published data has them: the same wherever the site lives. */
export const dataPages = {
  article: (id: string): string => siteUrls('/').article(id).slice(1),
  revision: (article: string, revision: string): string => siteUrls('/').revision(article, revision).slice(1),
};

/** The addresses of one site. */
export type SiteUrls = ReturnType<typeof siteUrls>;

/** Feeds of an article stand beside its page. */
function feedFolder(scope: FeedScope): string[] {
  switch (scope.of) {
    case 'archive':
      return ['feeds'];
    case 'outlet':
      return ['feeds', scope.id];
    case 'author':
      return ['feeds', 'authors', scope.id];
    case 'article':
      return ['articles', scope.id];
  }
}

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/** A year or month as it stands in an address. */
export function datePart(digits: string): string {
  return /^0+$/.test(digits) ? 'undated' : digits;
}
