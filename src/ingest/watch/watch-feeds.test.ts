import fs from 'node:fs';
import path from 'node:path';
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
import { watchStateName } from './watch-state.ts';

describe('watching feeds', () => {
  it('keeps the articles of two outlets on two hosts apart', async () => {
    const [one, other] = [await watchedOutlet(), await watchedOutlet()];
    for (const outlet of [one, other]) outlet.pages.set('/gauge', articlePage('New gauge opens'));
    one.pages.set('/rss', rssOf([`${one.origin}/gauge`, `${other.origin}/gauge`]));
    other.pages.set('/rss', rssOf([`${other.origin}/gauge`]));
    const { pass } = testWatch(
      watchedContent({
        gull: { url: one.origin, feeds: [`${one.origin}/rss`] },
        tern: { url: other.origin, feeds: [`${other.origin}/rss`] },
      }),
    );
    const { events } = await pass();
    expect(events.map(inShort).sort()).toEqual([
      'feed gull page: 1 new',
      'feed tern page: 1 new',
      'gull/new-gauge-opens imported',
      'tern/new-gauge-opens imported',
    ]);
    expect(events.flatMap((event) => ('notes' in event && event.event === 'feed' ? event.notes : []))).toEqual([
      `Entries that lead to other outlets are passed over: ${other.origin}/gauge.`,
    ]);
    expect((await pass('gull')).events).toEqual([]);
    await expect(pass('heron')).rejects.toThrow('The archive has no outlet heron.');
  });

  it('passes over an article that was deleted on purpose, as long as the feed names it', async () => {
    const outlet = await watchedOutlet({ '/gauge': articlePage('New gauge opens') });
    outlet.pages.set('/rss', rssOf([`${outlet.origin}/gauge`]));
    const contentDir = watchedContent({ gull: { url: outlet.origin, feeds: [`${outlet.origin}/rss`] } });
    const { pass, clock } = testWatch(contentDir);
    expect((await pass()).events.map(inShort)).toEqual(['feed gull page: 1 new', 'gull/new-gauge-opens imported']);
    fs.rmSync(path.join(contentDir, 'articles/gull/new-gauge-opens'), { recursive: true });
    const entry = { level: 'withdrawn', date: '2026-03-02', reason: 'Asked for.', deleted: true };
    const entries = { 'gull/new-gauge-opens': { ...entry, addresses: [`${outlet.origin}/gauge`] } };
    fs.writeFileSync(path.join(contentDir, 'takedowns.yml'), JSON.stringify(entries));
    outlet.pages.set('/gauge', articlePage('Another headline'));
    outlet.pages.set('/rss', rssOf([`${outlet.origin}/gauge?utm_source=rss`]));
    clock.pass(3_600_000);
    expect((await pass()).events.map(inShort)).toEqual(['feed gull page: 0 new']);
    expect(fs.readdirSync(path.join(contentDir, 'articles/gull'))).toEqual([]);
  });

  it('tells of a feed that became a web page, and finds what it names when it is one again', async () => {
    const outlet = await watchedOutlet({ '/gauge': articlePage('New gauge opens') });
    const feed = rssOf([`${outlet.origin}/gauge`]);
    outlet.pages.set('/rss', feed);
    const { pass, nextPass, clock } = testWatch(
      watchedContent({ gull: { url: outlet.origin, feeds: [`${outlet.origin}/rss`] } }),
    );
    await pass();
    outlet.pages.set(
      '/rss',
      '<!doctype html><html><head><title>Gull</title><link rel="alternate" type="application/rss+xml" href="/feed.xml"></head><body><p>Welcome</p></body></html>',
    );
    clock.pass(3_600_000);
    const [event] = (await nextPass()).events;
    expect(event).toMatchObject({ event: 'feed', newAddresses: 0 });
    expect(event?.event === 'feed' && event.notes.join(' ')).toContain(`${outlet.origin}/feed.xml`);
    outlet.pages.set('/rss', rssOf([`${outlet.origin}/gauge`, `${outlet.origin}/second`]));
    clock.pass(3_600_000);
    expect((await pass()).events.map(inShort)).toContain('feed gull page: 1 new');
  });

  it('follows a feed that moved for good, says so, and asks by its validators there', async () => {
    const outlet = await watchedOutlet({ '/gauge': articlePage('New gauge opens') });
    outlet.pages.set('/rss', { status: 301, headers: { location: '/feeds/all' } });
    outlet.pages.set('/feeds/all', rssOf([`${outlet.origin}/gauge`]));
    const { pass, clock } = testWatch(
      watchedContent({ gull: { url: outlet.origin, feeds: [`${outlet.origin}/rss`] } }),
    );
    const [event] = (await pass()).events;
    expect(event?.event === 'feed' && event.notes).toEqual([
      `The feed ${outlet.origin}/rss has moved to ${outlet.origin}/feeds/all: write that into outlets/gull.yml.`,
    ]);
    clock.pass(700_000);
    expect((await pass()).events.map(inShort)).toContain('feed gull not-modified: 0 new');
  });

  it('keeps to the pause that a feed asks for, also after “not modified”', async () => {
    const outlet = await watchedOutlet();
    outlet.pages.set('/rss', rssOf([], '<ttl>60</ttl>'));
    const { pass, nextPass, clock } = testWatch(
      watchedContent({ gull: { url: outlet.origin, feeds: [`${outlet.origin}/rss`] } }),
    );
    const start = clock.now() / 1000;
    expect((await pass()).nextSeconds! - start).toBeGreaterThanOrEqual(3600);
    expect((await nextPass()).nextSeconds! - start).toBeGreaterThanOrEqual(7200);
  });

  it('tries an address that gives no article fewer and fewer times, and then no more', async () => {
    const outlet = await watchedOutlet();
    outlet.pages.set('/rss', rssOf([`${outlet.origin}/none`]));
    const { contentDir, pass, clock } = testWatch(
      watchedContent({ gull: { url: outlet.origin, feeds: [`${outlet.origin}/rss`] } }),
    );
    const began = clock.now();
    const triedAtHours: number[] = [];
    for (let hours = 0; hours < 24 * 21; hours += 1) {
      const { events } = await pass();
      if (events.some(({ event }) => event === 'no-article')) triedAtHours.push(hours);
      clock.pass(began + (hours + 1) * 3_600_000 - clock.now());
    }
    expect(triedAtHours).toEqual([0, 1, 2, 4, 7, 13, 24, 46, 89, 175]);
    expect(fs.existsSync(path.join(contentDir, 'articles'))).toBe(false);
  });

  it('does not capture again what a feed names by an address that redirects', async () => {
    const outlet = await watchedOutlet({ '/gauge': articlePage('New gauge opens') });
    outlet.pages.set('/go/17', { status: 302, headers: { location: '/gauge' } });
    outlet.pages.set('/go/18', { status: 302, headers: { location: '/' } });
    outlet.pages.set('/', articlePage('The Gull today'));
    outlet.pages.set('/rss', rssOf([`${outlet.origin}/go/17`, `${outlet.origin}/go/18`]));
    const { pass, clock } = testWatch(
      watchedContent({ gull: { url: outlet.origin, feeds: [`${outlet.origin}/rss`] } }),
    );
    expect((await pass()).events.map(inShort)).toEqual([
      'feed gull page: 2 new',
      'gull/new-gauge-opens imported',
      `no-article: The address leads to the front page, ${outlet.origin}/.`,
    ]);
    outlet.pages.set('/rss', rssOf([`${outlet.origin}/go/17`, `${outlet.origin}/go/18?utm_medium=rss`]));
    clock.pass(700_000);
    expect((await pass()).events.map(inShort)).toEqual(['feed gull page: 0 new', 'gull/new-gauge-opens unchanged 304']);
  });

  it('asks for what robots.txt forbids no time', async () => {
    const outlet = await watchedOutlet({
      '/robots.txt': 'User-agent: *\nDisallow: /private\n',
      '/private/gauge': articlePage('New gauge opens'),
    });
    outlet.pages.set('/rss', rssOf([`${outlet.origin}/private/gauge`]));
    const { pass } = testWatch(watchedContent({ gull: { url: outlet.origin, feeds: [`${outlet.origin}/rss`] } }));
    const { events } = await pass();
    expect(events[1]).toMatchObject({ event: 'no-article', outcome: 'refused-by-robots' });
    expect(pathsOf(outlet)).toEqual(['/robots.txt', '/rss']);
  });

  it('says clearly that its own file is damaged', async () => {
    const outlet = await watchedOutlet();
    const { contentDir, pass } = testWatch(
      watchedContent({ gull: { url: outlet.origin, feeds: [`${outlet.origin}/rss`] } }),
    );
    const file = path.join(contentDir, watchStateName);
    for (const text of ['{"feeds":{', '{"feeds":[],"found":{}}']) {
      fs.writeFileSync(file, text);
      await expect(pass()).rejects.toThrow(`${file} can't be read.`);
    }
    expect(outlet.seen).toEqual([]);
  });
});
