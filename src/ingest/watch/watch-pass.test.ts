import { describe, expect, it } from 'vitest';
import { pathsOf } from '../../../test/support/test-fetcher.ts';
import {
  articlePage,
  inShort,
  rssOf,
  testWatch,
  watchedContent,
  watchedOutlet,
} from '../../../test/support/watched-outlet.ts';

describe('a pass of watching', () => {
  it('asks again later for what it did not ask for, and says the present of what is due still', async () => {
    const outlet = await watchedOutlet({ '/one': articlePage('The one gauge'), '/two': articlePage('The two gauges') });
    outlet.pages.set('/rss', rssOf([`${outlet.origin}/one`, `${outlet.origin}/two`]));
    const watching = testWatch(watchedContent({ gull: { url: outlet.origin, feeds: [`${outlet.origin}/rss`] } }));
    outlet.pages.set('/one', { status: 503, headers: { 'retry-after': '7200' } });
    const { events, nextSeconds } = await watching.pass();
    expect(events.map(inShort).slice(1)).toEqual([
      expect.stringMatching(/^no-article: /),
      expect.stringMatching(/^passed-over: It was not asked for: /),
    ]);
    expect(nextSeconds).toBeGreaterThanOrEqual(watching.clock.now() / 1000 + 600);
    expect(pathsOf(outlet)).not.toContain('/two');
    watching.clock.pass(7_200_000);
    outlet.pages.set('/one', articlePage('The one gauge'));
    expect((await watching.pass()).events.map(inShort)).toContain('gull/the-two-gauges imported');
    const unasked = testWatch(watchedContent({ gull: { url: outlet.origin, feeds: [`${outlet.origin}/rss`] } }));
    const ended = await unasked.pass(undefined, () => true);
    expect(ended).toEqual({ events: [], nextSeconds: unasked.clock.now() / 1000 });
  });

  it('captures the articles that feeds of three kinds name, once', async () => {
    const outlet = await watchedOutlet();
    const at = (path: string): string => `${outlet.origin}${path}`;
    outlet.pages.set('/rss', rssOf([at('/one?utm_source=rss')]));
    outlet.pages.set(
      '/atom',
      `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Gull</title><id>urn:gull</id><updated>2026-03-01T09:00:00Z</updated><entry><id>urn:two</id><title>Two</title><updated>2026-03-01T09:00:00Z</updated><link href="${at('/two')}"/></entry></feed>`,
    );
    outlet.pages.set(
      '/json',
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Gull',
        items: [{ id: '3', url: at('/three'), title: 'Three', content_text: 'Three' }],
      }),
    );
    for (const name of ['one', 'two', 'three']) outlet.pages.set(`/${name}`, articlePage(`The ${name} gauge`));
    const { pass, nextPass, log, clock } = testWatch(
      watchedContent({ gull: { url: outlet.origin, feeds: [at('/rss'), at('/atom'), at('/json')] } }),
    );

    expect((await pass()).events.map(inShort)).toEqual([
      'feed gull page: 1 new',
      'feed gull page: 1 new',
      'feed gull page: 1 new',
      'gull/the-one-gauge imported',
      'gull/the-two-gauge imported',
      'gull/the-three-gauge imported',
    ]);
    expect(pathsOf(outlet)).toEqual(['/robots.txt', '/rss', '/atom', '/json', '/one', '/two', '/three']);

    outlet.seen.length = 0;
    expect((await pass()).events).toEqual([]);
    expect(outlet.seen).toEqual([]);

    clock.pass(700_000);
    expect((await nextPass()).events.map(inShort)).toEqual([
      'feed gull not-modified: 0 new',
      'feed gull not-modified: 0 new',
      'feed gull not-modified: 0 new',
      'gull/the-one-gauge unchanged 304',
      'gull/the-two-gauge unchanged 304',
      'gull/the-three-gauge unchanged 304',
    ]);
    expect(outlet.seen.every(({ headers }) => headers['if-none-match'] !== undefined)).toBe(true);
    expect(log('gull/the-one-gauge')).toEqual(['unchanged 304']);
  });
});
