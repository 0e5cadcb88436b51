import fs from 'node:fs';
import path from 'node:path';

/**
 * Writes a file that must not exist yet, so that it is there whole or not at all, also after a crash. Creates its
 * folders. The caller holds the content lock (see content-lock.ts).
 *
 * @throws when the file exists
 */
export function writeNewFile(file: string, bytes: Uint8Array): void {
  if (fs.existsSync(file)) throw new Error(`${file} exists and is never overwritten`);
  replaceFile(file, bytes);
}

/** Puts a whole new file in the place of an old one, in one step; only for files that grow, such as captures.ndjson. */
export function replaceFile(file: string, bytes: Uint8Array): void {
  const folder = path.dirname(file);
  createFolder(folder);
  // Under the lock nobody else writes here: a temporary file of this name is left from a run that was killed.
  const temporary = path.join(folder, `.${path.basename(file)}.tmp`);
  const handle = fs.openSync(temporary, 'w');
  try {
    fs.writeFileSync(handle, bytes);
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
  fs.renameSync(temporary, file);
  syncFolder(folder);
}

function createFolder(folder: string): void {
  if (fs.existsSync(folder)) return;
  createFolder(path.dirname(folder));
  fs.mkdirSync(folder);
  syncFolder(path.dirname(folder));
}

/** Makes a new name in the folder survive a power cut; some systems can't open a folder, and need no such step. */
function syncFolder(folder: string): void {
  let handle: number;
  try {
    handle = fs.openSync(folder, 'r');
  } catch {
    return;
  }
  try {
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
}
