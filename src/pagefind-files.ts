import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import { z } from 'zod';

/** Every file of an index begins with this, under gzip. */
const signature = Buffer.from('pagefind_dcd');

const pair = z.tuple([z.string(), z.unknown()]);
/** Pagefind 1.5: version, pages, chunks of words (from, to, hash), filters (name, hash), sorts (name, pages), fields. */
const metaSchema = z.tuple([
  z.string(),
  z.array(z.unknown()),
  z.array(z.tuple([z.string(), z.string(), z.string()])),
  z.array(z.tuple([z.string(), z.string()])),
  z.array(pair),
  z.array(z.string()),
]);
/** A filter's name and its values with their pages. */
const filterSchema = z.tuple([z.string(), z.array(pair)]);
const entrySchema = z.looseObject({
  languages: z.strictObject({ unknown: z.looseObject({ hash: z.string() }).optional() }),
});

/**
 * Makes the files of Pagefind 1.5 in `folder` the same for the same records, and complete for the search
 * page. Pagefind writes filters, and the values of each, in random order: they are sorted and the files named
 * anew. `chunk-words.json` lists the words with which chunks of the index begin: a search for how words begin
 * needs every chunk that has such words, and Pagefind itself loads the first only. Throws when a file is not
 * what Pagefind 1.5 writes.
 */
export async function settlePagefindFiles(folder: string): Promise<void> {
  const entryPath = join(folder, 'pagefind-entry.json');
  const entry = entrySchema.parse(JSON.parse(await readFile(entryPath, 'utf8')));
  const { unknown } = entry.languages;
  if (unknown === undefined) {
    // No records: no index of any language.
    await writeChunkWords(folder, []);
    return;
  }
  const [version, pages, chunks, filters, sorts, fields] = metaSchema.parse(
    await readPart(join(folder, `pagefind.${unknown.hash}.pf_meta`)),
  );
  const settled: [string, string][] = [];
  for (const [name, hash] of filters) {
    const path = join(folder, 'filter', `${hash}.pf_filter`);
    const [, values] = filterSchema.parse(await readPart(path));
    await rm(path);
    settled.push([name, await writePart(join(folder, 'filter'), '', [name, values.sort(byName)], '.pf_filter')]);
  }
  const meta = [version, pages, chunks, settled.sort(byName), sorts.sort(byName), fields];
  await rm(join(folder, `pagefind.${unknown.hash}.pf_meta`));
  unknown.hash = await writePart(folder, 'pagefind.', meta, '.pf_meta');
  await writeFile(entryPath, JSON.stringify(entry));
  await writeChunkWords(
    folder,
    chunks.map(([from]) => from),
  );
}

async function writeChunkWords(folder: string, words: string[]): Promise<void> {
  await writeFile(join(folder, 'chunk-words.json'), JSON.stringify(words));
}

/** The number of files of `folder` and below. */
export async function countFiles(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).length;
}

async function readPart(path: string): Promise<unknown> {
  const bytes = gunzipSync(await readFile(path));
  if (!bytes.subarray(0, signature.length).equals(signature)) throw new Error(`Search index: ${path} has no signature`);
  return decode(bytes.subarray(signature.length));
}

/** Named after its content, as Pagefind does; gives the name without `before` and `after`. */
async function writePart(folder: string, before: string, value: unknown, after: string): Promise<string> {
  const bytes = Buffer.concat([signature, encode(value)]);
  const name = `unknown_${createHash('sha256').update(bytes).digest('hex').slice(0, 12)}`;
  await writeFile(join(folder, before + name + after), gzipSync(bytes, { level: 9 }));
  return name;
}

function byName([one]: [string, unknown], [other]: [string, unknown]): number {
  return one < other ? -1 : 1;
}
