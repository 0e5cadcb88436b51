import type { Archive } from '../archive/archive.ts';
import type { ArticleRecord } from '../archive/records.ts';
import { browseWords as words } from '#words/browse.ts';
import { statedDay, type Moment } from '../i18n/format-time.ts';
import type { Link } from './frame.ts';
import { revealTexts } from './reveal-texts.ts';
import { directionOf } from './text-direction.ts';
import type { SiteUrls } from './urls.ts';

/** An article as a line of a list. */
export interface ArticleEntry {
  href: string;
  title: string;
  lang: string;
  dir: 'ltr' | 'rtl';
  outlet: Link;
  authors: Link[];
  date: Moment;
  excerpt: string;
  /** `3 edits`; absent when the archive has seen none. */
  edits: string | undefined;
  gone: boolean;
}

/** The line that stands for `article` in a list. */
export function articleEntry(article: ArticleRecord, urls: SiteUrls, archive: Pick<Archive, 'authorOf'>): ArticleEntry {
  return revealTexts({
    href: urls.article(article.id),
    title: article.title,
    lang: article.lang,
    dir: directionOf(article.lang),
    outlet: { text: article.outletName, href: urls.outlet(article.outlet) },
    authors: authorLinks(article.authors, urls, archive),
    date: statedDay(article.date),
    excerpt: article.excerpt,
    edits: article.editCount === 0 ? undefined : words.edits(article.editCount),
    gone: article.status === 'gone',
  });
}

/** The names of a byline, each with the page of that author. */
function authorLinks(authors: readonly string[], urls: SiteUrls, archive: Pick<Archive, 'authorOf'>): Link[] {
  return authors.map((name) => ({ text: name, href: urls.author(archive.authorOf(name).slug) }));
}
