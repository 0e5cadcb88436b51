import fs from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Ledger } from '../archive/ledger.ts';
import type { SnapshotSource } from '../archive/parse-snapshot.ts';
import { instantOfStamp } from '../model/capture-stamp.ts';
import type { SourceItem } from './draft.ts';
import { htmlExtractor } from './html-extractor.ts';
import type { KnownOutlet } from './outlet-directory.ts';
import { pageDraft, type PageExtractor, type PageOptions } from './page-draft.ts';
import { rulesFingerprint } from './rules-fingerprint.ts';
import type { StoredArticle } from './stored-article.ts';
import { textExtractor } from './text.ts';
import { readTextBytes } from './text-file.ts';
import { sha256Of } from './write-snapshot.ts';

/** Largest raw capture after decompression, in bytes. */
const maxRawBytes = 200_000_000;

/** An article whose captures are read again, and by what. */
export interface ReextractJob {
  contentDir: string;
  article: StoredArticle;
  outlet: string;
  outlets: readonly KnownOutlet[];
  ledger: Ledger;
  extract: PageExtractor;
  dryRun: boolean;
}

/** The engine that reads captures of this kind now, as `name@version`. */
export function engineOf({ method }: { method?: string | undefined }): string {
  return method === 'text' ? textExtractor : htmlExtractor;
}

/** The fingerprint of the rules that hold now for a capture of this kind at an instant. */
export function rulesNow(
  { outlet, outlets }: ReextractJob,
  { method }: { method?: string | undefined },
  captured: string,
): string | undefined {
  if (engineOf({ method }) !== htmlExtractor) return undefined;
  return rulesFingerprint(outlets.find(({ id }) => id === outlet)?.rules ?? [], captured);
}

/** The bytes of the raw capture that lies under this stamp, if they are those that are named; or why they are not had. */
export function rawBytes(
  { folder }: StoredArticle,
  stamp: string,
  sha256: string,
): { bytes: Uint8Array } | { fault: string } {
  const names = fs.readdirSync(folder).filter((name) => /^[^.]+\.[a-z0-9]+\.gz$/i.test(name));
  const raw = names.find((name) => name.startsWith(`${stamp}.`));
  if (raw === undefined) return { fault: 'Its raw capture is not there.' };
  try {
    const bytes = gunzipSync(fs.readFileSync(path.join(folder, raw)), { maxOutputLength: maxRawBytes });
    return sha256Of(bytes) === sha256 ? { bytes } : { fault: `${raw} is not the raw capture that it names.` };
  } catch {
    return { fault: `${raw} can't be unpacked.` };
  }
}

/** A raw capture read again, as it was read when it came in. */
export async function readAgain(
  { article, outlet, outlets, extract }: ReextractJob,
  { stamp, capture, fields }: Pick<SnapshotSource, 'stamp' | 'capture' | 'fields'>,
  bytes: Uint8Array,
): Promise<SourceItem> {
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
