import fs from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations, launchBrowser, watchedPage } from '../support/browser.ts';
import { siteUnderTest, type SiteUnderTest } from '../support/built-site.ts';
import { serveFolder, type StaticServer } from '../support/static-server.ts';
import path from 'node:path';

// A base path, so that everything here is also proved for sites that do not live at the root.
const base = '/archive/';
let site: SiteUnderTest;
let server: StaticServer;
let browser: Browser;
let kinds: [kind: string, path: string][];

beforeAll(async () => {
  site = siteUnderTest(path.resolve(import.meta.dirname, '../../content'));
  expect(site.build('--base', base)).toMatchObject({ status: 0, stderr: '' });
  server = await serveFolder(site.out, base);
  browser = await launchBrowser();
  kinds = pageKinds();
});
afterAll(async () => {
  await browser.close();
  await server.close();
  site.remove();
});

const articles = {
  english: 'articles/brindlemouth-packet/reading-room-fire/',
  hostile: 'articles/brindlemouth-packet/quay-notice-board/',
  withdrawn: 'articles/brindlemouth-packet/missing-chapel-bell/',
};

/** One page of every kind. */
function pageKinds(): [string, string][] {
  return [
    ['home', ''],
    ['article', articles.english],
    ['article in Arabic', pageLike(/^articles\/barid-alqandil\/[^/]+\/$/)],
    ['article in Japanese', pageLike(/^articles\/kirigase-shinpo\/[^/]+\/$/)],
    ['hostile article', articles.hostile],
    ['tombstone', articles.withdrawn],
    ['revision', pageLike(/^articles\/brindlemouth-packet\/reading-room-fire\/2025-01-19T0[^/]+\/$/)],
    ['table revision', pageLike(/^articles\/brindlemouth-packet\/winter-ferry-timetable\/2024-10-22[^/]+\/$/)],
    ['first revision', pageLike(/^articles\/brindlemouth-packet\/reading-room-fire\/2025-01-18[^/]+\/$/)],
    ['all later edits', `${articles.english}changes/`],
    ['articles', 'articles/'],
    ['outlets', 'outlets/'],
    ['outlet', 'outlets/brindlemouth-packet/'],
    ['authors', 'authors/'],
    ['author', pageLike(/^authors\/[^/]+\/$/)],
    ['dates', 'dates/'],
    ['month', pageLike(/^dates\/\d{4}\/\d{2}\/$/)],
    ['edits', 'edits/'],
    ['feeds', 'feeds/'],
    ['about', 'about/'],
    ['data', 'data/'],
    ['search', 'search/'],
    ['look-up', 'lookup/'],
    ['not found', '404.html'],
  ];
}

function pageLike(pattern: RegExp): string {
  const found = [...site.files().keys()]
    .map((file) => file.replace(/index\.html$/, ''))
    .find((file) => pattern.test(file));
  if (found === undefined) throw new Error(`No page is like ${String(pattern)}`);
  return found;
}

describe('every kind of page', () => {
  it.each(['light', 'dark'] as const)(
    'is accessible, whole at 320 pixels, and loads nothing from elsewhere (%s)',
    async (colorScheme) => {
      const { page, faults, close } = await watchedPage(browser, server.url, {
        colorScheme,
        viewport: { width: 320, height: 640 },
      });
      const found: string[] = [];
      for (const [kind, url] of kinds) {
        await page.goto(server.url + url);
        found.push(...(await axeViolations(page)).map((violation) => `${kind}: ${violation}`));
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        if (overflow > 0) found.push(`${kind}: ${overflow} pixels too wide`);
      }
      expect(found).toEqual([]);
      expect(faults).toEqual([]);
      await close();
    },
  );
});

describe('without JavaScript', () => {
  it('leads from the home page to an edit and its removed words', async () => {
    const { page, close } = await watchedPage(browser, server.url, { javaScriptEnabled: false });
    await page.goto(`${server.url}${articles.english}`);
    await page.locator('a[href*="/reading-room-fire/2025-01-19T100551Z/"]').first().click();
    expect(page.url()).toContain('2025-01-19T100551Z');
    expect(await page.locator('del').count()).toBeGreaterThan(0);
    expect(await page.locator('ins').count()).toBeGreaterThan(0);
    await close();
  });
});

describe('hostile articles', () => {
  it('run nothing, load nothing and show their text', async () => {
    const { page, faults, close } = await watchedPage(browser, server.url);
    await page.goto(server.url + articles.hostile);
    expect(await page.title()).not.toContain('CANCELLED');
    expect(await page.locator('main').textContent()).toContain('You cannot run a script on a slate');
    expect(
      await page.locator('[href^="javascript:"], [href^="data:"]:not([download]), iframe, img, svg a').count(),
    ).toBe(0);
    expect(faults).toEqual([]);
    await close();
  });
});

describe('a withdrawn article', () => {
  it('leaves its words in no file of the site', () => {
    const folder = path.join(site.content, articles.withdrawn);
    const words = fs
      .readdirSync(folder)
      .filter((name) => name.endsWith('.md'))
      .flatMap(
        (name) =>
          fs
            .readFileSync(path.join(folder, name), 'utf8')
            .split('---')
            .at(-1)!
            .match(/[^.\n]{60,}/g) ?? [],
      );
    expect(words.length).toBeGreaterThan(3);
    const leaks = [...site.files()].filter(([, bytes]) => words.some((sentence) => bytes.includes(sentence.trim())));
    expect(leaks.map(([file]) => file)).toEqual([]);
    expect(site.read(`${articles.withdrawn}index.html`)).toContain('The person named in it was cleared');
  });
});
