import fs from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations, launchBrowser, watchedPage, type WatchedPage } from '../support/browser.ts';
import { copyContent, siteUnderTest, type SiteUnderTest } from '../support/built-site.ts';
import { temporaryFolder } from '../support/content-folder.ts';
import { serveFolder, type StaticServer } from '../support/static-server.ts';

const base = '/archive/';
const title = 'أرشيف الميناء';
let site: SiteUnderTest;
let server: StaticServer;
let browser: Browser;

beforeAll(async () => {
  const content = copyContent();
  const config = path.join(content, 'archive.yml');
  const text = fs.readFileSync(config, 'utf8').replace(/^title: .*$/m, `title: ${title}\naccent: '#8B1A1A'`);
  fs.writeFileSync(config, text.replace(/^language: en$/m, 'language: ar'));
  site = siteUnderTest(content);
  expect(site.build('--base', base)).toMatchObject({ status: 0, stderr: '' });
  server = await serveFolder(site.out, base);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.close();
  site.remove();
});

const open = async (url: string, options: BrowserContextOptions = {}): Promise<WatchedPage> => {
  const watched = await watchedPage(browser, server.url, options);
  await watched.page.goto(server.url + url);
  return watched;
};

const looks: [name: string, options: BrowserContextOptions][] = [
  ['by day', { colorScheme: 'light' }],
  ['in the dark', { colorScheme: 'dark' }],
  ['in forced colours', { forcedColors: 'active' }],
  ['without JavaScript', { javaScriptEnabled: false }],
];

describe('the pages with pictures', () => {
  it.each(looks)(
    'fit a phone, and are accessible with a colour and a right-to-left title of their own (%s)',
    async (_name, options) => {
      for (const url of ['statistics/', '']) {
        const { page, faults, close } = await open(url, { viewport: { width: 390, height: 800 }, ...options });
        for (const folded of await page.locator('main summary').all()) await folded.click();
        if (options.javaScriptEnabled !== false) expect(await axeViolations(page)).toEqual([]);
        // 320 pixels is also what a page has that was enlarged to 400 per cent.
        for (const width of [390, 320]) {
          await page.setViewportSize({ width, height: 800 });
          const widths = await page.locator('html').evaluate((root) => [root.scrollWidth, root.clientWidth]);
          expect(widths[0]).toBe(widths[1]);
        }
        expect(await page.locator('.masthead-title a').evaluate((link) => link.matches(':dir(rtl)'))).toBe(true);
        expect(faults).toEqual([]);
        await close();
      }
    },
  );

  it('tell what a picture shows to who does not see it, with the numbers as a table', async () => {
    const { page, close } = await open('statistics/');
    const pictures = page.getByRole('img');
    expect(await pictures.count()).toBe(2);
    expect(await pictures.first().getAttribute('aria-labelledby')).toBe(
      'over-time-chart-title over-time-chart-description',
    );
    expect(await page.locator('#over-time-chart-description').textContent()).toMatch(/^13 articles and 35 edits from /);
    await page.getByText('The numbers: Articles and edits over time').click();
    const table = page.getByRole('table', { name: 'Articles and edits over time' });
    expect(await table.getByRole('row').count()).toBe(33);
    expect(await table.getByRole('row', { name: 'January 2025' }).textContent()).toMatch(/1\s*6\s*6\s*0\s*0/);
    await close();
  });

  it('draws columns in the colour of the archive, which is another in the dark', async () => {
    const fills = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page, close } = await open('statistics/', { colorScheme });
      fills.push(
        await page
          .locator('path.tone-full')
          .first()
          .evaluate((path) => getComputedStyle(path).fill),
      );
      await close();
    }
    expect(fills).toEqual(['rgb(139, 26, 26)', 'rgb(236, 161, 153)']);
  });

  it('has columns as high as its numbers say', async () => {
    const { page, close } = await open('statistics/', { viewport: { width: 1280, height: 900 } });
    const heights = await page
      .locator('#over-time-chart-title ~ svg')
      .nth(1)
      .locator('path')
      .evaluateAll((paths) => paths.map((path) => Math.round(path.getBoundingClientRect().height)));
    // Substantive edits reach the top; the highest column has six, all of them substantive.
    expect(heights[0]).toBe(150);
    await close();
  });

  it('prints the numbers that are folded on the screen, on a light page', async () => {
    const { page, close } = await open('statistics/', { colorScheme: 'dark' });
    const table = page.getByRole('table', { name: 'The longest gaps' });
    expect(await table.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(
      await page
        .locator('.statistic-numbers .number-table')
        .first()
        .evaluate((node) => node.checkVisibility()),
    ).toBe(true);
    const fill = await page
      .locator('path.tone-full')
      .first()
      .evaluate((path) => getComputedStyle(path).fill);
    expect(fill).toBe('rgb(139, 26, 26)');
    await close();
  });

  it('leads from the first page to the statistics and to the most edited article by the keyboard', async () => {
    const { page, close } = await open('', { javaScriptEnabled: false });
    await page.getByRole('link', { name: /^All statistics/ }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/statistics\/$/);
    await page.locator('section[aria-labelledby="most-edited"] tbody a').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/reading-room-fire\/changes\/$/);
    expect((await page.locator('ins').count()) > 0).toBe(true);
    await close();
  });
});

describe('an archive', () => {
  it('that publishes as little as it can has nothing of the rest, and no link to it', () => {
    const content = copyContent();
    const least = { statistics: false, data: false, feeds: 'outlets', layout: 'compact' };
    fs.appendFileSync(path.join(content, 'archive.yml'), `publish: ${JSON.stringify(least)}\n`);
    const other = siteUnderTest(content);
    expect(other.build()).toMatchObject({ status: 0, stderr: '' });
    expect(fs.existsSync(path.join(other.out, 'statistics'))).toBe(false);
    expect(fs.existsSync(path.join(other.out, 'theme.css'))).toBe(false);
    const home = other.read('index.html');
    expect(home).not.toContain('statistics/');
    expect(home).not.toContain('<svg');
    const names = [...other.files().keys()];
    expect(names.filter((name) => /\/since\/|\.link$|revisions\.json$|^data\//.test(name))).toEqual([]);
    const ofArticles = Map.groupBy(
      names.filter((name) => /^articles\/[^/]+\/[^/]+\//.test(name)),
      (name) => name.split('/').slice(0, 3).join('/'),
    );
    // Its own page and one a revision, and from three revisions on that of all later edits.
    for (const files of ofArticles.values()) expect([1, 3]).toContain(Math.min(files.length, 3));
    expect([...ofArticles.values()].map((files) => files.length)).toContain(3);
    expect(names.filter((name) => name.endsWith('/changes/index.html'))).not.toEqual([]);
    expect(deadLinks(other)).toEqual([]);
    other.remove();
  });

  it('without an article has both pages, and says that there is nothing yet', () => {
    const content = temporaryFolder('empty');
    fs.writeFileSync(path.join(content, 'archive.yml'), 'title: Empty\ndescription: Nothing yet.\n');
    const other = siteUnderTest(content);
    expect(other.build()).toMatchObject({ status: 0, stderr: '' });
    expect(other.read('statistics/index.html')).toContain('Nothing has been captured yet.');
    expect(other.read('index.html')).toContain('No article has been captured yet.');
    expect(other.read('index.html')).not.toContain('class="chart"');
    other.remove();
  });

  it('gives the same pages and the same theme from the same content', () => {
    const other = siteUnderTest(site.content);
    expect(other.build('--base', base)).toMatchObject({ status: 0, stderr: '' });
    for (const file of ['index.html', 'statistics/index.html', 'theme.css'])
      expect(other.read(file)).toBe(site.read(file));
    other.remove();
  });
});

/** Links of pages to files of the site that are not there. */
function deadLinks(built: SiteUnderTest): string[] {
  const files = built.files();
  const isThere = (path: string): boolean => files.has(path.endsWith('/') || path === '' ? `${path}index.html` : path);
  return [...files]
    .filter(([name]) => name.endsWith('.html'))
    .flatMap(([name, bytes]) =>
      [...bytes.toString('utf8').matchAll(/\s(?:href|src)="\/([^"#?]*)/g)]
        .filter(([, target]) => !isThere(decodeURI(target!)))
        .map(([, target]) => `${name}: /${target!}`),
    );
}
