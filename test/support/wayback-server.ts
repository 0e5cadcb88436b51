import type { IncomingMessage } from 'node:http';
import { gzipSync } from 'node:zlib';
import { payloadDigest } from '../../src/ingest/wayback/payload-digest.ts';
import { type Answer, loopbackServer, type LoopbackServer } from './loopback-server.ts';

/** A capture that a made web archive holds. */
export interface MadeCapture {
  timestamp: string;
  url: string;
  body?: string;
  status?: number;
  mimetype?: string;
  /** Where a captured redirect led. */
  location?: string;
  /** Digest in the list, when it is not that of the body. */
  digest?: string;
  /** Listed with this status instead, such as `-` for a revisit. */
  listedStatus?: string;
  /** The archive gives the capture of this time instead. */
  insteadOf?: string;
  /** When the bytes were really captured, when the list is wrong about it: an HTTP date. */
  mementoDatetime?: string;
  /** The outlet had sent it compressed: the digest is that of the compressed bytes. */
  wasCoded?: boolean;
  /** The archive can't show it. */
  isBroken?: boolean;
}

/** Answers that come before the right one, by path. */
export type Hindrances = Map<string, Answer[]>;

/** A web server that behaves like the Wayback Machine: CDX in pages, raw captures, toolbar pages, its own redirects. */
export async function waybackServer(
  captures: readonly MadeCapture[],
  hindrances: Hindrances = new Map(),
): Promise<LoopbackServer> {
  return await loopbackServer((path, request) => {
    const [hindrance] = hindrances.get(path.split('?')[0]!)?.splice(0, 1) ?? [];
    if (hindrance !== undefined) return hindrance;
    return path.startsWith('/cdx/search/cdx?') ? cdxAnswer(captures, path, request) : mementoAnswer(captures, path);
  });
}

/** The row of a capture in an index. */
export function cdxFieldsOf(capture: MadeCapture): string[] {
  const { timestamp, url, body = '', status = 200, mimetype = 'text/html', listedStatus } = capture;
  const payload = capture.wasCoded === true ? gzipSync(body) : Buffer.from(body);
  return [timestamp, url, mimetype, listedStatus ?? String(status), capture.digest ?? payloadDigest(payload)];
}

function cdxAnswer(captures: readonly MadeCapture[], path: string, request: IncomingMessage): Answer {
  const query = new URL(path, `http://${request.headers.host ?? ''}`).searchParams;
  const url = query.get('url')!;
  const bare = (text: string): string => text.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\*$/, '');
  const [from, to] = [query.get('from') ?? '', query.get('to') ?? '9'];
  const found = captures
    .filter((one) => (url.endsWith('*') ? bare(one.url).startsWith(bare(url)) : bare(one.url) === bare(url)))
    .filter(({ timestamp }) => timestamp.slice(0, from.length) >= from && timestamp.slice(0, to.length) <= to);
  const start = Number(query.get('resumeKey') ?? 0);
  const end = start + Math.min(Number(query.get('limit')), 3);
  const rows = found.slice(start, end).map(cdxFieldsOf);
  const more = end < found.length ? [[], [String(end)]] : [];
  const head = ['timestamp', 'original', 'mimetype', 'statuscode', 'digest'];
  const body = JSON.stringify(rows.length === 0 ? [] : [head, ...rows, ...more]);
  return { headers: { 'content-type': 'application/json' }, body };
}

function mementoAnswer(captures: readonly MadeCapture[], path: string): Answer {
  const [, timestamp, mode = '', url] = /^\/web\/(\d+)(id_)?\/(.+)$/.exec(path) ?? [];
  const capture = captures.find((one) => one.timestamp === timestamp && one.url === url);
  if (capture === undefined) {
    const nearest = captures.find((one) => one.url === url && one.timestamp.slice(0, 8) === timestamp?.slice(0, 8));
    return nearest === undefined
      ? 404
      : { status: 302, headers: { location: `/web/${nearest.timestamp}${mode}/${nearest.url}` } };
  }
  if (capture.isBroken === true) return { status: 404, body: 'The capture is not available.' };
  if (capture.insteadOf !== undefined)
    return { status: 302, headers: { location: `/web/${capture.insteadOf}${mode}/${capture.url}` } };
  if (mode === '')
    return capture.location === undefined
      ? `<!-- BEGIN WAYBACK TOOLBAR INSERT --><p>${capture.body ?? ''}`
      : `<p>Got an HTTP 302 response at crawl time</p><a href="/web/${capture.timestamp}/${capture.location}">Redirecting to…</a>`;
  const headers = {
    'memento-datetime': capture.mementoDatetime ?? httpDate(capture.timestamp),
    ...(capture.wasCoded === true ? { 'x-archive-orig-content-encoding': 'gzip' } : {}),
  };
  if (capture.location !== undefined)
    return { status: 302, headers: { ...headers, location: `/web/${capture.timestamp}id_/${capture.location}` } };
  return { status: capture.status ?? 200, headers, body: capture.body ?? '' };
}

function httpDate(timestamp: string): string {
  return new Date(timestamp.replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/, '$1-$2-$3T$4:$5:$6Z')).toUTCString();
}
