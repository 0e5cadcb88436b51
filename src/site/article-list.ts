import type { Archive, ListOptions } from '../archive/archive.ts';
import { articleEntry, type ArticleEntry } from './article-entry.ts';
import { pagerOf, type Pager } from './pager.ts';
import type { SiteUrls } from './urls.ts';

/** Articles on one page of a list. */
export const articlesPerPage = 100;

/** One page of a list of articles. */
export interface ArticleList {
  total: number;
  entries: ArticleEntry[];
  pager: Pager | undefined;
}

/** Page `number` (from 1) of the articles that `which` names, newest stated date first. */
export function articleList(
  archive: Archive,
  urls: SiteUrls,
  which: Pick<ListOptions, 'outlet' | 'author' | 'date' | 'section' | 'language'>,
  number: number,
  hrefOf: (number: number) => string,
): ArticleList {
  const total = archive.countArticles(which);
  const articles = archive.articles({ ...which, limit: articlesPerPage, offset: (number - 1) * articlesPerPage });
  return {
    total,
    entries: articles.map((article) => articleEntry(article, urls, archive)),
    pager: pagerOf(number, total, articlesPerPage, hrefOf),
  };
}
