import { createHash } from 'node:crypto';
import { problem, type Problem } from '../model/problems.ts';
import type { Block } from '../model/block.ts';
import type { Capture } from '../model/capture.ts';
import type { TakedownEntry } from '../model/takedown.ts';
import { parseBody } from '../markdown/parse-body.ts';
import { type Redactor, redactorOf } from '../text/redactor.ts';
import type { ArticleFolder } from './article-folder.ts';
import { assembleArticle } from './assemble-article.ts';
import type { ArticleOutcome, CompileCounts } from './compiled-article.ts';
import { doubtfulSnapshots } from './doubtful-snapshots.ts';
import { foldRevisions, revisionIdentity } from './fold-revisions.ts';
import { emptyBodyProblem, plainlyShowsText, readSnapshot, type SnapshotSource } from './parse-snapshot.ts';
import { rawProblems } from './raw-captures.ts';
import { readCaptures } from './read-captures.ts';
import { type RedactedText, redactionProblems } from './redaction-problems.ts';
import { redactSource } from './redact-snapshot.ts';
import { bareTombstone } from './tombstone.ts';

/** What compiling an article needs to know beside its files. */
export interface ArticleContext {
  /** Under the id that it is published at; files by their own paths. */
  folder: ArticleFolder;
  outletName: string;
  /** Language of articles that state none: the outlet's, else the archive's. */
  lang: string;
  /** Names what must not be published: nothing of it may go into a record but what `publicTakedown` gives. */
  takedown?: TakedownEntry;
  /** Digest of the code that parses, diffs and renders: part of every key, so that a newer engine computes anew. */
  engine: string;
}

/** The rim, as seen by one article: its files and what is stored already. */
export interface ArticleSources {
  read(file: string): Uint8Array;
  /** Input digest of the stored article, when there is one. */
  storedInput(id: string): string | undefined;
  /** A stored blob. */
  blob(key: string): string | undefined;
}

/** A snapshot with its body parsed and the keys under which that is stored. */
export interface ParsedSnapshot extends SnapshotSource {
  sha256: string;
  blocks: Block[];
  htmlKey: string;
  blocksKey: string;
  /** Of what is published of it. */
  digest: string;
  /** Of all of it, as captured: decides what is one revision. A redaction must not change which revisions there were. */
  identity: string;
  /** Letters of the text, as captured. */
  textLength: number;
  /** Some of its words are redacted. */
  isRedacted: boolean;
  /** It has a raw capture, which may hold redacted words. */
  isRawWithheld: boolean;
}

/**
 * Compiles one article: read, parse, fold, diff, render. With `checkOnly` it stops after finding the problems.
 * Problems come in no order. Memory: one article's bodies.
 */
export function compileArticle(context: ArticleContext, sources: ArticleSources, checkOnly: boolean): ArticleOutcome {
  const { folder, takedown } = context;
  if (takedown?.level === 'withdrawn' && takedown.deleted === true) return bareTombstone(context, takedown);
  const counts: CompileCounts = { snapshots: folder.snapshots.length, parsed: 0, diffed: 0 };
  const files = readFiles(folder, sources);
  const input = inputDigest(context, files);
  if (!checkOnly && sources.storedInput(folder.id) === input) {
    return { id: folder.id, problems: [], counts, unchanged: true, publishable: true };
  }
  const blobs = new Map<string, string>();
  const problems: Problem[] = [];
  const captures = capturesOf(folder, files, problems);
  const redactor = takedown?.redact && redactorOf(takedown.redact);
  const redacted: RedactedText[] = [];
  const snapshots: ParsedSnapshot[] = [];
  const qualities: string[] = [];
  for (const { stamp, file } of folder.snapshots) {
    const { bytes, sha256 } = files.get(file)!;
    const read = readSnapshot(bytes, { file, outlet: folder.outlet, stamp });
    problems.push(...read.problems);
    if (!read.source) continue;
    problems.push(...rawProblems(read.source, folder, file, sources));
    const { source } = read;
    qualities.push(source.capture.quality ?? 'ok');
    // To check, it is enough to know that the body shows something, which most bodies tell by their first sign.
    if (checkOnly && !redactor && plainlyShowsText(source.body)) continue;
    const kept: Blobs = { stored: sources, fresh: blobs, counts };
    const parsed = redactor
      ? parseRedacted(source, sha256, context, redactor, kept)
      : parse(source, sha256, context.engine, kept);
    if (redactor) redacted.push({ file, source: parsed, blocks: parsed.blocks });
    const empty = emptyBodyProblem(parsed.blocks, source, file);
    if (empty) problems.push(empty);
    snapshots.push(parsed);
  }
  if (redactor) {
    for (const capture of captures) if (capture.note !== undefined) capture.note = redactor.text(capture.note);
    problems.push(...redactionProblems(takedown, folder, redactor, redacted));
  }
  if (qualities.length > 0 && qualities.every((quality) => quality === 'failed')) {
    const message = 'Every snapshot is of quality `failed`; the article is not published.';
    problems.push(problem('article-empty', { file: folder.folder }, message));
  }
  // A warning of this rule means that there is nothing to publish, which is no error.
  const publishable =
    folder.snapshots.length > 0 &&
    !problems.some(({ severity, rule }) => severity === 'error' || rule === 'article-empty');
  if (checkOnly || !publishable) return { id: folder.id, problems, counts, unchanged: false, publishable };
  markDoubtful(snapshots);
  const fold = foldRevisions(
    snapshots.map(({ stamp, identity, capture }) => ({ stamp, digest: identity, quality: capture.quality ?? 'ok' })),
    captures,
  );
  const compiled = assembleArticle({ context, snapshots, captures, fold, input, blobs, counts, stored: sources });
  return { id: folder.id, problems, counts, unchanged: false, publishable, compiled };
}

/** What only the snapshots beside one show of its quality; written in no file, so that later ones can tell otherwise. */
function markDoubtful(snapshots: ParsedSnapshot[]): void {
  const reasons = doubtfulSnapshots(
    snapshots.map(({ stamp, capture, fields, textLength }) => ({ stamp, capture, lang: fields.lang, textLength })),
  );
  snapshots.forEach((snapshot, at) => {
    const reason = reasons.get(snapshot.stamp);
    if (reason !== undefined)
      snapshots[at] = { ...snapshot, capture: { ...snapshot.capture, quality: 'partial', reason } };
  });
}

type FileBytes = Map<string, { bytes: Uint8Array; sha256: string }>;

const noBytes = new Uint8Array();

function readFiles(folder: ArticleFolder, sources: ArticleSources): FileBytes {
  const files: FileBytes = new Map();
  for (const file of [...folder.snapshots.map((entry) => entry.file), ...(folder.captures ? [folder.captures] : [])]) {
    const bytes = sources.read(file);
    files.set(file, { bytes, sha256: sha256Of(bytes) });
  }
  // Raw captures can be large and are rarely looked into: only their hash is kept.
  for (const { file } of folder.raw) files.set(file, { bytes: noBytes, sha256: sha256Of(sources.read(file)) });
  return files;
}

function inputDigest(context: ArticleContext, files: FileBytes): string {
  const { folder, outletName, lang, takedown, engine } = context;
  // Where an entry stands in its file changes nothing of the article.
  const decided = takedown && { ...takedown, lines: undefined };
  const names = [...files].map(([file, { sha256 }]) => [file, sha256]);
  return sha256Of(JSON.stringify([engine, folder.id, outletName, lang, decided ?? null, names]));
}

function capturesOf(folder: ArticleFolder, files: FileBytes, problems: Problem[]): Capture[] {
  if (folder.captures === undefined) return [];
  const text = new TextDecoder('utf-8').decode(files.get(folder.captures)!.bytes);
  const read = readCaptures(
    text,
    folder.captures,
    folder.snapshots.map(({ stamp }) => stamp),
  );
  problems.push(...read.problems);
  return read.captures;
}

interface Blobs {
  stored: ArticleSources;
  fresh: Map<string, string>;
  counts: CompileCounts;
}

function parse(
  source: SnapshotSource,
  sha256: string,
  engine: string,
  { stored, fresh, counts }: Blobs,
): ParsedSnapshot {
  const key = sha256Of(source.body);
  const htmlKey = `html:${engine}:${key}`;
  const blocksKey = `blocks:${engine}:${key}`;
  const known = fresh.get(blocksKey) ?? (stored.blob(htmlKey) === undefined ? undefined : stored.blob(blocksKey));
  let blocks: Block[];
  if (known === undefined) {
    const body = parseBody(source.body);
    counts.parsed += 1;
    blocks = body.blocks;
    fresh.set(htmlKey, body.html);
    fresh.set(blocksKey, JSON.stringify(blocks));
  } else {
    blocks = JSON.parse(known) as Block[];
  }
  const digest = sha256Of(revisionIdentity({ fields: source.fields, blocks }));
  const textLength = lengthOf(blocks);
  return {
    ...source,
    sha256,
    blocks,
    htmlKey,
    blocksKey,
    digest,
    identity: digest,
    textLength,
    isRedacted: false,
    isRawWithheld: false,
  };
}

/**
 * Parses a snapshot without its redacted passages. They are taken out of its tree before there are blocks: nothing that is
 * compared, rendered or kept has ever held them. The body is read each time, or it would not be known which passages it holds.
 */
function parseRedacted(
  source: SnapshotSource,
  sha256: string,
  { engine, takedown }: ArticleContext,
  redactor: Redactor,
  { fresh, counts }: Blobs,
): ParsedSnapshot {
  const whole = parseBody(source.body);
  const identity = sha256Of(revisionIdentity({ fields: source.fields, blocks: whole.blocks }));
  const shown = redactSource(source, redactor);
  const { blocks, html } = parseBody(source.body, redactor);
  counts.parsed += 1;
  const key = sha256Of(JSON.stringify([source.body, takedown?.redact]));
  const htmlKey = `html:${engine}:${key}`;
  const blocksKey = `blocks:${engine}:${key}`;
  fresh.set(htmlKey, html);
  fresh.set(blocksKey, JSON.stringify(blocks));
  const digest = sha256Of(revisionIdentity({ fields: shown.fields, blocks }));
  const isRedacted = digest !== identity || JSON.stringify(shown.foreign) !== JSON.stringify(source.foreign);
  // The body with its words ends here.
  const body = '';
  return {
    ...shown,
    body,
    sha256,
    blocks,
    htmlKey,
    blocksKey,
    digest,
    identity,
    textLength: lengthOf(whole.blocks),
    isRedacted,
    isRawWithheld: source.capture.raw !== undefined,
  };
}

function lengthOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0);
}

/** sha256 in hexadecimal. */
export function sha256Of(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
