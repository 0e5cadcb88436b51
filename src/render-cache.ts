import fs from 'node:fs';
import path from 'node:path';

const unfinished = 'unfinished';

/**
 * Says that pages are being rendered. Astro writes each page into its cache at once but the list of what they
 * were made from only at the end, so after a build that was cut short the old list would stand for new pages:
 * when the last rendering did not end, the whole cache is dropped and every page is rendered.
 */
export function beginRendering(cacheDir: string): void {
  if (fs.existsSync(path.join(cacheDir, unfinished))) fs.rmSync(cacheDir, { recursive: true });
  fs.mkdirSync(cacheDir, { recursive: true });
  fs.writeFileSync(path.join(cacheDir, unfinished), '');
}

/**
 * Says that all pages are rendered and the cache is whole. Astro takes pages that are gone out of it and leaves their folders,
 * whose names may be what was taken down: they go too.
 */
export function endRendering(cacheDir: string): void {
  removeEmptyFolders(cacheDir);
  fs.rmSync(path.join(cacheDir, unfinished), { force: true });
}

/** Whether nothing is left of the folder. */
function removeEmptyFolders(folder: string): boolean {
  const left = fs.readdirSync(folder, { withFileTypes: true }).filter((entry) => {
    return !entry.isDirectory() || !removeEmptyFolders(path.join(folder, entry.name));
  });
  if (left.length === 0) fs.rmdirSync(folder);
  return left.length === 0;
}
