import fs from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations, launchBrowser, watchedPage } from '../support/browser.ts';
import { copyContent, siteUnderTest, type SiteUnderTest } from '../support/built-site.ts';
import { serveFolder, type StaticServer } from '../support/static-server.ts';
import { visibleTexts } from '../support/visible-texts.ts';

const fire = 'articles/brindlemouth-packet/reading-room-fire/';
const kept = [
  fire,
  'articles/brindlemouth-packet/missing-chapel-bell/',
  'articles/barid-alqandil/tahdhir-riyah-shadida/',
  'articles/kirigase-shinpo/朝市行き臨時バス/',
];
let site: SiteUnderTest;
let server: StaticServer;
let browser: Browser;
/** The files of the site while its language was English. */
let english: Map<string, Buffer>;
let switched: string;

beforeAll(async () => {
  const content = copyContent();
  const articles = path.join(content, 'articles');
  for (const outlet of fs.readdirSync(articles))
    for (const article of fs.readdirSync(path.join(articles, outlet)))
      if (!kept.includes(`articles/${outlet}/${article}/`))
        fs.rmSync(path.join(articles, outlet, article), { recursive: true });
  site = siteUnderTest(content);
  expect(site.build()).toMatchObject({ status: 0, stderr: '' });
  english = site.files();
  fs.appendFileSync(path.join(content, 'archive.yml'), 'interface: de\n');
  const built = site.build();
  expect(built).toMatchObject({ status: 0, stderr: '' });
  switched = built.stdout;
  server = await serveFolder(site.out);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.close();
  site.remove();
});

const pagesOf = (files: Map<string, Buffer>): [string, string][] =>
  [...files].filter(([file]) => file.endsWith('.html')).map(([file, bytes]) => [file, bytes.toString()]);

describe('an archive whose interface changes from English to German', () => {
  it('has the same files at the same addresses', () => {
    const own = (files: Map<string, Buffer>): string[] =>
      [...files.keys()].filter((file) => !/^(?:_assets|pagefind)\//.test(file));
    expect(own(site.files())).toEqual(own(english));
  });

  it('is rendered anew, page by page', () => {
    const [, rendered, total] = /Rendered (\d+) of (\d+)/.exec(switched)!;
    // What has no words need not be: lists of addresses, TimeMaps, styles.
    expect(Number(total) - Number(rendered)).toBeLessThan(15);
    const before = new Map(pagesOf(english));
    const same = pagesOf(site.files()).filter(([file, html]) => before.get(file) === html);
    expect(same.map(([file]) => file)).toEqual([]);
  });

  it('has no English word left on any page, but those of the texts', () => {
    const isOfContent = readerOf(site.content);
    const before = new Set(pagesOf(english).flatMap(([, html]) => visibleTexts(html)));
    const found = new Map<string, string>();
    for (const [file, html] of pagesOf(site.files())) {
      for (const text of visibleTexts(html).filter((one) => before.has(one))) {
        // A text cut short, facts in a row, an address that took the place of another.
        const parts = text.split(/…| · | → |^, /);
        if (!parts.every((part) => isSame(part) || isOfContent(part))) found.set(text, file);
      }
    }
    expect(Object.fromEntries(found)).toEqual({});
  });

  it('says on every page in which language it speaks, and in which the texts are', () => {
    for (const [file, html] of pagesOf(site.files())) expect(html, file).toMatch(/<html lang="de" dir="ltr"/);
    expect(site.read(`${fire}index.html`)).toContain('<div class="prose" lang="en" dir="ltr">');
    expect(site.read('articles/barid-alqandil/tahdhir-riyah-shadida/index.html')).toContain(
      '<div class="prose" lang="ar" dir="rtl">',
    );
    const edit = site.read(`${fire}2025-01-19T100551Z/index.html`);
    expect(edit).toMatch(/<span[^>]* lang="de"[^>]*>\[?Absatz entfernt/);
    expect(edit).toContain('zwischen dem <time datetime="2025-01-19T09:40:22Z">19. Jan. 2025, 09:40</time>');
  });

  it('has feeds in German, with the ids that they had', () => {
    const [before, after] = [english.get('feeds/edits.atom.xml')!.toString(), site.read('feeds/edits.atom.xml')];
    const idsOf = (feed: string): string[] => feed.match(/<id>[^<]+<\/id>/g) ?? [];
    expect(idsOf(after).length).toBeGreaterThan(3);
    expect(idsOf(after)).toEqual(idsOf(before));
    expect(after).toMatch(
      /Geändert zwischen dem 19\. Jan\. 2025, 09:40:22 UTC und dem 19\. Jan\. 2025, 10:05:51 UTC\./,
    );
    expect(after).toContain('Gewicht: inhaltlich (');
    expect(after).not.toMatch(/Changed between|Weight:|removed|See the edit/);
    expect(site.read('feeds.opml')).toContain(': neue Artikel');
  });

  it('has the same data and the same citations', () => {
    const filesOf = (files: Map<string, Buffer>): [string, string][] =>
      [...files]
        .filter(([file]) => /^data\/[^/]+$/.test(file) && !file.endsWith('.html'))
        .map(([file, bytes]) => [file, bytes.toString('base64')]);
    expect(filesOf(english).length).toBeGreaterThan(20);
    expect(filesOf(site.files())).toEqual(filesOf(english));
    const citationsOf = (html: string): string[] => html.match(/<(blockquote|pre) [^>]*class="cite-[^]*?<\/\1>/g) ?? [];
    const page = `${fire}index.html`;
    expect(citationsOf(site.read(page))).toHaveLength(7);
    expect(citationsOf(site.read(page))).toEqual(citationsOf(english.get(page)!.toString()));
  });
});

describe('a site in German, in a browser', () => {
  it('is accessible and whole at 320 pixels', async () => {
    const { page, faults, close } = await watchedPage(browser, server.url, { viewport: { width: 320, height: 640 } });
    for (const address of ['', `${fire}2025-01-19T100551Z/`, 'search/']) {
      await page.goto(server.url + address);
      expect(await axeViolations(page), address).toEqual([]);
    }
    for (const address of [fire, `${fire}changes/`, `${fire}since/`, 'statistics/', 'feeds/', 'data/', 'about/']) {
      await page.goto(server.url + address);
      const tooWide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(tooWide, address).toBeLessThanOrEqual(0);
    }
    expect(faults).toEqual([]);
    await close();
  });

  it('searches, and says in German what it found', async () => {
    const { page, faults, close } = await watchedPage(browser, server.url);
    await page.goto(`${server.url}search/`);
    await page.getByLabel('Wörter', { exact: true }).fill('„reading room“ chandler');
    await page.getByRole('button', { name: 'Suchen' }).click();
    await page.getByText(/^\d+ Treffer\.$/).waitFor();
    expect(await page.locator('.search-result-link').count()).toBeGreaterThan(0);
    expect(await page.getByLabel('Sprache').locator('option').allTextContents()).toContain('Englisch (1)');
    await page.getByLabel('Wörter', { exact: true }).fill('xyzzy');
    await page.getByText('Keine Treffer.', { exact: true }).waitFor();
    expect(await page.locator('[data-search-notices]').innerText()).toMatch(/^Kein Eintrag enthält „.xyzzy.“/);
    expect(faults).toEqual([]);
    await close();
  });

  it('compares two revisions with words in German', async () => {
    const { page, faults, close } = await watchedPage(browser, server.url);
    await page.goto(`${server.url}${fire}changes/`);
    await page.getByLabel('Vorher').selectOption({ index: 1 });
    await page.getByLabel('Nachher').selectOption({ index: 2 });
    await page.getByRole('button', { name: 'Vergleichen' }).click();
    await page.getByText(/^Fassung 2 im Vergleich mit Fassung 3: \d+ geänderte Stellen im Text\.$/).waitFor();
    expect(await page.locator('.change-list').innerText()).toContain('Was sich im Text geändert hat');
    expect(await page.locator('.edit-window').first().innerText()).toMatch(
      /^Geändert zwischen dem .+, Zeitfenster: .+\.$/,
    );
    expect(await page.locator('[data-mark]').allTextContents()).not.toContainEqual(
      expect.stringMatching(/\b(removed|added|moved)\b/),
    );
    expect(faults).toEqual([]);
    await close();
  });
});

/** What is the same in both languages: some words, names of formats, of files, tables, columns and their values; and what has no words. */
function isSame(text: string): boolean {
  return [
    /^\P{L}*\p{L}?\P{L}*$/u,
    /^[:,(]? ?(?:Original|Text|Name\.?|Feeds|Format|Code|RSS|Atom|JSON|CSV|CSL-JSON|RIS|BibTeX|BibLaTeX|APA 7|Wikipedia)$/,
    /^(?:, )?(?:sha256|\(HTTP \d+\)|DuckDB|sqlite3|pandas \(Python\)|BCP 47|SHA256SUMS|YYYY\S+)$/,
    /^\d\d:\d\d(?::\d\d)? UTC$/,
    /^\d+ [kM]B$/,
    /^(?:April|August|September|November)(?: \d{4})?$/,
    /^:? ?[a-z0-9_-]+(?:, [a-z0-9_-]+)*$/,
    /^[A-Za-z0-9_-]+\.[a-z]+$/,
    /^https?:\/\/\S*$/,
  ].some((form) => form.test(text));
}

/** Tells what stands in the content, but for the marks of its Markdown. */
function readerOf(content: string): (text: string) => boolean {
  const plain = (text: string): string => text.replaceAll(/[\s*_`>#|\\[\]]+/g, ' ').trim();
  const files = fs.readdirSync(content, { recursive: true, encoding: 'utf8' });
  const texts = files
    .filter((file) => /\.(?:md|yml|ndjson)$/.test(file))
    .map((file) => fs.readFileSync(path.join(content, file), 'utf8'));
  const all = plain(texts.join('\n'));
  return (text) => all.includes(plain(text));
}
