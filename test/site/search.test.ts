import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, watchedPage, type WatchedPage } from '../support/browser.ts';
import { siteUnderTest, type SiteUnderTest } from '../support/built-site.ts';
import { serveFolder, type StaticServer } from '../support/static-server.ts';

let site: SiteUnderTest;
let server: StaticServer;
let browser: Browser;

beforeAll(async () => {
  site = siteUnderTest(path.resolve(import.meta.dirname, '../../content'));
  expect(site.build('--base', '/base/')).toMatchObject({ status: 0, stderr: '' });
  server = await serveFolder(site.out, '/base/');
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.close();
  site.remove();
});

/** Opens the search page at a query and waits for its answer. */
async function search(query: string): Promise<WatchedPage> {
  const watched = await watchedPage(browser, server.url);
  await watched.page.goto(`${server.url}search/?${query}`);
  await answered(watched);
  return watched;
}

async function answered({ page }: WatchedPage): Promise<void> {
  await page.waitForFunction(() => /\d|[Nn]o /.test(document.querySelector('[data-search-status]')?.textContent ?? ''));
}

/** Paths of the results, in order. */
async function results({ page }: WatchedPage): Promise<string[]> {
  const links = await page
    .locator('[data-search-results] > li a')
    .evaluateAll((found) => found.map((link) => (link as HTMLAnchorElement).pathname));
  return [...new Set(links)].map((link) => decodeURI(link).replace('/base/articles/', ''));
}

describe('the search page', () => {
  it.each([
    ['English', 'q=chandler', 'brindlemouth-packet/reading-room-fire/'],
    ['Spanish', 'q=niebla', 'murmullo-valdenieblas/final-copa-de-la-niebla/'],
    ['Arabic', `q=${encodeURIComponent('الرياح')}`, 'barid-alqandil/tahdhir-riyah-shadida/'],
    ['Japanese', `q=${encodeURIComponent('市場の猫')}`, 'kirigase-shinpo/市場の猫/'],
  ])('finds an article in %s by a word of its latest text', async (_language, query, expected) => {
    const watched = await search(`${query}&kind=article`);
    expect(await results(watched)).toContain(expected);
    expect(watched.faults).toEqual([]);
    await watched.close();
  });

  it('finds the edit that removed a word, also when no text has the word any more, and says that it was removed', async () => {
    const latest = await search('q=Arkle&kind=article');
    expect(await results(latest)).toEqual([]);
    await latest.close();
    const watched = await search('q=Arkle&kind=edit');
    expect((await results(watched)).sort()).toEqual([
      'brindlemouth-packet/reading-room-fire/2025-01-19T100551Z/',
      'brindlemouth-packet/reading-room-fire/2025-01-19T104017Z/',
    ]);
    const removal = watched.page.locator('[data-search-results] > li', {
      has: watched.page.locator('a[href*="104017Z"]'),
    });
    expect(await removal.textContent()).toMatch(/Removed.*Arkle/s);
    expect(watched.faults).toEqual([]);
    await watched.close();
  });

  it('keeps its state in the address and answers to the back button', async () => {
    const watched = await search('q=harbour');
    const { page } = watched;
    const before = await page.locator('[data-search-status]').textContent();
    await page.getByLabel('Edits', { exact: true }).check();
    await page.waitForURL(/kind=edit/);
    await page.waitForFunction((text) => document.querySelector('[data-search-status]')?.textContent !== text, before);
    await page.goBack();
    await page.waitForFunction((text) => document.querySelector('[data-search-status]')?.textContent === text, before);
    expect(await page.getByLabel('Articles and edits').isChecked()).toBe(true);
    await watched.close();
  });

  it('is reached from the search box of the home page', async () => {
    const watched = await watchedPage(browser, server.url);
    await watched.page.goto(server.url);
    await watched.page.getByRole('searchbox').fill('chandler');
    await watched.page.getByRole('searchbox').press('Enter');
    await answered(watched);
    expect(await results(watched)).toContain('brindlemouth-packet/reading-room-fire/');
    expect(watched.faults).toEqual([]);
    await watched.close();
  });

  it('never shows a withdrawn article', async () => {
    const watched = await search('q=chapel+bell');
    expect((await results(watched)).filter((found) => found.includes('missing-chapel-bell'))).toEqual([]);
    await watched.close();
  });
});
