import { articleExtras } from './article-extras.ts';
import type { Archive } from '../archive/archive.ts';
import type { ArticleRecord, RevisionRecord } from '../archive/records.ts';
import type { TimeMap } from '../publish/time-map.ts';
import { canonicalUrl } from '../text/canonical-url.ts';
import { isFileTime } from './file-time.ts';
import type { SiteUrls } from './urls.ts';

/**
 * The revisions that are mementos of the article's original address, in order of capture: those with a page of their own, captured at
 * this address (spellings of it count as one), at a time that is known. Of an article that moved, those of the address before
 * are left out. Empty where fewer than two are left.
 */
export function mementosOf(article: ArticleRecord, revisions: readonly RevisionRecord[]): RevisionRecord[] {
  const { url } = article;
  if (url === undefined) return [];
  const found = revisions.filter(
    (revision) =>
      canonicalUrl(revision.fields.url ?? url) === canonicalUrl(url) && !isFileTime(revision, revision.firstCaptured),
  );
  return found.length < 2 ? [] : found;
}

/** The TimeMap of an article; undefined where it has fewer than two mementos, the site's address is not known or its layout has none. */
export function timeMapOf(archive: Archive, urls: SiteUrls, id: string): TimeMap | undefined {
  const article = archive.article(id);
  if (article?.url === undefined || !urls.isSiteKnown) return undefined;
  if (!articleExtras(archive.config(), article.revisionCount).timeMap) return undefined;
  const mementos = mementosOf(article, archive.revisions(id));
  if (mementos.length === 0) return undefined;
  return {
    original: article.url,
    self: urls.absolute(urls.timeMap(id)),
    mementos: mementos.map((revision) => ({
      url: urls.absolute(urls.revision(id, revision.id)),
      captured: revision.firstCaptured,
    })),
  };
}
