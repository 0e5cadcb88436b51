import type { Archive } from '../archive/archive.ts';
import type { OutletRecord } from '../archive/records.ts';
import { browseWords as words, languageName } from '#words/browse.ts';
import { byName } from './by-name.ts';
import { articleList, type ArticleList } from './article-list.ts';
import { type Follow, followOf } from './feed-row.ts';
import { feedLinks, type FeedLink } from './frame.ts';
import { revealTexts } from './reveal-texts.ts';
import type { SiteUrls } from './urls.ts';

/** An outlet with what is known and held of it. */
export interface OutletEntry {
  href: string;
  name: string;
  description: string | undefined;
  lang: string | undefined;
  language: string | undefined;
  site: { href: string; host: string } | undefined;
  timezone: string | undefined;
  articles: string;
  edits: string;
}

/** Everything the page of one outlet shows. */
export interface OutletPage {
  path: string;
  outlet: OutletEntry;
  list: ArticleList;
  feeds: FeedLink[];
  follow: Follow;
}

/** All outlets by name. */
export function outletsPage(archive: Archive, urls: SiteUrls): OutletEntry[] {
  return archive
    .outlets()
    .toSorted(byName)
    .map((outlet) => outletEntry(outlet, urls));
}

/** Page `number` (from 1) of an outlet's articles. */
export function outletPage(archive: Archive, urls: SiteUrls, outlet: OutletRecord, number: number): OutletPage {
  return {
    path: urls.outlet(outlet.id, number),
    outlet: outletEntry(outlet, urls),
    list: articleList(archive, urls, { outlet: outlet.id }, number, (near) => urls.outlet(outlet.id, near)),
    feeds: feedLinks(urls, outlet.name, { of: 'outlet', id: outlet.id }),
    follow: followOf(urls, { of: 'outlet', id: outlet.id }),
  };
}

function outletEntry(outlet: OutletRecord, urls: SiteUrls): OutletEntry {
  return revealTexts({
    href: urls.outlet(outlet.id),
    name: outlet.name,
    description: outlet.description,
    lang: outlet.language,
    language: outlet.language && languageName(outlet.language),
    site: outlet.url === undefined ? undefined : { href: outlet.url, host: new URL(outlet.url).host },
    timezone: outlet.timezone,
    articles: words.articles(outlet.articleCount),
    edits: words.edits(outlet.editCount),
  });
}
