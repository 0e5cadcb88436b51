import fs from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations, launchBrowser, watchedPage } from '../support/browser.ts';
import { copyContent, siteUnderTest, type SiteUnderTest } from '../support/built-site.ts';
import { serveFolder, type StaticServer } from '../support/static-server.ts';

const base = '/archive/';
let content: string;
let site: SiteUnderTest;
let server: StaticServer;
let browser: Browser;

const lamps = 'articles/brindlemouth-packet/pier-lamps/';
const stamps = ['2025-03-01T080000Z', '2025-03-02T080000Z', '2025-03-03T080000Z', '2025-03-04T080000Z'] as const;
const edit = `${lamps}${stamps[1]}/`;
const linkEdit = `${lamps}${stamps[2]}/`;

beforeAll(async () => {
  content = copyContent();
  writeLamps(path.join(content, lamps));
  site = siteUnderTest(content);
  expect(site.build('--base', base)).toMatchObject({ status: 0, stderr: '' });
  server = await serveFolder(site.out, base);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.close();
  site.remove();
  fs.rmSync(content, { recursive: true, force: true });
});

/** An article with a long unchanged stretch, and a change of every sort. */
function writeLamps(folder: string): void {
  const pier = (number: number): string =>
    `Pier ${number} has its own keeper, who trims the wick at dusk, writes the hour into a green book, and hands the book to the next one at dawn without a word.`;
  const long = Array.from({ length: 14 }, (_, at) => pier(at + 1));
  const small = Array.from({ length: 9 }, (_, at) => `- Lamp ${at + 1} burns ${at + 3} hours.`);
  const quiet = ['The tide was low.', 'The gulls slept.', 'The bell rang nine.', 'The baker lit his oven.'];
  const first = [
    'At least 12 lamps went out on Monday.',
    'The council met at noon. It did not vote on the oil.',
    ...long,
    'Nobody was hurt, and the ferries ran as they do.',
    'The oldest keeper remembers the winter of the great fog and will not speak of it to strangers.',
    ...quiet,
    'See [the list of lamps](https://harbour.example/lamps/1).',
    small.join('\n'),
    '| Pier | Lamps |\n| - | - |\n| North | 12 |\n| South | 4 |',
  ];
  const second = [
    first[16]!.replace('Nobody', 'No one'),
    'At least 14 lamps went out on Monday.',
    'The council met at noon.',
    'It did vote on the oil.',
    ...long,
    'A second boat was sent out after dark with oil for the outer piers, its crew told the Packet.',
    first[17]!,
    ...quiet,
    'See [the list of lamps](https://harbour.example/lamps/2).',
    small.map((line, at) => line.replace(`${at + 3} hours`, `${at + 4} hours`)).join('\n'),
    '| Pier | Lamps |\n| - | - |\n| North | 14 |\n| South | 4 |',
  ];
  const third = second.map((block) => block.replace('lamps/2', 'lamps/3'));
  const fourth = [...third, 'All lamps burn again.'];
  fs.mkdirSync(folder, { recursive: true });
  [first, second, third, fourth].forEach((blocks, at) => {
    const title = at === 0 ? 'Twelve lamps go out' : 'Fourteen lamps go out';
    const head = `---\ntitle: ${title}\ndate: 2025-03-01\noutlet: brindlemouth-packet\nauthor:\n  - Ada Brill\n---\n\n`;
    fs.writeFileSync(path.join(folder, `${stamps[at]!}.md`), `${head}${blocks.join('\n\n')}\n`);
  });
}

/** The text that is seen of the marked text. */
function seenText(page: Page): Promise<string> {
  return page.locator('.view').innerText();
}

const wide = { viewport: { width: 1280, height: 800 } };
const phone = { viewport: { width: 390, height: 800 } };

describe('the page of a revision, without JavaScript', () => {
  const plain = { ...wide, javaScriptEnabled: false };

  it('shows the changes, only the changes, or the clean text, each by an address', async () => {
    const { page, close } = await watchedPage(browser, server.url, plain);
    await page.goto(server.url + edit);
    expect(await seenText(page)).toMatch(/12[\s\S]*14/);
    expect(await page.locator('.view .gap').first().isVisible()).toBe(false);

    await page.getByRole('link', { name: 'Only changes', exact: true }).click();
    expect(page.url()).toMatch(/#only$/);
    expect(await page.locator('.view .same').first().isVisible()).toBe(false);
    expect(await page.locator('.view .gap').first().isVisible()).toBe(true);

    await page.getByRole('link', { name: 'Clean', exact: true }).click();
    expect(page.url()).toMatch(/#clean$/);
    const clean = await seenText(page);
    expect(clean).toContain('At least 14 lamps went out');
    expect(clean).not.toMatch(/At least 12|\[|Split into|Moved/);
    // Nothing stays folded in the clean text.
    expect(clean).toContain('Pier 7 has its own keeper');
    await page.goBack();
    expect(await page.locator('.view .gap').first().isVisible()).toBe(true);
    await close();
  });

  it('says in words what changed, and leads there', async () => {
    const { page, close } = await watchedPage(browser, server.url, plain);
    await page.goto(server.url + edit);
    const list = page.locator('.change-list');
    expect(await list.innerText()).toMatch(/Numbers, dates, names, negations/);
    const line = list.getByRole('listitem').filter({ hasText: 'number changed' }).first();
    expect(await line.innerText()).toMatch(/¶2: number changed 12 → 14/);
    await line.getByRole('link').click();
    expect(await page.locator(':target').innerText()).toMatch(/12.*14/s);
    await close();
  });

  it('leads from change to change by links at the change', async () => {
    const { page, close } = await watchedPage(browser, server.url, plain);
    await page.goto(server.url + edit);
    await page.getByRole('link', { name: 'To the first change' }).click();
    expect(page.url()).toMatch(/#c1$/);
    await page.locator(':target > .steps').getByRole('link', { name: 'Next change' }).click();
    expect(page.url()).toMatch(/#c2$/);
    await page.locator('.steps').filter({ visible: true }).getByRole('link', { name: 'Previous change' }).click();
    expect(page.url()).toMatch(/#c1$/);
    await close();
  });

  it('leads both ways between the places of what moved', async () => {
    const { page, close } = await watchedPage(browser, server.url, plain);
    await page.goto(server.url + edit);
    await page.getByRole('link', { name: /^Moved from/ }).click();
    expect(await page.locator(':target').innerText()).toMatch(/Moved to ¶1/);
    await page.locator(':target').getByRole('link').click();
    expect(page.url()).toMatch(/#m1-to$/);
    expect(await page.locator('[data-op=split]').count()).toBe(2);
    await close();
  });

  it('sets fields and links into tables of before and after', async () => {
    const { page, close } = await watchedPage(browser, server.url, plain);
    await page.goto(server.url + edit);
    const fields = page.getByRole('table', { name: 'Fields that changed' });
    expect(await fields.getByRole('row').nth(1).innerText()).toMatch(/Headline\s+Twelve lamps go out\s+Fourteen/);
    const links = page.getByRole('table', { name: 'Links, images and captions that changed' });
    expect(await links.getByRole('row').nth(1).innerText()).toMatch(/lamps\/1\s+https:\/\/harbour.example\/lamps\/2/);
    await close();
  });

  it('folds a long unchanged stretch that a search of the page still finds, and paper shows', async () => {
    const { page, close } = await watchedPage(browser, server.url, plain);
    await page.goto(server.url + edit);
    const fold = page.locator('.view details.unchanged');
    expect(await fold.locator('summary').innerText()).toBe('12 unchanged blocks');
    const inFold = page.getByText('Pier 7 has its own keeper');
    expect(await inFold.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await inFold.isVisible()).toBe(true);
    expect(await page.locator('.compare-bar').isVisible()).toBe(false);
    await close();
  });

  it('explains an edit of which nothing is seen', async () => {
    const { page, close } = await watchedPage(browser, server.url, plain);
    await page.goto(server.url + linkEdit);
    expect(await page.locator('.aside-note').innerText()).toBe(
      'Not a word changed. What changed lies behind the words or upon them: 1 link.',
    );
    await close();
  });
});

describe('the page of a revision', () => {
  it('keeps the view and the change in its address, and goes back', async () => {
    const { page, faults, close } = await watchedPage(browser, server.url, { ...wide, reducedMotion: 'reduce' });
    await page.goto(`${server.url}${edit}?view=only#c3`);
    expect(await page.locator('.views [aria-current]').innerText()).toBe('Only changes');
    expect(await page.locator('.step-count').innerText()).toMatch(/Change 3 of \d+/);
    await page.getByRole('link', { name: 'Next change' }).click();
    expect(page.url()).toMatch(/\?view=only#c4$/);
    await page.getByRole('link', { name: 'Clean', exact: true }).click();
    expect(page.url()).toMatch(/\?view=clean#c4$/);
    await page.goBack();
    expect(await page.locator('.views [aria-current]').innerText()).toBe('Only changes');
    expect(faults).toEqual([]);
    await close();
  });

  it('stands side by side with rows of blocks, each side with its own words', async () => {
    const { page, faults, close } = await watchedPage(browser, server.url, wide);
    await page.goto(`${server.url}${edit}?view=side`);
    const rows = page.locator('.sides.diff > tbody > tr');
    await rows.first().waitFor();
    const pairs = await rows.evaluateAll((found) =>
      found.map((row) => [...row.children].map((cell) => cell.textContent.replaceAll(/\[(?:removed|added): |\]/g, ''))),
    );
    const pairOf = (words: string): string[] | undefined =>
      pairs.find((pair) => pair.some((side) => side.includes(words)));
    expect(pairOf('lamps went out on')).toEqual([
      'At least 12 lamps went out on Monday.',
      expect.stringMatching(/^At least 14 lamps went out on Monday\./),
    ]);
    // Split: one before, two after.
    expect(pairOf('The council met')![0]).toBe('The council met at noon. It did not vote on the oil.');
    expect(pairOf('A second boat')![0]).toBe('');
    // Moved: it stands on either side where it stood.
    expect(pairs[0]![0]).toBe('');
    expect(pairOf('Nobody')![1]).toBe('');
    expect(faults).toEqual([]);
    await page.setViewportSize(phone.viewport);
    await page.locator('.view').waitFor();
    expect(await page.locator('.sides.diff').isVisible()).toBe(false);
    await close();
  });

  it('has keys for those who tick the box, and never while they write', async () => {
    const { page, close } = await watchedPage(browser, server.url, { ...wide, reducedMotion: 'reduce' });
    await page.goto(server.url + edit);
    await page.keyboard.press('n');
    expect(page.url()).not.toContain('#');
    await page.getByLabel(/^Keys/).check();
    await page.keyboard.press('n');
    expect(page.url()).toMatch(/#c1$/);
    await page.keyboard.press('n');
    await page.keyboard.press('p');
    expect(page.url()).toMatch(/#c1$/);
    await page.keyboard.press('Control+n');
    await page.evaluate(() => {
      const input = document.createElement('input');
      input.id = 'typing';
      document.body.append(input);
      input.focus();
    });
    await page.keyboard.type('pn');
    expect(page.url()).toMatch(/#c1$/);
    expect(await page.locator('#typing').inputValue()).toBe('pn');
    await page.reload();
    expect(await page.getByLabel(/^Keys/).isChecked()).toBe(true);
    await close();
  });

  it('is used with the keyboard alone', async () => {
    const { page, close } = await watchedPage(browser, server.url, { ...wide, reducedMotion: 'reduce' });
    await page.goto(server.url + edit);
    await page.locator('.views a').first().focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(page.url()).toContain('view=only');
    const next = page.getByRole('link', { name: 'Next change' });
    await next.focus();
    await page.keyboard.press('Enter');
    expect(page.url()).toMatch(/#c1$/);
    // The bar that stays in sight does not cover what was gone to.
    const [bar, change] = await Promise.all([
      page.locator('.compare-bar').boundingBox(),
      page.locator('#c1').boundingBox(),
    ]);
    expect(change!.y).toBeGreaterThanOrEqual(bar!.y + bar!.height);
    await close();
  });

  it('tells marks by words to those who hear it, and by line and sign', async () => {
    const { page, close } = await watchedPage(browser, server.url, wide);
    await page.goto(server.url + edit);
    const change = page.locator('.change').filter({ hasText: '14' }).first();
    expect(await change.ariaSnapshot()).toMatch(/deletion:.*removed: 12.*insertion:.*added: 14/s);
    for (const [tag, line, sign] of [
      ['del', 'line-through', '−'],
      ['ins', 'underline', '+'],
    ] as const) {
      const style = await change.locator(tag).evaluate((mark) => ({
        line: getComputedStyle(mark).textDecorationLine,
        sign: getComputedStyle(mark, '::before').content,
      }));
      expect(style.line).toBe(line);
      expect(style.sign).toContain(sign);
    }
    await close();
  });

  it('shows marks without colours where a reader has chosen their own', async () => {
    const { page, close } = await watchedPage(browser, server.url, { ...wide, forcedColors: 'active' });
    await page.goto(server.url + edit);
    const style = await page
      .locator('.change ins')
      .first()
      .evaluate((mark) => ({
        line: getComputedStyle(mark).textDecorationLine,
        border: getComputedStyle(mark).borderTopStyle,
      }));
    expect(style).toEqual({ line: 'underline', border: 'solid' });
    await close();
  });

  it.each([
    ['light', wide.viewport],
    ['dark', phone.viewport],
  ] as const)(
    'is accessible in every view and language (%s)',
    async (colorScheme, viewport) => {
      const { page, faults, close } = await watchedPage(browser, server.url, { colorScheme, viewport });
      const found: string[] = [];
      const addresses = [
        edit,
        `${edit}?view=only`,
        `${edit}?view=clean`,
        `${edit}?view=side`,
        linkEdit,
        `${lamps}changes/`,
        pageLike(/^articles\/barid-alqandil\/tahdhir[^/]*\/changes\/$/),
        pageLike(/^articles\/kirigase-shinpo\/葦原[^/]*\/changes\/$/),
      ];
      for (const address of addresses) {
        await page.goto(server.url + address);
        if (address.endsWith('side') && colorScheme === 'light') await page.locator('.sides.diff').waitFor();
        found.push(...(await axeViolations(page)).map((violation) => `${address}: ${violation}`));
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        if (overflow > 0) found.push(`${address}: ${overflow} pixels too wide`);
      }
      expect(found).toEqual([]);
      expect(faults).toEqual([]);
      await close();
    },
    // Eight pages, each looked through by axe.
    300_000,
  );
});

function pageLike(pattern: RegExp): string {
  return [...site.files().keys()].map((file) => file.replace(/index\.html$/, '')).find((file) => pattern.test(file))!;
}

const changes = `${lamps}changes/`;
const status = (page: Page) => page.locator('.pick-status');

async function compared(page: Page): Promise<void> {
  await page.waitForFunction(() => /\.$/.test(document.querySelector('.pick-status')?.textContent ?? ''));
}

describe('all later edits', () => {
  it('compares any two revisions as the build compared them', async () => {
    const { page, faults, close } = await watchedPage(browser, server.url, wide);
    const differing: string[] = [];
    let count = 0;
    for (const [file, bytes] of site.files()) {
      if (!file.endsWith('/changes/revisions.json')) continue;
      const folder = file.replace(/revisions\.json$/, '');
      const { revisions } = JSON.parse(bytes.toString()) as { revisions: { id: string }[] };
      for (let at = 1; at < revisions.length; at += 1) {
        const [from, to] = [revisions[at - 1]!.id, revisions[at]!.id];
        await page.goto(`${server.url}${folder}?from=${from}&to=${to}`);
        await compared(page);
        expect(await status(page).innerText()).toMatch(new RegExp(`^Revision ${at} against revision ${at + 1}:`));
        count += 1;
        differing.push(
          ...(await page.evaluate(
            async ({ address, parts }) => {
              const built = new DOMParser().parseFromString(await (await fetch(address)).text(), 'text/html');
              return parts
                .filter((part) => {
                  const [one, other] = [built, document].map((from) => {
                    const copy = from.querySelector(`[data-part=${part}]`)!.cloneNode(true) as Element;
                    copy.normalize();
                    return copy.innerHTML;
                  });
                  return one !== other;
                })
                .map((part) => `${address}: ${part}`);
            },
            {
              address: `${server.url}${folder.replace(/changes\/$/, '')}${to}/`,
              parts: ['text', 'tables', 'list', 'note'],
            },
          )),
        );
      }
    }
    expect(differing).toEqual([]);
    expect(count).toBeGreaterThan(20);
    expect(faults).toEqual([]);
    await close();
  });

  it('keeps the choice in the address, and goes back to what the page was built with', async () => {
    const { page, faults, close } = await watchedPage(browser, server.url, wide);
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(server.url + changes);
    const built = await page.locator('[data-part=text]').innerHTML();
    // What compares is loaded when it is used.
    expect(requests.filter((url) => /revisions\.json|judge|show-pair/.test(url))).toEqual([]);
    await page.getByLabel('Before').selectOption(stamps[1]);
    await page.getByLabel('After').selectOption(stamps[2]);
    await page.getByRole('button', { name: 'Compare' }).click();
    await compared(page);
    expect(page.url()).toContain(`?from=${stamps[1]}&to=${stamps[2]}`);
    expect(await page.locator('[data-pair-heading]').innerText()).toBe('Revision 2 against 3');
    expect(await page.locator('.aside-note').innerText()).toContain('1 link');
    expect(await page.locator('[data-pair-summary]').innerText()).toContain('Minor, because a link changed');
    await page.getByRole('link', { name: 'Only changes', exact: true }).click();
    expect(page.url()).toMatch(/from=.*&to=.*&view=only/);
    await page.goBack();
    await page.goBack();
    await page.waitForFunction((html) => document.querySelector('[data-part=text]')?.innerHTML === html, built);
    expect(await page.locator('[data-pair-heading]').innerText()).toBe('First against latest');
    expect(await page.getByLabel('Before').inputValue()).toBe(stamps[0]);
    await page.goForward();
    await compared(page);
    expect(await page.locator('[data-pair-heading]').innerText()).toBe('Revision 2 against 3');
    expect(faults).toEqual([]);
    await close();
  });

  it('sets the earlier revision before, whichever way they are chosen', async () => {
    const { page, close } = await watchedPage(browser, server.url, wide);
    await page.goto(`${server.url}${changes}?from=${stamps[2]}&to=${stamps[0]}`);
    await compared(page);
    expect(await status(page).innerText()).toMatch(/^Revision 1 against revision 3: \d+ changes/);
    await close();
  });

  it('says what is wrong with a choice, and when the revisions can’t be read', async () => {
    const { page, close } = await watchedPage(browser, server.url, wide);
    await page.goto(`${server.url}${changes}?from=2020-01-01T000000Z`);
    expect(await status(page).innerText()).toMatch(/^There is no revision 2020-01-01T000000Z/);
    await page.goto(`${server.url}${changes}?from=${stamps[1]}&to=${stamps[1]}`);
    expect(await status(page).innerText()).toMatch(/one and the same/);
    await page.route('**/revisions.json', (route) => route.fulfill({ status: 500, body: '' }));
    await page.goto(`${server.url}${changes}?from=${stamps[1]}&to=${stamps[2]}`);
    await compared(page);
    expect(await status(page).innerText()).toMatch(/could not be compared \(500\)/);
    expect(await page.locator('[data-pair-heading]').innerText()).toBe('First against latest');
    await close();
  });

  it('leads to every edit without JavaScript, and says why it does not compare', async () => {
    const { page, close } = await watchedPage(browser, server.url, { ...wide, javaScriptEnabled: false });
    await page.goto(server.url + changes);
    expect(await page.locator('form.pick').isVisible()).toBe(false);
    expect(await page.locator('noscript').innerText()).toContain('needs JavaScript');
    expect(await page.locator('.steps .edit-entry').count()).toBe(3);
    await close();
  });

  it('has no file of revisions where there are only two', () => {
    const files = [...site.files().keys()];
    const counts = files.filter((file) => /\/changes\/index\.html$/.test(file)).length;
    const own = files.filter((file) => /\/changes\/revisions\.json$/.test(file)).length;
    expect(own).toBeGreaterThan(0);
    expect(own).toBeLessThan(counts);
  });
});
