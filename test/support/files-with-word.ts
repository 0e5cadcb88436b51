import fs from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { temporaryFolder } from './content-folder.ts';

/**
 * Paths of the files and folders below a folder that hold a word, in any letter case: in their path, in their bytes, or in what these
 * unpack to. Files are told by their first bytes, so that a new kind of file is read without being named here; one that can't
 * be read throws.
 *
 * @param word ASCII letters; give a stem to find its forms
 */
export async function filesWithWord(folder: string, word: string): Promise<string[]> {
  const wanted = word.toLowerCase();
  const found: string[] = [];
  for (const entry of fs.readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    const name = path.relative(folder, file).replaceAll('\\', '/');
    const texts = [plain(name), ...(entry.isFile() ? await textsOf(fs.readFileSync(file), file) : [])];
    if (texts.some((text) => text.toLowerCase().includes(wanted))) found.push(name);
  }
  return found.sort();
}

/** How files begin in which texts stand as they are, or not at all: CBOR, WebAssembly, PNG, fonts, icons, SQLite's log and its index. */
const plainKinds = [
  'pagefind_dcd',
  '\0asm',
  '\x89PNG',
  'wOF2',
  '\0\0\x01\0',
  '7\x7f\x06\x82',
  '7\x7f\x06\x83',
  '\x18\xe2-\0',
];

/** All text in some bytes, packed or not. `file` is named in errors, and its ending tells Brotli, which has no first bytes. */
async function textsOf(bytes: Buffer, file: string): Promise<string[]> {
  const latin = bytes.toString('latin1');
  // ASCII in UTF-16 is ASCII with NUL between.
  const raw = [latin, ...(latin.includes('\0') ? [latin.replaceAll('\0', '')] : [])];
  if (begins(bytes, '\x1f\x8b')) return [...raw, ...(await textsOf(gunzipSync(bytes), file))];
  if (file.endsWith('.br')) return [...raw, ...(await textsOf(brotliDecompressSync(bytes), file.slice(0, -3)))];
  if (begins(bytes, 'SQLite format 3\0')) return [...raw, ...databaseTexts(bytes)];
  if (begins(bytes, 'PAR1')) return [...raw, await parquetText(bytes)];
  if (plainKinds.some((start) => begins(bytes, start))) return raw;
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Error(`${file}: nobody knows how to look for a word in this kind of file; teach it to filesWithWord`);
  }
  const inside = [...text.matchAll(/data:[^"'\s)]*;base64,([A-Za-z0-9+/=]+)/g)].map((match) =>
    Buffer.from(match[1]!, 'base64'),
  );
  const nested = await Promise.all(inside.map((part) => textsOf(part, file)));
  return [...raw, text, plain(text), ...nested.flat()];
}

function begins(bytes: Buffer, start: string): boolean {
  return bytes.subarray(0, start.length).toString('latin1') === start;
}

/** Without percent-encoding, numeric character references and escapes of JSON. */
function plain(text: string): string {
  const code = (match: string, digits: string, base: number): string => {
    const point = Number.parseInt(digits, base);
    return point <= 0x10ffff ? String.fromCodePoint(point) : match;
  };
  return text
    .replaceAll(/%([0-7][0-9a-f])/gi, (match, digits: string) => code(match, digits, 16))
    .replaceAll(/&#x([0-9a-f]+);/gi, (match, digits: string) => code(match, digits, 16))
    .replaceAll(/&#([0-9]+);/g, (match, digits: string) => code(match, digits, 10))
    .replaceAll(/\\u([0-9a-f]{4})/gi, (match, digits: string) => code(match, digits, 16));
}

/** Every value of every table, and every term of its full-text indexes, which are stored with their beginnings shared. */
function databaseTexts(bytes: Buffer): string[] {
  const database = openCopy(bytes);
  try {
    const rows = database.prepare('SELECT type, name, sql FROM sqlite_schema').all() as {
      type: string;
      name: string;
      sql: string | null;
    }[];
    const texts = rows.map(({ name, sql }) => `${name} ${sql ?? ''}`);
    for (const { type, name, sql } of rows) {
      if (type !== 'table' && type !== 'view') continue;
      for (const row of database.prepare(`SELECT * FROM "${name}"`).all()) texts.push(valuesText(row));
      if (sql === null || !/USING\s+fts5/i.test(sql)) continue;
      database.exec(`CREATE VIRTUAL TABLE temp."${name}_terms" USING fts5vocab(main, "${name}", 'row')`);
      for (const row of database.prepare(`SELECT term FROM temp."${name}_terms"`).all()) texts.push(valuesText(row));
    }
    return texts;
  } finally {
    database.close();
  }
}

function openCopy(bytes: Buffer): DatabaseSync {
  return new DatabaseSync(copyOf(bytes, 'copy.sqlite'), { readOnly: true });
}

function copyOf(bytes: Buffer, name: string): string {
  const file = path.join(temporaryFolder('word'), name);
  fs.writeFileSync(file, bytes);
  return file;
}

function valuesText(row: Record<string, unknown>): string {
  return Object.values(row)
    .map((value) => (value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : String(value)))
    .join('\n');
}

let duck: Promise<DuckDBConnection> | undefined;

async function parquetText(bytes: Buffer): Promise<string> {
  // One for the process: DuckDB does not bear being opened and closed again and again.
  duck ??= DuckDBInstance.create(':memory:').then((instance) => instance.connect());
  const file = copyOf(bytes, 'copy.parquet').replaceAll("'", "''");
  const reader = await (await duck).runAndReadAll(`SELECT * FROM read_parquet('${file}')`);
  return JSON.stringify([reader.columnNames(), reader.getRowsJson()]);
}
