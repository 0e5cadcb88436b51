import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const engineFolders = ['model', 'text', 'markdown', 'diff', 'archive', 'i18n'] as const;

/**
 * Digest of the code that turns snapshots into records, and of the exact versions of the libraries it uses
 * (the lock file). It is part of every stored key: whatever changes the engine makes the store compute anew,
 * and nobody can forget to say so. 16 hexadecimal digits.
 */
export function engineDigest(): string {
  return sourceDigest(engineFolders);
}

/** Digest of the code in these folders of `src/`, without tests, and of all libraries (the lock file). 16 hexadecimal digits. */
export function sourceDigest(folders: readonly string[]): string {
  const source = fileURLToPath(new URL('../', import.meta.url));
  const hash = createHash('sha256');
  for (const folder of folders) {
    const names = fs
      .readdirSync(path.join(source, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => name.replaceAll(path.sep, '/'))
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.startsWith('testing/'));
    for (const name of names.sort())
      hash.update(`${folder}/${name}\0`).update(fs.readFileSync(path.join(source, folder, name)));
  }
  const lock = path.join(source, '..', 'package-lock.json');
  if (fs.existsSync(lock)) hash.update(fs.readFileSync(lock));
  hash.update(`${process.versions.icu}\0${process.versions.unicode}`);
  return hash.digest('hex').slice(0, 16);
}
