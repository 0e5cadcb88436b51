import fs from 'node:fs';
import type { Browser, Page } from 'playwright-core';
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
    ['since when', `${articles.english}since/`],
    ['since when, table', 'articles/brindlemouth-packet/winter-ferry-timetable/since/'],
    ['since when, in Arabic', pageLike(/^articles\/barid-alqandil\/[^/]+\/since\/$/)],
    ['since when, in Japanese', pageLike(/^articles\/kirigase-shinpo\/[^/]+\/since\/$/)],
    ['articles', 'articles/'],
    ['outlets', 'outlets/'],
    ['outlet', 'outlets/brindlemouth-packet/'],
    ['authors', 'authors/'],
    ['author', pageLike(/^authors\/[^/]+\/$/)],
    ['sections', 'sections/'],
    ['section', 'sections/island/'],
    ['languages', 'languages/'],
    ['language', 'languages/ja/'],
    ['dates', 'dates/'],
    ['month', pageLike(/^dates\/\d{4}\/\d{2}\/$/)],
    ['edits', 'edits/'],
    ['feeds', 'feeds/'],
    ['about', 'about/'],
    ['data', 'data/'],
    ['statistics', 'statistics/'],
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

// Thirty pages are looked through: a busy machine takes minutes.
describe('every kind of page', { timeout: 600_000 }, () => {
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

describe('since when each sentence stands', () => {
  const since = `${articles.english}since/`;

  it('shows the text of the latest revision to the letter', async () => {
    const { page, close } = await watchedPage(browser, server.url, { javaScriptEnabled: false });
    const found = [...site.files().keys()].filter((file) => file.endsWith('/since/index.html'));
    expect(found.length).toBeGreaterThan(5);
    for (const file of found) {
      await page.goto(server.url + file.replace(/index\.html$/, ''));
      const shown = await wordsOf(page, '.since-row > .prose');
      await page.goto(server.url + file.replace(/since\/index\.html$/, ''));
      expect(shown, file).toBe(await wordsOf(page, '.text > .prose'));
    }
    await close();
  });

  it('leads from a mark to its note and back by keys, and opens the words before, without JavaScript', async () => {
    const { page, close } = await watchedPage(browser, server.url, { javaScriptEnabled: false });
    await page.goto(server.url + since);
    const sign = page.locator('.reworded + .since-sign').first();
    const note = await sign.getAttribute('href');
    await sign.focus();
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe(note);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const words = page.locator(`${note} details[open] q`).first();
    expect((await words.textContent())?.trim()).not.toBe('');
    expect(await words.isVisible()).toBe(true);
    await page.locator(`${note} .since-sign`).click();
    expect(await page.locator('.since:target').count()).toBe(1);
    await close();
  });

  it('says in words what a mark is, and marks by more than colour', async () => {
    const { page, close } = await watchedPage(browser, server.url, { javaScriptEnabled: false });
    await page.goto(server.url + since);
    const said = await page.locator('.prose .since-sign .visually-hidden').allTextContents();
    expect(said.length).toBeGreaterThan(3);
    expect(said.every((words) => /^ \[Revision \d+: .+\]$/.test(words))).toBe(true);
    const lines = await page
      .locator('.since')
      .evaluateAll((marks) => marks.map((mark) => getComputedStyle(mark).textDecorationLine));
    expect(new Set(lines)).toEqual(new Set(['underline']));
    await close();
  });

  it('has its notes beside the text where there is room, and below it on a phone', async () => {
    const { page, close } = await watchedPage(browser, server.url);
    const places = async (width: number): Promise<{ text: number[]; note: number[] }> => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(server.url + since);
      const row = page.locator('.since-row.noted').first();
      const [text, note] = [await row.locator('.prose').boundingBox(), await row.locator('.since-notes').boundingBox()];
      return { text: [text!.x + text!.width, text!.y + text!.height], note: [note!.x, note!.y] };
    };
    const wide = await places(1280);
    expect(wide.note[0]).toBeGreaterThan(wide.text[0]!);
    const phone = await places(390);
    expect(phone.note[1]).toBeGreaterThanOrEqual(phone.text[1]!);
    await close();
  });
});

/** The words of the elements, without ours and without white space. */
function wordsOf(page: Page, selector: string): Promise<string> {
  return page.locator(selector).evaluateAll((elements) =>
    elements
      .map((element) => {
        const copy = element.cloneNode(true) as Element;
        for (const ours of copy.querySelectorAll(
          '[data-mark], .image-placeholder, .footnote-back, .footnotes :is(h2, h3, .visually-hidden)',
        ))
          ours.remove();
        return copy.textContent;
      })
      .join('')
      .replaceAll(/\s+/g, ''),
  );
}

describe('the time line', () => {
  it('tells windows, what each edit was, and every headline', async () => {
    const { page, close } = await watchedPage(browser, server.url, { javaScriptEnabled: false });
    await page.goto(server.url + articles.english);
    const entry = page.locator('.moment.revision', { hasText: 'Revision 6' });
    const words = (await entry.textContent())?.replaceAll(/\s+/g, ' ');
    expect(words).toContain('changed between 19 Jan 2025, 10:05 and 10:40 UTC');
    expect(words).toContain('Substantive');
    expect(words).toContain('Back to the text of revision 4');
    expect(await page.locator('.headlines q').count()).toBe(5);
    expect(await page.locator('.difference').textContent()).toMatch(/\d+ sentences new/);
    await close();
  });
});

describe('browsing', () => {
  it('leads from the home page by section and language to articles, with counts', async () => {
    const { page, close } = await watchedPage(browser, server.url, { javaScriptEnabled: false });
    for (const [way, name, count] of [
      ['Sections', 'Island', '2 articles in a section of this name'],
      ['Languages', 'Japanese', '3 articles in this language (ja)'],
    ] as const) {
      await page.goto(server.url);
      await page.locator('.home-browse').getByRole('link', { name: way }).click();
      await page.getByRole('link', { name, exact: true }).click();
      expect(await page.locator('.list-head').textContent()).toContain(count);
      expect(await page.locator('.article-entry').count()).toBe(Number(count[0]));
    }
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
