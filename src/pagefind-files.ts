import { readdir } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { decode } from 'cborg';
import { z } from 'zod';

/** Every file of an index begins with this, under gzip. */
const signature = Buffer.from('pagefind_dcd');

/** Pagefind 1.5: version, pages, chunks of words (from, to, name), filters, sorts, fields. */
const metaSchema = z.tuple([
  z.string(),
  z.array(z.unknown()),
  z.array(z.tuple([z.string(), z.string(), z.string()])),
  // Written in random order: with one of each at most, the same records give the same bytes.
  z.tuple([]),
  z.tuple([]),
  z.array(z.string()),
]);
const fragmentSchema = z.looseObject({ url: z.string() });
const entrySchema = z.looseObject({
  version: z.string(),
  languages: z.strictObject({ unknown: z.looseObject({ hash: z.string() }).optional() }),
});

/** A file as Pagefind gives it. */
export interface PagefindFile {
  path: string;
  content: Uint8Array;
}

/** What the search page must know of an index of Pagefind 1.5. */
export interface IndexParts {
  /** Version of Pagefind. */
  engine: string;
  /** Names of the files without which Pagefind finds nothing and does not fail. */
  files: string[];
  /** First word and file name of each chunk, ascending. */
  chunks: [string, string][];
  /** The id of each record, by its URL. */
  ids: Map<string, string>;
}

/**
 * Reads what the search page must know from the files of an index. Throws when a file is not what Pagefind 1.5 writes.
 */
export function readIndexParts(files: readonly PagefindFile[]): IndexParts {
  const entry = entrySchema.parse(JSON.parse(textOf(files, 'pagefind-entry.json')));
  const { version: engine } = entry;
  const { unknown } = entry.languages;
  // No records: no index of any language.
  if (unknown === undefined) return { engine, files: [], chunks: [], ids: new Map() };
  const meta = files.find(({ path }) => path === `pagefind.${unknown.hash}.pf_meta`);
  if (meta === undefined) throw new Error('Search index: the list of its parts is missing');
  const [, , chunks] = metaSchema.parse(decode(partBytes(meta)));
  const fragments = files.filter(({ path }) => path.endsWith('.pf_fragment'));
  return {
    engine,
    files: [meta.path],
    chunks: chunks.map(([from, , name]) => [from, name]),
    ids: new Map(
      fragments.map((file) => {
        const { url } = fragmentSchema.parse(JSON.parse(partBytes(file).toString('utf8')));
        return [url, file.path.replace(/^.*\//, '').replace('.pf_fragment', '')];
      }),
    ),
  };
}

/** The number of files of `folder` and below. */
export async function countFiles(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).length;
}

function textOf(files: readonly PagefindFile[], name: string): string {
  const file = files.find(({ path }) => path === name);
  if (file === undefined) throw new Error(`Search index: ${name} is missing`);
  return Buffer.from(file.content).toString('utf8');
}

function partBytes({ path, content }: PagefindFile): Buffer {
  const bytes = gunzipSync(content);
  if (!bytes.subarray(0, signature.length).equals(signature)) throw new Error(`Search index: ${path} has no signature`);
  return bytes.subarray(signature.length);
}
