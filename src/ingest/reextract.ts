import fs from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { readLedger } from '../archive/ledger.ts';
import type { SnapshotSource } from '../archive/parse-snapshot.ts';
import { instantOfStamp } from '../model/capture-stamp.ts';
import { readerName } from '../model/reader-name.ts';
import { canonicalUrl } from '../text/canonical-url.ts';
import type { SnapshotDraft } from './draft.ts';
import { replaceFile } from './durable-file.ts';
import { ledgerFault } from './ledger-faults.ts';
import { recordAhead, recordFiles } from './ledger-file.ts';
import { makeSnapshot } from './make-snapshot.ts';
import type { KnownOutlet } from './outlet-directory.ts';
import type { PageExtractor } from './page-draft.ts';
import { engineOf, rawBytes, readAgain, rulesNow, type ReextractJob } from './reextract-draft.ts';
import { findTexts, writeFound } from './reextract-lines.ts';
import { withOwnLinks } from './relative-links.ts';
import { articleFolders, readStored, storedArticle, type StoredArticle } from './stored-article.ts';
import { sha256Of } from './write-snapshot.ts';
import { holdsBytes, writeRaw } from './write-raw.ts';

/** What became of a snapshot. `file` runs from the content folder. */
export type ReextractEvent = { file: string } & (
  | { event: 'rebuilt'; from: string; to: string; isTextChanged: boolean; kept: string }
  /** Made by this engine and these rules already, or by no engine. */
  | { event: 'current' }
  /** Made of a capture that was recorded as unchanged and shows another text. */
  | { event: 'found' }
  | { event: 'left'; reason: string }
);

/** Which snapshots are built again. */
export interface ReextractOptions {
  outlet?: string;
  /** The article's folder. */
  article?: string;
  dryRun: boolean;
}

/**
 * Builds the snapshots of an archive again from their raw captures, where another engine or other rules of the outlet made them. The snapshot before
 * is kept beside the new one, packed, and `capture.reextracted` tells of it: a text that differs now differs by our
 * doing, and all snapshots of one engine can be compared again. Captures that are recorded as unchanged are read again
 * too: one that shows another text than the snapshot before it, read by the same engine, becomes a snapshot, and its line
 * stays. Fields that a person gave stay. A file that is not
 * what the ledger says is left as it is: a rebuilt one would be recorded as if it had been right. What is found is written latest first, and before the rest: wherever the run is
 * killed, no line says of its capture what it did not show, and another run goes on with it. The caller holds the content
 * lock.
 */
export async function* reextract(
  contentDir: string,
  options: ReextractOptions,
  outlets: readonly KnownOutlet[],
  extract: PageExtractor,
): AsyncGenerator<ReextractEvent> {
  const ledger = readLedger(contentDir);
  for (const { id: outlet } of outlets) {
    if (options.outlet !== undefined && outlet !== options.outlet) continue;
    for (const slug of articleFolders(contentDir, outlet).sort()) {
      if (options.article !== undefined && slug !== options.article) continue;
      const article = storedArticle(contentDir, outlet, slug);
      yield* reextractArticle({ contentDir, article, outlet, outlets, ledger, extract, dryRun: options.dryRun });
    }
  }
}

/** What is to become of a snapshot: `source` as it will be. */
interface Plan {
  event: ReextractEvent;
  source: SnapshotSource;
  /** The file is not what the ledger says: nothing is compared with it. */
  isDoubtful?: true;
  write?: () => void;
}

async function* reextractArticle(job: ReextractJob): AsyncGenerator<ReextractEvent> {
  const plans = new Map<string, Plan>();
  for (const stamp of job.article.stamps) plans.set(stamp, await planOf(job, stamp));
  const log = `articles/${job.outlet}/${job.article.slug}/captures.ndjson`;
  const logFault = fs.existsSync(path.join(job.contentDir, log)) ? ledgerFault(job.contentDir, job.ledger, log) : null;
  if (logFault !== null) yield { file: log, event: 'left', reason: logFault };
  const isSound = logFault === null && [...plans.values()].every(({ isDoubtful }) => isDoubtful === undefined);
  const sources = new Map([...plans].map(([stamp, { source }]) => [stamp, source]));
  const { found, left } = isSound ? await findTexts(job, sources) : { found: [], left: [] };
  for (const text of found.toReversed()) yield { file: writeFound(job, text), event: 'found' };
  for (const { event, write } of plans.values()) {
    if (!job.dryRun) write?.();
    yield event;
  }
  for (const { stamp, reason } of left)
    yield { file: log, event: 'left', reason: `The line of ${instantOfStamp(stamp)}: ${reason}` };
}

async function planOf(job: ReextractJob, stamp: string): Promise<Plan> {
  const { article, outlet, contentDir } = job;
  const at = `articles/${outlet}/${article.slug}`;
  const file = `${at}/${stamp}.md`;
  const stored = readStored(article, stamp, outlet);
  const left = (reason: string): Plan => ({ event: { file, event: 'left', reason }, source: stored });
  const { extractor, rules, raw: rawSha256 } = stored.capture;
  const entry = job.ledger.entries.get(file);
  const isKnown = entry !== undefined && entry.sha256 !== null;
  const fault = ledgerFault(contentDir, job.ledger, file);
  if (fault !== null && isKnown) return { ...left(fault), isDoubtful: true };
  const to = readerName(engineOf(stored.capture), rulesNow(job, stored.capture, instantOfStamp(stamp)));
  const from = extractor === undefined ? undefined : readerName(extractor, rules);
  // What was taken over as Markdown is no page, whatever had made it.
  if (from === undefined || rawSha256 === undefined || from === to || stored.capture.source !== undefined)
    return { event: { file, event: 'current' }, source: stored };
  if (fault !== null) return { ...left(fault), isDoubtful: true };
  const raw = rawBytes(article, stamp, rawSha256);
  if ('fault' in raw) return left(raw.fault);
  const item = await readAgain(job, stored, raw.bytes);
  if (!('draft' in item)) return left('rejected' in item ? item.rejected.reason : 'The page holds no article now.');

  const before = fs.readFileSync(path.join(contentDir, file));
  const made = makeSnapshot(withStored(item.draft, stored, sha256Of(before)), stamp);
  if ('reason' in made) return left(made.reason);
  const kept = `${at}/${stamp}.before-${numberFor(article, stamp, before)}.md.gz`;
  const isTextChanged = made.source.body !== stored.body || !isDeepStrictEqual(made.source.fields, stored.fields);
  return {
    event: { file, event: 'rebuilt', from, to, isTextChanged, kept },
    source: made.source,
    write: () => {
      writeRaw(path.join(contentDir, kept), before);
      recordFiles(contentDir, [kept]);
      recordAhead(contentDir, file, made.bytes);
      replaceFile(path.join(contentDir, file), made.bytes);
    },
  };
}

/** What an engine finds; the rest of `capture` tells of the capture itself. */
const madeKeys: ReadonlySet<string> = new Set(['canonical', 'quality', 'reason', 'rules', 'sources']);

/** What the engine finds, with all else that the snapshot said of its capture, and what it was made from. */
function withStored(draft: SnapshotDraft, stored: SnapshotSource, sha256: string): SnapshotDraft {
  const { reextracted, ...capture } = stored.capture;
  const kept = Object.fromEntries(Object.entries(capture).filter(([key]) => !madeKeys.has(key)));
  const url = draft.fields.url;
  const isSameUrl =
    url !== undefined && stored.fields.url !== undefined && canonicalUrl(url) === canonicalUrl(stored.fields.url);
  return withOwnLinks({
    ...draft,
    fields: isSameUrl ? { ...draft.fields, url: stored.fields.url! } : draft.fields,
    foreign: stored.foreign,
    capture: {
      ...kept,
      ...draft.capture,
      reextracted: [
        ...(reextracted ?? []),
        {
          from: capture.extractor ?? 'unknown@0',
          ...(capture.rules === undefined ? {} : { rules: capture.rules }),
          sha256,
        },
      ],
    },
  });
}

/** The number under which what a snapshot was is kept: that of a run which was killed after it, else the next one. */
function numberFor({ folder }: StoredArticle, stamp: string, bytes: Uint8Array): number {
  const names = fs.readdirSync(folder).filter((name) => name.startsWith(`${stamp}.before-`));
  const numbers = names.map((name) => Number(/before-(\d+)/.exec(name)?.[1] ?? 0));
  const last = Math.max(0, ...numbers);
  const isLast = last > 0 && holdsBytes(path.join(folder, `${stamp}.before-${last}.md.gz`), bytes);
  return isLast ? last : last + 1;
}
