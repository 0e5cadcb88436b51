import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalogueEntries, type SearchCatalogue } from './model/search-catalogue.ts';
import { writeSearchIndex } from './pagefind.ts';
import type { SearchRecord } from './publish/search-record.ts';
import { indexedText } from './text/search-words.ts';

const record = (at: number): SearchRecord => ({
  url: `/articles/courier/${at}/`,
  content: indexedText([`tide table ${at} ${'harbour moored quay buoy '.repeat(at % 5)}word${at * 7919}`]),
  headline: indexedText([`Tide ${at}`]),
  entry: {
    kind: at % 3 === 0 ? 'edit' : 'article',
    outlet: `Outlet ${at % 9}`,
    authors: at % 5 === 0 ? [] : [`A${at % 13}`, `B${at % 4}`],
    language: ['en', 'es', 'ar', 'zh'][at % 4]!,
    section: at % 2 === 0 ? 'Port' : undefined,
    days: at % 7 === 0 ? undefined : { from: '1969-12-31', to: '2024-02-29' },
    day: at % 7 === 0 ? '' : '2024-02',
    published: at % 7 === 0 ? undefined : -1,
    captured: 28_000_000 + at,
    edits: at,
    weight: at % 3 === 0 ? 'minor' : undefined,
    changes: at % 3 === 0 ? ['number', 'field-title'] : [],
    removedAt: at % 3 === 0 ? 4 : 0,
    addedAt: at % 3 === 0 ? 9 : 0,
    removes: at % 3 === 0,
    adds: at % 6 === 0,
  },
  citation: { key: `k${at}`, title: `Tide ${at}`, page: '/', issued: '2024-02', lang: 'en', sha256: '' },
});
const catalogueOf = (out: string): SearchCatalogue =>
  JSON.parse(readFileSync(join(out, 'pagefind/catalogue.json'), 'utf8')) as SearchCatalogue;
const hashes = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => `${path.slice(folder.length)} ${createHash('sha256').update(readFileSync(path)).digest('hex')}`);

describe('writeSearchIndex', { timeout: 60_000 }, () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'variorum-search-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('writes the same bytes for the same records', async () => {
    const records = Array.from({ length: 200 }, (_, at) => record(at));
    const counts = await writeSearchIndex(records, join(folder, 'one'));
    await writeSearchIndex(records, join(folder, 'other'));
    expect(hashes(join(folder, 'one'))).toEqual(hashes(join(folder, 'other')));
    expect(counts).toEqual({ records: 200, files: hashes(join(folder, 'one')).length });
  });

  it('writes a catalogue from which every record is read back', () => {
    const entries = catalogueEntries(catalogueOf(join(folder, 'one')));
    expect(entries).toEqual(entries.map(({ id }, at) => ({ id, ...record(at).entry })));
    expect(entries).toHaveLength(200);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(200);
    const fragments = readdirSync(join(folder, 'one/pagefind/fragment'));
    expect(entries.every(({ id }) => fragments.includes(`${id}.pf_fragment`))).toBe(true);
  });

  it('writes citations in the order of the catalogue, and the forms of words by language', () => {
    const read = (path: string): unknown => JSON.parse(readFileSync(join(folder, 'one/pagefind', path), 'utf8'));
    expect((read('citations/0.json') as { key: string }[])[199]).toMatchObject({ key: 'k199' });
    expect(read('words/en-0.json')).toMatchObject({ moor: ['moored'], tide: ['tide'] });
    expect(Object.keys(catalogueOf(join(folder, 'one')).words)).toEqual(['ar', 'en', 'es']);
  });

  it('writes one index for all languages, and no interface', async () => {
    await writeSearchIndex([record(0), record(1), record(2)], join(folder, 'small'));
    const files = readdirSync(join(folder, 'small', 'pagefind'));
    expect(files.filter((name) => name.endsWith('.pf_meta'))).toHaveLength(1);
    expect(files).toEqual(expect.arrayContaining(['pagefind.js', 'pagefind-worker.js', 'catalogue.json']));
    expect(files.filter((name) => /-ui|highlight/.test(name))).toEqual([]);
  });

  it('replaces an older index', async () => {
    const out = join(folder, 'again');
    await writeSearchIndex([record(0), record(1)], out);
    await writeSearchIndex([record(1)], out);
    await writeSearchIndex([record(1)], join(folder, 'fresh'));
    expect(hashes(out)).toEqual(hashes(join(folder, 'fresh')));
  });

  it('writes an index without records', async () => {
    expect((await writeSearchIndex([], join(folder, 'empty'))).records).toBe(0);
    expect(catalogueOf(join(folder, 'empty'))).toMatchObject({ chunks: [], ids: [], words: {} });
  });
});
