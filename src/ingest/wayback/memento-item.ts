import { httpUrl } from '../../model/scalars.ts';
import type { Observation, PageItem } from '../page-capture.ts';
import { type CdxRow, instantOfTimestamp } from './cdx-rows.ts';
import type { HeldMemento } from './held-mementos.ts';
import { rawMementoUrl } from './memento-url.ts';
import { isPayloadDigest } from './payload-digest.ts';

/** A row and its bytes as what the archive takes: a page, or what was found instead of one. `name` names the row for people. */
export function mementoItem(name: string, row: CdxRow, { memento, digest }: HeldMemento, endpoint: string): PageItem {
  const { finalUrl, status } = memento;
  if (status !== undefined && status !== 200 && status !== 203)
    return { source: name, observed: statusObservation(row, status, endpoint) };
  if (finalUrl !== undefined && isFrontPage(finalUrl) && !isFrontPage(row.original)) {
    const note = `The address led to the front page ${finalUrl}.`;
    return { source: name, observed: { ...observation(row, 'failed', endpoint), note } };
  }
  const own = rawMementoUrl(endpoint, row.timestamp, row.original);
  const isOwn = memento.row === row;
  const address = isOwn ? memento.memento : own;
  return {
    source: name,
    page: {
      url: row.original,
      ...(finalUrl === undefined ? {} : { finalUrl }),
      captured: isOwn ? memento.captured : instantOfTimestamp(row.timestamp)!,
      method: 'wayback',
      ...(status === undefined ? {} : { status }),
      ...(memento.contentType === undefined ? {} : { contentType: memento.contentType }),
      bytes: memento.bytes,
      provenance: {
        ...(httpUrl.safeParse(address).success ? { memento: address } : {}),
        // Equal digests: the bytes were not asked for again.
        ...(isOwn ? {} : { bytesFrom: memento.memento }),
        ...(isPayloadDigest(row.digest) ? { digest: `sha1:${row.digest}`, digestCheck: digest } : {}),
      },
    },
  };
}

/** A look that found no page, by its status. */
export function statusObservation(row: CdxRow, status: number, endpoint: string): Observation {
  const outcome =
    status === 404 ? 'not-found' : status === 410 ? 'gone' : [401, 403, 451].includes(status) ? 'blocked' : 'failed';
  return { ...observation(row, outcome, endpoint), status, note: `The web archive recorded status ${status}.` };
}

function observation(row: CdxRow, outcome: Observation['outcome'], endpoint: string): Observation {
  const memento = rawMementoUrl(endpoint, row.timestamp, row.original);
  return {
    url: row.original,
    captured: instantOfTimestamp(row.timestamp)!,
    outcome,
    method: 'wayback',
    provenance: {
      ...(httpUrl.safeParse(memento).success ? { memento } : {}),
      ...(isPayloadDigest(row.digest) ? { digest: `sha1:${row.digest}` } : {}),
    },
  };
}

function isFrontPage(url: string): boolean {
  const parsed = URL.parse(url);
  return parsed !== null && /^\/(?:index\.\w+)?$/.test(parsed.pathname) && parsed.search === '';
}
