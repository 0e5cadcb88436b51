import type { ArchiveConfig } from '../model/archive-config.ts';
import type { ArticleRecord } from '../archive/records.ts';
import type { SiteUrls } from './urls.ts';

/** What an article has beside its own page and those of its revisions. */
export interface ArticleExtras {
  /** The page of all later edits. */
  changes: boolean;
  /** The page that tells since when each sentence stands. */
  since: boolean;
  /** The file with which a browser compares any two revisions. With two, the only pair is on a page already. */
  revisionsFile: boolean;
  /** The Memento TimeMap, where the article has mementos and the site an address. */
  timeMap: boolean;
}

/**
 * What an article of so many revisions has in the layout of its archive. The compact one has no more files than it
 * takes to read every revision and every edit: of two revisions the later edits are the one on the page of the second.
 */
export function articleExtras({ publish }: ArchiveConfig, revisionCount: number): ArticleExtras {
  const isFull = publish.layout === 'full';
  return {
    changes: revisionCount >= (isFull ? 2 : 3),
    since: isFull && revisionCount >= 2,
    revisionsFile: isFull && revisionCount >= 3,
    timeMap: isFull,
  };
}

/** Where all later edits of an article of two or more revisions are shown. */
export function laterEditsUrl(
  config: ArchiveConfig,
  urls: SiteUrls,
  { id, revisionCount, latestRevision }: Pick<ArticleRecord, 'id' | 'revisionCount' | 'latestRevision'>,
): string {
  return articleExtras(config, revisionCount).changes ? urls.changes(id) : urls.revision(id, latestRevision);
}
