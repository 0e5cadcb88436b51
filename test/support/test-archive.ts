import { afterEach } from 'vitest';
import type { PageItem } from '../../src/ingest/page-capture.ts';
import { queryCdx } from '../../src/ingest/wayback/cdx-query.ts';
import { liveMementos } from '../../src/ingest/wayback/live-mementos.ts';
import { createWaybackClient, type WaybackClient } from '../../src/ingest/wayback/wayback-client.ts';
import { type ListRange, readWaybackList, waybackList } from '../../src/ingest/wayback/wayback-list.ts';
import { type FakeClock, fakeClock } from './fake-clock.ts';
import type { LoopbackServer } from './loopback-server.ts';
import { type Hindrances, type MadeCapture, waybackServer } from './wayback-server.ts';

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

/** The address of the captures of `captureOn`. */
export const tideUrl = 'https://outlet.example/tide';

/** A capture at eight on a day of September 2023. */
export function captureOn(day: number, rest: Partial<MadeCapture> = {}): MadeCapture {
  return { timestamp: `202309${String(day).padStart(2, '0')}080000`, url: tideUrl, body: '<p>Ebb', ...rest };
}

/** A made web archive with a client on a fake clock, closed after the test; `items` imports all of it. */
export async function testArchive(
  captures: MadeCapture[],
  hindrances: Hindrances = new Map(),
  asked = tideUrl,
  range: ListRange = {},
): Promise<{ server: LoopbackServer; clock: FakeClock; client: WaybackClient; items: () => Promise<PageItem[]> }> {
  const server = await waybackServer(captures, hindrances);
  const clock = fakeClock();
  const client = createWaybackClient(
    { endpoint: server.origin, isGiven: true, userAgent: 'Variorum/0 (+mail@archive.example)' },
    { clock, random: () => 0, resolve: () => Promise.reject(new Error('no name')), log: () => undefined },
  );
  closers.push(client.close, server.close);
  const items = async (): Promise<PageItem[]> => {
    const list = waybackList('list', await queryCdx(client, { url: asked, ...range }, () => undefined), range);
    return await Array.fromAsync(readWaybackList(list, liveMementos(client, list.rows), client.endpoint));
  };
  return { server, clock, client, items };
}

/** What an item says in short: its time, and what became of it. */
export function inShort(item: PageItem): string {
  if ('page' in item) return `${item.page.captured} ${Buffer.from(item.page.bytes).toString()}`;
  if ('observed' in item)
    return `${item.observed.captured} ${item.observed.outcome} ${item.observed.status ?? ''}`.trim();
  return 'rejected' in item
    ? `${item.source} rejected: ${item.rejected.reason}`
    : `${item.source} over: ${item.passedOver}`;
}

/** Paths of the mementos that an archive was asked for. */
export function mementosAsked({ seen }: LoopbackServer): string[] {
  return seen.map(({ path }) => path).filter((path) => path.startsWith('/web/'));
}
