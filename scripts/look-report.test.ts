import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { captureUrls } from '../src/ingest/watch/capture-urls.ts';
import { testFetcher } from '../test/support/test-fetcher.ts';
import { articlePage, watchedContent, watchedOutlet } from '../test/support/watched-outlet.ts';
import { lookPrinter } from './look-report.ts';

describe('what a look is told as', () => {
  it('tells a wall from an article, at a new address and at a known one', async () => {
    const wall = `<html><head><title>Before you continue</title></head><body><h1>Before you continue</h1>
<p>We and our 120 partners use cookies to store data on your device.</p><button>Accept all</button></body></html>`;
    const outlet = await watchedOutlet({ '/gauge': articlePage('New gauge opens'), '/wall': wall });
    const contentDir = watchedContent({ gull: { url: outlet.origin, feeds: [] } });
    const { fetcher } = testFetcher();
    const told = async (url: string): Promise<string> => {
      const printed: string[] = [];
      const printer = lookPrinter({ json: false, dryRun: false }, (line) => printed.push(line));
      const options = { contentDir, hostsAtOnce: 4, dryRun: false };
      await captureUrls([`${outlet.origin}${url}`], options, { fetcher }, printer.event, () => false);
      printer.summary({});
      return printed.join('\n');
    };
    expect(await told('/wall')).toMatch(/^No article at .*\n {2}consent-wall: [^]*1 look: 1 without an article\.$/);
    expect(fs.existsSync(path.join(contentDir, 'articles'))).toBe(false);
    await told('/gauge');
    outlet.pages.set('/gauge', wall);
    expect(await told('/gauge')).toMatch(
      /^Failed capture of gull\/new-gauge-opens[^]*\n {2}consent-wall: [^]*1 look: 1 failed\.$/,
    );
  });
});
