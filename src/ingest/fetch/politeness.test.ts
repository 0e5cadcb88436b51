import { describe, expect, it } from 'vitest';
import { type Answer, loopbackServer } from '../../../test/support/loopback-server.ts';
import { closeAfter, inOrder, pathsOf, serve, testFetcher } from '../../../test/support/test-fetcher.ts';

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
    closeAfter(server);
    const { fetcher, clock } = testFetcher();
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
    servers.map(closeAfter);
    const { fetcher } = testFetcher();
    await Promise.all(servers.map(({ origin }) => fetcher.fetchPage(`${origin}/a`)));
    expect(most).toBe(4);
  });

  it('never asks more often than every five seconds where it is not for trying out', async () => {
    const server = await serve({ '/a': '<p>' });
    const { fetcher, clock } = testFetcher({ hostDelaySeconds: 0 }, { 'outlet.example': ['127.0.0.1'] });
    await fetcher.fetchPage(`http://outlet.example:${server.port}/a`);
    expect(clock.slept).toEqual([5000]);
  });
});

describe('what may pass', () => {
  it.each([429, 500, 502, 503, 504])(
    'such as a status of %i is tried again after 2, 8 and 32 seconds',
    async (status) => {
      const server = await serve({ '/a': status });
      const { fetcher, clock } = testFetcher({ hostDelaySeconds: 0 });
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
    const { fetcher, clock } = testFetcher({ hostDelaySeconds: 0 });
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
    const { fetcher, clock } = testFetcher({ hostDelaySeconds: 0 });
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
    const { fetcher, clock } = testFetcher({ hostDelaySeconds: 0 });
    await Promise.all([fetcher.fetchPage(`${server.origin}/a`), fetcher.fetchPage(`${server.origin}/b`)]);
    expect(clock.slept[0]).toBe(600_000);
    expect(pathsOf(server)).toEqual(['/robots.txt', '/a', '/b', '/a']);
  });

  it('leaves a host alone that asks for more than an hour', async () => {
    const server = await serve({ '/a': { status: 503, headers: { 'retry-after': '7200' } }, '/b': '<p>' });
    const { fetcher, clock } = testFetcher({ hostDelaySeconds: 0 });
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
    const { fetcher } = testFetcher({ hostDelaySeconds: 0 });
    expect(await fetcher.fetchPage(`${server.origin}/a`)).toMatchObject({ outcome: 'http-error' });
    expect(await fetcher.fetchPage(`${server.origin}/a`)).toMatchObject({ outcome: 'failed', reason: 'left-alone' });
    expect(await fetcher.fetchPage(`${server.origin}/b`)).toMatchObject({ outcome: 'failed', reason: 'left-alone' });
    expect(pathsOf(server)).toHaveLength(6);
    expect(await fetcher.fetchPage(`${other.origin}/a`)).toMatchObject({ outcome: 'page' });
  });
});
