import { readStored, storedArticles } from '../stored-article.ts';
import type { FileHistory } from './file-histories.ts';

/** What the articles of an outlet say of the files that they came from. */
export interface StoredFiles {
  /** True when an article of this name is there, from wherever it came. */
  has: (slug: string) => boolean;
  /** The article that an earlier import made from this file, by its commits. */
  byCommit: (file: FileHistory) => string | undefined;
  /** The same by names and bytes, for commits that were made anew; only where one article alone fits. */
  byContent: (file: FileHistory) => string | undefined;
}

/** Reads it from the oldest snapshot of each article that has `capture.git`. */
export function storedFiles(contentDir: string, outlet: string): StoredFiles {
  const slugs = new Set<string>();
  const slugOfCommit = new Map<string, string>();
  const slugOfContent = new Map<string, string | null>();
  for (const article of storedArticles(contentDir, outlet)) {
    slugs.add(article.slug);
    for (const stamp of article.stamps) {
      const git = gitOf(readStored(article, stamp, outlet).capture.git);
      if (!git) continue;
      slugOfCommit.set(`${git.commit} ${git.path}`, article.slug);
      const content = `${git.blob} ${git.path}`;
      slugOfContent.set(content, slugOfContent.has(content) ? null : article.slug);
      break;
    }
  }
  const find = (
    { events }: FileHistory,
    slugOf: ReadonlyMap<string, string | null>,
    part: 'commit' | 'blob',
  ): string | undefined => {
    for (const event of events) {
      const slug = event.kind === 'text' ? slugOf.get(`${event[part]} ${event.path}`) : undefined;
      if (slug !== undefined && slug !== null) return slug;
    }
    return undefined;
  };
  return {
    has: (slug) => slugs.has(slug),
    byCommit: (file) => find(file, slugOfCommit, 'commit'),
    byContent: (file) => find(file, slugOfContent, 'blob'),
  };
}

function gitOf(value: unknown): { commit: string; path: string; blob: string } | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { commit, path, blob } = value as Record<string, unknown>;
  if (typeof commit !== 'string' || typeof path !== 'string' || typeof blob !== 'string') return undefined;
  return { commit, path, blob };
}
