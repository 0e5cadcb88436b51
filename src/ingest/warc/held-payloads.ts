import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { createArticleIndex } from '../article-index.ts';
import { outletOfUrl, readOutlets } from '../outlet-directory.ts';
import { readStored, type StoredArticle } from '../stored-article.ts';
import { normalDigest } from './digest.ts';
import type { HeldPayload } from './read-record-page.ts';

const maxRawBytes = 200_000_000;

/**
 * Finds the raw capture of an address whose WARC record had a payload digest, among the snapshots that lay in the
 * content folder when the first address was asked about. A raw file that is not what its snapshot says is none.
 *
 * @throws ImportError when an outlet's file or a snapshot has a fault
 */
export function heldPayloads(
  contentDir: string,
  outlet: string | undefined,
): (url: string, payloadDigest: string) => HeldPayload | null {
  const outlets = readOutlets(contentDir);
  const index = createArticleIndex(contentDir);
  return (url, payloadDigest) => {
    const publisher = outlet === undefined ? outletOfUrl(outlets, url) : { id: outlet };
    const digest = normalDigest(payloadDigest);
    if ('reason' in publisher || digest === null) return null;
    for (const article of index.byUrl(publisher.id, url)) {
      for (const stamp of article.stamps.toReversed()) {
        const { capture } = readStored(article, stamp, publisher.id);
        const warc = capture['warc'] as { payloadDigest?: unknown } | undefined;
        if (typeof warc?.payloadDigest !== 'string' || normalDigest(warc.payloadDigest) !== digest) continue;
        const bytes = rawOf(article, stamp, capture.raw);
        const { contentType } = capture;
        if (bytes !== null) return { bytes, ...(contentType === undefined ? {} : { contentType }) };
      }
    }
    return null;
  };
}

function rawOf({ folder }: StoredArticle, stamp: string, sha256: string | undefined): Uint8Array | null {
  const name = fs.readdirSync(folder).find((one) => one.startsWith(`${stamp}.`) && /^[^.]+\.[a-z0-9]+\.gz$/i.test(one));
  if (name === undefined) return null;
  const bytes = gunzipSync(fs.readFileSync(path.join(folder, name)), { maxOutputLength: maxRawBytes });
  return createHash('sha256').update(bytes).digest('hex') === sha256 ? bytes : null;
}
