import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder, writeContent } from '../../test/support/content-folder.ts';
import { canary, hostile, hostileContent } from '../../test/support/hostile-content.ts';
import type { Archive } from '../archive/archive.ts';
import { compileArchive } from '../archive/compile-archive.ts';
import { openArchiveFile } from '../archive/open-archive.ts';
import { type DataFile, dataFormats } from '../publish/data/data-file.ts';
import { unguardedText } from '../publish/data/spreadsheet-guard.ts';
import { tables } from '../publish/data/tables.ts';
import { writeData } from './write-data.ts';

const pages = { article: (id: string) => `${id}/`, revision: (id: string, revision: string) => `${id}/${revision}/` };

let archive: Archive;
let folder: string;
let files: DataFile[];

beforeAll(async () => {
  const store = path.join(temporaryFolder('store'), 'archive.sqlite');
  const report = await compileArchive({ contentDir: writeContent(hostileContent()), store });
  expect(report.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  archive = openArchiveFile(store);
  folder = temporaryFolder('data');
  files = await writeData(archive, { folder, formats: dataFormats, pages });
  return () => {
    archive.close();
  };
});

const file = (name: string): string => path.join(folder, name);
const ndjson = (table: string): Record<string, unknown>[] =>
  fs
    .readFileSync(file(`${table}.ndjson`), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe('the published data', () => {
  it('holds every listed article, capture, revision, edit and changed sentence, and no other', () => {
    const rows = Object.fromEntries(tables.map(({ name }) => [name, ndjson(name).length]));
    const edits = hostile.length;
    expect(rows).toMatchObject({ outlets: 1, articles: 4, revisions: hostile.length + 4, edits });
    expect(rows.captures).toBe(hostile.length + 4 + 3);
    expect(ndjson('captures').map(({ outcome }) => outcome)).toEqual(
      expect.arrayContaining(['unchanged', 'not-found', 'failed']),
    );
    expect(ndjson('sentences').filter(({ article }) => article === 'gull/bridge')).toMatchObject([
      {
        relation: 'edited',
        before: 'The bridge closes on Monday for four weeks.',
        after: 'The bridge closes on Tuesday for six weeks.',
        classes: expect.arrayContaining(['number']) as string[],
      },
    ]);
  });

  it('keeps every text as it was captured, but for NUL', () => {
    const told = ndjson('revisions').filter(({ article }) => article === 'gull/hostile');
    expect(told.map(({ description }) => description)).toEqual(hostile.map((text) => text.replace('\0', '\uFFFD')));
  });

  it('invents no time: a date stays as stated, and none stays none', () => {
    const dates = Object.fromEntries(
      ndjson('articles').map((row) => [row.id as string, [row.date, row.date_precision]]),
    ) as Record<string, unknown>;
    expect(dates).toMatchObject({
      'gull/bridge': ['2024-03-01', 'day'],
      'gull/month': ['2023-12', 'month'],
      'gull/undated': [null, 'unknown'],
    });
    expect(ndjson('edits').find(({ article }) => article === 'gull/bridge')).toMatchObject({
      window_after: '2024-03-01T20:00:00Z',
      window_until: '2024-03-02T08:00:00Z',
    });
  });

  it('has the same bytes each time', async () => {
    const again = temporaryFolder('data');
    await writeData(archive, { folder: again, formats: dataFormats, pages });
    expect(hashes(again)).toEqual(hashes(folder));
  });

  it('has no word of what is withheld', () => {
    for (const { name } of files) {
      expect(fs.readFileSync(file(name)).includes(canary), name).toBe(false);
      expect(fs.readFileSync(file(name)).includes('withdrawn/'), name).toBe(false);
    }
  });

  it('states size and hash of each file rightly, also in SHA256SUMS and datapackage.json', () => {
    const sums = fs.readFileSync(file('SHA256SUMS'), 'utf8').trimEnd().split('\n');
    expect(sums).toEqual(
      fs
        .readdirSync(folder)
        .filter((name) => name !== 'SHA256SUMS')
        .sort()
        .map((name) => `${hashOf(fs.readFileSync(file(name)))}  ${name}`),
    );
    for (const { name, bytes, sha256 } of files) {
      expect([bytes, sha256]).toEqual([fs.statSync(file(name)).size, hashOf(fs.readFileSync(file(name)))]);
    }
    const { resources } = JSON.parse(fs.readFileSync(file('datapackage.json'), 'utf8')) as {
      resources: { name: string; path: string; hash: string; bytes: number }[];
    };
    expect(resources.map((one) => one.path).sort()).toEqual(
      fs
        .readdirSync(folder)
        .filter((name) => !['SHA256SUMS', 'datapackage.json'].includes(name))
        .sort(),
    );
    expect(new Set(resources.map(({ name }) => name)).size).toBe(resources.length);
    for (const one of resources) expect(one.hash).toBe(`sha256:${hashOf(fs.readFileSync(file(one.path)))}`);
  });

  it('is cut into files that are whole in themselves where one would be too large', async () => {
    const cut = temporaryFolder('data');
    const maxBytes = 5_000;
    const parts = await writeData(archive, { folder: cut, formats: dataFormats, pages, maxBytes });
    const names = parts.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(['articles.csv', 'edits-1.csv', 'edits-2.csv', 'archive.sqlite.gz.001']),
    );
    for (const { name, bytes } of parts.filter(({ format }) => format === 'csv' || format === 'sqlite')) {
      expect(bytes, name).toBeLessThanOrEqual(maxBytes);
    }
    const lines = (name: string): string => fs.readFileSync(path.join(cut, name), 'utf8');
    const header = lines('edits-1.csv').split('\r\n')[0]!;
    const rest = names
      .filter((name) => /^edits-\d+\.csv$/.test(name))
      .map((name) => {
        expect(lines(name).startsWith(`${header}\r\n`)).toBe(true);
        return lines(name).slice(header.length + 2);
      });
    expect(`${header}\r\n${rest.join('')}`).toBe(fs.readFileSync(file('edits.csv'), 'utf8'));
    const packed = names.filter((name) => name.startsWith('archive.sqlite.gz.'));
    const database = gunzipSync(Buffer.concat(packed.map((name) => fs.readFileSync(path.join(cut, name)))));
    expect(hashOf(database)).toBe(hashOf(fs.readFileSync(file('archive.sqlite'))));
  });
});

describe('the published data in DuckDB', () => {
  let duck: DuckDBConnection;
  beforeAll(async () => {
    duck = await (await DuckDBInstance.create(':memory:')).connect();
    await duck.run("SET TimeZone = 'UTC'");
    return () => {
      duck.closeSync();
    };
  });
  const ask = async (sql: string): Promise<Record<string, unknown>[]> =>
    (await duck.runAndReadAll(sql)).getRowObjectsJson();

  it.each(tables.map(({ name }) => name))('has the same rows of %s in CSV and Parquet as in NDJSON', async (name) => {
    const { columns } = tables.find((table) => table.name === name)!;
    const told = ndjson(name);
    const csv = await ask(`SELECT * FROM read_csv('${file(`${name}.csv`)}', all_varchar = true, header = true)`);
    expect(csv.length).toBe(told.length);
    expect(
      csv.map((row) =>
        Object.fromEntries(
          columns.map((column) => [column.name, fromCsv(row[column.name] as string | null, column.type)]),
        ),
      ),
    ).toEqual(told.map(emptyIsNull));
    const parquet = await ask(
      `SELECT ${columns.map((column) => (column.type === 'instant' ? `strftime(${column.name}, '%Y-%m-%dT%H:%M:%SZ') AS ${column.name}` : column.name)).join(', ')} FROM '${file(`${name}.parquet`)}'`,
    );
    expect(parquet).toEqual(told);
  });

  it('has typed columns in Parquet', async () => {
    const types = await ask(`DESCRIBE SELECT * FROM '${file('edits.parquet')}'`);
    const typeOf = Object.fromEntries(types.map((row) => [row.column_name as string, row.column_type])) as Record<
      string,
      unknown
    >;
    expect(typeOf).toMatchObject({
      article: 'VARCHAR',
      window_until: 'TIMESTAMP WITH TIME ZONE',
      words_added: 'INTEGER',
      silent: 'BOOLEAN',
      classes: 'VARCHAR[]',
    });
  });

  it('keeps the keys that it states', async () => {
    for (const { name, key, references } of tables) {
      const [row] = await ask(
        `SELECT count(*)::INT AS rows, count(DISTINCT (${key.join(', ')}))::INT AS keys FROM '${file(`${name}.parquet`)}'`,
      );
      expect(row!.keys, name).toBe(row!.rows);
      for (const { columns, table } of references) {
        const target = tables.find((one) => one.name === table)!;
        const join = columns.map((column, at) => `a.${column} = b.${target.key[at]!}`).join(' AND ');
        const known = columns.map((column) => `a.${column} IS NOT NULL`).join(' AND ');
        const lost = await ask(
          `SELECT * FROM '${file(`${name}.parquet`)}' a ANTI JOIN '${file(`${table}.parquet`)}' b ON ${join} WHERE ${known}`,
        );
        expect(lost, `${name} → ${table}`).toEqual([]);
      }
    }
  });
});

const hasSqlite = spawnSync('sqlite3', ['--version']).status === 0;

describe.skipIf(!hasSqlite)('the published database (needs the sqlite3 command)', () => {
  const ask = (sql: string): unknown[] => {
    const { stdout, stderr } = spawnSync('sqlite3', ['-json', file('archive.sqlite'), sql], { encoding: 'utf8' });
    expect(stderr).toBe('');
    return stdout === '' ? [] : (JSON.parse(stdout) as unknown[]);
  };

  it('is sound and has the rows of the tables', () => {
    expect(ask('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    expect(ask('PRAGMA foreign_key_check')).toEqual([]);
    for (const { name } of tables)
      expect(ask(`SELECT count(*) AS rows FROM ${name}`)).toEqual([{ rows: ndjson(name).length }]);
  });

  it('keeps hostile texts', () => {
    const told = ask("SELECT description FROM revisions WHERE article = 'gull/hostile' ORDER BY number");
    expect(told).toEqual(
      ndjson('revisions')
        .filter(({ article }) => article === 'gull/hostile')
        .map(({ description }) => ({ description })),
    );
  });

  it('is searched by words of texts and by those that went or came, also after VACUUM', () => {
    const copy = path.join(temporaryFolder('database'), 'copy.sqlite');
    fs.copyFileSync(file('archive.sqlite'), copy);
    const sql = `VACUUM; SELECT article, revision FROM edits WHERE row IN (SELECT rowid FROM edits_fts WHERE edits_fts MATCH 'removed_text: monday') AND article = 'gull/bridge';
      SELECT count(*) FROM revisions WHERE row IN (SELECT rowid FROM revisions_fts WHERE revisions_fts MATCH 'ferries hour');`;
    const { stdout } = spawnSync('sqlite3', [copy, sql], { encoding: 'utf8' });
    expect(stdout).toBe('gull/bridge|2024-03-02T080000Z\n2\n');
  });
});

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function hashes(of: string): Record<string, string> {
  return Object.fromEntries(fs.readdirSync(of).map((name) => [name, hashOf(fs.readFileSync(path.join(of, name)))]));
}

/** DuckDB, like most readers of CSV, does not tell an empty text from nothing. */
function emptyIsNull(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value === '' ? null : value]));
}

function fromCsv(text: string | null, type: string): unknown {
  if (text === null) return null;
  switch (type) {
    case 'integer':
    case 'number':
      return Number(text);
    case 'boolean':
      return text === 'true';
    case 'list':
      return JSON.parse(text) as unknown;
    default:
      return unguardedText(text) || null;
  }
}
