import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations, launchBrowser, watchedPage, type WatchedPage } from '../support/browser.ts';
import { siteUnderTest, type SiteUnderTest } from '../support/built-site.ts';
import { serveFolder, type StaticServer } from '../support/static-server.ts';

let site: SiteUnderTest;
let server: StaticServer;
let browser: Browser;
const fire = 'brindlemouth-packet.example/2025/01/18/reading-room';

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

async function lookUp(address: string, colorScheme: 'light' | 'dark' = 'light'): Promise<WatchedPage> {
  const watched = await watchedPage(browser, server.url, { colorScheme, viewport: { width: 390, height: 800 } });
  await watched.page.goto(`${server.url}lookup/?url=${encodeURIComponent(address)}`);
  await answered(watched);
  return watched;
}

async function answered({ page }: WatchedPage): Promise<void> {
  await page.waitForFunction(() => /[.:?]$/.test(document.querySelector('[role=status]')?.textContent ?? ''));
}

const said = ({ page }: WatchedPage): Promise<string> => page.getByRole('status').innerText();

describe('the look-up page', () => {
  it.each([
    `https://${fire}`,
    `http://www.${fire}/?utm_source=mail#comments`,
    `${fire}/amp/`,
    `https://${fire}?print=1`,
  ])('knows the article behind %s', async (address) => {
    const watched = await lookUp(address);
    expect(await said(watched)).toBe('Captured, 7 revisions.');
    const link = watched.page.locator('.lookup-articles a').first();
    expect(await link.getAttribute('href')).toBe('/base/articles/brindlemouth-packet/reading-room-fire/');
    expect(watched.faults).toEqual([]);
    await watched.close();
  });

  it.each([
    ['an article that never changed', 'kirigase', 'Captured, never changed.'],
    ['a withdrawn article', 'missing-chapel-bell', 'Captured, and withdrawn since. A note stands in its place.'],
  ])('answers for %s', async (_what, part, expected) => {
    const data = JSON.parse(site.read('lookup/0.json')) as Record<string, { path: string; revisions: number }[]>;
    const [address] = Object.entries(data).find(
      ([, [article]]) => article!.path.includes(part) && (part !== 'kirigase' || article!.revisions === 1),
    )!;
    const watched = await lookUp(address);
    expect(await said(watched)).toBe(expected);
    expect(watched.faults).toEqual([]);
    await watched.close();
  });

  it('says what it does not know, and what is no address', async () => {
    const never = await lookUp('https://brindlemouth-packet.example/2025/01/18/other');
    expect(await said(never)).toBe('Never captured, as far as this archive shows.');
    await never.close();
    const none = await lookUp('reading room');
    expect(await said(none)).toContain('This is no web address.');
    await none.close();
  });

  it.each(['light', 'dark'] as const)('is accessible with an answer (%s)', async (colorScheme) => {
    const watched = await lookUp(fire, colorScheme);
    expect(await axeViolations(watched.page)).toEqual([]);
    await watched.close();
  });

  it('works by the keyboard, keeps its state in the address, and answers to the back button', async () => {
    const watched = await lookUp('https://nowhere.example/');
    const { page } = watched;
    await page.getByRole('textbox').focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.type(fire);
    await page.keyboard.press('Enter');
    await page.getByText('Captured, 7 revisions.').waitFor();
    expect(new URL(page.url()).searchParams.get('url')).toBe(fire);
    await page.goBack();
    await page.getByText('Never captured').waitFor();
    expect(await page.getByRole('textbox').inputValue()).toBe('https://nowhere.example/');
    expect(watched.faults).toEqual([]);
    await watched.close();
  });

  it('leads to the lists without JavaScript', async () => {
    const { page, close } = await watchedPage(browser, server.url, { javaScriptEnabled: false });
    await page.goto(`${server.url}lookup/?url=x`);
    expect(await page.getByRole('textbox').count()).toBe(0);
    await page.locator('main').getByRole('link', { name: 'articles' }).click();
    expect(page.url()).toBe(`${server.url}articles/`);
    await close();
  });
});
