import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { fakeClock } from '../../../test/support/fake-clock.ts';
import { type Answer, type LoopbackServer, loopbackServer } from '../../../test/support/loopback-server.ts';
import { createFetcher, type Fetcher } from './fetcher.ts';
import type { FetchEvent, FetchSettings } from './fetch-settings.ts';

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

const serve = async (answers: Record<string, Answer | (() => Answer)>): Promise<LoopbackServer> => {
  const server = await loopbackServer((path) => {
    const answer = answers[path] ?? (path === '/robots.txt' ? 404 : undefined);
    return typeof answer === 'function' && answer.length === 0 ? (answer as () => Answer)() : answer;
  });
  closers.push(server.close);
  return server;
};

function set(settings: Partial<FetchSettings> = {}, names: Record<string, string[] | (() => string[])> = {}) {
  const clock = fakeClock();
  const log: FetchEvent[] = [];
  const resolved: string[] = [];
  const fetcher: Fetcher = createFetcher(
    { userAgent: 'Variorum/0.0.0 (+mail@archive.example)', unsafeLoopbackForTrials: true, ...settings },
    {
      clock,
      random: () => 0,
      resolve: (name) => {
        resolved.push(name);
        const found = names[name];
        if (found === undefined) return Promise.reject(new Error(`getaddrinfo ENOTFOUND ${name}`));
        return Promise.resolve(typeof found === 'function' ? found() : found);
      },
      log: (event) => log.push(event),
    },
  );
  closers.push(fetcher.close);
  return { fetcher, clock, log, resolved };
}

const pathsOf = (server: LoopbackServer): string[] => server.seen.map(({ path }) => path);

/** Answers one after the other; the last one for good. */
const inOrder = (...answers: Answer[]): (() => Answer) => {
  let next = 0;
  return () => answers[Math.min(next++, answers.length - 1)]!;
};

describe('fetching a page', () => {
  it('gives its bytes with what the headers say', async () => {
    const server = await serve({
      '/a': {
        headers: {
          etag: '"1"',
          'last-modified': 'Sat, 28 Feb 2026 10:00:00 GMT',
          'cache-control': 'public, max-age=300',
        },
        body: '<p>Tide',
      },
    });
    const { fetcher } = set();
    const result = await fetcher.fetchPage(`${server.origin}/a#top`);
    expect(result).toMatchObject({
      outcome: 'page',
      url: `${server.origin}/a#top`,
      finalUrl: `${server.origin}/a`,
      redirects: [],
      status: 200,
      contentType: 'text/html; charset=utf-8',
      etag: '"1"',
      lastModified: 'Sat, 28 Feb 2026 10:00:00 GMT',
      maxAgeSeconds: 300,
      at: '2026-03-01T12:00:05Z',
    });
    expect(Buffer.from((result as { bytes: Uint8Array }).bytes).toString()).toBe('<p>Tide');
  });

  it('says who asks, and sends no cookie that it was given', async () => {
    const server = await serve({ '/a': { headers: { 'set-cookie': 'id=1' }, body: '<p>' } });
    const { fetcher } = set();
    await fetcher.fetchPage(`${server.origin}/a`);
    await fetcher.fetchPage(`${server.origin}/a`);
    expect(server.seen).toHaveLength(3);
    for (const { headers } of server.seen) {
      expect(headers['user-agent']).toBe('Variorum/0.0.0 (+mail@archive.example)');
      expect(headers).not.toHaveProperty('cookie');
      expect(headers).not.toHaveProperty('referer');
    }
  });

  it.each([
    ['gzip', gzipSync],
    ['x-gzip', gzipSync],
    ['GZIP', gzipSync],
    ['deflate', deflateSync],
    ['deflate', deflateRawSync],
    ['br', brotliCompressSync],
    ['zstd', zstdCompressSync],
    ['gzip, gzip', (text: string) => gzipSync(gzipSync(text))],
    ['identity', (text: string) => Buffer.from(text)],
    ['gzip', (text: string) => Buffer.from(text)],
    ['zstd', (text: string) => Buffer.from(text)],
  ])('takes off the coding of “%s” (%#), also where the header lies', async (coding, pack) => {
    const server = await serve({
      '/a': { headers: { 'content-encoding': coding }, body: pack('<p>Ebb and flow</p>') },
    });
    const { fetcher } = set();
    const result = await fetcher.fetchPage(`${server.origin}/a`);
    expect(result).toMatchObject({ outcome: 'page' });
    expect(Buffer.from((result as { bytes: Uint8Array }).bytes).toString()).toBe('<p>Ebb and flow</p>');
  });

  it.each([
    [401, { outcome: 'blocked', status: 401 }],
    [403, { outcome: 'blocked', status: 403 }],
    [451, { outcome: 'blocked', status: 451 }],
    [404, { outcome: 'http-error', status: 404 }],
    [410, { outcome: 'http-error', status: 410 }],
    [418, { outcome: 'http-error', status: 418 }],
    [304, { outcome: 'http-error', status: 304 }],
    [204, { outcome: 'http-error', status: 204 }],
    [206, { outcome: 'http-error', status: 206 }],
  ])('takes a status of %i as what it is, and does not ask again', async (status, expected) => {
    const server = await serve({ '/a': status });
    const { fetcher } = set();
    expect(await fetcher.fetchPage(`${server.origin}/a`)).toMatchObject(expected);
    expect(pathsOf(server)).toEqual(['/robots.txt', '/a']);
  });

  it.each([
    ['image/png', '<p>'],
    ['application/pdf', '%PDF'],
    ['image/svg+xml', '<svg/>'],
    ['text/html', 'PNG\0\0\0'],
    ['', 'no page'],
  ])('takes no %s answer beginning with %j', async (type, body) => {
    const server = await serve({ '/a': { headers: { 'content-type': type }, body } });
    const { fetcher } = set();
    expect(await fetcher.fetchPage(`${server.origin}/a`)).toMatchObject({ outcome: 'failed', reason: 'bad-type' });
  });

  it.each(['application/rss+xml', 'application/feed+json', 'application/xhtml+xml', 'text/plain', ''])(
    'takes an answer of type “%s”',
    async (type) => {
      const server = await serve({ '/a': { headers: { 'content-type': type }, body: ' <p>' } });
      const { fetcher } = set();
      expect(await fetcher.fetchPage(`${server.origin}/a`)).toMatchObject({ outcome: 'page' });
    },
  );
});

describe('conditional requests', () => {
  it('are sent for a known page, and a 304 is no change', async () => {
    const server = await serve({ '/a': 304 });
    const { fetcher } = set();
    const known = { etag: 'W/"7"', lastModified: 'Sat, 28 Feb 2026 10:00:00 GMT' };
    expect(await fetcher.fetchPage(`${server.origin}/a`, known)).toMatchObject({
      outcome: 'not-modified',
      status: 304,
    });
    expect(server.seen[1]?.headers).toMatchObject({
      'if-none-match': 'W/"7"',
      'if-modified-since': 'Sat, 28 Feb 2026 10:00:00 GMT',
    });
    expect(server.seen[0]?.headers).not.toHaveProperty('if-none-match');
  });

  it('are sent to the URL that the validators belong to, and to no other', async () => {
    const server = await serve({ '/a': { status: 301, headers: { location: '/b' } }, '/b': '<p>' });
    const { fetcher } = set();
    await fetcher.fetchPage(`${server.origin}/a`, { etag: '"7"' });
    await fetcher.fetchPage(`${server.origin}/a`, { etag: '"7"', of: `${server.origin}/b` });
    expect(server.seen.slice(1).map(({ path, headers }) => [path, headers['if-none-match']])).toEqual([
      ['/a', '"7"'],
      ['/b', undefined],
      ['/a', undefined],
      ['/b', '"7"'],
    ]);
  });
});

describe('redirects', () => {
  it('are followed, five at most', async () => {
    const hops = Object.fromEntries(
      [1, 2, 3, 4, 5, 6].map((n): [string, Answer] => [`/${n}`, { status: 302, headers: { location: `/${n + 1}#x` } }]),
    );
    const server = await serve({ ...hops, '/7': '<p>' });
    const { fetcher } = set();
    const five = await fetcher.fetchPage(`${server.origin}/2`);
    expect(five).toMatchObject({ outcome: 'page', finalUrl: `${server.origin}/7` });
    expect(five.redirects).toHaveLength(5);
    expect(five.redirects[0]).toEqual({ status: 302, from: `${server.origin}/2`, to: `${server.origin}/3` });
    expect(await fetcher.fetchPage(`${server.origin}/1`)).toMatchObject({ outcome: 'failed', reason: 'bad-redirect' });
  });

  it('in a circle end', async () => {
    const server = await serve({
      '/a': { status: 301, headers: { location: '/b' } },
      '/b': { status: 301, headers: { location: '/a' } },
    });
    const { fetcher } = set();
    const result = await fetcher.fetchPage(`${server.origin}/a`);
    expect(result).toMatchObject({ outcome: 'failed', reason: 'bad-redirect' });
    expect(pathsOf(server)).toEqual(['/robots.txt', '/a', '/b']);
  });

  it('without an address are no page', async () => {
    const server = await serve({ '/a': 302 });
    const { fetcher } = set();
    expect(await fetcher.fetchPage(`${server.origin}/a`)).toMatchObject({ outcome: 'failed', reason: 'bad-redirect' });
  });

  it.each([
    'http://169.254.169.254/latest/',
    'http://[::ffff:10.0.0.1]/',
    'http://[64:ff9b::a00:1]/x',
    'http://inside.example/',
  ])('to %s are refused before anything is sent there', async (location) => {
    const server = await serve({ '/a': { status: 302, headers: { location } } });
    const { fetcher } = set({}, { 'inside.example': ['10.1.2.3'] });
    const result = await fetcher.fetchPage(`${server.origin}/a`);
    expect(result).toMatchObject({ outcome: 'failed', reason: 'forbidden-address', finalUrl: new URL(location).href });
    expect((result as { sentence: string }).sentence).toContain('no public address of the web');
  });

  it.each(['file:///etc/passwd', 'ftp://example.org/', 'http://user:secret@example.org/', 'javascript:alert(1)'])(
    'to %s are refused',
    async (location) => {
      const server = await serve({ '/a': { status: 302, headers: { location } } });
      const { fetcher } = set();
      expect(await fetcher.fetchPage(`${server.origin}/a`)).toMatchObject({
        outcome: 'failed',
        reason: 'bad-redirect',
      });
    },
  );

  it('to another host ask its robots.txt and wait for its turn', async () => {
    const other = await serve({ '/robots.txt': 'User-agent: *\nDisallow: /no', '/yes': '<p>' });
    const server = await serve({
      '/a': { status: 302, headers: { location: `${other.origin}/yes` } },
      '/b': { status: 302, headers: { location: `${other.origin}/no` } },
    });
    const { fetcher, clock } = set({ hostDelaySeconds: 5 });
    expect(await fetcher.fetchPage(`${server.origin}/a`)).toMatchObject({ outcome: 'page' });
    // Robots, page; other robots, other page: one pause in each host.
    expect(clock.slept).toEqual([5000, 5000]);
    expect(await fetcher.fetchPage(`${server.origin}/b`)).toMatchObject({
      outcome: 'refused-by-robots',
      robotsUrl: `${other.origin}/robots.txt`,
      rule: 'Disallow: /no',
      finalUrl: `${other.origin}/no`,
    });
    expect(pathsOf(other)).toEqual(['/robots.txt', '/yes']);
  });
});

describe('robots.txt', () => {
  it('is obeyed, for our name before *, the longest rule first', async () => {
    const server = await serve({
      '/robots.txt':
        'User-agent: *\nDisallow: /\n\nUser-agent: variorum\nDisallow: /private # ours\nAllow: /private/open\n',
      '/private/open': '<p>',
      '/news': '<p>',
    });
    const { fetcher } = set();
    expect(await fetcher.fetchPage(`${server.origin}/news`)).toMatchObject({ outcome: 'page' });
    expect(await fetcher.fetchPage(`${server.origin}/private/open`)).toMatchObject({ outcome: 'page' });
    const refused = await fetcher.fetchPage(`${server.origin}/private/x`);
    expect(refused).toMatchObject({ outcome: 'refused-by-robots', rule: 'Disallow: /private # ours' });
    expect(pathsOf(server)).toEqual(['/robots.txt', '/news', '/private/open']);
  });

  it('may always be fetched itself', async () => {
    const server = await serve({
      '/robots.txt': { headers: { 'content-type': 'text/plain' }, body: 'User-agent: *\nDisallow: /' },
    });
    const { fetcher } = set();
    expect(await fetcher.fetchPage(`${server.origin}/robots.txt`)).toMatchObject({ outcome: 'page' });
  });

  it.each([400, 401, 403, 404, 410])('that is not there (%i) forbids nothing', async (status) => {
    const server = await serve({ '/robots.txt': status, '/a': '<p>' });
    const { fetcher } = set();
    expect(await fetcher.fetchPage(`${server.origin}/a`)).toMatchObject({ outcome: 'page' });
  });

  it.each([
    ['429', 429, 1],
    ['503', 503, 4],
    ['501', 501, 1],
    [
      'a cut connection',
      (_: unknown, response: { destroy: () => void }) => {
        response.destroy();
      },
      4,
    ],
    ['a redirect to the inside', { status: 302, headers: { location: 'http://10.0.0.1/robots.txt' } }, 1],
    ['a redirect in circles', { status: 302, headers: { location: '/robots.txt' } }, 6],
  ] as [string, Answer, number][])('that gives %s closes the origin for now', async (_name, answer, requests) => {
    const server = await loopbackServer((path) => (path === '/robots.txt' ? answer : '<p>'));
    closers.push(server.close);
    const { fetcher } = set();
    const result = await fetcher.fetchPage(`${server.origin}/a`);
    expect(result).toMatchObject({ outcome: 'refused-by-robots', robotsUrl: `${server.origin}/robots.txt` });
    expect(result).not.toHaveProperty('rule');
    await fetcher.fetchPage(`${server.origin}/b`);
    expect(pathsOf(server)).toEqual(Array.from({ length: requests }, () => '/robots.txt'));
  });

  it('is read where a redirect leads, also on another host', async () => {
    const other = await serve({ '/rules': 'User-agent: *\nDisallow: /a' });
    const server = await serve({
      '/robots.txt': { status: 301, headers: { location: `${other.origin}/rules` } },
      '/b': '<p>',
    });
    const { fetcher } = set();
    expect(await fetcher.fetchPage(`${server.origin}/a`)).toMatchObject({ outcome: 'refused-by-robots' });
    expect(await fetcher.fetchPage(`${server.origin}/b`)).toMatchObject({ outcome: 'page' });
  });

  it('is asked for once in a run and again after a day', async () => {
    const server = await serve({ '/a': '<p>' });
    const { fetcher, clock } = set();
    await Promise.all([fetcher.fetchPage(`${server.origin}/a`), fetcher.fetchPage(`${server.origin}/a`)]);
    expect(pathsOf(server)).toEqual(['/robots.txt', '/a', '/a']);
    clock.pass(24 * 3_600_000);
    await fetcher.fetchPage(`${server.origin}/a`);
    expect(pathsOf(server)).toEqual(['/robots.txt', '/a', '/a', '/robots.txt', '/a']);
  });

  it('is read up to 500 KiB and further', async () => {
    const filler = `${'# '.padEnd(99, 'x')}\n`;
    const server = await serve({
      '/robots.txt': `User-agent: *\n${filler.repeat(5115)}Disallow: /a\n${filler.repeat(20_000)}Disallow: /b\n`,
      '/b': '<p>',
    });
    const { fetcher } = set();
    expect(await fetcher.fetchPage(`${server.origin}/a`)).toMatchObject({ outcome: 'refused-by-robots' });
    expect(await fetcher.fetchPage(`${server.origin}/b`)).toMatchObject({ outcome: 'page' });
  });

  it('makes the pauses longer by its Crawl-delay, never shorter', async () => {
    const slow = await serve({ '/robots.txt': 'User-agent: *\nCrawl-delay: 20', '/a': '<p>' });
    const fast = await serve({ '/robots.txt': 'User-agent: *\nCrawl-delay: 1', '/a': '<p>' });
    const { fetcher, clock } = set();
    await fetcher.fetchPage(`${slow.origin}/a`);
    await fetcher.fetchPage(`${fast.origin}/a`);
    expect(clock.slept).toEqual([20_000, 5000]);
  });
});

describe('politeness', () => {
  it('asks a host one thing at a time, with five seconds and a little between', async () => {
    let open = 0;
    const server = await loopbackServer(() => (_request, response) => {
      open += 1;
      setImmediate(() => {
        response.writeHead(open > 1 ? 500 : 200, { 'content-type': 'text/html' });
        response.end('<p>');
        open -= 1;
      });
    });
    closers.push(server.close);
    const { fetcher, clock } = set();
    const results = await Promise.all([1, 2, 3].map((n) => fetcher.fetchPage(`${server.origin}/${n}`)));
    expect(results.map(({ outcome }) => outcome)).toEqual(['page', 'page', 'page']);
    expect(clock.slept).toEqual([5000, 5000, 5000]);
  });

  it('asks at most so many hosts at once', async () => {
    let open = 0;
    let most = 0;
    const waiting: (() => void)[] = [];
    const servers = await Promise.all(
      Array.from({ length: 6 }, () =>
        loopbackServer(() => (_request, response) => {
          open += 1;
          most = Math.max(most, open);
          waiting.push(() => {
            open -= 1;
            response.writeHead(404);
            response.end();
          });
          // Answers come only when as many as are allowed stand open.
          if (waiting.length === 4) for (const go of waiting.splice(0)) setTimeout(go, 5);
          else
            setTimeout(() => {
              for (const go of waiting.splice(0)) go();
            }, 50);
        }),
      ),
    );
    closers.push(...servers.map(({ close }) => close));
    const { fetcher } = set();
    await Promise.all(servers.map(({ origin }) => fetcher.fetchPage(`${origin}/a`)));
    expect(most).toBe(4);
  });

  it('never asks more often than every five seconds where it is not for trying out', async () => {
    const server = await serve({ '/a': '<p>' });
    const { fetcher, clock } = set({ hostDelaySeconds: 0 }, { 'outlet.example': ['127.0.0.1'] });
    await fetcher.fetchPage(`http://outlet.example:${server.port}/a`);
    expect(clock.slept).toEqual([5000]);
  });
});

describe('what may pass', () => {
  it.each([429, 500, 502, 503, 504])(
    'such as a status of %i is tried again after 2, 8 and 32 seconds',
    async (status) => {
      const server = await serve({ '/a': status });
      const { fetcher, clock } = set({ hostDelaySeconds: 0 });
      expect(await fetcher.fetchPage(`${server.origin}/a`)).toMatchObject({ outcome: 'http-error', status });
      expect(clock.slept).toEqual([2000, 8000, 32_000]);
    },
  );

  it('such as a connection that breaks is tried again, and the whole page is taken', async () => {
    const broken: Answer = (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-length': '100' });
      response.write('<p>half');
      setImmediate(() => response.destroy());
    };
    const server = await serve({ '/a': inOrder(broken, '<p>whole') });
    const { fetcher, clock } = set({ hostDelaySeconds: 0 });
    const result = await fetcher.fetchPage(`${server.origin}/a`);
    expect(Buffer.from((result as { bytes: Uint8Array }).bytes).toString()).toBe('<p>whole');
    expect(clock.slept).toEqual([2000]);
  });

  it('waits as long as Retry-After says, in seconds or as a date', async () => {
    const server = await serve({
      '/a': inOrder(
        { status: 429, headers: { 'retry-after': '120' } },
        { status: 503, headers: { 'retry-after': 'Sun, 01 Mar 2026 12:10:00 GMT' } },
        '<p>',
      ),
    });
    const { fetcher, clock } = set({ hostDelaySeconds: 0 });
    expect(await fetcher.fetchPage(`${server.origin}/a`)).toMatchObject({
      outcome: 'page',
      at: '2026-03-01T12:10:00Z',
    });
    expect(clock.slept).toEqual([120_000, 480_000]);
  });

  it('keeps a Retry-After for the other pages of the host too', async () => {
    const server = await serve({
      '/a': inOrder({ status: 429, headers: { 'retry-after': '600' } }, '<p>'),
      '/b': '<p>',
    });
    const { fetcher, clock } = set({ hostDelaySeconds: 0 });
    await Promise.all([fetcher.fetchPage(`${server.origin}/a`), fetcher.fetchPage(`${server.origin}/b`)]);
    expect(clock.slept[0]).toBe(600_000);
    expect(pathsOf(server)).toEqual(['/robots.txt', '/a', '/b', '/a']);
  });

  it('leaves a host alone that asks for more than an hour', async () => {
    const server = await serve({ '/a': { status: 503, headers: { 'retry-after': '7200' } }, '/b': '<p>' });
    const { fetcher, clock } = set({ hostDelaySeconds: 0 });
    expect(await fetcher.fetchPage(`${server.origin}/a`)).toMatchObject({ outcome: 'failed', reason: 'left-alone' });
    expect(await fetcher.fetchPage(`${server.origin}/b`)).toMatchObject({ outcome: 'failed', reason: 'left-alone' });
    expect(pathsOf(server)).toEqual(['/robots.txt', '/a']);
    expect(clock.slept).toEqual([]);
    clock.pass(7_200_000);
    expect(await fetcher.fetchPage(`${server.origin}/b`)).toMatchObject({ outcome: 'page' });
  });

  it('leaves a host alone after five failures in a row, and others not', async () => {
    const server = await serve({ '/a': 500, '/b': '<p>' });
    const other = await serve({ '/a': '<p>' });
    const { fetcher } = set({ hostDelaySeconds: 0 });
    expect(await fetcher.fetchPage(`${server.origin}/a`)).toMatchObject({ outcome: 'http-error' });
    expect(await fetcher.fetchPage(`${server.origin}/a`)).toMatchObject({ outcome: 'failed', reason: 'left-alone' });
    expect(await fetcher.fetchPage(`${server.origin}/b`)).toMatchObject({ outcome: 'failed', reason: 'left-alone' });
    expect(pathsOf(server)).toHaveLength(6);
    expect(await fetcher.fetchPage(`${other.origin}/a`)).toMatchObject({ outcome: 'page' });
  });
});

describe('limits', () => {
  it('end an answer that drips', async () => {
    const { fetcher, clock } = set({ retrySeconds: [] });
    const server = await loopbackServer((path) =>
      path === '/robots.txt'
        ? 404
        : (_request, response) => {
            response.writeHead(200, { 'content-type': 'text/html' });
            const drip = (): void => {
              if (response.destroyed) return;
              response.write('x');
              clock.pass(4000);
              setImmediate(drip);
            };
            drip();
          },
    );
    closers.push(server.close);
    expect(await fetcher.fetchPage(`${server.origin}/a`)).toMatchObject({ outcome: 'failed', reason: 'timeout' });
  });

  it('end an answer whose headers never come', async () => {
    const { fetcher, clock } = set({ retrySeconds: [] });
    const server = await loopbackServer((path) =>
      path === '/robots.txt'
        ? 404
        : () => {
            setImmediate(() => {
              clock.pass(30_000);
            });
          },
    );
    closers.push(server.close);
    expect(await fetcher.fetchPage(`${server.origin}/a`)).toMatchObject({ outcome: 'failed', reason: 'timeout' });
  });

  it('end a connection that is not taken', async () => {
    const { fetcher, clock } = set({ retrySeconds: [] }, {});
    const never = createFetcher(
      { userAgent: 'Variorum/0 (+x)', retrySeconds: [] },
      {
        clock,
        random: () => 0,
        resolve: () =>
          new Promise(() => {
            setImmediate(() => {
              clock.pass(10_000);
            });
          }),
        log: () => undefined,
      },
    );
    closers.push(never.close, fetcher.close);
    const result = await never.fetchPage('http://silent.example/a');
    expect(result).toMatchObject({ outcome: 'refused-by-robots' });
    expect((result as { sentence: string }).sentence).toContain('within 10 seconds');
  });

  it('end an endless answer', async () => {
    const server = await serve({
      '/a': (_request, response) => {
        response.writeHead(200, { 'content-type': 'text/html' });
        const more = (): void => {
          if (!response.destroyed) response.write('x'.repeat(100_000), more);
        };
        more();
      },
    });
    const { fetcher } = set();
    expect(await fetcher.fetchPage(`${server.origin}/a`)).toMatchObject({ outcome: 'failed', reason: 'too-large' });
  });

  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
    ['zstd', zstdCompressSync],
    ['deflate', deflateSync],
  ])('end a bomb of %s', async (coding, pack) => {
    const bomb = pack(Buffer.alloc(12_000_000, 'a'));
    const server = await serve({ '/a': { headers: { 'content-encoding': coding }, body: bomb } });
    const { fetcher } = set();
    expect(await fetcher.fetchPage(`${server.origin}/a`)).toMatchObject({ outcome: 'failed', reason: 'too-large' });
    expect(pathsOf(server)).toEqual(['/robots.txt', '/a']);
  });

  it.each([
    ['gzip', gzipSync('<p>cut off by the server</p>').subarray(0, 30)],
    ['br', Buffer.from('<p>no brotli')],
    ['rot13', Buffer.from('<p>')],
    ['gzip, gzip, gzip, gzip', Buffer.from('<p>')],
  ])('refuse what can not be unpacked as %s', async (coding, body) => {
    const server = await serve({ '/a': { headers: { 'content-encoding': coding }, body } });
    const { fetcher } = set();
    expect(await fetcher.fetchPage(`${server.origin}/a`)).toMatchObject({ outcome: 'failed', reason: 'bad-coding' });
  });

  it('take no page that is shorter than its Content-Length', async () => {
    const server = await serve({
      '/a': (_request, response) => {
        response.socket?.end('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 500\r\n\r\n<p>half');
      },
    });
    const { fetcher } = set({ retrySeconds: [] });
    expect(await fetcher.fetchPage(`${server.origin}/a`)).toMatchObject({ outcome: 'failed', reason: 'network' });
  });
});

describe('addresses', () => {
  it.each(['ftp://example.org/', 'file:///etc/passwd', 'http://user:secret@example.org/', 'no url'])(
    '%s is refused without asking anybody',
    async (url) => {
      const { fetcher, resolved } = set();
      expect(await fetcher.fetchPage(url)).toMatchObject({ outcome: 'failed', reason: 'forbidden-address' });
      expect(resolved).toEqual([]);
    },
  );

  it.each([
    'http://127.0.0.1:8080/',
    'http://127.0.0.1/',
    'http://localhost/',
    'http://[::1]/',
    'http://0x7f.1/',
    'http://169.254.169.254/',
  ])('%s is refused where nothing is tried out', async (url) => {
    const { fetcher, log } = set({ unsafeLoopbackForTrials: false }, { localhost: ['127.0.0.1'] });
    const result = await fetcher.fetchPage(url);
    expect(result).toMatchObject({ outcome: 'failed', reason: 'forbidden-address' });
    expect(log).toEqual([]);
  });

  it('of a name must all be public', async () => {
    const { fetcher } = set({}, { 'mixed.example': ['93.184.216.34', '10.0.0.1'] });
    const result = await fetcher.fetchPage('http://mixed.example/');
    expect((result as { sentence: string }).sentence).toContain('10.0.0.1');
  });

  it('that change between two requests gain nothing', async () => {
    const server = await serve({ '/a': { headers: { connection: 'close' }, body: '<p>' } });
    let count = 0;
    const { fetcher, resolved } = set({}, { 'rebinding.example': () => (++count <= 2 ? ['127.0.0.1'] : ['10.0.0.1']) });
    const url = `http://rebinding.example:${server.port}/a`;
    expect(await fetcher.fetchPage(url)).toMatchObject({ outcome: 'page' });
    // One resolution a connection: what was checked is what was connected to.
    expect(resolved).toHaveLength(count);
    const asked = server.seen.length;
    while (count < 3) await fetcher.fetchPage(url);
    expect(await fetcher.fetchPage(url)).toMatchObject({ outcome: 'failed', reason: 'forbidden-address' });
    expect(server.seen.length).toBeLessThanOrEqual(asked + 1);
  });

  it('are tried one after the other', async () => {
    const server = await serve({ '/a': '<p>' });
    const closed = await loopbackServer(() => 404);
    await closed.close();
    const { fetcher } = set({ retrySeconds: [] }, { 'two.example': ['127.0.0.1', '127.0.0.1'] });
    expect(await fetcher.fetchPage(`http://two.example:${server.port}/a`)).toMatchObject({ outcome: 'page' });
    expect(await fetcher.fetchPage(`http://two.example:${closed.port}/a`)).toMatchObject({
      outcome: 'refused-by-robots',
    });
  });
});
