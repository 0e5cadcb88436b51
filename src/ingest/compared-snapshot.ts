import type { SnapshotSource } from '../archive/parse-snapshot.ts';
import { instantOfStamp, stampOfInstant } from '../model/capture-stamp.ts';
import type { Capture } from '../model/capture.ts';
import type { ArticleFiles } from './article-files.ts';
import type { StoredArticle } from './stored-article.ts';

/** What a capture is worth; `ok` where nothing is stated. */
export type Quality = 'ok' | 'partial' | 'failed';

/**
 * The snapshot whose text a capture at `stamp` may repeat. A text that is whole is looked for in the last whole one: what
 * failed, or had a part only, says nothing of it. A part is compared with the last capture that did not fail; what
 * failed, with the capture before, if that failed too.
 */
export function comparedSnapshot(
  files: Pick<ArticleFiles, 'snapshot'>,
  article: StoredArticle,
  outlet: string,
  stamp: string,
  quality: Quality,
): SnapshotSource | undefined {
  for (const other of article.stamps.filter((one) => one < stamp).reverse()) {
    const source = files.snapshot(article, other, outlet);
    const its = source.capture.quality ?? 'ok';
    if (quality === 'failed') return its === 'failed' ? source : undefined;
    if (its === 'ok' || (quality === 'partial' && its === 'partial')) return source;
  }
  return undefined;
}

/** The key of a line that is unchanged since another snapshot than the one before it: which one. */
export function sinceOf(article: StoredArticle, stamp: string, same: string): Pick<Capture, 'since'> {
  const last = article.stamps.findLast((other) => other <= stamp);
  return last === same ? {} : { since: instantOfStamp(same) };
}

/**
 * The first capture later than `stamp` that is recorded as unchanged since an older snapshot, and would come to say that it
 * showed the text which is put in at `stamp`; with that snapshot.
 */
export function laterUnchanged(
  captures: readonly Capture[],
  { stamps }: StoredArticle,
  stamp: string,
  quality: Quality,
): { captured: string; since: string } | undefined {
  for (const { outcome, captured, since } of captures) {
    const at = stampOfInstant(captured);
    if (outcome !== 'unchanged' || at <= stamp) continue;
    // A line that names its snapshot goes on to do so, unless a whole text comes between.
    if (since !== undefined && quality !== 'ok') continue;
    const anchor = since === undefined ? stamps.findLast((other) => other <= at) : stampOfInstant(since);
    if (anchor !== undefined && anchor < stamp) return { captured, since: anchor };
  }
  return undefined;
}
