import type { ArticleRecord, EditBody, EditRecord } from '../archive/records.ts';
import { parseStatedDate } from '../model/stated-date.ts';
import { withDisplay } from '../model/search-display.ts';
import { indexedText } from '../text/search-words.ts';

/**
 * One record of the search index, in the shape of Pagefind's custom records. `content` is made by `indexedText`
 * from the parts that `searchParts` names; `meta` is searched too and holds the headline only; see `SearchDisplay`.
 */
export interface SearchRecord {
  url: string;
  content: string;
  /** BCP 47. */
  language: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  sort: Record<string, string>;
}

/**
 * The record of an article: latest text, headline, description, byline and outlet. Filters: `kind`, `outlet`
 * (name), `author`, `year`, `month` (`YYYY-MM` of the stated day, as far as one is stated), `language` (without region and script). Sorts
 * by the stated date. `text` is the body as plain text, `url` the article's path on the site.
 */
export function articleSearchRecord(article: ArticleRecord, text: string, url: string): SearchRecord {
  const parsed = parseStatedDate(article.date);
  // A stated date was checked when it was read; its first ten characters are its day.
  const day = 'fault' in parsed ? article.date.slice(0, 10) : parsed.day;
  const head = [article.title, article.description ?? '', article.authors.join(', '), article.outletName];
  return {
    url: withDisplay(url, { lang: article.lang, date: article.date, edits: article.editCount }),
    content: indexedText([head.join('\n'), text]),
    language: article.lang,
    meta: { title: article.title.toWellFormed() },
    filters: { kind: ['article'], ...commonFilters(article, day) },
    sort: { date: article.dateSortKey },
  };
}

/**
 * The record of an edit: the removed and the added words, its headline, byline and outlet. Filters as those of an
 * article, by the end of the window in UTC, and `change` (removed, added) and `weight`. Sorts by the end of the
 * window. Null for an edit of a hidden article.
 */
export function editSearchRecord(edit: EditRecord, body: EditBody, url: string): SearchRecord | null {
  if (edit.hidden) return null;
  const head = [edit.title, edit.authors.join(', '), edit.outletName];
  const change = [...(body.removedText === '' ? [] : ['removed']), ...(body.addedText === '' ? [] : ['added'])];
  return {
    url: withDisplay(url, { lang: edit.lang, window: edit.window }),
    content: indexedText([head.join('\n'), body.removedText, body.addedText]),
    language: edit.lang,
    meta: { title: edit.title.toWellFormed() },
    filters: {
      kind: ['edit'],
      ...commonFilters(edit, edit.window.until.slice(0, 10)),
      ...(change.length > 0 && { change }),
      ...(edit.partial === undefined && { weight: [edit.summary.weight] }),
    },
    sort: { date: edit.window.until },
  };
}

function commonFilters(
  { outletName, authors, lang }: { outletName: string; authors: string[]; lang: string },
  day: string,
): Record<string, string[]> {
  return {
    outlet: [outletName.toWellFormed()],
    ...(authors.length > 0 && { author: [...new Set(authors.map((name) => name.toWellFormed()))] }),
    ...(day !== '' && { year: [day.slice(0, 4)] }),
    ...(day.length > 4 && { month: [day.slice(0, 7)] }),
    // `en` finds `en-GB` too.
    language: [lang.split('-')[0]!],
  };
}
