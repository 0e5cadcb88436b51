import type { Browser, BrowserContextOptions } from 'playwright-core';
import { watchedPage, type WatchedPage } from './browser.ts';

/** Opens the search page of the site at `home` with a question and waits for its answer. */
export async function openSearch(
  browser: Browser,
  home: string,
  query: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const watched = await watchedPage(browser, home, options);
  await watched.page.goto(`${home}search/?${query}`);
  await answered(watched);
  return watched;
}

/** Waits until the page has told how many results there are. */
export async function answered({ page }: WatchedPage): Promise<void> {
  await page.waitForFunction(() => {
    const text = document.querySelector('[data-search-status]')?.textContent ?? '';
    return /^(?:No |[\d,]+ )results?\.|could not/.test(text);
  });
}

/** What the page says of the answer. */
export function statusOf({ page }: WatchedPage): Promise<string> {
  return page.locator('[data-search-status]').innerText();
}

/** Paths of the pages of the results below `/articles/`, in order. */
export async function resultPaths({ page }: WatchedPage): Promise<string[]> {
  const links = await page
    .locator('.search-result-link')
    .evaluateAll((found) => found.map((link) => (link as HTMLAnchorElement).pathname));
  return links.map((link) => decodeURI(link).replace(/^.*\/articles\//, ''));
}
