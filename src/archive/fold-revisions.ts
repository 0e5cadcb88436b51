import type { Capture } from '../model/capture.ts';
import { instantOfStamp } from '../model/capture-stamp.ts';
import type { Snapshot } from '../model/snapshot.ts';

/** A snapshot with the digest of what is compared: normalized text and fields. */
export interface FoldableSnapshot {
  stamp: string;
  digest: string;
  quality: 'ok' | 'partial' | 'failed';
}

/** A run of consecutive snapshots with the same digest, and when it is known to have been shown. */
export interface FoldedRevision {
  id: string;
  digest: string;
  /** Stamps, ascending. */
  stamps: string[];
  /** Instants (ISO 8601 UTC) of the first and the last capture that showed it. */
  firstCaptured: string;
  lastCaptured: string;
  /** Snapshots and `unchanged` captures. */
  captureCount: number;
  /** Id of the earliest revision with the same digest, when this is a return to it. */
  returnOf?: string;
}

/** What folding gives: revisions in order of capture, and for each capture line the revision it showed. */
export interface FoldResult {
  revisions: FoldedRevision[];
  /** By instant: the id of the revision that an `unchanged` capture showed. */
  shownBy: Map<string, string>;
}

/**
 * Folds the snapshots of one article (any order) into revisions. A snapshot whose digest equals the one
 * before it, and every `unchanged` capture, extends the revision's time; a snapshot of quality `failed` is
 * left out, as if that capture had found nothing. A-B-A gives three revisions, the last marked as a return.
 * `unchanged` captures before the first snapshot, or of a failed one, show nothing and are left out of `shownBy`.
 */
export function foldRevisions(snapshots: readonly FoldableSnapshot[], captures: readonly Capture[]): FoldResult {
  const usable = snapshots.filter((snapshot) => snapshot.quality !== 'failed').sort(byStamp);
  const revisions: FoldedRevision[] = [];
  for (const snapshot of usable) {
    const last = revisions.at(-1);
    const captured = instantOfStamp(snapshot.stamp);
    if (last?.digest === snapshot.digest) {
      last.stamps.push(snapshot.stamp);
      last.lastCaptured = captured;
      last.captureCount += 1;
      continue;
    }
    const earlier = revisions.find((revision) => revision.digest === snapshot.digest);
    revisions.push({
      id: snapshot.stamp,
      digest: snapshot.digest,
      stamps: [snapshot.stamp],
      firstCaptured: captured,
      lastCaptured: captured,
      captureCount: 1,
      ...(earlier ? { returnOf: earlier.id } : {}),
    });
  }
  const failed = snapshots.filter(({ quality }) => quality === 'failed').map(({ stamp }) => instantOfStamp(stamp));
  return { revisions, shownBy: extendByUnchanged(revisions, captures, failed) };
}

function extendByUnchanged(
  revisions: FoldedRevision[],
  captures: readonly Capture[],
  failed: readonly string[],
): Map<string, string> {
  const shownBy = new Map<string, string>();
  for (const capture of captures) {
    if (capture.outcome !== 'unchanged') continue;
    const shown = revisions.findLast((revision) => revision.firstCaptured <= capture.captured);
    if (!shown || shownBy.has(capture.captured)) continue;
    // `unchanged` means the snapshot before it; when that one failed, nothing is known of the article.
    const lastShown = instantOfStamp(shown.stamps.findLast((stamp) => instantOfStamp(stamp) <= capture.captured)!);
    if (failed.some((instant) => lastShown < instant && instant <= capture.captured)) continue;
    shownBy.set(capture.captured, shown.id);
    if (shown.stamps.some((stamp) => instantOfStamp(stamp) === capture.captured)) continue;
    shown.captureCount += 1;
    if (capture.captured > shown.lastCaptured) shown.lastCaptured = capture.captured;
  }
  return shownBy;
}

function byStamp(one: { stamp: string }, other: { stamp: string }): number {
  return one.stamp < other.stamp ? -1 : one.stamp > other.stamp ? 1 : 0;
}

/**
 * The text whose hash decides whether two snapshots are one revision: fields and blocks, in Unicode form NFC,
 * white space as a reader sees it. Quotation marks, dashes and special spaces stay, so that a typographic edit
 * is an edit (docs/decisions/0005); emphasis and link targets count.
 */
export function revisionIdentity(snapshot: Pick<Snapshot, 'fields' | 'blocks'>): string {
  const blocks = snapshot.blocks.map((block) => [
    block.kind,
    block.level,
    block.ordered ?? null,
    block.ordinal ?? null,
    block.continued ?? null,
    block.header ?? null,
    block.text.trim(),
    // The title of a link is a tooltip, which no page here shows; that of an image is its caption.
    block.marks.map((mark) => [
      mark.type,
      mark.start,
      mark.end,
      mark.url ?? '',
      mark.type === 'image' ? (mark.title ?? '') : '',
      mark.alt ?? '',
    ]),
  ]);
  return JSON.stringify([snapshot.fields, blocks]).normalize('NFC');
}
