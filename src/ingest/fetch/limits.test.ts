import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { loopbackServer } from '../../../test/support/loopback-server.ts';
import { closeAfter, pathsOf, serve, testFetcher } from '../../../test/support/test-fetcher.ts';
import { createFetcher } from './fetcher.ts';

describe('limits', () => {
  it('end an answer that drips', async () => {
    const { fetcher, clock } = testFetcher({ retrySeconds: [] });
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
    closeAfter(server);
    expect(await fetcher.fetchPage(`${server.origin}/a`)).toMatchObject({ outcome: 'failed', reason: 'timeout' });
  });

  it('end an answer whose headers never come', async () => {
    const { fetcher, clock } = testFetcher({ retrySeconds: [] });
    const server = await loopbackServer((path) =>
      path === '/robots.txt'
        ? 404
        : () => {
            setImmediate(() => {
              clock.pass(30_000);
            });
          },
    );
    closeAfter(server);
    expect(await fetcher.fetchPage(`${server.origin}/a`)).toMatchObject({ outcome: 'failed', reason: 'timeout' });
  });

  it('end a connection that is not taken', async () => {
    const { clock } = testFetcher({ retrySeconds: [] }, {});
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
    closeAfter(never);
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
    const { fetcher } = testFetcher();
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
    const { fetcher } = testFetcher();
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
    const { fetcher } = testFetcher();
    expect(await fetcher.fetchPage(`${server.origin}/a`)).toMatchObject({ outcome: 'failed', reason: 'bad-coding' });
  });

  it('take no page that is shorter than its Content-Length', async () => {
    const server = await serve({
      '/a': (_request, response) => {
        response.socket?.end('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 500\r\n\r\n<p>half');
      },
    });
    const { fetcher } = testFetcher({ retrySeconds: [] });
    expect(await fetcher.fetchPage(`${server.origin}/a`)).toMatchObject({ outcome: 'failed', reason: 'network' });
  });
});

describe('addresses', () => {
  it.each(['ftp://example.org/', 'file:///etc/passwd', 'http://user:secret@example.org/', 'no url'])(
    '%s is refused without asking anybody',
    async (url) => {
      const { fetcher, resolved } = testFetcher();
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
    const { fetcher, log } = testFetcher({ unsafeLoopbackForTrials: false }, { localhost: ['127.0.0.1'] });
    const result = await fetcher.fetchPage(url);
    expect(result).toMatchObject({ outcome: 'failed', reason: 'forbidden-address' });
    expect(log.filter(({ event }) => event === 'answer' || event === 'trouble')).toEqual([]);
  });

  it('of a name must all be public', async () => {
    const { fetcher } = testFetcher({}, { 'mixed.example': ['93.184.216.34', '10.0.0.1'] });
    const result = await fetcher.fetchPage('http://mixed.example/');
    expect((result as { sentence: string }).sentence).toContain('10.0.0.1');
  });

  it('that change between two requests gain nothing', async () => {
    const server = await serve({ '/a': { headers: { connection: 'close' }, body: '<p>' } });
    let count = 0;
    const { fetcher, resolved } = testFetcher(
      {},
      { 'rebinding.example': () => (++count <= 2 ? ['127.0.0.1'] : ['10.0.0.1']) },
    );
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
    const { fetcher } = testFetcher({ retrySeconds: [] }, { 'two.example': ['127.0.0.1', '127.0.0.1'] });
    expect(await fetcher.fetchPage(`http://two.example:${server.port}/a`)).toMatchObject({ outcome: 'page' });
    expect(await fetcher.fetchPage(`http://two.example:${closed.port}/a`)).toMatchObject({
      outcome: 'refused-by-robots',
    });
  });
});
