import { parseFeed } from 'feedsmith';
import { XmlDocument } from 'libxml2-wasm';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { siteUnderTest, type SiteUnderTest } from '../support/built-site.ts';

let site: SiteUnderTest;

beforeAll(() => {
  site = siteUnderTest(path.resolve(import.meta.dirname, '../../content'));
  expect(site.build()).toMatchObject({ status: 0, stderr: '' });
});
afterAll(() => {
  site.remove();
});

const whose = ['', 'brindlemouth-packet/', 'murmullo-valdenieblas/', 'barid-alqandil/', 'kirigase-shinpo/'];
const feeds = whose.flatMap((outlet) => ['articles', 'edits'].map((kind) => `feeds/${outlet}${kind}`));

describe('the feeds of a built site', () => {
  it.each(feeds)('%s is read by a feed parser in all three formats, with the same ids', (name) => {
    const rss = parseFeed(site.read(`${name}.rss.xml`));
    const atom = parseFeed(site.read(`${name}.atom.xml`));
    const json = parseFeed(site.read(`${name}.json`));
    if (rss.format !== 'rss' || atom.format !== 'atom' || json.format !== 'json')
      throw new Error('A feed has another format than its name says');
    const ids = rss.feed.items?.map(({ guid }) => guid?.value) ?? [];
    expect(ids.length).toBeGreaterThan(0);
    expect(new Set(ids).size).toBe(ids.length);
    expect(atom.feed.entries?.map(({ id }) => id)).toEqual(ids);
    expect(json.feed.items?.map(({ id }) => id)).toEqual(ids);
    for (const id of ids) expect(id).toMatch(/^tag:variorum\.example,2026:/);
  });

  it('are well-formed XML, their outline too', () => {
    for (const name of [...feeds.flatMap((feed) => [`${feed}.rss.xml`, `${feed}.atom.xml`]), 'feeds.opml']) {
      const document = XmlDocument.fromString(site.read(name));
      expect(document.root.name).toMatch(/^(rss|feed|opml)$/);
      document.dispose();
    }
  });

  it('tell an edit in marks that need no style, with its window', () => {
    const json = JSON.parse(site.read('feeds/brindlemouth-packet/edits.json')) as {
      items: { url: string; content_html: string; content_text?: string }[];
    };
    const edit = json.items.find(({ url }) => url.endsWith('/reading-room-fire/2025-01-19T100551Z/'))!;
    expect(edit.content_html).toMatch(/<del>.*The cause of the fire is not known/s);
    expect(edit.content_html).toContain('19 Jan 2025, 09:40:22 UTC');
    expect(edit.content_html).toContain('19 Jan 2025, 10:05:51 UTC');
    expect(edit.content_html).not.toMatch(/\s(class|id|style|data-[a-z]+)=/);
    for (const { content_html } of json.items) expect(content_html).not.toMatch(/(href|src)="(?!https?:|mailto:)/);
  });

  it('leave out cosmetic edits and those of another extractor, hidden and withdrawn articles', () => {
    const text = feeds.map((name) => site.read(`${name}.json`)).join('\n');
    expect(text).not.toContain('missing-chapel-bell');
    expect(text).not.toContain('example/articles/brindlemouth-packet/winter-ferry-timetable/2024-10-14T100510Z/');
  });

  it('are announced on every page', () => {
    for (const file of [
      'index.html',
      'search/index.html',
      'articles/brindlemouth-packet/reading-room-fire/index.html',
    ]) {
      const links = site.read(file).match(/<link rel="alternate"[^>]*>/g) ?? [];
      expect(links.filter((link) => link.includes('type="application/atom+xml"')).length).toBeGreaterThanOrEqual(2);
      const targets = links.map((link) => /href="([^"]+)"/.exec(link)![1]!);
      for (const target of targets) expect(site.files().has(target.slice(1)), target).toBe(true);
    }
  });
});
