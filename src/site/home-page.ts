import type { Archive } from '../archive/archive.ts';
import type { EditRecord } from '../archive/records.ts';
import { browseWays, type BrowseWay } from './browse-ways.ts';
import { editFactWords } from '#words/edit-facts.ts';
import { holdingsText } from '#words/home.ts';
import { articleEntry, type ArticleEntry } from './article-entry.ts';
import { editEntry, type EditEntry } from './edit-entry.ts';
import { editExcerpt } from './edit-excerpt.ts';
import type { BarTable } from './statistics/bar-table.ts';
import { collectStatistics } from './statistics/collect-statistics.ts';
import type { ColumnChart } from './statistics/column-chart.ts';
import { weightBars } from './statistics/edit-sections.ts';
import { overTimeChart } from './statistics/holding-sections.ts';
import type { SiteUrls } from './urls.ts';

/** An edit with its change in view. */
export interface HomeEdit {
  entry: EditEntry;
  /** What changed, as the rule that decided the weight found it: `A number changed.` */
  inWords: string;
  excerptHtml: string;
  cut: boolean;
}

/** Small pictures, and where their numbers stand. */
export interface HomePictures {
  overTime: ColumnChart;
  /** Absent while no edit was seen. */
  weights: BarTable | undefined;
  href: string;
}

/** Everything the home page shows. */
export interface HomePage {
  title: string;
  description: string;
  lang: string;
  searchAction: string;
  /** `263 articles from 4 outlets, captured 1,994 times between March 2011 and May 2024`. */
  holdings: string;
  edits: HomeEdit[];
  articles: ArticleEntry[];
  allEdits: string;
  allArticles: string;
  /** Ways to browse, each with what is found there. */
  browse: BrowseWay[];
  /** Absent where there is nothing to draw, or the archive publishes no statistics. */
  pictures: HomePictures | undefined;
}

const shownEdits = 5;
const shownArticles = 6;
const articlesHeight = 48;
const editsHeight = 72;

/** The home page: what the archive holds, its latest edits with the change in view, its latest articles. */
export function homePage(archive: Archive, urls: SiteUrls): HomePage {
  const config = archive.config();
  const totals = archive.totals();
  return {
    title: config.title,
    description: config.description,
    lang: config.language,
    searchAction: urls.search(),
    holdings: holdingsText(totals),
    edits: archive.edits({ notable: true, limit: shownEdits }).map((edit) => shownEdit(archive, urls, edit)),
    articles: archive.articles({ limit: shownArticles }).map((article) => articleEntry(article, urls, archive)),
    allEdits: urls.edits(),
    allArticles: urls.articles(),
    browse: browseWays(archive, urls),
    pictures: config.publish.statistics ? pictures(archive, urls) : undefined,
  };
}

function shownEdit(archive: Archive, urls: SiteUrls, edit: EditRecord): HomeEdit {
  const entry = editEntry(edit, urls);
  const excerpt = editExcerpt(archive.editBody(edit.article, edit.revision).changes, entry.href);
  const { rule } = entry.facts;
  return {
    entry,
    inWords: editFactWords.ruleSentence(rule),
    excerptHtml: excerpt.html,
    cut: excerpt.cut,
  };
}

function pictures(archive: Archive, urls: SiteUrls): HomePictures | undefined {
  const { overTime, kinds } = collectStatistics(archive);
  if (overTime === undefined) return undefined;
  return {
    overTime: overTimeChart(overTime, articlesHeight, editsHeight),
    weights: kinds.edits > 0 ? weightBars(kinds) : undefined,
    href: urls.statistics(),
  };
}
