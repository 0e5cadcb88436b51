import type { Archive } from '../archive/archive.ts';
import { isTombstone } from '../archive/audience.ts';
import type { ArticleRecord, RevisionRecord } from '../archive/records.ts';
import type { LookupArticle, LookupShard } from '../model/lookup.ts';
import { lookupShards } from '../publish/lookup-shards.ts';
import { canonicalUrl } from '../text/canonical-url.ts';
import { laterEditsUrl } from './article-extras.ts';
import { revealTexts } from './reveal-texts.ts';
import type { SiteUrls } from './urls.ts';

/**
 * The data of the look-up page, in parts: every address of every article that `archive`, as the look-up may see it, has; of
 * withdrawn ones only the address that their note keeps.
 */
export function lookupData(archive: Archive, urls: SiteUrls): LookupShard[] {
  return lookupShards(found(archive, urls));
}

function* found(archive: Archive, urls: SiteUrls): Generator<{ addresses: Set<string>; article: LookupArticle }> {
  for (const id of archive.articleIds()) {
    const article = archive.article(id);
    if (!article) continue;
    const addresses = addressesOf(article, archive.revisions(id));
    if (addresses.size > 0) yield { addresses, article: lookupArticle(archive, article, urls) };
  }
}

/** Every address at which the article was captured, or that its page states as its own. */
function addressesOf(article: ArticleRecord, revisions: readonly RevisionRecord[]): Set<string> {
  const stated = [article.url, ...revisions.map(({ fields }) => fields.url)];
  const captured = revisions.flatMap(({ snapshots }) =>
    snapshots.flatMap(({ capture }) => [capture.requested, capture.final, capture.canonical]),
  );
  const known = [...stated, ...captured].filter((url) => url !== undefined && /^https?:\/\//i.test(url)) as string[];
  return new Set(known.map(canonicalUrl));
}

function lookupArticle(archive: Archive, article: ArticleRecord, urls: SiteUrls): LookupArticle {
  const isWithdrawn = isTombstone(article);
  return {
    path: urls.article(article.id),
    title: revealTexts(article.title),
    outlet: revealTexts(article.outletName),
    lang: article.lang,
    revisions: article.revisionCount,
    first: article.firstCaptured,
    last: article.lastCaptured,
    state: isWithdrawn ? 'withdrawn' : article.status,
    ...(article.revisionCount > 1 && !isWithdrawn && { changes: laterEditsUrl(archive.config(), urls, article) }),
  };
}
