import { describe, expect, it } from 'vitest';
import { type Answer, loopbackServer } from '../../../test/support/loopback-server.ts';
import { closeAfter, pathsOf, serve, testFetcher } from '../../../test/support/test-fetcher.ts';

describe('robots.txt', () => {
  it('is obeyed, for our name before *, the longest rule first', async () => {
    const server = await serve({
      '/robots.txt':
        'User-agent: *\nDisallow: /\n\nUser-agent: variorum\nDisallow: /private # ours\nAllow: /private/open\n',
      '/private/open': '<p>',
      '/news': '<p>',
    });
    const { fetcher } = testFetcher();
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
    const { fetcher } = testFetcher();
    expect(await fetcher.fetchPage(`${server.origin}/robots.txt`)).toMatchObject({ outcome: 'page' });
  });

  it.each([400, 401, 403, 404, 410])('that is not there (%i) forbids nothing', async (status) => {
    const server = await serve({ '/robots.txt': status, '/a': '<p>' });
    const { fetcher } = testFetcher();
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
    closeAfter(server);
    const { fetcher } = testFetcher();
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
    const { fetcher } = testFetcher();
    expect(await fetcher.fetchPage(`${server.origin}/a`)).toMatchObject({ outcome: 'refused-by-robots' });
    expect(await fetcher.fetchPage(`${server.origin}/b`)).toMatchObject({ outcome: 'page' });
  });

  it('is asked for once in a run and again after a day', async () => {
    const server = await serve({ '/a': '<p>' });
    const { fetcher, clock } = testFetcher();
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
    const { fetcher } = testFetcher();
    expect(await fetcher.fetchPage(`${server.origin}/a`)).toMatchObject({ outcome: 'refused-by-robots' });
    expect(await fetcher.fetchPage(`${server.origin}/b`)).toMatchObject({ outcome: 'page' });
  });

  it('makes the pauses longer by its Crawl-delay, never shorter', async () => {
    const slow = await serve({ '/robots.txt': 'User-agent: *\nCrawl-delay: 20', '/a': '<p>' });
    const fast = await serve({ '/robots.txt': 'User-agent: *\nCrawl-delay: 1', '/a': '<p>' });
    const { fetcher, clock } = testFetcher();
    await fetcher.fetchPage(`${slow.origin}/a`);
    await fetcher.fetchPage(`${fast.origin}/a`);
    expect(clock.slept).toEqual([20_000, 5000]);
  });
});
