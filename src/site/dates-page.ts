import type { Archive } from '../archive/archive.ts';
import { browseWords } from '#words/browse.ts';
import { listWords as words } from '#words/lists.ts';
import { monthNames, timeWords } from '#words/time.ts';
import { articleList, type ArticleList } from './article-list.ts';
import { monthText } from '../i18n/format-time.ts';
import type { Link } from './frame.ts';
import type { SiteUrls } from './urls.ts';

/** A year with its months in order; a month without articles has no address. */
export interface YearEntry {
  /** `YYYY`; `0000` for articles whose captures state no date. */
  year: string;
  title: string;
  href: string;
  articles: string;
  months: { name: string; href: string | undefined; count: number }[];
}

/** Years with articles, latest first, by the date that the outlet states. `year` gives only that one. */
export function datesPage(archive: Archive, urls: SiteUrls, year?: string): YearEntry[] {
  const counts = new Map(archive.months().map(({ slug, articleCount }) => [slug, articleCount]));
  const years = [...new Set([...counts.keys()].map((month) => month.slice(0, 4)))];
  return years
    .filter((candidate) => year === undefined || candidate === year)
    .map((candidate) => {
      const months: YearEntry['months'] = monthNames.map((name, index) => {
        const month = `${candidate}-${String(index + 1).padStart(2, '0')}`;
        const count = counts.get(month) ?? 0;
        return { name, href: count === 0 ? undefined : urls.month(month), count };
      });
      const undated = counts.get(`${candidate}-00`);
      if (undated !== undefined)
        months.push({
          name: candidate === '0000' ? words.undated : words.noMonth,
          href: urls.month(`${candidate}-00`),
          count: undated,
        });
      const title = candidate === '0000' ? timeWords.noDateHeading : candidate;
      if (candidate === '0000') months.splice(0, 12);
      const total = months.reduce((sum, { count }) => sum + count, 0);
      return { year: candidate, title, href: urls.year(candidate), articles: browseWords.articles(total), months };
    });
}

/** Everything the page of one month shows. */
export interface MonthPage {
  path: string;
  title: string;
  list: ArticleList;
  /** The nearest months with articles. */
  earlier: Link | undefined;
  later: Link | undefined;
}

/** Page `number` (from 1) of the articles whose stated date lies in `month` (`YYYY-MM`). */
export function monthPage(archive: Archive, urls: SiteUrls, month: string, number: number): MonthPage {
  const months = archive.months().map(({ slug }) => slug);
  const index = months.indexOf(month);
  const linkOf = (slug: string | undefined): Link | undefined =>
    slug === undefined ? undefined : { text: monthText(slug), href: urls.month(slug) };
  return {
    path: urls.month(month, number),
    title: monthText(month),
    list: articleList(archive, urls, { date: month }, number, (near) => urls.month(month, near)),
    earlier: linkOf(months[index + 1]),
    later: linkOf(months[index - 1]),
  };
}
