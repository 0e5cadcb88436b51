import type { Archive, ArchiveTotals } from '../archive/archive.ts';
import type { EditRecord } from '../archive/records.ts';
import { countText } from '../i18n/en.ts';
import { browseWays, type BrowseWay } from './browse-ways.ts';
import { articleEntry, type ArticleEntry } from './article-entry.ts';
import { editEntry, type EditEntry } from './edit-entry.ts';
import { editExcerpt } from './edit-excerpt.ts';
import { monthText } from '../i18n/format-time.ts';
import type { SiteUrls } from './urls.ts';

/** Everything the home page shows. */
export interface HomePage {
  title: string;
  description: string;
  lang: string;
  searchAction: string;
  /** `263 articles from 4 outlets, captured 1,994 times between March 2011 and May 2024`. */
  holdings: string;
  edits: { entry: EditEntry; excerptHtml: string; cut: boolean }[];
  articles: ArticleEntry[];
  allEdits: string;
  allArticles: string;
  /** Ways to browse, each with what is found there. */
  browse: BrowseWay[];
}

const shownEdits = 5;
const shownArticles = 8;

/** The home page: what the archive holds, its latest edits with the change in view, its latest articles. */
export function homePage(archive: Archive, urls: SiteUrls): HomePage {
  const config = archive.config();
  const totals = archive.totals();
  return {
    title: config.title,
    description: config.description,
    lang: config.language,
    searchAction: urls.search(),
    holdings: holdings(totals),
    edits: archive.edits({ notable: true, limit: shownEdits }).map((edit) => shownEdit(archive, urls, edit)),
    articles: archive.articles({ limit: shownArticles }).map((article) => articleEntry(article, urls, archive)),
    allEdits: urls.edits(),
    allArticles: urls.articles(),
    browse: browseWays(archive, urls),
  };
}

function shownEdit(archive: Archive, urls: SiteUrls, edit: EditRecord): HomePage['edits'][number] {
  const entry = editEntry(edit, urls);
  const excerpt = editExcerpt(archive.editBody(edit.article, edit.revision).changes, entry.href);
  return { entry, excerptHtml: excerpt.html, cut: excerpt.cut };
}

function holdings(totals: ArchiveTotals): string {
  if (totals.articles === 0) return 'No article yet.';
  const { firstCaptured, lastCaptured } = totals;
  const span =
    firstCaptured === undefined || lastCaptured === undefined
      ? ''
      : `, captured ${countText(totals.captures, 'time')} ${spanText(monthText(firstCaptured), monthText(lastCaptured))}`;
  return `${countText(totals.articles, 'article')} from ${countText(totals.outlets, 'outlet')}${span}: ${countText(totals.edits, 'later edit')}.`;
}

function spanText(first: string, last: string): string {
  return first === last ? `in ${first}` : `between ${first} and ${last}`;
}
