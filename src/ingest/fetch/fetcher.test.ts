import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type Answer } from '../../../test/support/loopback-server.ts';
import { pathsOf, serve, testFetcher } from '../../../test/support/test-fetcher.ts';

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
    const { fetcher } = testFetcher();
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

  it('gives what stands in the place of a page that is gone, where it is whole', async () => {
    const server = await serve({
      '/gone': { status: 410, body: '<p>Removed' },
      '/large': { status: 404, body: 'x'.repeat(2000) },
      '/coded': {
        status: 403,
        headers: { 'content-encoding': 'gzip' },
        body: gzipSync('half'.repeat(99)).subarray(0, 18),
      },
      '/cut': (_, response) => {
        response.writeHead(451, { 'content-length': '50' }).write('half');
        setTimeout(() => response.destroy(), 50);
      },
    });
    const { fetcher } = testFetcher({ maxBytes: 1000 });
    const told = async (page: string): Promise<unknown[]> => {
      const result = await fetcher.fetchPage(server.origin + page);
      const bytes = 'bytes' in result ? Buffer.from(result.bytes).toString() : undefined;
      return ['status' in result ? result.status : result.outcome, bytes];
    };
    expect(await told('/gone')).toEqual([410, '<p>Removed']);
    expect(await told('/large')).toEqual([404, undefined]);
    expect(await told('/coded')).toEqual([403, undefined]);
    expect(await told('/cut')).toEqual([451, undefined]);
  });

  it('says who asks, and sends no cookie that it was given', async () => {
    const server = await serve({ '/a': { headers: { 'set-cookie': 'id=1' }, body: '<p>' } });
    const { fetcher } = testFetcher();
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
    const { fetcher } = testFetcher();
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
    const { fetcher } = testFetcher();
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
    const { fetcher } = testFetcher();
    expect(await fetcher.fetchPage(`${server.origin}/a`)).toMatchObject({ outcome: 'failed', reason: 'bad-type' });
  });

  it.each(['application/rss+xml', 'application/feed+json', 'application/xhtml+xml', 'text/plain', ''])(
    'takes an answer of type “%s”',
    async (type) => {
      const server = await serve({ '/a': { headers: { 'content-type': type }, body: ' <p>' } });
      const { fetcher } = testFetcher();
      expect(await fetcher.fetchPage(`${server.origin}/a`)).toMatchObject({ outcome: 'page' });
    },
  );
});

describe('conditional requests', () => {
  it('are sent for a known page, and a 304 is no change', async () => {
    const server = await serve({ '/a': 304 });
    const { fetcher } = testFetcher();
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
    const { fetcher } = testFetcher();
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
    const { fetcher } = testFetcher();
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
    const { fetcher } = testFetcher();
    const result = await fetcher.fetchPage(`${server.origin}/a`);
    expect(result).toMatchObject({ outcome: 'failed', reason: 'bad-redirect' });
    expect(pathsOf(server)).toEqual(['/robots.txt', '/a', '/b']);
  });

  it('without an address are no page', async () => {
    const server = await serve({ '/a': 302 });
    const { fetcher } = testFetcher();
    expect(await fetcher.fetchPage(`${server.origin}/a`)).toMatchObject({ outcome: 'failed', reason: 'bad-redirect' });
  });

  it.each([
    'http://169.254.169.254/latest/',
    'http://[::ffff:10.0.0.1]/',
    'http://[64:ff9b::a00:1]/x',
    'http://inside.example/',
  ])('to %s are refused before anything is sent there', async (location) => {
    const server = await serve({ '/a': { status: 302, headers: { location } } });
    const { fetcher } = testFetcher({}, { 'inside.example': ['10.1.2.3'] });
    const result = await fetcher.fetchPage(`${server.origin}/a`);
    expect(result).toMatchObject({ outcome: 'failed', reason: 'forbidden-address', finalUrl: new URL(location).href });
    expect((result as { sentence: string }).sentence).toContain('no public address of the web');
  });

  it.each(['file:///etc/passwd', 'ftp://example.org/', 'http://user:secret@example.org/', 'javascript:alert(1)'])(
    'to %s are refused',
    async (location) => {
      const server = await serve({ '/a': { status: 302, headers: { location } } });
      const { fetcher } = testFetcher();
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
    const { fetcher, clock } = testFetcher({ hostDelaySeconds: 5 });
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
