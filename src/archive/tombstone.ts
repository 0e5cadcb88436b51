import { createHash } from 'node:crypto';
import { type KeptField, keptFields, type TakedownEntry } from '../model/takedown.ts';
import { parseStatedDate, unknownDate } from '../model/stated-date.ts';
import type { ArticleContext } from './compile-article.ts';
import type { ArticleOutcome, CompiledArticle } from './compiled-article.ts';
import { listedDay } from './listed-day.ts';
import { publicTakedown } from './public-takedown.ts';
import type { ArticleRecord, CaptureRecord } from './records.ts';

/**
 * What is left of a withdrawn article: when it was captured, how often it changed, and what its entry tells to keep of
 * headline, byline, date and address (all of them if it tells nothing). None of its other words, nor notes on captures.
 */
export function tombstone(
  { article, captures, input }: Pick<CompiledArticle, 'article' | 'captures' | 'input'>,
  entry: TakedownEntry,
): CompiledArticle {
  const kept: readonly KeptField[] = entry.keep ?? keptFields;
  const keeps = (field: KeptField): boolean => kept.includes(field);
  const date = keeps('date') ? article.date : unknownDate;
  const { url, takedown } = article;
  const record: ArticleRecord = {
    ...facts(article),
    title: keeps('title') ? article.title : '',
    authors: keeps('author') ? article.authors : [],
    date,
    dateSortKey: sortKeyOf(date),
    ...(url !== undefined && keeps('url') ? { url } : {}),
    ...(takedown === undefined ? {} : { takedown }),
  };
  return {
    article: record,
    day: listedDay(date),
    revisions: [],
    edits: [],
    captures: captures.map(withoutNote),
    blobs: [],
    blobKeys: [],
    input,
  };
}

function withoutNote(capture: CaptureRecord): CaptureRecord {
  const bare = { ...capture };
  delete bare.note;
  return bare;
}

/** What a tombstone shows of any article: that it was there, when it was captured, and how often it changed. */
function facts({
  id,
  outlet,
  outletName,
  slug,
  lang,
  firstCaptured,
  lastCaptured,
  revisionCount,
  editCount,
  notableEditCount,
  latestRevision,
  status,
  hidden,
  digest,
}: ArticleRecord): Omit<ArticleRecord, 'title' | 'authors' | 'date' | 'dateSortKey'> {
  return {
    ...{ id, outlet, outletName, slug, lang, firstCaptured, lastCaptured, revisionCount, editCount, notableEditCount },
    ...{ latestRevision, status, hidden, digest, tags: [], excerpt: '', wordCount: 0 },
  };
}

/** The tombstone of an article whose files were deleted: only its entry is left, and whatever lies in its folder is not read. */
export function bareTombstone(context: ArticleContext, takedown: TakedownEntry): ArticleOutcome {
  const { folder, outletName, lang, engine } = context;
  const input = createHash('sha256')
    .update(JSON.stringify([engine, folder.id, outletName, lang, takedown]))
    .digest('hex');
  const article: ArticleRecord = {
    ...{ id: folder.id, outlet: folder.outlet, outletName, slug: folder.slug, lang, title: '', authors: [], tags: [] },
    ...{ date: unknownDate, dateSortKey: sortKeyOf(unknownDate), firstCaptured: '', lastCaptured: '' },
    ...{ revisionCount: 0, editCount: 0, notableEditCount: 0, latestRevision: '', status: 'live', hidden: true },
    ...{ excerpt: '', wordCount: 0, digest: input, takedown: publicTakedown(takedown, folder.id) },
  };
  const counts = { snapshots: 0, parsed: 0, diffed: 0 };
  const compiled = tombstone({ article, captures: [], input }, takedown);
  return { id: folder.id, problems: [], counts, unchanged: false, publishable: true, compiled };
}

function sortKeyOf(date: string): string {
  const stated = parseStatedDate(date);
  return 'fault' in stated ? date : stated.sortKey;
}
