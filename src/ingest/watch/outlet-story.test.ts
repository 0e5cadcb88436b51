import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../../test/support/content-folder.ts';
import { testFetcher } from '../../../test/support/test-fetcher.ts';
import { articlePage, rssOf, watchedContent, watchedOutlet } from '../../../test/support/watched-outlet.ts';
import { compileArchive } from '../../archive/compile-archive.ts';
import { openArchiveFile } from '../../archive/open-archive.ts';
import type { Archive } from '../../archive/archive.ts';
import { readLedger, verifyContent } from '../../archive/ledger.ts';
import { watch } from './watch.ts';

const hourMs = 3_600_000;
const article = 'gull/new-gauge-opens';

/** What the outlet does, by hours since it published. */
const story: { hour: number; page: string | number }[] = [
  { hour: 0, page: articlePage('New gauge opens') },
  { hour: 7, page: articlePage('New gauge opens', 'April') },
  { hour: 30, page: 410 },
  { hour: 60, page: articlePage('New gauge opens', 'April') },
  { hour: 100, page: articlePage('New gauge opens') },
];

describe('an outlet that publishes, edits, removes, restores and takes back an edit', () => {
  it('is shown by its archive exactly as it was, with windows that hold what happened', async () => {
    const outlet = await watchedOutlet();
    const url = `${outlet.origin}/gauge`;
    outlet.pages.set('/rss', rssOf([url], '<ttl>1440</ttl>'));
    const contentDir = watchedContent({ gull: { url: outlet.origin, feeds: [`${outlet.origin}/rss`] } });
    const { fetcher, clock } = testFetcher();
    const beganMs = clock.now();
    // The server shows what the outlet shows at this time of the clock, which nobody waits for.
    const shown = (): string | number =>
      story.findLast(({ hour }) => beganMs + hour * hourMs <= clock.now())?.page ?? 404;
    const answer = outlet.pages.get.bind(outlet.pages);
    outlet.pages.get = (address) => (address === '/gauge' ? shown() : answer(address));

    await watch(
      { contentDir, hostsAtOnce: 4, once: false },
      { fetcher, clock },
      { event: () => undefined, pass: () => undefined, fault: (error) => expect.fail(error.message) },
      () => clock.now() > beganMs + 200 * hourMs,
    );

    const archive = await compiled(contentDir);
    const captures = archive.captures(article);
    const runs = captures.reduce<string[]>((list, { outcome, revision }) => {
      const what = `${outcome === 'unchanged' ? 'snapshot' : outcome} ${revision ?? ''}`.trim();
      return list.at(-1) === what ? list : [...list, what];
    }, []);
    const revisions = archive.revisions(article);
    const [first, second, third] = revisions.map(({ id }) => id);
    // Published; edited; removed; back with the edited text; the edit taken back.
    expect(runs).toEqual([
      `snapshot ${first}`,
      `snapshot ${second}`,
      'gone',
      `snapshot ${second}`,
      `snapshot ${third}`,
    ]);
    expect(revisions.map(({ returnOf }) => returnOf)).toEqual([undefined, undefined, first]);
    expect(archive.article(article)).toMatchObject({ status: 'live', editCount: 2 });

    const edits = archive.editsOf(article);
    const happened = [beganMs + 7 * hourMs, beganMs + 100 * hourMs];
    for (const [index, { window, before, revision }] of edits.entries()) {
      const [afterMs, untilMs] = [Date.parse(window.after), Date.parse(window.until)];
      expect(afterMs).toBeLessThan(happened[index]!);
      expect(untilMs).toBeGreaterThanOrEqual(happened[index]!);
      // No narrower and no wider than the looks allow: the last that showed the old text, the first that showed the new.
      const showing = (id: string): string[] =>
        captures.filter(({ revision: one }) => one === id).map(({ captured }) => captured);
      expect(window).toEqual({ after: showing(before).at(-1), until: showing(revision)[0] });
      // Looks thin out with age, and no faster.
      expect((untilMs - afterMs) / (untilMs - beganMs)).toBeLessThan(0.25);
    }
    for (const { captured, outcome } of captures) {
      const hours = (Date.parse(captured) - beganMs) / hourMs;
      expect(outcome === 'gone', captured).toBe(hours >= 30 && hours < 60);
    }
    expect(archive.editBody(article, second!).changesText).toContain('[-March-]');
    expect(archive.editBody(article, second!).changesText).toContain('{+April+}');
    expect(verifyContent(contentDir, readLedger(contentDir), () => undefined)).toEqual([]);
    archive.close();
  });
});

async function compiled(contentDir: string): Promise<Archive> {
  const store = path.join(temporaryFolder('store'), 'archive.sqlite');
  const { problems } = await compileArchive({ contentDir, store, threads: 1 });
  expect(problems).toEqual([]);
  return openArchiveFile(store);
}
