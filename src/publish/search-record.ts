import type { ArticleRecord, EditBody, EditRecord, RevisionRecord } from '../archive/records.ts';
import { parseStatedDate } from '../model/stated-date.ts';
import { withDisplay } from '../model/search-display.ts';
import type { ChangeKind, SearchCitation, SearchEntry } from '../model/search-catalogue.ts';
import { indexedText } from '../text/search-words.ts';
import { changeAnchors } from './change-anchors.ts';
import { citeKey } from './cite/cite-key.ts';

/**
 * One record of the search. `content` is made by `indexedText` from the parts that `searchParts` names, `headline` as well: of all
 * that is known of a record these are what is searched. `url` is the page with what a result shows (see `SearchDisplay`).
 */
export interface SearchRecord {
  url: string;
  content: string;
  headline: string;
  entry: Omit<SearchEntry, 'id'>;
  citation: SearchCitation;
}

/** What both kinds of records are made of. */
export interface SearchSource {
  article: ArticleRecord;
  /** Of the page: below the host. */
  path: string;
  /** The same as it is cited: absolute where the site's address is known. */
  page: string;
}

/** True where the instant of a capture of the revision is only that of a file. */
export type FileTimeCheck = (revision: RevisionRecord, instant: string) => boolean;

/**
 * The record of an article: latest text, headline, description, byline and outlet. Its day is the stated one, in the zone in
 * which it is stated; `text` is the body as plain text.
 */
export function articleSearchRecord(
  { article, path, page }: SearchSource,
  latest: RevisionRecord,
  text: string,
  isFileTime: FileTimeCheck,
): SearchRecord {
  const head = [article.title, article.description ?? '', article.authors.join(', '), article.outletName];
  const day = statedDay(article.date);
  const captured = latest.firstCaptured;
  return {
    url: withDisplay(path, { lang: article.lang, date: article.date, edits: article.editCount }),
    content: indexedText([head.join('\n'), text]),
    headline: indexedText([article.title]),
    entry: {
      kind: 'article',
      ...commonEntry(article, article),
      days: day === '' ? undefined : daysOf(day),
      day,
      captured: minutesOf(captured)!,
      weight: undefined,
      changes: [],
      removedAt: 0,
      addedAt: 0,
      removes: false,
      adds: false,
    },
    citation: {
      key: citeKey(article.id, latest.id),
      title: article.title.toWellFormed(),
      page,
      issued: article.date,
      lang: article.lang,
      ...ofOutlet(article, article.url),
      ...hashOf(latest),
      revision: latest.number,
      captured,
      ...(isFileTime(latest, captured) && { fileTimes: ['captured'] }),
    },
  };
}

/**
 * The record of an edit: the removed and the added words, its headline, byline and outlet. Its days are those of its window, in UTC.
 * `sides` are the revisions before and after.
 */
export function editSearchRecord(
  { article, path, page }: SearchSource,
  edit: EditRecord,
  sides: { before: RevisionRecord; after: RevisionRecord },
  body: Pick<EditBody, 'removedText' | 'addedText' | 'changes'>,
  isFileTime: FileTimeCheck,
): SearchRecord {
  const { after, until } = edit.window;
  const head = [edit.title, edit.authors.join(', '), edit.outletName].join('\n');
  const removed = indexedText([body.removedText]);
  const added = indexedText([body.addedText]);
  const anchors = changeAnchors(body.changes, { removed: linesOf(body.removedText), added: linesOf(body.addedText) });
  const removedAt = placesOf(indexedText([head])) + 1;
  const fileTimes = [
    ...(isFileTime(sides.before, after) ? ['after'] : []),
    ...(isFileTime(sides.after, until) ? ['until'] : []),
  ];
  return {
    url: withDisplay(path, { lang: edit.lang, window: edit.window, anchors }),
    content: indexedText([head, body.removedText, body.addedText]),
    headline: indexedText([edit.title]),
    entry: {
      kind: 'edit',
      ...commonEntry(article, edit),
      days: { from: after.slice(0, 10), to: until.slice(0, 10) },
      day: until.slice(0, 10),
      captured: minutesOf(until)!,
      weight: edit.partial === undefined ? edit.summary.weight : undefined,
      changes: changesOf(edit),
      removedAt,
      addedAt: removedAt + placesOf(removed) + 1,
      removes: removed !== '',
      adds: added !== '',
    },
    citation: {
      key: citeKey(article.id, edit.revision, 'edit'),
      title: edit.title.toWellFormed(),
      page,
      issued: edit.date,
      lang: edit.lang,
      ...ofOutlet(article, sides.after.fields.url),
      ...hashOf(sides.after),
      after,
      until,
      ...(fileTimes.length > 0 && { fileTimes }),
    },
  };
}

/** The lines that the index has. */
function linesOf(text: string): string[] {
  return text.split(/[\r\n]+/u).filter((line) => indexedText([line]) !== '');
}

function commonEntry(
  article: ArticleRecord,
  { authors, lang, date }: { authors: string[]; lang: string; date: string },
): Pick<SearchEntry, 'outlet' | 'authors' | 'language' | 'section' | 'published' | 'edits'> {
  const parsed = parseStatedDate(date);
  return {
    outlet: article.outletName.toWellFormed(),
    authors: [...new Set(authors.map((name) => name.toWellFormed()))],
    language: lang.split('-')[0]!,
    section: article.section?.toWellFormed(),
    published: 'fault' in parsed || parsed.sortKey === '' ? undefined : minutesOf(parsed.sortKey),
    edits: article.editCount,
  };
}

function changesOf({ summary, fields }: EditRecord): ChangeKind[] {
  const classes = (Object.entries(summary.classes) as [ChangeKind, number][]).filter(([, count]) => count > 0);
  return [...classes.map(([name]) => name), ...new Set(fields.map(({ field }): ChangeKind => `field-${field}`))];
}

function ofOutlet({ status }: ArticleRecord, url: string | undefined): Pick<SearchCitation, 'original' | 'gone'> {
  return {
    ...(url !== undefined && { original: url.toWellFormed() }),
    ...(status === 'gone' && { gone: true as const }),
  };
}

/** As much of the day as is stated: `YYYY-MM-DD`, `YYYY-MM`, `YYYY` or nothing. */
function statedDay(date: string): string {
  const parsed = parseStatedDate(date);
  return 'fault' in parsed ? '' : parsed.day;
}

/** The first and the last day of a day, a month or a year. */
function daysOf(day: string): { from: string; to: string } {
  if (day.length === 10) return { from: day, to: day };
  if (day.length === 4) return { from: `${day}-01-01`, to: `${day}-12-31` };
  const [year, month] = day.split('-').map(Number) as [number, number];
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return { from: `${day}-01`, to: `${day}-${String(last).padStart(2, '0')}` };
}

/** Minutes since 1970 of an instant or a stated day; undefined for what is none. */
function minutesOf(text: string): number | undefined {
  const milliseconds = Date.parse(text);
  return Number.isNaN(milliseconds) ? undefined : Math.floor(milliseconds / 60_000);
}

/** Places of an indexed text: it is empty, or they are parted by single spaces. */
function placesOf(indexed: string): number {
  return indexed === '' ? 0 : indexed.split(' ').length;
}

/** Nothing where the snapshot holds redacted words. */
function hashOf({ snapshots }: RevisionRecord): { sha256?: string } {
  const sha256 = snapshots[0]?.sha256;
  return sha256 === undefined ? {} : { sha256 };
}
