import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, type WatchedPage } from '../support/browser.ts';
import { siteUnderTest, type SiteUnderTest } from '../support/built-site.ts';
import { snapshotText, soundContent, writeContent } from '../support/content-folder.ts';
import { openSearch, resultPaths, statusOf } from '../support/search-page.ts';
import { serveFolder, type StaticServer } from '../support/static-server.ts';

const hostileTitle = '<img src=x onerror=alert(1)> & "bridge"';
const sites: SiteUnderTest[] = [];
const servers: StaticServer[] = [];
let browser: Browser;
let home: string;
let other: string;
let dead: string;

/** Builds an archive and serves it. */
async function served(files: Record<string, string>): Promise<StaticServer> {
  const site = siteUnderTest(writeContent(files));
  sites.push(site);
  expect(site.build('--base', '/a/')).toMatchObject({ status: 0, stderr: '' });
  const server = await serveFolder(site.out, '/a/');
  servers.push(server);
  return server;
}

beforeAll(async () => {
  other = (
    await served({
      ...soundContent(),
      'archive.yml': 'title: The other\ndescription: Made for a test.\ntag: other.example,2024\n',
      'outlets/gull.yml': 'name: El Faro\nlanguage: es\n',
      'articles/gull/hostile/2024-03-01T080000Z.md': snapshotText(
        'El puente: `<script>alert(2)</script>` y “elecciones” <b onclick=alert(3)>bridge</b>.',
        '',
        JSON.stringify(hostileTitle),
      ),
    })
  ).url;
  const closed = await serveFolder('.', '/a/');
  await closed.close();
  dead = closed.url;
  home = (
    await served({
      ...soundContent(),
      'archive.yml': [
        'title: Ours\ndescription: Made for a test.\nsite: https://archive.example\ntag: archive.example,2024',
        `search:\n  also:\n    - { name: The other, url: '${other}' }\n    - { name: The dead, url: '${dead}' }\n`,
      ].join('\n'),
    })
  ).url;
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  for (const server of servers) await server.close();
  for (const site of sites) site.remove();
});

const search = (query: string): Promise<WatchedPage> => openSearch(browser, home, query);
const isOfOthers = (fault: string): boolean => fault.includes(other) || fault.includes(dead) || fault.includes('ERR_');

describe('a search over several archives', () => {
  it('stays at home until a reader asks for more', async () => {
    const watched = await search('q=bridge');
    expect(await resultPaths(watched)).toContain('gull/bridge/');
    expect(watched.faults).toEqual([]);
    await watched.page.getByLabel('The other').check();
    await watched.page.waitForURL(/also=The\+other/);
    await watched.page.getByText('in The other').first().waitFor();
    await watched.close();
  });

  it('finds the records of all, also those that both have, and names their archive', async () => {
    const watched = await search('q=bridge&in=articles&also=The+other');
    const facts = await watched.page.locator('.search-result-facts').allInnerTexts();
    expect(facts.map((text) => text.replace(/.* · /s, '')).sort()).toEqual(['in Ours', 'in The other', 'in The other']);
    const links = await watched.page
      .locator('.search-result-link')
      .evaluateAll((found) => found.map((link) => (link as HTMLAnchorElement).href));
    expect(links.sort()).toEqual(
      [`${home}articles/gull/bridge/`, `${other}articles/gull/bridge/`, `${other}articles/gull/hostile/`].sort(),
    );
    expect(watched.faults.filter((fault) => !isOfOthers(fault))).toEqual([]);
    await watched.close();
  });

  it('is narrowed to one of them', async () => {
    const watched = await search('q=bridge&in=articles&also=The+other&archive=The+other');
    expect(await statusOf(watched)).toBe('2 results.');
    await watched.close();
  });

  it('finds other forms in the language of the other archive', async () => {
    const watched = await search('q=eleccion&also=The+other');
    expect(await resultPaths(watched)).toEqual(['gull/hostile/']);
    await watched.close();
  });

  it('says which archive failed, and searches the rest', async () => {
    const watched = await search('q=bridge&in=articles&also=The+dead&also=The+other&also=Nobody');
    expect(await statusOf(watched)).toBe('3 results.');
    const notices = await watched.page.locator('[data-search-notices]').innerText();
    expect(notices).toMatch(/The dead could not be searched/);
    expect(notices).toMatch(/Nobody could not be searched/);
    await watched.close();
  });

  it('says so when an index breaks while it is merged', async () => {
    const watched = await openSearch(browser, home, 'q=bridge&in=articles');
    await watched.page
      .context()
      .route(`${other}pagefind/pagefind-entry.json*`, (route) => route.fulfill({ body: '{}' }));
    await watched.page.getByLabel('The other').check();
    await watched.page.getByText('The other could not be searched').waitFor();
    expect(await statusOf(watched)).toBe('1 result.');
    await watched.close();
  });

  it('shows what is hostile as text', async () => {
    const watched = await search('q=elecciones&also=The+other');
    expect(await watched.page.locator('.search-result-link').innerText()).toBe(hostileTitle);
    expect(await watched.page.locator('.search-excerpt').innerText()).toContain('<script>alert(2)</script>');
    expect(await watched.page.locator('.search-result img, .search-result script, [onclick]').count()).toBe(0);
    expect(watched.faults.filter((fault) => !isOfOthers(fault))).toEqual([]);
    await watched.close();
  });

  it('may connect to these archives only, and only from the search page', () => {
    const policy = (file: string): string =>
      /connect-src ([^;]*)/.exec(sites[1]!.read(file))![1]!.replaceAll('&#39;', "'");
    expect(policy('search/index.html').split(' ')).toEqual(["'self'", other, dead]);
    expect(policy('index.html')).toBe("'self'");
  });
});
