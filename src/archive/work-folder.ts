import { createHash } from 'node:crypto';
import path from 'node:path';

/** Where an archive is read from, built to and worked on. All paths are absolute. */
export interface ArchivePaths {
  /** The content folder. */
  content: string;
  /** Where the finished site goes. */
  out: string;
  /** Derived data, safe to delete: one folder for each pair of content and out. */
  work: string;
  /** The compiled archive (SQLite). */
  store: string;
  /** The published data as it was last written, and the list of its files. */
  data: string;
  dataList: string;
  /** Astro's cache of rendered pages. */
  cache: string;
  /** The site while it is being built; it becomes `out` only when all of it succeeded. */
  staging: string;
}

/**
 * The paths of an archive. `root` is the project's folder, against which relative paths are resolved and in
 * whose `.variorum/` the derived data lives. Reads no disk.
 */
export function archivePaths(root: string, content: string, out: string): ArchivePaths {
  const contentPath = path.resolve(root, content);
  const outPath = path.resolve(root, out);
  const hash = createHash('sha256').update(`${contentPath}\0${outPath}`).digest('hex').slice(0, 8);
  const work = path.join(root, '.variorum', `${path.basename(contentPath)}-${hash}`);
  return {
    content: contentPath,
    out: outPath,
    work,
    store: path.join(work, 'archive.sqlite'),
    data: path.join(work, 'data'),
    dataList: path.join(work, 'data.json'),
    cache: path.join(work, 'astro'),
    staging: path.join(path.dirname(outPath), `.${path.basename(outPath)}.variorum-building`),
  };
}
