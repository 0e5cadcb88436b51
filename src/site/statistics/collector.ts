import type { ArticleRecord, CaptureRecord, EditRecord, RevisionRecord } from '../../archive/records.ts';

/** What the statistics are counted from: a listed article with everything that is known of it. */
export interface ArticleParts {
  article: ArticleRecord;
  /** Its counted edits (see `isCounted`), in order of capture. */
  edits: EditRecord[];
  /** In order of capture. */
  revisions: RevisionRecord[];
  /** In order of time. */
  captures: CaptureRecord[];
}

/** Counts one thing, article by article, so that no more than one article is held; `result` may be called once. */
export interface Collector<Result> {
  add: (parts: ArticleParts) => void;
  result: () => Result;
}

/** Whether an edit is counted: one that may be the archive's own (another extractor, a partial capture) is not. */
export function isCounted({ extractorChange, partial }: EditRecord): boolean {
  return extractorChange === undefined && partial === undefined;
}

/** Adds `count` to what `counts` has under `key`. */
export function addTo<Key>(counts: Map<Key, number>, key: Key, count = 1): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}
