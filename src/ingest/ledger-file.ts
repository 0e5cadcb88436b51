import fs from 'node:fs';
import path from 'node:path';
import { type LedgerEntry, ledgerEntry, ledgerEntryOf, ledgerName } from '../archive/ledger.ts';

/**
 * Adds what files of the content folder hold now to its ledger; a file that is not there is recorded as taken away. A
 * last line that a killed run left half is taken off first: it records nothing. Gives the lines that were added. The
 * caller holds the content lock.
 */
export function recordFiles(contentDir: string, files: readonly string[]): LedgerEntry[] {
  const entries = files.map((file) =>
    fs.existsSync(path.join(contentDir, file)) ? ledgerEntry(contentDir, file) : { file, sha256: null, bytes: 0 },
  );
  if (entries.length > 0) appendEntries(contentDir, entries);
  return entries;
}

/**
 * Adds what a file will hold to the ledger before it is written: when the run is killed between the two, the next one, which
 * writes the same bytes, needs to know nothing of it. The caller holds the content lock.
 */
export function recordAhead(contentDir: string, file: string, bytes: Uint8Array): void {
  appendEntries(contentDir, [ledgerEntryOf(file, bytes)]);
}

function appendEntries(contentDir: string, entries: readonly LedgerEntry[]): void {
  const handle = fs.openSync(path.join(contentDir, ledgerName), 'a+');
  try {
    closeLastLine(handle);
    fs.writeSync(handle, entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
}

/** A last line without its end that is whole is a person's: it gets its end. A half one is cut off. */
function closeLastLine(handle: number): void {
  const { size } = fs.fstatSync(handle);
  const tail = Buffer.alloc(Math.min(size, longestLineBytes));
  fs.readSync(handle, tail, 0, tail.length, size - tail.length);
  if (tail.length === 0 || tail.at(-1) === 0x0a) return;
  const start = tail.lastIndexOf(0x0a) + 1;
  if (isJson(tail.subarray(start).toString())) fs.writeSync(handle, '\n');
  else fs.ftruncateSync(handle, size - tail.length + start);
}

/** No path is that long. */
const longestLineBytes = 65_536;

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
