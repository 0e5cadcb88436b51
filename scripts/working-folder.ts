import path from 'node:path';

/**
 * The folder to build from. Astro takes an output folder whose path begins with the letters of the current one, `/site-out`
 * beside `/site`, for a part of it, and then finds no packages; from a folder further down it doesn't.
 */
export function workingFolder(root: string, staging: string): string {
  const isMistaken = staging.startsWith(root) && !staging.startsWith(root + path.sep);
  return isMistaken ? path.join(root, 'node_modules') : root;
}
