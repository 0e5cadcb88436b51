import fs from 'node:fs';
import path from 'node:path';
import type { DroppedPart, SourceItem } from './draft.ts';
import { withContentLock } from './content-lock.ts';
import { checkOutletId, createOutlet, hasOutlet } from './outlet-file.ts';
import { writeSnapshot } from './write-snapshot.ts';

/** One thing that happened in an import; a line of `--json`. Articles are `<outlet>/<article>`, files are paths from the content folder. */
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
      /** Why the text may be incomplete. */
      warning?: string;
    }
  | {
      event: 'unchanged' | 'already-there';
      source: string;
      article: string;
      captured: string;
      notes: string[];
      warning?: string;
    }
  | { event: 'rejected'; source: string; reason: string; hint: string }
  | { event: 'passed-over'; source: string; reason: string };

/** Counts of an import: `read` is the sum of imported, unchanged, alreadyThere and rejected. */
export interface ImportSummary {
  read: number;
  imported: number;
  unchanged: number;
  alreadyThere: number;
  rejected: number;
  /** Entries of the source that are no captures. */
  passedOver: number;
  /** Articles that got a snapshot, and how many of them are new. */
  articles: number;
  newArticles: number;
  /** True when the content folder has no archive.yml, without which no site can be built. */
  isConfigMissing: boolean;
}

/** Where to and how. */
export interface ImportOptions {
  contentDir: string;
  outlet: string;
  outletName?: string;
  dryRun: boolean;
}

/**
 * The one way into the archive: writes every draft of a source, in order, and tells of each item as it is done.
 *
 * @throws ImportError when nothing of the source can be taken in: the outlet's id can't be one, the lock is held
 */
export async function runImport(
  items: Iterable<SourceItem>,
  options: ImportOptions,
  tell: (event: ImportEvent) => void,
): Promise<ImportSummary> {
  checkOutletId(options.contentDir, options.outlet);
  const work = (): ImportSummary => importAll(items, options, tell);
  return options.dryRun ? work() : await withContentLock(options.contentDir, work);
}

function importAll(
  items: Iterable<SourceItem>,
  options: ImportOptions,
  tell: (event: ImportEvent) => void,
): ImportSummary {
  const summary: ImportSummary = {
    read: 0,
    imported: 0,
    unchanged: 0,
    alreadyThere: 0,
    rejected: 0,
    passedOver: 0,
    articles: 0,
    newArticles: 0,
    isConfigMissing: !fs.existsSync(path.join(options.contentDir, 'archive.yml')),
  };
  const articles = new Set<string>();
  const newArticles = new Set<string>();
  let isOutletThere = hasOutlet(options.contentDir, options.outlet);
  for (const item of items) {
    if ('draft' in item && !isOutletThere) {
      tell(newOutlet(options, item.draft.outletName));
      isOutletThere = true;
    }
    const event = importItem(item, options);
    tell(event);
    count(summary, event);
    if (event.event !== 'imported') continue;
    articles.add(event.article);
    if (event.isNewArticle) newArticles.add(event.article);
  }
  return { ...summary, articles: articles.size, newArticles: newArticles.size };
}

function importItem(item: SourceItem, { contentDir, dryRun }: ImportOptions): ImportEvent {
  const { source } = item;
  if ('passedOver' in item) return { event: 'passed-over', source, reason: item.passedOver };
  if ('rejected' in item) return { event: 'rejected', source, ...item.rejected };
  const { draft } = item;
  const result = writeSnapshot(contentDir, draft, dryRun);
  if (result.outcome === 'rejected') return { event: 'rejected', source, ...result.refusal };
  const { article, notes } = result;
  const warning = draft.capture.quality === 'partial' ? { warning: draft.capture.reason ?? 'A part is missing.' } : {};
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

function newOutlet({ contentDir, outlet, outletName, dryRun }: ImportOptions, guess: string | undefined): ImportEvent {
  const name = outletName ?? guess ?? outlet;
  if (!dryRun) createOutlet(contentDir, outlet, name);
  return { event: 'outlet-created', outlet, name, file: `outlets/${outlet}.yml` };
}

function count(summary: ImportSummary, { event }: ImportEvent): void {
  if (event === 'passed-over') summary.passedOver += 1;
  if (event === 'passed-over' || event === 'outlet-created') return;
  summary.read += 1;
  if (event === 'imported') summary.imported += 1;
  else if (event === 'unchanged') summary.unchanged += 1;
  else if (event === 'already-there') summary.alreadyThere += 1;
  else summary.rejected += 1;
}
