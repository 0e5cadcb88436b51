import fs from 'node:fs';

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'is not there',
  ENOTDIR: 'is not there',
  EISDIR: 'is a folder, not a file',
  EACCES: 'may not be read',
  EPERM: 'may not be read',
};

/** Why a file can't be read, from the system's error: what stands behind its name, without the full stop. */
export function whyUnreadable(error: unknown): string {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';
  return reasons[code] ?? `can't be read (${code})`;
}

/** Why there is no folder to read at a path, as one sentence; null when there is one. */
export function whyNoFolder(dir: string): string | null {
  const stat = fs.statSync(dir, { throwIfNoEntry: false });
  if (stat === undefined) return `There is no folder at ${dir}.`;
  return stat.isDirectory() ? null : `${dir} is a file, not a folder.`;
}
