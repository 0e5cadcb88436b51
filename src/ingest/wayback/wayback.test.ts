import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { fakeClock } from '../../../test/support/fake-clock.ts';
import { type Hindrances, type MadeCapture, cdxFieldsOf, waybackServer } from '../../../test/support/wayback-server.ts';
import { ImportError } from '../import-error.ts';
import type { PageItem } from '../page-capture.ts';
import { queryCdx } from './cdx-query.ts';
import { type CdxList, readCdx } from './cdx-rows.ts';
import { liveMementos } from './live-mementos.ts';
import { payloadDigest } from './payload-digest.ts';
import { savedMementos } from './saved-mementos.ts';
import { createWaybackClient } from './wayback-client.ts';
import { forecastOf, readWaybackList, waybackList } from './wayback-list.ts';

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

const url = 'https://outlet.example/tide';
const at = (day: number, rest: Partial<MadeCapture> = {}): MadeCapture => ({
  timestamp: `202309${String(day).padStart(2, '0')}080000`,
  url,
  body: '<p>Ebb',
  ...rest,
});

async function live(captures: MadeCapture[], hindrances: Hindrances = new Map(), asked = url, range = {}) {
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
function inShort(item: PageItem): string {
  if ('page' in item) return `${item.page.captured} ${Buffer.from(item.page.bytes).toString()}`;
  if ('observed' in item)
    return `${item.observed.captured} ${item.observed.outcome} ${item.observed.status ?? ''}`.trim();
  return 'rejected' in item
    ? `${item.source} rejected: ${item.rejected.reason}`
    : `${item.source} over: ${item.passedOver}`;
}

const mementosAsked = (paths: { path: string }[]): string[] =>
  paths.map(({ path }) => path).filter((path) => path.startsWith('/web/'));

describe('captures of a web archive', () => {
  it('are all taken, and equal ones are asked for once', async () => {
    const { server, items } = await live([
      at(1),
      at(2),
      at(3, { body: '<p>Flow' }),
      at(4, { mimetype: 'warc/revisit', listedStatus: '-' }),
      at(5),
    ]);
    expect((await items()).map(inShort)).toEqual([
      '2023-09-01T08:00:00Z <p>Ebb',
      '2023-09-02T08:00:00Z <p>Ebb',
      '2023-09-03T08:00:00Z <p>Flow',
      '2023-09-04T08:00:00Z <p>Ebb',
      '2023-09-05T08:00:00Z <p>Ebb',
    ]);
    expect(mementosAsked(server.seen)).toEqual([`/web/20230901080000id_/${url}`, `/web/20230903080000id_/${url}`]);
  });

  it('say where they are, what they were compared with, and whose bytes were taken', async () => {
    const { server, items } = await live([at(1), at(2)]);
    const [first, second] = (await items()) as { page: object }[];
    const digest = `sha1:${payloadDigest(Buffer.from('<p>Ebb'))}`;
    expect(first?.page).toEqual({
      url,
      captured: '2023-09-01T08:00:00Z',
      method: 'wayback',
      status: 200,
      contentType: 'text/html; charset=utf-8',
      bytes: Buffer.from('<p>Ebb'),
      provenance: { memento: `${server.origin}/web/20230901080000id_/${url}`, digest, digestCheck: 'verified' },
    });
    expect(second?.page).toMatchObject({
      captured: '2023-09-02T08:00:00Z',
      provenance: {
        memento: `${server.origin}/web/20230902080000id_/${url}`,
        bytesFrom: `${server.origin}/web/20230901080000id_/${url}`,
        digest,
        digestCheck: 'verified',
      },
    });
  });

  it('that found no page are looks, after the pages of their address', async () => {
    const { server, items } = await live([
      at(1, { status: 404, body: 'No.' }),
      at(2),
      at(3, { status: 410, body: 'Gone.' }),
      at(4, { status: 403, body: 'Wall.' }),
      at(5, { status: 503, body: 'Later.' }),
      at(6, { mimetype: 'warc/revisit', listedStatus: '-', body: 'No.' }),
    ]);
    const found = await items();
    expect(found.map(inShort)).toEqual([
      '2023-09-02T08:00:00Z <p>Ebb',
      '2023-09-01T08:00:00Z not-found 404',
      '2023-09-03T08:00:00Z gone 410',
      '2023-09-04T08:00:00Z blocked 403',
      '2023-09-05T08:00:00Z failed 503',
      '2023-09-06T08:00:00Z not-found 404',
    ]);
    expect(found[1]).toMatchObject({
      observed: { url, method: 'wayback', provenance: { memento: `${server.origin}/web/20230901080000id_/${url}` } },
    });
    expect(mementosAsked(server.seen)).toHaveLength(1);
  });

  it('come in pages of a list, each asked for by its resume key', async () => {
    const captures = Array.from({ length: 8 }, (_, index) => at(index + 1));
    const { server, items } = await live(captures);
    expect(await items()).toHaveLength(8);
    const queries = server.seen.filter(({ path }) => path.startsWith('/cdx'));
    expect(queries.map(({ path }) => new URLSearchParams(path.split('?')[1]).get('resumeKey'))).toEqual([
      null,
      '3',
      '6',
    ]);
    const [first] = queries.map(({ path }) => new URLSearchParams(path.split('?')[1]));
    expect(first?.get('fl')).toBe('timestamp,original,mimetype,statuscode,digest');
    expect(first?.has('collapse')).toBe(false);
    expect(first?.has('filter')).toBe(false);
  });

  it('are those of the time and number that are wanted', async () => {
    const captures = Array.from({ length: 8 }, (_, index) => at(index + 1));
    const { items } = await live(captures, new Map(), url, { from: '20230903', to: '20230907', limit: 4 });
    expect((await items()).map((item) => inShort(item).slice(0, 10))).toEqual([
      '2023-09-03',
      '2023-09-04',
      '2023-09-05',
      '2023-09-06',
    ]);
  });

  it('of several addresses come address by address', async () => {
    const other = 'https://outlet.example/tide/two';
    const { items } = await live([at(1), at(3), at(2, { url: other, body: '<p>Two' })], new Map(), `${url}*`);
    expect((await items()).map(inShort)).toEqual([
      '2023-09-01T08:00:00Z <p>Ebb',
      '2023-09-03T08:00:00Z <p>Ebb',
      '2023-09-02T08:00:00Z <p>Two',
    ]);
  });

  it('of one second and one digest are one, in whatever spelling of the address', async () => {
    const { items } = await live([at(1), at(1, { url: 'http://www.outlet.example/tide' })]);
    expect((await items()).map(inShort)).toEqual([
      '2023-09-01T08:00:00Z <p>Ebb',
      '20230901080000 http://www.outlet.example/tide over: It is the capture before, under another spelling of the address.',
    ]);
  });

  it('that are no pages are passed over', async () => {
    const { items } = await live([at(1, { mimetype: 'image/png' })]);
    expect((await items()).map(inShort)).toEqual([`20230901080000 ${url} over: It is of type image/png, no page.`]);
  });
});

describe('the time of a capture', () => {
  it('is its Memento-Datetime, also where the list says otherwise', async () => {
    const { items } = await live([at(1, { mementoDatetime: 'Fri, 01 Sep 2023 07:59:58 GMT' })]);
    expect((await items()).map(inShort)).toEqual(['2023-09-01T07:59:58Z <p>Ebb']);
  });

  it('is that of the capture that the archive gives instead', async () => {
    const later = { timestamp: '20230901090000', url, body: '<p>Ebb' };
    const server = await live([at(1, { insteadOf: '20230901090000' }), later]);
    expect((await server.items()).map(inShort)).toEqual([
      `20230901080000 ${url} over: The web archive can't show it and gives the capture of 20230901090000, which is in the list.`,
      '2023-09-01T09:00:00Z <p>Ebb',
    ]);
  });

  it('is not taken from an answer that is no memento', async () => {
    const plain = '<p>no memento';
    const { items } = await live([at(1)], new Map([[`/web/20230901080000id_/${url}`, [plain]]]));
    expect((await items()).map(inShort)).toEqual([
      `20230901080000 ${url} rejected: The answer has no Memento-Datetime: it is not the capture.`,
    ]);
  });
});

describe('redirects that were captured', () => {
  const moved = 'https://outlet.example/moved/tide';

  it('are followed to the page of that time', async () => {
    const { server, items } = await live([
      at(1, { status: 302, body: '', location: moved }),
      { timestamp: '20230901080003', url: moved, body: '<p>Moved' },
    ]);
    const found = await items();
    expect(found.map(inShort)).toEqual(['2023-09-01T08:00:03Z <p>Moved']);
    expect(found[0]).toMatchObject({
      page: {
        url,
        finalUrl: moved,
        provenance: { memento: `${server.origin}/web/20230901080003id_/${moved}` },
      },
    });
  });

  it('to http, https or www are not asked for when the page comes next', async () => {
    const { server, items } = await live([
      at(1, { url: 'http://outlet.example/tide', status: 301, body: '', location: url }),
      { timestamp: '20230901080001', url, body: '<p>Ebb' },
    ]);
    expect((await items()).map(inShort)).toEqual([
      '20230901080000 http://outlet.example/tide over: It only led to the capture that comes next.',
      '2023-09-01T08:00:01Z <p>Ebb',
    ]);
    expect(mementosAsked(server.seen)).toHaveLength(1);
  });

  it('that add no more than a slash lead to the same page', async () => {
    const { items } = await live([
      at(1, { status: 301, body: '', location: `${url}/` }),
      { timestamp: '20230901080000', url: `${url}/`, body: '<p>Ebb' },
    ]);
    const [item] = await items();
    expect(inShort(item!)).toBe('2023-09-01T08:00:00Z <p>Ebb');
    expect(item).toMatchObject({ page: { url, provenance: { digestCheck: 'unverified' } } });
    expect(item).not.toHaveProperty('page.finalUrl');
  });

  it('to the front page, or to a page that was gone, are looks without a page', async () => {
    const { items } = await live([
      at(1, { status: 302, body: '', location: 'https://outlet.example/' }),
      { timestamp: '20230901080000', url: 'https://outlet.example/', body: '<p>Front' },
      at(2, { status: 302, body: '', location: moved }),
      { timestamp: '20230902080000', url: moved, status: 404, body: 'No.' },
    ]);
    expect((await items()).map(inShort)).toEqual(['2023-09-01T08:00:00Z failed', '2023-09-02T08:00:00Z not-found 404']);
  });

  it('to a page that was captured only days later are passed over', async () => {
    const server = await live([
      at(1, { status: 302, body: '', location: moved }),
      { timestamp: '20230901080000', url: moved, insteadOf: '20230905080000' },
      { timestamp: '20230905080000', url: moved, body: '<p>Moved' },
    ]);
    expect((await server.items()).map(inShort)).toEqual([
      `20230901080000 ${url} over: It led to an address that was captured only at another time: 20230905080000 ${moved}.`,
    ]);
  });

  it('in circles end', async () => {
    const { items } = await live([at(1, { status: 302, body: '', location: url })]);
    expect((await items()).map(inShort)).toEqual([`20230901080000 ${url} rejected: There are more than 5 redirects.`]);
  });
});

describe('digests', () => {
  it('of what was sent compressed can not be compared, and equal ones are asked for once all the same', async () => {
    const { server, items } = await live([at(1, { wasCoded: true }), at(2, { wasCoded: true })]);
    const found = await items();
    expect(found.map(inShort)).toEqual(['2023-09-01T08:00:00Z <p>Ebb', '2023-09-02T08:00:00Z <p>Ebb']);
    expect(found[0]).toMatchObject({ page: { provenance: { digestCheck: 'unverified' } } });
    expect(mementosAsked(server.seen)).toHaveLength(1);
  });

  it('that differ are said to, and nothing is concluded from them', async () => {
    const digest = payloadDigest(Buffer.from('other bytes'));
    const { server, items } = await live([at(1, { digest }), at(2, { digest })]);
    const found = await items();
    expect(found[0]).toMatchObject({ page: { provenance: { digestCheck: 'differs' } } });
    expect(mementosAsked(server.seen)).toHaveLength(2);
  });

  it('stand in for a capture that the archive can not show', async () => {
    const { server, items } = await live([at(1, { isBroken: true }), at(2)]);
    const found = await items();
    expect(found.map(inShort)).toEqual(['2023-09-01T08:00:00Z <p>Ebb', '2023-09-02T08:00:00Z <p>Ebb']);
    expect(found[0]).toMatchObject({
      page: {
        provenance: {
          memento: `${server.origin}/web/20230901080000id_/${url}`,
          bytesFrom: `${server.origin}/web/20230902080000id_/${url}`,
        },
      },
    });
  });

  it('do not stand in unless they were compared', async () => {
    const { items } = await live([at(1, { isBroken: true, wasCoded: true }), at(2, { wasCoded: true })]);
    expect((await items()).map(inShort)).toEqual([
      `20230901080000 ${url} rejected: The web archive answered with status 404.`,
      '2023-09-02T08:00:00Z <p>Ebb',
    ]);
  });
});

describe('politeness to a web archive', () => {
  it('is 0.8 lists and 8 mementos a second, one at a time, by name', async () => {
    const captures = Array.from({ length: 4 }, (_, index) => at(index + 1, { body: `<p>${index}` }));
    const { server, clock, items } = await live(captures);
    await items();
    expect(clock.slept).toEqual([1250, 125, 125, 125]);
    for (const { headers } of server.seen) {
      expect(headers['user-agent']).toBe('Variorum/0 (+mail@archive.example)');
      expect(headers).not.toHaveProperty('cookie');
    }
  });

  it('waits a minute after a 429, or as long as it is told', async () => {
    const path = `/web/20230901080000id_/${url}`;
    const { clock, items } = await live(
      [at(1)],
      new Map([[path, [429, { status: 429, headers: { 'retry-after': '300' } }]]]),
    );
    expect((await items()).map(inShort)).toEqual(['2023-09-01T08:00:00Z <p>Ebb']);
    expect(clock.slept).toEqual([60_000, 300_000]);
  });

  it.each([413, 421, 500, 503])('tries again after a %i', async (status) => {
    const { clock, items } = await live(
      [at(1)],
      new Map([
        ['/cdx/search/cdx', [status]],
        [`/web/20230901080000id_/${url}`, [status]],
      ]),
    );
    expect(await items()).toHaveLength(1);
    expect(clock.slept).toEqual([2000, 2000]);
  });

  it('does not try again what was captured as an error', async () => {
    const { server, items } = await live([at(1, { listedStatus: '-', status: 503, body: 'Later.' })]);
    expect((await items()).map(inShort)).toEqual(['2023-09-01T08:00:00Z failed 503']);
    expect(mementosAsked(server.seen)).toHaveLength(1);
  });

  it('stops when it is asked for more than an hour, or after failures in a row', async () => {
    const path = `/web/20230901080000id_/${url}`;
    const later = { status: 429, headers: { 'retry-after': '7200' } };
    await expect((await live([at(1)], new Map([[path, [later]]]))).items()).rejects.toThrow(ImportError);
    const broken = new Map(
      [1, 2].map((day) => [`/web/2023090${day}080000id_/${url}`, Array.from({ length: 9 }, () => 503)]),
    );
    const two = await live([at(1), at(2, { body: '<p>Flow' })], broken);
    await expect(two.items()).rejects.toThrow('failed 8 times in a row');
  });

  it('gives no list where the archive gives none', async () => {
    const answer = { status: 403, body: 'org.archive.AdministrativeAccessControlException: Blocked' };
    const { items } = await live([at(1)], new Map([['/cdx/search/cdx', [answer]]]));
    await expect(items()).rejects.toThrow('does not give out');
  });

  it('never leaves the archive', async () => {
    const away = { status: 302, headers: { location: 'http://169.254.169.254/latest/' } };
    const { items } = await live([at(1)], new Map([[`/web/20230901080000id_/${url}`, [away]]]));
    expect((await items()).map(inShort)).toEqual([
      `20230901080000 ${url} rejected: It leads to http://169.254.169.254/latest/, which is no memento.`,
    ]);
  });
});

describe('saved mementos', () => {
  const listOf = (captures: MadeCapture[]): CdxList =>
    readCdx(captures.map((capture) => cdxFieldsOf(capture).join(' ')).join('\n')) as CdxList;

  function saved(captures: MadeCapture[], files: Record<string, string>) {
    const folder = mkdtempSync(join(tmpdir(), 'variorum-wayback-'));
    closers.push(() => {
      rmSync(folder, { recursive: true });
    });
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    const list = waybackList('cdx.txt', listOf(captures), {});
    const endpoint = 'https://web.archive.org';
    return Array.fromAsync(readWaybackList(list, savedMementos(folder, list.rows, endpoint), endpoint));
  }

  it.each([
    '20230901080000.html',
    '20230901080000id_.html',
    '20230901080000',
    '20230901080000/tide',
    '20230901080000/tide/index.html',
    '20230901080000/outlet.example/tide.html',
    '20230901080000id_/https:/outlet.example/tide',
    'outlet.example/20230901080000/tide/index.html',
  ])('are found as %s', async (name) => {
    const items = await saved([at(1)], { [name]: '<p>Ebb', '20230901080000id_/style.css': 'p {}' });
    expect(items.map(inShort)).toEqual(['2023-09-01T08:00:00Z <p>Ebb']);
    expect(items[0]).toMatchObject({
      page: {
        contentType: 'text/html',
        status: 200,
        provenance: { memento: `https://web.archive.org/web/20230901080000id_/${url}`, digestCheck: 'verified' },
      },
    });
  });

  it('of several addresses at one time are told apart by path, and by digest', async () => {
    const other = 'https://outlet.example/tide/two?page=2';
    const captures = [at(1), at(1, { url: other, body: '<p>Two' })];
    const paths = { '20230901080000/tide/index.html': '<p>one', '20230901080000/tide/two%3Fpage=2': '<p>two' };
    expect((await saved(captures, paths)).map(inShort)).toEqual([
      '2023-09-01T08:00:00Z <p>one',
      '2023-09-01T08:00:00Z <p>two',
    ]);
    const byDigest = await saved(captures, { '20230901080000/a': '<p>Two', '20230901080000/b': '<p>Ebb' });
    expect(byDigest.map(inShort)).toEqual(['2023-09-01T08:00:00Z <p>Ebb', '2023-09-01T08:00:00Z <p>Two']);
    const flat = await saved(captures, { '20230901080000.html': '<p>who knows' });
    expect(flat.map((item) => 'passedOver' in item)).toEqual([true, true]);
  });

  it('stand for captures of their digest that were not saved, and others are passed over', async () => {
    const items = await saved([at(1), at(2), at(3, { body: '<p>Flow' })], { '20230902080000.html': '<p>Ebb' });
    expect(items.map(inShort)).toEqual([
      '2023-09-01T08:00:00Z <p>Ebb',
      '2023-09-02T08:00:00Z <p>Ebb',
      `20230903080000 ${url} over: No saved memento has its time.`,
    ]);
  });

  it('are taken as they are where each is there, whatever the digests say', async () => {
    const files = { '20230901080000.html': '<p>one', '20230902080000.html': '<p>two' };
    const items = await saved([at(1), at(2)], files);
    expect(items.map(inShort)).toEqual(['2023-09-01T08:00:00Z <p>one', '2023-09-02T08:00:00Z <p>two']);
    expect(items[0]).toMatchObject({ page: { provenance: { digestCheck: 'unverified' } } });
  });

  it('that were mixed up are refused', async () => {
    const captures = [at(1), at(2, { body: '<p>Flow' })];
    const items = await saved(captures, { '20230901080000.html': '<p>Flow', '20230902080000.html': '<p>Ebb' });
    expect(items.map((item) => 'rejected' in item)).toEqual([true, true]);
    expect(inShort(items[0]!)).toContain('the bytes of another capture, that of 20230902080000');
  });

  it.each([
    ['toolbar', '<html><!-- BEGIN WAYBACK TOOLBAR INSERT --><p>Ebb'],
    ['rewritten links', '<script src="//archive.org/_static/js/wombat.js"></script><p>Ebb'],
    ['redirect', '<p>Got an HTTP 302 response at crawl time</p><a href="/web/20230901080000/https://x.example">'],
    ['itself', '<title>Wayback Machine</title><p>Hrm.'],
  ])('with the marks of the Wayback Machine (%s) are refused, with the address of the bytes', async (_name, body) => {
    const [item] = await saved([at(1)], { '20230901080000.html': body });
    expect(item).toHaveProperty('rejected');
    expect((item as { rejected: { hint: string } }).rejected.hint).toContain(`/web/20230901080000id_/${url}`);
  });

  it('of redirects are passed over', async () => {
    const items = await saved([at(1, { status: 302 })], { '20230901080000.html': 'x' });
    expect(items.map(inShort)).toEqual([
      `20230901080000 ${url} over: It is a redirect; where it led is not saved with it.`,
    ]);
  });

  it('need a folder', () => {
    expect(() => savedMementos('/no/such/folder', [], 'https://web.archive.org')).toThrow(ImportError);
  });
});

describe('a list', () => {
  it('says which rows can not be read, and that it is only a part', async () => {
    const list = waybackList('cdx.txt', readCdx(`2023 ${url} text/html 200 x\n\nkey`) as CdxList, {});
    expect(list.faults.map(({ source }) => source)).toEqual(['cdx.txt:1', 'cdx.txt']);
    expect(
      (await Array.fromAsync(readWaybackList(list, { isCheap: true, get: () => Promise.reject(new Error()) }, '')))
        .length,
    ).toBe(2);
  });

  it('tells what reading it would come to', () => {
    const captures = [
      at(1),
      at(2),
      at(3, { status: 404, body: '' }),
      at(4, { mimetype: 'image/png' }),
      at(5, { status: 302 }),
    ];
    const list = waybackList('x', readCdx(JSON.stringify(captures.map(cdxFieldsOf))) as CdxList, {});
    expect(forecastOf(list)).toEqual({ addresses: 1, captures: 3, mementos: 2, looks: 1, passedOver: 1 });
  });

  it('asks for nothing that the archive has', async () => {
    const { server, client } = await live([at(1), at(2, { body: '<p>Flow' })]);
    const list = waybackList('x', await queryCdx(client, { url }, () => undefined), {});
    const isKnown = ({ timestamp }: { timestamp: string }): boolean => timestamp.startsWith('20230901');
    const items = await Array.fromAsync(
      readWaybackList(list, liveMementos(client, list.rows), client.endpoint, isKnown),
    );
    expect(items.map(inShort)).toEqual([
      `20230901080000 ${url} over: The archive has a capture of this second already.`,
      '2023-09-02T08:00:00Z <p>Flow',
    ]);
    expect(mementosAsked(server.seen)).toEqual([`/web/20230902080000id_/${url}`]);
  });

  it('of gzip bytes is none', () => {
    expect(readCdx(gzipSync('x').toString('latin1'))).toMatchObject({ rows: [] });
  });
});
