import fs from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations, launchBrowser, watchedPage } from '../support/browser.ts';
import { copyContent, siteUnderTest, type SiteUnderTest } from '../support/built-site.ts';
import { serveFolder, type StaticServer } from '../support/static-server.ts';

const base = '/base/';
const host = 'https://archive.example';
const article = 'articles/brindlemouth-packet/reading-room-fire/';
const revision = `${article}2025-01-19T100551Z/`;
let site: SiteUnderTest;
let server: StaticServer;
let browser: Browser;

beforeAll(async () => {
  site = siteUnderTest(path.resolve(import.meta.dirname, '../../content'));
  expect(site.build('--base', base, '--site', host)).toMatchObject({ status: 0, stderr: '' });
  server = await serveFolder(site.out, base);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.close();
  site.remove();
});

const pages = (): [string, string][] =>
  [...site.files()].filter(([file]) => file.endsWith('.html')).map(([file, bytes]) => [file, bytes.toString('utf8')]);

describe('the box of citations', () => {
  it.each(['light', 'dark'] as const)('is accessible in every format (%s)', async (colorScheme) => {
    const { page, faults, close } = await watchedPage(browser, server.url, {
      colorScheme,
      viewport: { width: 390, height: 800 },
    });
    await page.goto(server.url + revision);
    for (const format of ['apa', 'chicago-note', 'wikipedia', 'biblatex', 'csl-json']) {
      for (const radio of await page.locator(`#cite input[value="${format}"]`).all()) await radio.check();
      expect(await page.locator(`#cite .cite-text[data-format="${format}"]:visible`).count()).toBe(2);
      expect(await page.locator('#cite .cite-text:visible').count()).toBe(2);
      expect(await axeViolations(page)).toEqual([]);
    }
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    expect(faults).toEqual([]);
    await close();
  });

  it('offers formats and downloads without JavaScript, by the keyboard alone', async () => {
    const { page, faults, close } = await watchedPage(browser, server.url, {
      javaScriptEnabled: false,
      acceptDownloads: true,
    });
    await page.goto(server.url + revision);
    const box = page.locator('.cite-box').first();
    await box.locator('input[value="apa"]').focus();
    for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowRight');
    expect(await box.locator('.cite-text:visible').getAttribute('data-format')).toBe('ris');
    expect(await box.locator('button:visible').count()).toBe(0);
    await page.keyboard.press('Tab');
    const waiting = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    const download = await waiting;
    expect(download.suggestedFilename()).toBe('brindlemouth-packet.reading-room-fire.2025-01-19t100551z.ris');
    const text = fs.readFileSync(await download.path(), 'utf8');
    expect(text).toMatch(/^TY {2}- NEWS\r\n/);
    expect(text).toContain(`UR  - ${host}${base}${revision}\r\n`);
    expect(faults).toEqual([]);
    await close();
  });

  it('copies what is shown and says so', async () => {
    const { page, faults, close } = await watchedPage(browser, server.url, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.goto(server.url + article);
    await page.getByRole('radio', { name: 'Wikipedia' }).check();
    await page.getByRole('button', { name: /^Copy/ }).click();
    await page.getByText('Copied.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^\{\{cite news \|author1=Maud Ellery/);
    expect(faults).toEqual([]);
    await close();
  });

  it('stands on articles, revisions and all later edits, and not on a tombstone', () => {
    const cited = (file: string): string[] =>
      [...site.read(file).matchAll(/class="cite-box" aria-labelledby="cite-(\w+)"/g)].map((match) => match[1]!);
    expect(cited(`${article}index.html`)).toEqual(['version']);
    expect(cited(`${revision}index.html`)).toEqual(['version', 'change']);
    expect(cited(`${article}2025-01-18T225831Z/index.html`)).toEqual(['version']);
    expect(cited(`${article}changes/index.html`)).toEqual(['change']);
    expect(cited('articles/brindlemouth-packet/missing-chapel-bell/index.html')).toEqual([]);
  });

  it('has keys that are different for all that can be cited', () => {
    const keys = new Map<string, Set<string>>();
    for (const [file, html] of pages()) {
      for (const [, key, link] of html.matchAll(/download="([^"]+)\.ris".*?<dt>Address<\/dt>.*?href="([^"]+)"/gs)) {
        keys.set(key!, (keys.get(key!) ?? new Set()).add(link!));
        expect(key, file).toMatch(/^[a-z0-9._-]+$/);
      }
    }
    expect(keys.size).toBeGreaterThan(50);
    for (const [key, links] of keys) expect([...links], key).toHaveLength(1);
  });
});

describe('the head', () => {
  it('has one item type, nothing that overrides it, and JSON-LD that is data', () => {
    for (const [file, html] of pages()) {
      expect(html, file).not.toMatch(/citation_journal_title|og:type" content="website|class="Z3988"/);
      if (!/^articles\/[^/]+\/[^/]+\/(\d[^/]+\/)?index\.html$/.test(file) || html.includes('tombstone')) continue;
      expect(html.match(/name="z:itemType"/g), file).toHaveLength(1);
      const data = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(html)?.[1];
      expect(JSON.parse(data ?? ''), file).toMatchObject({ '@type': ['NewsArticle', 'ArchiveComponent'] });
      expect(html.match(/<link rel="cite-as"/g), file).toHaveLength(1);
    }
  });
});

describe('TimeMaps', () => {
  it('list pages that are there, in order of time, and are named by the heads of those pages', () => {
    const files = [...site.files().keys()].filter((file) => file.endsWith('/timemap.link'));
    expect(files.length).toBeGreaterThan(5);
    for (const file of files) {
      const links = readLinks(site.read(file));
      const of = (relation: string): typeof links => links.filter(({ rel }) => rel.split(' ').includes(relation));
      expect(of('original'), file).toHaveLength(1);
      expect(of('self').map(({ url }) => url)).toEqual([host + base + encodeURI(file)]);
      expect(of('timegate')).toEqual([]);
      const times = of('memento').map(({ datetime }) => Date.parse(datetime!));
      expect(times.length).toBeGreaterThan(1);
      expect([...times].sort((one, other) => one - other)).toEqual(times);
      expect(of('memento')[0]!.rel).toBe('first memento');
      expect(of('memento').at(-1)!.rel).toBe('last memento');
      for (const { url, datetime } of of('memento')) {
        expect(new Date(datetime!).toUTCString()).toBe(datetime);
        const html = site.read(`${decodeURI(url.slice((host + base).length))}index.html`);
        expect(html).toContain(`<link rel="timemap" href="${host + base + encodeURI(file)}"`);
      }
    }
  });

  it('are left out where the site’s address is not known', () => {
    const content = siteWithoutAddress();
    const plain = siteUnderTest(content);
    expect(plain.build()).toMatchObject({ status: 0, stderr: '' });
    expect([...plain.files().keys()].filter((file) => file.endsWith('.link'))).toEqual([]);
    expect(plain.read(`${article}index.html`)).not.toContain('rel="timemap"');
    expect(plain.read('about/index.html')).toContain('There are no Memento TimeMaps');
    plain.remove();
    fs.rmSync(content, { recursive: true });
  });
});

function siteWithoutAddress(): string {
  const content = copyContent();
  const file = path.join(content, 'archive.yml');
  fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace(/^site:.*\n/m, ''));
  return content;
}

/** Reads `application/link-format` (RFC 6690), strictly as much of it as TimeMaps use. */
function readLinks(text: string): { url: string; rel: string; datetime: string | undefined }[] {
  const link = /<([^<>,;"\s]+)>((?:; [a-z]+="[^"]*")+)(,\n|\n$)/y;
  const links = [];
  while (link.lastIndex < text.length) {
    const match = link.exec(text);
    if (!match) throw new Error(`No link at ${text.slice(link.lastIndex, link.lastIndex + 80)}`);
    const parameters = new Map(
      [...match[2]!.matchAll(/([a-z]+)="([^"]*)"/g)].map(([, name, value]) => [name!, value!]),
    );
    links.push({ url: match[1]!, rel: parameters.get('rel')!, datetime: parameters.get('datetime') });
  }
  return links;
}
