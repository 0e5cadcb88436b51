import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { testFetcher } from '../../../test/support/test-fetcher.ts';
import { articlePage, rssOf, watchedContent, watchedOutlet } from '../../../test/support/watched-outlet.ts';
import { watch } from './watch.ts';
import { watchStateName } from './watch-state.ts';

describe('watching for good', () => {
  it('tells of a fault that comes up while it watches, and goes on when it is mended', async () => {
    const outlet = await watchedOutlet({ '/gauge': articlePage('New gauge opens') });
    outlet.pages.set('/rss', rssOf([`${outlet.origin}/gauge`]));
    const contentDir = watchedContent({ gull: { url: outlet.origin, feeds: [`${outlet.origin}/rss`] } });
    const file = path.join(contentDir, watchStateName);
    const world = testFetcher();
    const told: string[] = [];
    const listener = {
      event: () => undefined,
      pass: () => {
        told.push('pass');
        if (told.length === 2) fs.writeFileSync(file, '{');
      },
      fault: ({ message }: Error) => {
        told.push(message);
        fs.rmSync(file);
      },
    };
    const options = { contentDir, hostsAtOnce: 4, once: false };
    await watch(options, world, listener, () => told.length >= 5);
    expect(told).toEqual(['pass', 'pass', `${file} can't be read.`, 'pass', 'pass']);
  });

  it('does not begin when the first pass meets a fault', async () => {
    const contentDir = watchedContent({ gull: { feeds: [] } });
    fs.writeFileSync(path.join(contentDir, 'outlets/gull.yml'), 'feeds: no list\n');
    const listener = { event: () => undefined, pass: () => undefined, fault: () => undefined };
    const options = { contentDir, hostsAtOnce: 4, once: false };
    await expect(watch(options, testFetcher(), listener, () => false)).rejects.toThrow("gull.yml can't be read.");
    expect(fs.readdirSync(contentDir).filter((name) => name.endsWith('.lock'))).toEqual([]);
  });

  it('sleeps until something is due, and no longer than ten minutes', async () => {
    const contentDir = watchedContent({ gull: { feeds: [] } });
    const { fetcher, clock } = testFetcher();
    const began = clock.now();
    const listener = { event: () => undefined, pass: () => undefined, fault: () => undefined };
    const options = { contentDir, hostsAtOnce: 4, once: false };
    await watch(options, { fetcher, clock }, listener, () => clock.now() >= began + 3_600_000);
    expect(clock.slept).toEqual([600_000, 600_000, 600_000, 600_000, 600_000, 600_000]);
  });
});
