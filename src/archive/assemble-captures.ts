import type { Capture } from '../model/capture.ts';
import { instantOfStamp } from '../model/capture-stamp.ts';
import type { FoldedArticle } from './assemble-article.ts';
import type { ParsedSnapshot } from './compile-article.ts';
import type { CaptureRecord } from './records.ts';

/**
 * The time line of an article: every snapshot and every line of captures.ndjson, in order of time; a line of
 * the same instant as a snapshot adds to it.
 */
export function assembleCaptures({
  context,
  snapshots,
  captures,
  fold,
}: Pick<FoldedArticle, 'context' | 'snapshots' | 'captures' | 'fold'>): CaptureRecord[] {
  const lines = new Map(captures.map((capture) => [capture.captured, capture]));
  const revisionOf = new Map(fold.revisions.flatMap(({ id, stamps }) => stamps.map((stamp) => [stamp, id])));
  const records: CaptureRecord[] = snapshots.map(({ stamp, capture }) => {
    const captured = instantOfStamp(stamp);
    const line = lines.get(captured);
    lines.delete(captured);
    const revision = revisionOf.get(stamp);
    return withoutUndefined({
      article: context.folder.id,
      captured,
      outcome: 'snapshot' as const,
      revision,
      status: capture.status ?? line?.status,
      method: capture.method ?? line?.method,
      note: line?.note ?? capture.reason,
      quality: capture.quality === 'ok' ? undefined : capture.quality,
    });
  });
  for (const { captured, outcome, status, method, note } of lines.values()) {
    const revision = fold.shownBy.get(captured);
    records.push(withoutUndefined({ article: context.folder.id, captured, outcome, revision, status, method, note }));
  }
  return records.sort((one, other) => (one.captured < other.captured ? -1 : 1));
}

/** `gone` when the last capture that says whether there is an article found none. */
export function finalStatus(snapshots: readonly ParsedSnapshot[], captures: readonly Capture[]): 'live' | 'gone' {
  const lastShown =
    snapshots
      .filter(({ capture }) => capture.quality !== 'failed')
      .map(({ stamp }) => instantOfStamp(stamp))
      .at(-1) ?? '';
  const last = captures.findLast(
    ({ outcome }) => outcome !== 'blocked' && outcome !== 'failed' && outcome !== 'snapshot',
  );
  if (last === undefined || last.captured <= lastShown) return 'live';
  return last.outcome === 'unchanged' ? 'live' : 'gone';
}

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };

function withoutUndefined<T extends object>(record: T): Defined<T> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Defined<T>;
}
