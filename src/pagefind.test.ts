import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeSearchIndex } from './pagefind.ts';
import type { SearchRecord } from './publish/search-record.ts';

const record = (at: number): SearchRecord => ({
  url: `/articles/courier/${at}/`,
  content: `tide table ${at} ${'harbour moor quay buoy '.repeat(at % 5)}word${at * 7919}`,
  language: ['en', 'es', 'ar', 'zh'][at % 4]!,
  meta: { title: `Tide ${at}` },
  filters: { outlet: [`Outlet ${at % 9}`], year: [String(2000 + (at % 20))], author: [`A${at % 13}`, `B${at % 4}`] },
  sort: { date: `20${String(10 + (at % 15))}-01-01` },
});
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

  it('writes one index for all languages, and no interface', async () => {
    await writeSearchIndex([record(0), record(1), record(2)], join(folder, 'small'));
    const files = readdirSync(join(folder, 'small', 'pagefind'));
    expect(files.filter((name) => name.endsWith('.pf_meta'))).toHaveLength(1);
    expect(files).toEqual(expect.arrayContaining(['pagefind.js', 'pagefind-worker.js', 'chunk-words.json']));
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
    expect(readFileSync(join(folder, 'empty', 'pagefind', 'chunk-words.json'), 'utf8')).toBe('[]');
  });
});
