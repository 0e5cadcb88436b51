import fs from 'node:fs';
import path from 'node:path';
import { type LedgerEntry, ledgerEntry, ledgerName } from '../archive/ledger.ts';

/**
 * Adds what files of the content folder hold now to its ledger; a file that is not there is recorded as taken away. A
 * line that a killed run left half is closed first. Gives the lines that were added. The caller holds the content lock.
 */
export function recordFiles(contentDir: string, files: readonly string[]): LedgerEntry[] {
  const entries = files.map((file) =>
    fs.existsSync(path.join(contentDir, file)) ? ledgerEntry(contentDir, file) : { file, sha256: null, bytes: 0 },
  );
  if (entries.length > 0) appendEntries(contentDir, entries);
  return entries;
}

function appendEntries(contentDir: string, entries: readonly LedgerEntry[]): void {
  const handle = fs.openSync(path.join(contentDir, ledgerName), 'a+');
  try {
    const lines = entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');
    fs.writeSync(handle, `${endsOpen(handle) ? '\n' : ''}${lines}`);
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
}

function endsOpen(handle: number): boolean {
  const { size } = fs.fstatSync(handle);
  if (size === 0) return false;
  const last = Buffer.alloc(1);
  fs.readSync(handle, last, 0, 1, size - 1);
  return last[0] !== 0x0a;
}
