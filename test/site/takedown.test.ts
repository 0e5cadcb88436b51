import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { archivePaths } from '../../src/archive/work-folder.ts';
import { type RunResult, runVariorum, type SiteUnderTest, siteUnderTest } from '../support/built-site.ts';
import { writeContent } from '../support/content-folder.ts';
import { filesWithWord } from '../support/files-with-word.ts';
import {
  besideStem,
  contentWithWords,
  publishedSlugs,
  ruleStem,
  slugOfLevel,
  stems,
  takedownsOfWords,
} from '../support/takedown-content.ts';

const root = path.resolve(import.meta.dirname, '../..');
const levels = Object.keys(stems) as (keyof typeof stems)[];
/** Kinds of files in which a published word is found, by the end of their names. */
const kinds = [
  '.html',
  '.pf_fragment',
  '.pf_index',
  '.xml',
  '.json',
  '.csv',
  '.csv.gz',
  '.ndjson',
  '.parquet',
  '.sqlite',
];

let site: SiteUnderTest;
let work: string;

const build = (): void => {
  const { status, stderr } = site.build();
  expect([status, stderr]).toEqual([0, '']);
};

beforeAll(() => {
  site = siteUnderTest(writeContent(contentWithWords()));
  ({ work } = archivePaths(root, site.content, site.out));
  build();
});
afterAll(() => {
  site.remove();
});

describe('before anything is taken down', () => {
  it.each(levels)('the word of %s is found in every kind of file, and in names', async (level) => {
    const found = await filesWithWord(site.out, stems[level]);
    const there = new Set(site.files().keys());
    const expected = kinds.filter((kind) => [...there].some((name) => name.endsWith(kind)));
    expect(expected.length).toBeGreaterThan(7);
    expect(expected.filter((kind) => !found.some((name) => name.endsWith(kind)))).toEqual([]);
    expect(found.some((name) => name.startsWith('authors/'))).toBe(true);
    const kept = await filesWithWord(work, stems[level]);
    expect(kept).toEqual(expect.arrayContaining(['archive.sqlite', 'data/articles.parquet']));
    expect(kept.some((name) => name.startsWith('astro/'))).toBe(true);
  });

  it('how an outlet is read is published nowhere', async () => {
    expect(await filesWithWord(site.out, ruleStem)).toEqual([]);
  });
});

describe('after it is taken down and built again', () => {
  beforeAll(() => {
    fs.writeFileSync(path.join(site.content, 'takedowns.yml'), takedownsOfWords());
    build();
  });

  it('noindex: stays everywhere, and its own pages ask search engines to stay away', async () => {
    const found = await filesWithWord(site.out, stems.noindex);
    expect(kinds.slice(0, 5).filter((kind) => !found.some((name) => name.endsWith(kind)))).toEqual([]);
    const own = found.filter((name) => name.startsWith(`articles/gull/${slugOfLevel('noindex')}/`));
    const pages = own.filter((name) => name.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(3);
    for (const page of pages) expect(site.read(page), page).toContain('<meta name="robots" content="noindex">');
    expect(site.read('articles/gull/bridge/index.html')).not.toContain('noindex');
  });

  it('hidden: is in its own pages and nowhere else', async () => {
    const found = await filesWithWord(site.out, stems.hidden);
    const folder = `articles/gull/${slugOfLevel('hidden')}/`;
    expect(found).toContain(`${folder}index.html`);
    expect(found.filter((name) => !`${name}/`.startsWith(folder))).toEqual([]);
    for (const page of found.filter((name) => name.endsWith('.html')))
      expect(site.read(page), page).toContain('<meta name="robots" content="noindex">');
  });

  it.each(['redacted', 'withdrawn', 'expunged'] as const)('%s: the word is nowhere', async (level) => {
    expect(await filesWithWord(site.out, stems[level])).toEqual([]);
  });

  it.each(['redacted', 'withdrawn', 'expunged'] as const)('%s: the word is not in the work folder', async (level) => {
    expect(await filesWithWord(work, stems[level])).toEqual([]);
  });

  it('redacted: what stands beside it is still there, with a mark and a reason', async () => {
    const found = await filesWithWord(site.out, besideStem);
    expect(kinds.slice(0, 5).filter((kind) => !found.some((name) => name.endsWith(kind)))).toEqual([]);
    const folder = `articles/gull/${publishedSlugs.redacted}`;
    for (const page of ['', '2024-03-01T080000Z/', '2024-03-02T080000Z/', 'changes/']) {
      const html = site.read(`${folder}/${page}index.html`);
      expect(html, page).toContain('A court asked for it.');
      expect(html, page).toContain('redacted by the archive');
      expect(html, page).not.toContain('content="noindex"');
    }
    expect(site.read(`${folder}/2024-03-01T080000Z/index.html`)).toContain('Police took [redacted 2] to the harbour');
    expect(site.read(`${folder}/2024-03-02T080000Z/index.html`)).toMatch(/<del[^>]*>.*\[redacted 2\]/s);
    expect(fs.existsSync(path.join(site.out, 'authors/ana'))).toBe(true);
    expect(fs.readdirSync(path.join(site.out, 'authors')).filter((name) => name.includes('redacted'))).toEqual([]);
  });

  it('withdrawn: a note stays, with date and reason, and keeps what it was told', () => {
    const html = site.read(`articles/gull/${publishedSlugs.withdrawn}/index.html`);
    expect(html).toContain('Withdrawn by the archive, 1 April 2024: A court asked for it.');
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(html).toContain('2 revisions');
    expect(html).not.toContain('application/ld+json');
    expect(fs.readdirSync(path.join(site.out, 'articles/gull', publishedSlugs.withdrawn))).toEqual(['index.html']);
  });

  it('expunged: no page is left', () => {
    expect(fs.readdirSync(path.join(site.out, 'articles/gull')).sort()).toEqual(
      [
        'bridge',
        publishedSlugs.redacted,
        publishedSlugs.withdrawn,
        slugOfLevel('hidden'),
        slugOfLevel('noindex'),
      ].sort(),
    );
  });

  it('is the same to the byte when built from nothing', () => {
    const files = site.files();
    fs.rmSync(work, { recursive: true });
    build();
    expect([...site.files().keys()]).toEqual([...files.keys()]);
    for (const [name, bytes] of site.files()) expect(bytes.equals(files.get(name)!), name).toBe(true);
  });
});

describe('verifying after a deletion', () => {
  it('misses recorded files, unless their article is called deleted', () => {
    const content = writeContent(contentWithWords());
    const verify = (...options: string[]): RunResult => runVariorum('verify', '--content', content, ...options);
    expect(verify('--record').status).toBe(0);
    fs.rmSync(path.join(content, 'articles/gull', slugOfLevel('expunged')), { recursive: true });
    expect(verify()).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('was recorded and is gone') as unknown,
    });
    const entry = `gull/${slugOfLevel('expunged')}: { level: expunged, date: 2024-04-01, reason: A court., deleted: true }\n`;
    fs.writeFileSync(path.join(content, 'takedowns.yml'), entry);
    const { status, stdout } = verify();
    expect([status, stdout]).toEqual([
      0,
      expect.stringContaining('5 recorded files of articles that takedowns.yml calls deleted'),
    ]);
    expect(stdout).not.toContain(stems.expunged);
    expect(runVariorum('check', '--content', content)).toMatchObject({ status: 0 });
  });
});
