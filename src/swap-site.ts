import fs from 'node:fs';
import path from 'node:path';

/** The file that tells a built site from a folder of somebody's own. */
export const siteMarker = 'variorum.json';

/** The files that tell a folder of exported data from a folder of somebody's own. */
export const dataMarkers: readonly string[] = ['codebook.csv', 'datapackage.json', 'SHA256SUMS'];

/**
 * The fault of a folder that must not be replaced by a built site, or undefined when it may. `markers` are the files that
 * a folder has which may: those of a site, or of exported data.
 */
export function outFolderFault(
  out: string,
  content: string,
  root: string,
  markers: readonly string[] = [siteMarker],
): string | undefined {
  for (const precious of [content, root]) {
    if (isInside(precious, out)) return `${out} holds ${precious}; a build would replace it.`;
  }
  if (isInside(out, content)) return `${out} lies in the content folder; nothing made from it must become part of it.`;
  const parent = path.dirname(out);
  const unwritable = writingFault(parent);
  if (unwritable !== undefined)
    return `${parent}, in which it is put together, can't be written: ${unwritable}. Name another folder with --out.`;
  if (!fs.existsSync(out)) return undefined;
  if (!fs.statSync(out).isDirectory()) return `${out} is a file.`;
  if (fs.statSync(out).dev !== fs.statSync(parent).dev)
    return `${out} is a mount point, which can't be replaced in one step; name a folder inside it with --out.`;
  const names = fs.readdirSync(out);
  const missing = markers.find((name) => !names.includes(name));
  if (names.length === 0 || missing === undefined) return undefined;
  return `${out} is not empty and was not made by Variorum (it has no ${missing}); name another folder with --out.`;
}

/** Brings back the last good site if a swap was cut short, and clears what an unfinished build left. */
export function recoverSite(out: string, staging: string): void {
  const old = oldFolder(out);
  if (fs.existsSync(old)) {
    if (fs.existsSync(out)) fs.rmSync(old, { recursive: true });
    else fs.renameSync(old, out);
  }
  fs.rmSync(staging, { recursive: true, force: true });
}

/** Puts the finished site in `staging` in the place of `out`. */
export function swapSite(staging: string, out: string): void {
  fs.writeFileSync(path.join(staging, siteMarker), `${JSON.stringify({ generator: 'Variorum' })}\n`);
  swapFolder(staging, out);
}

/**
 * Puts the finished folder `staging` in the place of `out`. The two renames stand as close together as can
 * be; if the machine stops between them, `recoverSite` brings the old site back.
 */
export function swapFolder(staging: string, out: string): void {
  const old = oldFolder(out);
  fs.mkdirSync(path.dirname(out), { recursive: true });
  if (fs.existsSync(out)) fs.renameSync(out, old);
  fs.renameSync(staging, out);
  fs.rmSync(old, { recursive: true, force: true });
}

/** A name that nobody else gives a folder: what stands there is ours to remove. */
function oldFolder(out: string): string {
  return path.join(path.dirname(out), `.${path.basename(out)}.variorum-old`);
}

/** Why nothing can be made in a folder, which is created; undefined when it can. */
function writingFault(folder: string): string | undefined {
  try {
    createFolder(folder);
    fs.rmdirSync(fs.mkdtempSync(path.join(folder, '.variorum-')));
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

/** One level after the other: Node's own recursion never ends below `/proc`. */
function createFolder(folder: string): void {
  if (fs.existsSync(folder)) return;
  createFolder(path.dirname(folder));
  fs.mkdirSync(folder);
}

function isInside(inner: string, outer: string): boolean {
  const relative = path.relative(outer, inner);
  return relative === '' || (!relative.startsWith('..') && !path.isAbsolute(relative));
}
