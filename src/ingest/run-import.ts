import fs from 'node:fs';
import path from 'node:path';
import { type Ledger, readLedger } from '../archive/ledger.ts';
import { dryFiles, filesOnDisk } from './article-files.ts';
import { type ArticleIndex, createArticleIndex } from './article-index.ts';
import { withContentLock } from './content-lock.ts';
import type { ArticleObservation, DroppedPart, SourceItem } from './draft.ts';
import { recordFiles } from './ledger-file.ts';
import { importRemarks } from './import-remarks.ts';
import { newOutlets } from './new-outlets.ts';
import { readOutlets } from './outlet-directory.ts';
import { checkOutletId } from './outlet-file.ts';
import { writeObservation } from './write-observation.ts';
import { writeSnapshot } from './write-snapshot.ts';

/**
 * One thing that happened in an import; a line of `--json`. Articles are `<outlet>/<article>`, files are paths from the
 * content folder; `count`: how many entries a line tells of, when it is not one.
 */
export type ImportEvent =
  | { event: 'outlet-created'; outlet: string; name: string; file: string }
  | {
      event: 'imported';
      source: string;
      article: string;
      isNewArticle: boolean;
      captured: string;
      title: string;
      files: string[];
      dropped: DroppedPart[];
      notes: string[];
      /** What the capture is worth, when that is less than a whole text. */
      quality?: 'partial' | 'failed';
      /** Why, beginning with the name of the rule. */
      warning?: string;
    }
  | {
      event: 'unchanged' | 'already-there';
      source: string;
      article: string;
      captured: string;
      notes: string[];
      quality?: 'partial' | 'failed';
      warning?: string;
    }
  | {
      event: 'observed';
      source: string;
      article: string;
      captured: string;
      outcome: string;
      status?: number;
      note?: string;
    }
  | { event: 'rejected'; source: string; reason: string; hint: string }
  | { event: 'passed-over'; source: string; reason: string; count?: number };

/** Counts of an import: `read` is the sum of imported, unchanged, observed, alreadyThere and rejected. */
export interface ImportSummary {
  read: number;
  imported: number;
  /** Those of the imported ones that hold no text of their article, or only a part of it. */
  failed: number;
  partial: number;
  unchanged: number;
  /** Looks that found the text unchanged by the server's word, no article, or no usable answer. */
  observed: number;
  alreadyThere: number;
  rejected: number;
  /** Entries of the source that are no captures. */
  passedOver: number;
  /** Articles that got a snapshot, and how many of them are new. */
  articles: number;
  newArticles: number;
  /** True when the content folder has no archive.yml, without which no site can be built. */
  isConfigMissing: boolean;
  /** What is to be said once of the import as a whole, one sentence each. */
  remarks: string[];
}

/** Where to and how. */
export interface ImportOptions {
  contentDir: string;
  /** The outlet of all items; without it each draft names its own. */
  outlet?: string;
  outletName?: string;
  dryRun: boolean;
  /** How long another import is waited for; half a minute if it is left out. */
  lockWaitMs?: number;
}

/**
 * The one way into the archive: writes every draft of a source, in order, and tells of each item as it is done. Looks
 * that gave no text come last: the article that one is about may come behind it, and the order of what is written must
 * be the same when a run that was killed is started again.
 *
 * @throws ImportError when nothing of the source can be taken in: an outlet's file has a fault, the outlet's id can't be
 * one, the lock is held
 */
export async function runImport(
  items: Iterable<SourceItem> | AsyncIterable<SourceItem>,
  options: ImportOptions,
  tell: (event: ImportEvent) => void,
): Promise<ImportSummary> {
  // A fault in the outlets' files is met here, before anything is written.
  readOutlets(options.contentDir);
  if (options.outlet !== undefined) checkOutletId(options.contentDir, options.outlet);
  const work = (): Promise<ImportSummary> => importAll(items, options, tell);
  return options.dryRun ? work() : await withContentLock(options.contentDir, work, options.lockWaitMs);
}

async function importAll(
  items: Iterable<SourceItem> | AsyncIterable<SourceItem>,
  options: ImportOptions,
  tell: (event: ImportEvent) => void,
): Promise<ImportSummary> {
  const summary: ImportSummary = {
    read: 0,
    imported: 0,
    failed: 0,
    partial: 0,
    unchanged: 0,
    observed: 0,
    alreadyThere: 0,
    rejected: 0,
    passedOver: 0,
    articles: 0,
    newArticles: 0,
    isConfigMissing: !fs.existsSync(path.join(options.contentDir, 'archive.yml')),
    remarks: [],
  };
  const articles = new Set<string>();
  const newArticles = new Set<string>();
  const files = options.dryRun ? dryFiles() : filesOnDisk;
  const run = { index: createArticleIndex(options.contentDir, files), options, ledger: readLedger(options.contentDir) };
  const outlets = newOutlets(options);
  const remarks = importRemarks();
  const tellItem = (item: SourceItem): void => {
    const event = importItem(run, item);
    tell(event);
    count(summary, event);
    remarks.add(item, event);
    if (event.event !== 'imported') return;
    articles.add(event.article);
    if (event.isNewArticle) newArticles.add(event.article);
  };
  const held: SourceItem[] = [];
  let heldBytes = 0;
  const release = (): void => {
    for (const item of held.splice(0)) tellItem(item);
    heldBytes = 0;
  };
  for await (const item of items) {
    if ('observed' in item) {
      held.push(item);
      heldBytes += item.observed.raw?.bytes.length ?? 0;
      if (heldBytes > maxHeldBytes) release();
      continue;
    }
    if ('draft' in item) outlets.ensure(item.draft).forEach(tell);
    tellItem(item);
  }
  release();
  outlets.end().forEach(tell);
  return { ...summary, articles: articles.size, newArticles: newArticles.size, remarks: remarks.sentences() };
}

/** Most bytes of raw captures that wait for the end. */
const maxHeldBytes = 64_000_000;

interface ImportRun {
  index: ArticleIndex;
  options: ImportOptions;
  ledger: Ledger;
}

function importItem(run: ImportRun, item: SourceItem): ImportEvent {
  const { source } = item;
  if ('observed' in item) return observe(run, source, item.observed);
  if ('passedOver' in item) {
    const { passedOver, count } = item;
    return { event: 'passed-over', source, reason: passedOver, ...(count === undefined ? {} : { count }) };
  }
  if ('rejected' in item) return { event: 'rejected', source, ...item.rejected };
  const { draft } = item;
  const result = writeSnapshot(run.index, draft);
  if (result.outcome === 'rejected') return { event: 'rejected', source, ...result.refusal };
  record(run, result);
  const { article, notes } = result;
  const { quality, reason, status } = draft.capture;
  if (result.outcome === 'unchanged' && quality === 'failed') {
    const seen = { ...(status === undefined ? {} : { status }), ...(reason === undefined ? {} : { note: reason }) };
    return { event: 'observed', source, article, captured: draft.captured, outcome: 'failed', ...seen };
  }
  const warning =
    quality === undefined || quality === 'ok'
      ? {}
      : { quality, warning: reason ?? (quality === 'partial' ? 'A part is missing.' : 'It holds no article.') };
  if (result.outcome !== 'imported')
    return { event: result.outcome, source, article, captured: draft.captured, notes, ...warning };
  const { isNewArticle, files } = result;
  return {
    event: 'imported',
    source,
    article,
    isNewArticle,
    captured: draft.captured,
    title: draft.fields.title,
    files,
    dropped: draft.dropped,
    notes,
    ...warning,
  };
}

function observe(run: ImportRun, source: string, observed: ArticleObservation): ImportEvent {
  const result = writeObservation(run.index, observed);
  const { captured, outcome, status, note } = observed;
  if (result.outcome === 'rejected') return { event: 'rejected', source, ...result.refusal };
  if (result.outcome === 'no-article') {
    const why = outcome === 'failed' && note !== undefined ? `${note} ` : '';
    return { event: 'passed-over', source, reason: `${why}${result.reason}` };
  }
  record(run, result);
  const { article } = result;
  if (result.outcome === 'already-there') return { event: 'already-there', source, article, captured, notes: [] };
  return {
    event: 'observed',
    source,
    article,
    captured,
    outcome,
    ...(status === undefined ? {} : { status }),
    ...(note === undefined ? {} : { note }),
  };
}

/** Takes new files into the ledger, and those that a run wrote which was killed before it could. */
function record({ options, ledger }: ImportRun, { outcome, files }: { outcome: string; files: string[] }): void {
  if (options.dryRun) return;
  const isOpen = (file: string): boolean => {
    if (outcome !== 'already-there') return true;
    const size = fs.statSync(path.join(options.contentDir, file), { throwIfNoEntry: false })?.size;
    return size !== undefined && size !== ledger.entries.get(file)?.bytes;
  };
  for (const entry of recordFiles(options.contentDir, files.filter(isOpen))) ledger.entries.set(entry.file, entry);
}

function count(summary: ImportSummary, told: ImportEvent): void {
  const { event } = told;
  if (event === 'passed-over') summary.passedOver += told.count ?? 1;
  if (event === 'passed-over' || event === 'outlet-created') return;
  summary.read += 1;
  if (event === 'imported') {
    summary.imported += 1;
    if (told.quality !== undefined) summary[told.quality] += 1;
  } else if (event === 'unchanged') summary.unchanged += 1;
  else if (event === 'observed') summary.observed += 1;
  else if (event === 'already-there') summary.alreadyThere += 1;
  else summary.rejected += 1;
}
