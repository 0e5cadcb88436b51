import path from 'node:path/posix';
import { slugOf } from '../../text/slug.ts';

/** Whether a path of a repository is one of those that the patterns mean. A `**` passes over folders that begin with a dot. */
export function pathMatcher(globs: readonly string[]): (file: string) => boolean {
  const patterns = globs.map((glob) => glob.replace(/^\.?\//, ''));
  const known = new Map<string, boolean>();
  return (file) => {
    let matches = known.get(file);
    if (matches === undefined) {
      matches = patterns.some((pattern) => path.matchesGlob(file, pattern));
      known.set(file, matches);
    }
    return matches;
  };
}

/**
 * The name of an article's folder, from the name of its file: the part below the folders that the pattern names
 * in full, without its ending; `index` gives way to its folder.
 *
 * @example articleName('content/blog/water/pump.md', ['content/blog/**\/*.md']) // 'water-pump'
 */
export function articleName(file: string, globs: readonly string[]): string {
  const glob = globs.map((text) => text.replace(/^\.?\//, '')).find((pattern) => path.matchesGlob(file, pattern));
  const parts = (glob ?? file).split('/');
  const magic = parts.findIndex((part) => /[*?[\]{}()!+@]/.test(part));
  const depth = magic === -1 ? parts.length - 1 : magic;
  const below = file.split('/').slice(depth);
  const name = below.pop()!.replace(/(?!^)\.[^.]+$/, '');
  const isIndex = /^_?index$/i.test(name) && below.length > 0;
  return slugOf([...below, ...(isIndex ? [] : [name])].join('/'));
}
