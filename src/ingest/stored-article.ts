import fs from 'node:fs';
import path from 'node:path';
import { isCaptureStamp } from '../model/capture-stamp.ts';
import { readSnapshot, type SnapshotSource } from '../archive/parse-snapshot.ts';
import { slugOf } from '../text/slug.ts';
import { ImportError } from './import-error.ts';

/** An article's folder as it lies in the archive. */
export interface StoredArticle {
  slug: string;
  folder: string;
  /** Stamps of its snapshots, ascending; empty for a folder that isn't there yet. */
  stamps: string[];
}

/** The folder of an article; also of one that is not there yet. */
export function storedArticle(contentDir: string, outlet: string, slug: string): StoredArticle {
  const folder = path.join(contentDir, 'articles', outlet, slug);
  const names = fs.existsSync(folder) ? fs.readdirSync(folder) : [];
  const stamps = names.filter((name) => name.endsWith('.md')).map((name) => name.slice(0, -3));
  return { slug, folder, stamps: stamps.filter(isCaptureStamp).sort() };
}

/** @throws ImportError when the outlet has no folder of this name and it can't be that of a new article */
export function checkArticleName(contentDir: string, outlet: string, name: string): void {
  if (slugOf(name) === name) return;
  const folder = path.join(contentDir, 'articles', outlet);
  if (fs.existsSync(folder) && fs.readdirSync(folder).includes(name)) return;
  throw new ImportError(
    `\`${name}\` is no article of ${outlet}, and can't be the folder of a new one.`,
    `Folders of new articles are named with lower-case letters, digits and hyphens, such as ${slugOf(name)}.`,
    2,
  );
}

/** All articles of an outlet that have a snapshot, by slug. */
export function storedArticles(contentDir: string, outlet: string): StoredArticle[] {
  return articleFolders(contentDir, outlet)
    .map((name) => storedArticle(contentDir, outlet, name))
    .filter(({ stamps }) => stamps.length > 0)
    .sort((one, other) => (one.slug < other.slug ? -1 : 1));
}

/**
 * Reads a snapshot of an article.
 *
 * @throws ImportError when the archive's own file has a fault: nothing can be compared with it
 */
export function readStored(article: StoredArticle, stamp: string, outlet: string): SnapshotSource {
  const file = path.join(article.folder, `${stamp}.md`);
  const { source, problems } = readSnapshot(fs.readFileSync(file), { file, outlet, stamp });
  if (source) return source;
  throw new ImportError(
    `${file} in the archive can't be read: ${problems[0]?.message ?? 'unknown fault'}`,
    'Mend it first; `variorum check` lists every fault.',
  );
}

/** The stamp of the snapshot that a capture at `stamp` follows; for the oldest capture, the one that comes next. */
export function neighbourStamp(article: StoredArticle, stamp: string): string | undefined {
  return article.stamps.findLast((other) => other < stamp) ?? article.stamps.find((other) => other > stamp);
}

/** Names of all folders that an outlet's articles have, also of those without a snapshot. */
export function articleFolders(contentDir: string, outlet: string): string[] {
  const folder = path.join(contentDir, 'articles', outlet);
  if (!fs.existsSync(folder)) return [];
  const entries = fs.readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return entries.map(({ name }) => name);
}
