import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import type { Refusal } from './draft.ts';
import type { ByteSource } from './warc/byte-source.ts';
import { listedFiles, type ListedFile } from './warc/wacz-package.ts';
import { listedPages } from './warc/wacz-pages.ts';

/** A WACZ file whose hashes were found right. Its WARC files can be read until it is closed. */
export interface Wacz {
  /** The file's name without its folders. */
  name: string;
  /** The WARC files of `archive/`. */
  warcs: ByteSource[];
  /** Addresses of the pages it lists; none when it has no list. */
  pages: string[];
  /** Files in it that are not used because no hash vouches for them. */
  problems: { source: string; rejected: Refusal }[];
  close: () => void;
}

const maxEntries = 100_000;
/** Largest list or description that is read into memory. */
const maxTextBytes = 64 * 1024 * 1024;
/** More than this, and the file is made to exhaust its reader. Below `ratioFloorBytes` it does no harm. */
const maxRatio = 100;
const ratioFloorBytes = 10 * 1024 * 1024;
const damagedHint = 'Get a whole copy of the file.';

/** True for a file that is a ZIP file, or is named as a WACZ file. */
export async function isWacz(file: string): Promise<boolean> {
  if (/\.wacz$/i.test(file)) return true;
  const handle = await fs.promises.open(file);
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    return bytesRead === 4 && buffer.readUInt32LE(0) === 0x04034b50;
  } finally {
    await handle.close();
  }
}

/**
 * Opens a WACZ file (1.0 to 1.1.1): checks names, sizes and layout, and the sha256 of every file that
 * `datapackage.json` lists, before any of them is used. Why it is refused otherwise.
 */
export async function openWacz(file: string): Promise<Wacz | { source: string; rejected: Refusal }> {
  const source = path.basename(file);
  // Not there, or not to be read: the system's own error.
  fs.accessSync(file, fs.constants.R_OK);
  let zip: ZipFile | undefined;
  try {
    zip = await openPromise(file, { autoClose: false, lazyEntries: true, decodeStrings: true, strictFileNames: true });
    return await checkedWacz(source, zip, fs.statSync(file).size);
  } catch (error) {
    zip?.close();
    const refusal =
      error instanceof WaczFault
        ? { reason: error.message, hint: error.hint }
        : { reason: `It can't be read as a ZIP file: ${messageOf(error)}.`, hint: damagedHint };
    return { source, rejected: refusal };
  }
}

class WaczFault extends Error {
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}

async function checkedWacz(name: string, zip: ZipFile, fileBytes: number): Promise<Wacz> {
  const entries = await entriesOf(zip, fileBytes);
  const description = await textOf(zip, entries, 'datapackage.json');
  if (description === null) {
    throw new WaczFault(
      'It has no datapackage.json.',
      'A WACZ file has one at its top; a ZIP file of WARC files is to be unpacked first.',
    );
  }
  const digestFile = await textOf(zip, entries, 'datapackage-digest.json');
  const files = listedFiles(description, digestFile);
  if (typeof files === 'string')
    throw new WaczFault(files, 'Make the WACZ file anew with a tool that follows WACZ 1.1.1.');
  for (const listed of files) await verify(zip, entries, listed);

  const isListed = new Set(files.map((listed) => listed.path));
  const warcs: ByteSource[] = [];
  const problems: Wacz['problems'] = [];
  for (const [entryName, entry] of entries) {
    if (!/^archive\/.+\.(?:warc|warc\.gz)$/i.test(entryName)) continue;
    if (isListed.has(entryName)) warcs.push(entrySource(zip, entryName, entry));
    else {
      const rejected = {
        reason: 'datapackage.json does not list it, so nothing says that it is whole.',
        hint: 'Import the WARC file by itself, if it can be trusted.',
      };
      problems.push({ source: `${name}/${entryName}`, rejected });
    }
  }
  if (warcs.length + problems.length === 0) {
    throw new WaczFault('It has no WARC file in `archive/`.', 'A WACZ file has its WARC files there.');
  }
  const lists: string[] = [];
  for (const entryName of ['pages/pages.jsonl', 'pages/extraPages.jsonl']) {
    if (isListed.has(entryName)) lists.push((await textOf(zip, entries, entryName)) ?? '');
  }
  const close = (): void => {
    zip.close();
  };
  return { name, warcs, pages: listedPages(lists), problems, close };
}

async function entriesOf(zip: ZipFile, fileBytes: number): Promise<Map<string, Entry>> {
  if (zip.entryCount > maxEntries) {
    throw new WaczFault(`It has ${zip.entryCount} entries; ${maxEntries} at most are read.`, damagedHint);
  }
  const entries = new Map<string, Entry>();
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    const { fileName, uncompressedSize, compressedSize } = entry;
    if (fileName.endsWith('/')) continue;
    if (entries.has(fileName)) throw new WaczFault(`It has two files named ${fileName}.`, damagedHint);
    entries.set(fileName, entry);
    total += uncompressedSize;
    if (uncompressedSize > Math.max(ratioFloorBytes, compressedSize * maxRatio)) throw bomb(fileName);
    if (total > Math.max(ratioFloorBytes, fileBytes * maxRatio)) throw bomb(fileName);
  }
  return entries;
}

function bomb(name: string): WaczFault {
  return new WaczFault(
    `${name} grows more than ${maxRatio} times when it is unpacked.`,
    'Unpack the WACZ file yourself, if you trust it, and import its WARC files.',
  );
}

async function verify(
  zip: ZipFile,
  entries: ReadonlyMap<string, Entry>,
  { path: name, sha256, bytes }: ListedFile,
): Promise<void> {
  const entry = entries.get(name);
  if (entry === undefined) throw new WaczFault(`datapackage.json lists ${name}, which is not in it.`, damagedHint);
  if (bytes !== undefined && bytes !== entry.uncompressedSize) {
    throw new WaczFault(`${name} has ${entry.uncompressedSize} bytes; datapackage.json states ${bytes}.`, damagedHint);
  }
  const hash = createHash('sha256');
  try {
    for await (const part of await zip.openReadStreamPromise(entry)) hash.update(part as Buffer);
  } catch (error) {
    throw new WaczFault(`${name} can't be unpacked: ${messageOf(error)}.`, damagedHint);
  }
  const found = hash.digest('hex');
  if (found !== sha256) {
    throw new WaczFault(
      `${name} is not what was packed: its sha256 is ${found}; datapackage.json states ${sha256}.`,
      damagedHint,
    );
  }
}

async function textOf(zip: ZipFile, entries: ReadonlyMap<string, Entry>, name: string): Promise<string | null> {
  const entry = entries.get(name);
  if (entry === undefined) return null;
  if (entry.uncompressedSize > maxTextBytes) {
    throw new WaczFault(`${name} has ${entry.uncompressedSize} bytes; ${maxTextBytes} at most are read.`, damagedHint);
  }
  const parts: Buffer[] = [];
  for await (const part of await zip.openReadStreamPromise(entry)) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

/** An entry as a source of bytes. A stored one, as the format wants it, is read from any place at once. */
function entrySource(zip: ZipFile, name: string, entry: Entry): ByteSource {
  return {
    name,
    size: entry.uncompressedSize,
    isSlowToReach: entry.compressionMethod !== 0,
    open: async function* (start) {
      if (start >= entry.uncompressedSize) return;
      const isStored = entry.compressionMethod === 0;
      let left = isStored ? 0 : start;
      const stream = await zip.openReadStreamPromise(entry, isStored && start > 0 ? { start } : {});
      try {
        for await (const part of stream) {
          const bytes = part as Buffer;
          if (left < bytes.length) yield bytes.subarray(left);
          left = Math.max(0, left - bytes.length);
        }
      } finally {
        stream.destroy();
      }
    },
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
