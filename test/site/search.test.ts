import fs from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations, launchBrowser, watchedPage, type WatchedPage } from '../support/browser.ts';
import { siteUnderTest, type SiteUnderTest } from '../support/built-site.ts';
import { isInstalled, outputOf } from '../support/installed-program.ts';
import { answered, openSearch, resultPaths, statusOf } from '../support/search-page.ts';
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

const search = (query: string): Promise<WatchedPage> => openSearch(browser, server.url, query);
const noticesOf = ({ page }: WatchedPage): Promise<string> => page.locator('[data-search-notices]').innerText();
/** Asks and gives the paths of the results; the page must be without a fault. */
async function found(query: string): Promise<string[]> {
  const watched = await search(query);
  const paths = await resultPaths(watched);
  expect(watched.faults).toEqual([]);
  await watched.close();
  return paths;
}
const fire = 'brindlemouth-packet/reading-room-fire/';

describe('the search page finds', () => {
  it.each([
    ['English', 'chandler', fire],
    ['Spanish', 'niebla', 'murmullo-valdenieblas/final-copa-de-la-niebla/'],
    ['Arabic', 'الرياح', 'barid-alqandil/tahdhir-riyah-shadida/'],
    ['Japanese', '市場の猫', 'kirigase-shinpo/市場の猫/'],
    ['Japanese, a part of a word', '場の', 'kirigase-shinpo/市場の猫/'],
    ['English by another form', 'burning', fire],
    ['Spanish by another form and without accents', 'PENAMUSGOS', 'murmullo-valdenieblas/final-copa-de-la-niebla/'],
    ['English by how a word begins', 'chandl', fire],
    ['a phrase beside a word', '"reading room" chandler', fire],
  ])('%s, from an English page', async (_language, query, expected) => {
    expect(await found(`q=${encodeURIComponent(query)}&in=articles`)).toContain(expected);
  });

  it('no words of a phrase in another order, and no other forms of them', async () => {
    expect(await found('q=%22reading+room%22')).not.toEqual([]);
    expect(await found('q=%22room+reading%22')).toEqual([]);
    expect(await found('q=%22chandl%22')).toEqual([]);
  });

  it('a removed word, also when no text has it any more, and leads to the very change', async () => {
    expect(await found('q=Arkle&in=articles')).toEqual([]);
    expect((await found('q=Arkle&in=edits')).sort()).toEqual([
      `${fire}2025-01-19T100551Z/`,
      `${fire}2025-01-19T104017Z/`,
    ]);
    expect(await found('q=Arkle&in=added')).toEqual([`${fire}2025-01-19T100551Z/`]);
    const watched = await search('q=Arkle&in=removed');
    expect(await resultPaths(watched)).toEqual([`${fire}2025-01-19T104017Z/`]);
    const item = watched.page.locator('.search-result');
    expect(await item.locator('.search-kind').innerText()).toBe('Removed in an edit');
    expect(await item.locator('.search-del mark').innerText()).toBe('Arkle');
    await item.getByText('Go to the change').click();
    await watched.page.waitForURL(/104017Z\/#c\d+$/);
    expect(await watched.page.locator(new URL(watched.page.url()).hash).innerText()).toContain('Arkle');
    expect(watched.faults).toEqual([]);
    await watched.close();
  });

  it('nothing that was withdrawn', async () => {
    expect((await found('q=chapel+bell')).filter((one) => one.includes('missing-chapel-bell'))).toEqual([]);
  });

  it('in a range of days whatever may have happened in it', async () => {
    const edit = 'brindlemouth-packet/winter-ferry-timetable/2024-10-22T100512Z/';
    // The window is from 18 to 22 October.
    expect(await found('in=edits&from=2024-10-20&to=2024-10-20')).toContain(edit);
    expect(await found('in=edits&from=2024-10-22&to=2024-10-22')).toContain(edit);
    expect(await found('in=edits&from=2024-10-23&to=2024-10-23')).not.toContain(edit);
    expect(await found('in=articles&from=2025-01-18&to=2025-01-18')).toEqual([fire]);
    expect(await found('in=articles&from=2025-01-19&to=2025-01-20')).toEqual([]);
  });

  it.each([
    ['outlet=The+Brindlemouth+Packet', /^brindlemouth-packet\//],
    ['language=ja', /^kirigase-shinpo\//],
    ['year=2025&month=2025-01', /reading-room-fire\//],
    ['weight=cosmetic', /Z\/$/],
    ['change=field-title&author=Maud+Ellery', /^brindlemouth-packet\/.*Z\/$/],
    ['section=Island', /^brindlemouth-packet\//],
    ['edited=no', /^[^/]+\/[^/]+\/$/],
  ])('only what is chosen: %s', async (query, expected) => {
    const paths = await found(query);
    expect(paths).not.toEqual([]);
    expect(paths.filter((one) => !expected.test(one))).toEqual([]);
  });

  it.each([
    ['newest', 'oldest'],
    ['captured-newest', 'captured-oldest'],
  ])('in the order asked for: %s', async (one, other) => {
    const paths = await found(`in=articles&language=en&sort=${one}`);
    expect(paths.length).toBeGreaterThan(2);
    expect(await found(`in=articles&language=en&sort=${other}`)).toEqual([...paths].reverse());
  });

  it('the most edited first', async () => {
    expect((await found('in=articles&sort=edits'))[0]).toBe(fire);
  });
});

describe('the search page tells', () => {
  it('which words are nowhere, and looks for the others', async () => {
    const watched = await search('q=chandler+xyzzy+%26');
    expect(await resultPaths(watched)).toContain(fire);
    expect(await noticesOf(watched)).toMatch(/“.?xyzzy.?”, another form of it.*left out/);
    expect(await noticesOf(watched)).toMatch(/“.?&.?” has no letter or digit/);
    await watched.close();
  });

  it('in which forms a word was found, and what signs it does not know', async () => {
    const watched = await search('q=burning+-fire');
    expect(await noticesOf(watched)).toMatch(/“.?burning.?” was also found as .*burns/);
    expect(await noticesOf(watched)).toContain('There are no signs for');
    await watched.close();
  });

  it('where a word stands that is not where it was looked for', async () => {
    const watched = await search('q=Arkle&in=articles');
    expect(await noticesOf(watched)).toMatch(/Arkle.*2 records have it elsewhere/);
    await watched.page.getByRole('link', { name: 'Look everywhere' }).click();
    await watched.page.waitForURL(/q=Arkle$/);
    await watched.page.waitForFunction(() => document.querySelectorAll('.search-result').length === 2);
    await watched.close();
  });

  it('which choice hides the results, and takes it back', async () => {
    const watched = await search('q=chandler&language=ja&section=Island');
    expect(await statusOf(watched)).toBe('No results.');
    await watched.page.getByText('Without any of these choices').click();
    await watched.page.waitForURL(/\?q=chandler$/);
    await watched.page.waitForSelector('.search-result');
    expect(
      await watched.page.getByLabel('Words', { exact: true }).evaluate((field) => field === document.activeElement),
    ).toBe(true);
    await watched.close();
  });

  it('how many results each choice gives', async () => {
    const watched = await search('q=fire');
    const all = Number.parseInt(await statusOf(watched), 10);
    expect(await watched.page.getByLabel('Outlet').innerText()).toContain(`The Brindlemouth Packet (${all})`);
    await watched.page.getByLabel('Later edits').selectOption('yes');
    await watched.page.waitForURL(/edited=yes/);
    await watched.close();
  });

  it('that a part of the index is missing, rather than to leave out results', async () => {
    const watched = await watchedPage(browser, server.url);
    await watched.page.route('**/*.pf_index', (route) => route.abort());
    await watched.page.goto(`${server.url}search/?q=fire`);
    await answered(watched);
    expect(await statusOf(watched)).toContain('could not be read');
    await watched.page.unroute('**/*.pf_index');
    await watched.page.getByRole('button', { name: 'Search', exact: true }).click();
    await watched.page.waitForSelector('.search-result');
    await watched.close();
  });
});

describe('the search page', () => {
  it('keeps its state in the address and answers to the back button', async () => {
    const watched = await search('q=harbour');
    const { page } = watched;
    const before = await statusOf(watched);
    await page.getByLabel('In removed words').check();
    await page.waitForURL(/in=removed/);
    await page.waitForFunction((text) => document.querySelector('[data-search-status]')?.textContent !== text, before);
    await page.getByLabel('From').fill('2024-01-01');
    await page.waitForURL(/from=2024-01-01/);
    await page.goBack();
    await page.waitForURL((url) => !url.search.includes('from'));
    expect(await page.getByLabel('From').inputValue()).toBe('');
    await page.goBack();
    await page.waitForFunction((text) => document.querySelector('[data-search-status]')?.textContent === text, before);
    expect(await page.getByLabel('Everywhere').isChecked()).toBe(true);
    await watched.close();
  });

  it('is reached from the search box of the home page', async () => {
    const watched = await watchedPage(browser, server.url);
    await watched.page.goto(server.url);
    await watched.page.getByRole('searchbox').fill('chandler');
    await watched.page.getByRole('searchbox').press('Enter');
    await answered(watched);
    expect(await resultPaths(watched)).toContain(fire);
    expect(watched.faults).toEqual([]);
    await watched.close();
  });

  it('loads nothing of the index before it is used', async () => {
    const watched = await watchedPage(browser, server.url);
    const asked: string[] = [];
    watched.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await watched.page.goto(`${server.url}search/`, { waitUntil: 'networkidle' });
    expect(asked.filter((one) => one.includes('/pagefind/'))).toEqual([]);
    await watched.page.getByLabel('Words', { exact: true }).focus();
    await watched.page.waitForFunction(() => document.querySelectorAll('select[name=outlet] option').length > 1);
    expect(watched.faults).toEqual([]);
    await watched.close();
  });

  it('is used with the keyboard alone, and lets the key / be turned off', async () => {
    const watched = await search('in=articles');
    const { page } = watched;
    const isFocused = (name: string): Promise<boolean> =>
      page.evaluate((wanted) => document.activeElement?.getAttribute('name') === wanted, name);
    await page.keyboard.press('/');
    expect(await isFocused('q')).toBe(true);
    await page.keyboard.type('fire/');
    await page.waitForURL(/q=fire%2F/);
    await page.keyboard.press('Escape');
    await page.getByLabel('The key /').uncheck();
    await page.reload();
    await answered(watched);
    await page.keyboard.press('/');
    expect(await isFocused('q')).toBe(false);
    await watched.close();
  });

  it('shows ten more, tells so, and moves to the first of them', async () => {
    const watched = await search('sort=captured-newest&in=edits');
    const { page } = watched;
    const all = Number.parseInt(await statusOf(watched), 10);
    await page.locator('[data-search-more]').focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelectorAll('.search-result').length === 20);
    expect(await statusOf(watched)).toBe(`${all} results, 20 shown.`);
    const focused = await page.evaluate(
      () => [...document.querySelectorAll('.search-result a')].indexOf(document.activeElement!) > 0,
    );
    expect(focused).toBe(true);
    await watched.close();
  });

  it.each([
    ['light', 1280, 'q=fire+xyzzy'],
    ['dark', 390, 'q=fire&in=removed&year=2025'],
    ['light', 390, 'q=%22no+such+phrase%22'],
  ] as const)('is accessible: %s, %i px, %s', async (colorScheme, width, query) => {
    const watched = await openSearch(browser, server.url, query, { colorScheme, viewport: { width, height: 800 } });
    expect(await axeViolations(watched.page)).toEqual([]);
    expect(await watched.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await watched.close();
  });

  it('leads to the lists without JavaScript, and says what it can’t do', async () => {
    const watched = await watchedPage(browser, server.url, { javaScriptEnabled: false });
    await watched.page.goto(`${server.url}search/`);
    expect(await watched.page.locator('.search-form').isVisible()).toBe(false);
    for (const name of ['articles', 'edits', 'outlets', 'authors', 'dates'])
      expect(await watched.page.locator('main').getByRole('link', { name, exact: true }).isVisible()).toBe(true);
    await watched.page.goto(`${server.url}search/about/`);
    const text = await watched.page.locator('main').innerText();
    expect(text).toMatch(/other forms \(Arabic, English, Spanish\)/);
    expect(text).toContain('(Japanese)');
    await watched.close();
  });
});

describe('all results are saved', () => {
  async function saved(label: string): Promise<string> {
    const watched = await search('in=edits&outlet=The+Brindlemouth+Packet');
    expect(Number.parseInt(await statusOf(watched), 10)).toBe(count);
    const [download] = await Promise.all([
      watched.page.waitForEvent('download'),
      watched.page.getByRole('button', { name: label, exact: true }).click(),
    ]);
    const text = fs.readFileSync(await download.path(), 'utf8');
    await watched.page.getByText(`with ${count} results is ready`).waitFor();
    expect(watched.faults).toEqual([]);
    await watched.close();
    return text;
  }
  /** More than one page of results. */
  const count = 19;

  it('as CSV', async () => {
    const lines = (await saved('CSV')).trimEnd().split('\r\n');
    expect(lines[0]).toMatch(/^archive,kind,headline,/);
    expect(lines).toHaveLength(count + 1);
    expect(lines.filter((line) => /^The Variorum sample archive,edit,/.test(line))).toHaveLength(count);
  });

  it('as CSL-JSON', async () => {
    const items = JSON.parse(await saved('CSL-JSON')) as { id: string; type: string; URL: string }[];
    expect(items).toHaveLength(count);
    expect(new Set(items.map(({ id }) => id)).size).toBe(count);
    expect(items.every(({ URL }) => URL.startsWith('https://variorum.example/base/articles/'))).toBe(true);
  });

  it.skipIf(!isInstalled('ris2xml', '-v'))('as RIS, read back by ris2xml (Debian: bibutils)', async () => {
    const xml = outputOf('ris2xml', [], await saved('RIS'));
    expect(xml.match(/<mods ID=/g)).toHaveLength(count);
  });

  it.skipIf(!isInstalled('pandoc'))('as BibTeX, read back by pandoc', async () => {
    const items = JSON.parse(
      outputOf('pandoc', ['-f', 'biblatex', '-t', 'csljson'], await saved('BibTeX')),
    ) as unknown[];
    expect(items).toHaveLength(count);
  });
});
