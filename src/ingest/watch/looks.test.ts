import fs from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeEach, describe, expect, it } from 'vitest';
import { readLedger, verifyContent } from '../../archive/ledger.ts';
import { stampOfInstant } from '../../model/capture-stamp.ts';
import type { Answer } from '../../../test/support/loopback-server.ts';
import { pathsOf } from '../../../test/support/test-fetcher.ts';
import {
  articlePage,
  inShort,
  rssOf,
  type TestWatch,
  testWatch,
  watchedContent,
  type WatchedOutlet,
  watchedOutlet,
} from '../../../test/support/watched-outlet.ts';

const article = 'gull/new-gauge-opens';
let outlet: WatchedOutlet;
let watching: TestWatch;

/** What the pass told in which the article was looked at again. */
async function nextLook(): Promise<string[]> {
  for (;;) {
    const { events, nextSeconds } = await watching.nextPass();
    const looks = events.filter(({ event }) => event !== 'feed');
    if (looks.length > 0 || nextSeconds === null) return looks.map(inShort);
  }
}

beforeEach(async () => {
  outlet = await watchedOutlet({ '/gauge': articlePage('New gauge opens') });
  outlet.pages.set('/rss', rssOf([`${outlet.origin}/gauge`]));
  watching = testWatch(watchedContent({ gull: { url: outlet.origin, feeds: [`${outlet.origin}/rss`] } }));
  await watching.pass();
});

describe('a look at a known article', () => {
  it.each<[Answer, string]>([
    [404, 'not-found 404'],
    [410, 'gone 410'],
    [403, 'blocked 403'],
    [451, 'blocked 451'],
    [500, 'failed 500'],
    [{ headers: { 'content-type': 'image/png' }, body: 'PNG' }, 'failed 200'],
    [{ status: 301, headers: { location: '/' } }, 'not-found 404'],
  ])('that is answered with %j is recorded, and the next one goes on', async (answer, outcome) => {
    outlet.pages.set('/gauge', answer);
    expect(await nextLook()).toEqual([`${article} ${outcome}`]);
    outlet.pages.set('/gauge', articlePage('New gauge opens'));
    expect(await nextLook()).toEqual([`${article} unchanged 304`]);
    expect(watching.log(article)).toEqual([outcome, 'unchanged 304']);
    expect(watching.snapshots(article)).toHaveLength(1);
  });

  it('that finds another text makes the next snapshot', async () => {
    outlet.pages.set('/gauge', articlePage('New gauge opens', 'April'));
    expect(await nextLook()).toEqual([`${article} imported`]);
    expect(watching.snapshots(article)).toHaveLength(2);
  });

  it('that finds the same text in other bytes is an unchanged one, and the next asks by its validators', async () => {
    outlet.pages.set('/gauge', articlePage('New gauge opens').replace('<header>', '<header data-visits="7">'));
    expect(await nextLook()).toEqual([`${article} unchanged`]);
    expect(await nextLook()).toEqual([`${article} unchanged 304`]);
  });

  it('that is sent to the front page is failed, whatever stands there', async () => {
    outlet.pages.set(
      '/',
      articlePage('Ferry strike ends', 'June')
        .replaceAll('gauge', 'ferry')
        .replaceAll('old', 'big')
        .replaceAll('office', 'crew')
        .replaceAll('the ', 'this '),
    );
    outlet.pages.set('/gauge', { status: 302, headers: { location: '/' } });
    expect(await nextLook()).toEqual([`${article} failed 200`]);
    expect(watching.snapshots(article)).toHaveLength(1);
    expect(fs.readdirSync(path.join(watching.contentDir, 'articles/gull'))).toEqual(['new-gauge-opens']);
  });

  it('that is sent to where the article moved goes on in it', async () => {
    outlet.pages.set('/2026/gauge', articlePage('New gauge opens', 'April'));
    outlet.pages.set('/gauge', { status: 301, headers: { location: '/2026/gauge' } });
    expect(await nextLook()).toEqual([`${article} imported`]);
    expect(await nextLook()).toEqual([`${article} unchanged 304`]);
    expect(watching.snapshots(article)).toHaveLength(2);
  });

  it('that robots.txt forbids is recorded as blocked, and the page is not asked for', async () => {
    outlet.pages.set('/robots.txt', 'User-agent: *\nDisallow: /gauge\n');
    watching.clock.pass(25 * 3_600_000);
    outlet.seen.length = 0;
    expect(await nextLook()).toEqual([`${article} blocked`]);
    expect(pathsOf(outlet)).not.toContain('/gauge');
  });

  it('keeps the bytes of a refusal and of a page elsewhere, once each, and where they came from', async () => {
    const gone = { status: 410, body: '<h1>Removed at the request of the harbour office</h1>' };
    outlet.pages.set('/gauge', gone);
    await nextLook();
    await nextLook();
    outlet.pages.set('/', articlePage('Ferry strike ends').replaceAll(/gauge|office|the /g, 'x'));
    outlet.pages.set('/gauge', { status: 302, headers: { location: '/' } });
    await nextLook();
    const folder = path.join(watching.contentDir, 'articles', article);
    const lines = fs.readFileSync(path.join(folder, 'captures.ndjson'), 'utf8').trim().split('\n');
    const looks = lines.map((line) => JSON.parse(line) as { captured: string; raw: string; final?: string });
    expect(looks.map(({ final }) => final)).toEqual([undefined, undefined, `${outlet.origin}/`]);
    const kept = fs.readdirSync(folder).filter((name) => name.endsWith('.gz'));
    expect(kept.slice(1)).toEqual([looks[0], looks[2]].map((look) => `${stampOfInstant(look!.captured)}.html.gz`));
    expect(gunzipSync(fs.readFileSync(path.join(folder, kept[1]!))).toString()).toBe(gone.body);
    expect(looks[1]!.raw).toBe(looks[0]!.raw);
    expect(verifyContent(watching.contentDir, readLedger(watching.contentDir), () => undefined)).toEqual([]);
  });

  it('finds it gone, and back', async () => {
    outlet.pages.set('/gauge', 410);
    await nextLook();
    outlet.pages.set('/gauge', articlePage('New gauge opens', 'May'));
    expect(await nextLook()).toEqual([`${article} imported`]);
    expect(watching.log(article)).toEqual(['gone 410']);
  });

  it('does not ask by a Last-Modified that is too young to tell', async () => {
    const modified = new Date(watching.clock.now()).toUTCString();
    outlet.pages.set('/gauge', {
      headers: { 'last-modified': modified },
      body: articlePage('New gauge opens', 'April'),
    });
    await nextLook();
    outlet.seen.length = 0;
    await nextLook();
    await nextLook();
    const asked = outlet.seen.filter(({ path }) => path === '/gauge').map(({ headers }) => headers);
    // The first answer came ten minutes after the change.
    expect(asked.map((headers) => headers['if-modified-since'])).toEqual([modified, modified]);
  });
});
