import fs from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { gunzipSync } from 'node:zlib';
import type { SnapshotSource } from '../archive/parse-snapshot.ts';
import { instantOfStamp } from '../model/capture-stamp.ts';
import { canonicalUrl } from '../text/canonical-url.ts';
import type { SnapshotDraft, SourceItem } from './draft.ts';
import { replaceFile } from './durable-file.ts';
import { htmlExtractor } from './html-extractor.ts';
import { recordFiles } from './ledger-file.ts';
import { makeSnapshot } from './make-snapshot.ts';
import type { KnownOutlet } from './outlet-directory.ts';
import { pageDraft, type PageExtractor, type PageOptions } from './page-draft.ts';
import { withOwnLinks } from './relative-links.ts';
import { articleFolders, readStored, storedArticle, type StoredArticle } from './stored-article.ts';
import { textExtractor } from './text.ts';
import { readTextBytes } from './text-file.ts';
import { sha256Of } from './write-snapshot.ts';
import { writeRaw } from './write-raw.ts';

/** Largest raw capture after decompression, in bytes. */
const maxRawBytes = 200_000_000;

/** What became of a snapshot. `file` runs from the content folder. */
export type ReextractEvent = { file: string } & (
  | { event: 'rebuilt'; from: string; to: string; isTextChanged: boolean; kept: string }
  /** Made by this engine already, or by no engine. */
  | { event: 'current' }
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
 * Builds the snapshots of an archive again from their raw captures, where another engine made them. The snapshot before
 * is kept beside the new one, packed, and `capture.reextracted` tells of it: a text that differs now differs by our
 * doing, and all snapshots of one engine can be compared again. Fields that a person gave stay. The caller holds the
 * content lock.
 */
export async function* reextract(
  contentDir: string,
  options: ReextractOptions,
  outlets: readonly KnownOutlet[],
  extract: PageExtractor,
): AsyncGenerator<ReextractEvent> {
  for (const { id: outlet } of outlets) {
    if (options.outlet !== undefined && outlet !== options.outlet) continue;
    for (const slug of articleFolders(contentDir, outlet).sort()) {
      if (options.article !== undefined && slug !== options.article) continue;
      const article = storedArticle(contentDir, outlet, slug);
      for (const stamp of article.stamps) {
        yield await rebuild({ contentDir, article, outlet, stamp, outlets, extract, dryRun: options.dryRun });
      }
    }
  }
}

interface Rebuild {
  contentDir: string;
  article: StoredArticle;
  outlet: string;
  stamp: string;
  outlets: readonly KnownOutlet[];
  extract: PageExtractor;
  dryRun: boolean;
}

async function rebuild(job: Rebuild): Promise<ReextractEvent> {
  const { article, outlet, stamp, contentDir } = job;
  const at = `articles/${outlet}/${article.slug}`;
  const file = `${at}/${stamp}.md`;
  const stored = readStored(article, stamp, outlet);
  const from = stored.capture.extractor;
  const to = stored.capture.method === 'text' ? textExtractor : htmlExtractor;
  if (from === undefined || stored.capture.raw === undefined || from === to) return { file, event: 'current' };
  const bytes = rawBytes(article, stamp, stored.capture.raw);
  if (!(bytes instanceof Uint8Array)) return { file, event: 'left', reason: bytes.fault };
  const item = await itemOf(job, stored, bytes);
  if (!('draft' in item))
    return {
      file,
      event: 'left',
      reason: 'rejected' in item ? item.rejected.reason : 'The page holds no article now.',
    };

  const draft = withStored(item.draft, stored, sha256Of(fs.readFileSync(path.join(contentDir, file))));
  const made = makeSnapshot(draft, stamp);
  if ('reason' in made) return { file, event: 'left', reason: made.reason };
  const kept = `${at}/${stamp}.before-${nextNumber(article, stamp)}.md.gz`;
  if (!job.dryRun) {
    writeRaw(path.join(contentDir, kept), fs.readFileSync(path.join(contentDir, file)));
    replaceFile(path.join(contentDir, file), made.bytes);
    recordFiles(contentDir, [kept, file]);
  }
  const isTextChanged = made.source.body !== stored.body || !isDeepStrictEqual(made.source.fields, stored.fields);
  return { file, event: 'rebuilt', from, to, isTextChanged, kept };
}

function rawBytes(article: StoredArticle, stamp: string, sha256: string): Uint8Array | { fault: string } {
  const names = fs.readdirSync(article.folder).filter((name) => /^[^.]+\.[a-z0-9]+\.gz$/i.test(name));
  const raw = names.find((name) => name.startsWith(`${stamp}.`));
  if (raw === undefined) return { fault: 'Its raw capture is not there.' };
  try {
    const bytes = gunzipSync(fs.readFileSync(path.join(article.folder, raw)), { maxOutputLength: maxRawBytes });
    return sha256Of(bytes) === sha256 ? bytes : { fault: `${raw} is not the raw capture that it names.` };
  } catch {
    return { fault: `${raw} can't be unpacked.` };
  }
}

/** The raw capture read again, as it was read when it came in. */
async function itemOf(job: Rebuild, { capture, fields }: SnapshotSource, bytes: Uint8Array): Promise<SourceItem> {
  const { outlet, article, stamp, outlets, extract } = job;
  const captured = instantOfStamp(stamp);
  const given = (capture.given ?? []) as (keyof typeof fields)[];
  const options = {
    outlet,
    article: article.slug,
    ...Object.fromEntries(given.map((name) => [name, fields[name]])),
  } satisfies PageOptions;
  if (capture.method === 'text') return readTextBytes(article.slug, bytes, captured, { ...options, captured });
  const { final: finalUrl, contentType } = capture;
  const url = capture.requested ?? fields.url;
  const page = {
    ...(url === undefined ? {} : { url }),
    ...(finalUrl === undefined ? {} : { finalUrl }),
    ...(contentType === undefined ? {} : { contentType }),
    captured,
    method: capture.method ?? 'html',
    ...(capture.status === undefined ? {} : { status: capture.status }),
    bytes,
    provenance: {},
  };
  return await pageDraft({ source: article.slug, page }, options, outlets, extract);
}

/** What an engine finds; the rest of `capture` tells of the capture itself. */
const madeKeys: ReadonlySet<string> = new Set(['canonical', 'quality', 'reason', 'sources']);

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
      reextracted: [...(reextracted ?? []), { from: capture.extractor ?? 'unknown@0', sha256 }],
    },
  });
}

function nextNumber(article: StoredArticle, stamp: string): number {
  const names = fs.readdirSync(article.folder).filter((name) => name.startsWith(`${stamp}.before-`));
  return Math.max(0, ...names.map((name) => Number(/before-(\d+)/.exec(name)?.[1] ?? 0))) + 1;
}
