import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { SnapshotSource } from '../archive/parse-snapshot.ts';
import { stampOfInstant } from '../model/capture-stamp.ts';
import { appendCapture, readCapturesLog } from './captures-log.ts';
import type { Refusal, SnapshotDraft } from './draft.ts';
import { writeNewFile } from './durable-file.ts';
import type { ArticleIndex } from './article-index.ts';
import { canonicalUrl } from './canonical-url.ts';
import { findArticle } from './find-article.ts';
import { makeSnapshot, type MadeSnapshot } from './make-snapshot.ts';
import { neighbourStamp, readStored, type StoredArticle } from './stored-article.ts';
import { withGivenFields } from './given-fields.ts';
import { writeRaw } from './write-raw.ts';

/** What became of a draft. `files` hold the capture, as paths from the content folder with `/`. */
export type WriteResult =
  | { outcome: 'imported'; article: string; stamp: string; isNewArticle: boolean; files: string[]; notes: string[] }
  | { outcome: 'unchanged' | 'already-there'; article: string; stamp: string; files: string[]; notes: string[] }
  | { outcome: 'rejected'; refusal: Refusal };

/**
 * Puts a draft into the archive: raw capture and snapshot, or a line of captures.ndjson when it holds nothing new.
 * The same bytes twice change nothing; nothing is ever overwritten. With `dryRun` the result is the same and
 * nothing is written. The caller holds the content lock, and the outlet's file is there.
 */
export function writeSnapshot(index: ArticleIndex, stated: SnapshotDraft, dryRun = false): WriteResult {
  const article = findArticle(index, stated);
  if ('reason' in article) return { outcome: 'rejected', refusal: article };
  const stamp = stampOfInstant(stated.captured);
  const id = `${stated.outlet}/${article.slug}`;
  const neighbour = neighbourStamp(article, stamp);
  const neighbourSource = neighbour === undefined ? undefined : readStored(article, neighbour, stated.outlet);
  const draft = withKnownUrl(withGivenFields(stated, neighbourSource), neighbourSource);
  const made = makeSnapshot(draft, stamp);
  if ('reason' in made) return { outcome: 'rejected', refusal: made };

  const known = knownCapture(article, draft, made, stamp);
  if (known === 'same')
    return { outcome: 'already-there', article: id, stamp, files: filesOf(article, id, stamp), notes: [] };
  if (known !== 'none') return { outcome: 'rejected', refusal: known };
  if (
    draft.foldUnchanged &&
    neighbour !== undefined &&
    neighbour < stamp &&
    neighbourSource &&
    isSameText(made.source, neighbourSource)
  ) {
    const { method } = draft.capture;
    const line = {
      captured: draft.captured,
      outcome: 'unchanged' as const,
      ...(method ? { method } : {}),
      ...(draft.raw ? { raw: draft.raw.sha256 } : {}),
      ...fileTimeOf(draft),
      ...answerOf(draft),
      ...(draft.capture.quality === 'partial' && draft.capture.reason ? { note: draft.capture.reason } : {}),
    };
    if (!dryRun) appendCapture(article, line);
    return { outcome: 'unchanged', article: id, stamp, files: [`articles/${id}/captures.ndjson`], notes: draft.notes };
  }
  const before = neighbour !== undefined && neighbour < stamp ? neighbourSource : undefined;
  const contradiction = before && !isSameText(made.source, before) ? laterUnchanged(article, before, stamp) : undefined;
  if (contradiction) return { outcome: 'rejected', refusal: contradiction };
  // The raw capture first: a snapshot that names a raw file always has it, wherever a run is killed.
  const files: string[] = [];
  if (draft.raw) {
    const file = path.join(article.folder, `${stamp}.${draft.raw.extension}.gz`);
    if (!dryRun) writeRaw(file, draft.raw.bytes);
    files.push(`articles/${id}/${path.basename(file)}`);
  }
  const file = path.join(article.folder, `${stamp}.md`);
  const isNewArticle = article.stamps.length === 0;
  if (!dryRun) {
    writeNewFile(file, made.bytes);
    index.add(draft.outlet, article.slug, stamp, made.source);
  }
  files.push(`articles/${id}/${stamp}.md`);
  return {
    outcome: 'imported',
    article: id,
    stamp,
    isNewArticle,
    files,
    notes: draft.notes,
  };
}

/** The files that a stored capture consists of: its snapshot with the raw file, or the log that has its line. */
function filesOf(article: StoredArticle, id: string, stamp: string): string[] {
  const names = fs.readdirSync(article.folder).filter((name) => name.startsWith(`${stamp}.`));
  return (names.length > 0 ? names.sort() : ['captures.ndjson']).map((name) => `articles/${id}/${name}`);
}

/** Keeps the spelling of the address that the snapshot beside it has, when this one only tells how the page was asked for. */
function withKnownUrl(draft: SnapshotDraft, beside: SnapshotSource | undefined): SnapshotDraft {
  const [url, known] = [draft.fields.url, beside?.fields.url];
  if (draft.urlAsRequested !== true || url === undefined || known === undefined || url === known) return draft;
  if (canonicalUrl(url) !== canonicalUrl(known)) return draft;
  return { ...draft, fields: { ...draft.fields, url: known }, capture: { ...draft.capture, requested: url } };
}

/** sha256 in hexadecimal. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Whether the archive has this capture, another one for its instant (the reason is given), or none. */
function knownCapture(
  article: StoredArticle,
  draft: SnapshotDraft,
  made: MadeSnapshot,
  stamp: string,
): 'same' | 'none' | Refusal {
  const isFileTime = draft.capture.capturedFrom === 'file-time';
  const logged = readCapturesLog(article);
  if (article.stamps.includes(stamp)) {
    const stored = readStored(article, stamp, draft.outlet);
    if (
      isSameCapture(stored, draft) ||
      Buffer.from(made.bytes).equals(fs.readFileSync(path.join(article.folder, `${stamp}.md`)))
    )
      return 'same';
    return conflict(article, stamp, 'a snapshot');
  }
  const line = logged.find(({ captured }) => captured === draft.captured);
  if (line)
    return line.raw !== undefined && line.raw === draft.raw?.sha256
      ? 'same'
      : conflict(article, stamp, `a capture (${line.outcome}, in captures.ndjson)`);
  // Copying a file changes its time: the same bytes under another file time are the same capture.
  if (isFileTime && draft.raw) {
    const { sha256 } = draft.raw;
    if (article.stamps.some((other) => readStored(article, other, draft.outlet).capture.raw === sha256)) return 'same';
    if (logged.some(({ raw }) => raw === sha256)) return 'same';
  }
  return 'none';
}

/**
 * Why a text that differs from the snapshot `before` can't be put in at `stamp`: a capture later than it is
 * recorded as unchanged since `before`, and would come to say that it showed the new text.
 */
function laterUnchanged(article: StoredArticle, before: SnapshotSource, stamp: string): Refusal | undefined {
  const next = article.stamps.find((other) => other > stamp);
  const stampedLines = readCapturesLog(article).map((line) => ({ ...line, stamp: stampOfInstant(line.captured) }));
  const line = stampedLines
    .filter((entry) => entry.outcome === 'unchanged' && entry.stamp > stamp)
    .find((entry) => next === undefined || entry.stamp < next);
  if (!line) return undefined;
  const log = `captures.ndjson of ${article.slug}`;
  return {
    reason: `The line of ${line.captured} in ${log} says that the text of ${before.stamp} was still shown then; with another text at ${stamp} before it, it would say that this other text was shown.`,
    hint: `The later capture has to be a snapshot of its own: take its line out of captures.ndjson, import this capture, and then import the capture of ${line.captured} again from its file.`,
  };
}

/** True when both were made from the same bytes. */
function isSameCapture(stored: SnapshotSource, draft: SnapshotDraft): boolean {
  if (draft.raw) return stored.capture.raw === draft.raw.sha256;
  return draft.capture.source !== undefined && isDeepStrictEqual(stored.capture.source, draft.capture.source);
}

function isSameText(one: SnapshotSource, other: SnapshotSource): boolean {
  return (
    one.body === other.body &&
    isDeepStrictEqual(one.fields, other.fields) &&
    isDeepStrictEqual(one.foreign, other.foreign)
  );
}

/** What the answer said of itself, for asking again. */
function answerOf({ capture }: SnapshotDraft): Record<string, unknown> {
  const keys = ['status', 'etag', 'lastModified', 'final'];
  return Object.fromEntries(keys.flatMap((key) => (capture[key] === undefined ? [] : [[key, capture[key]]])));
}

function fileTimeOf(draft: SnapshotDraft): { capturedFrom?: unknown } {
  return draft.capture.capturedFrom === undefined ? {} : { capturedFrom: draft.capture.capturedFrom };
}

function conflict(article: StoredArticle, stamp: string, what: string): Refusal {
  return {
    reason: `The archive has ${what} of ${article.slug} for the same instant, ${stamp}, from other bytes.`,
    hint: 'Give the true capture time with --captured, or keep only one of the two captures.',
  };
}
