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
 * Folds the snapshots of one article (any order) into revisions. A snapshot whose digest equals the one before it, and
 * every `unchanged` capture, extends the revision's time. A snapshot of quality `failed` is left out, as if that capture
 * had found nothing, and so is a `partial` one with another digest: what it lacks may be missing from it alone. Where no
 * snapshot is whole, the parts are all there is, and make the revisions. A-B-A gives three revisions, the last marked as
 * a return. `unchanged` captures of which it is not known what they showed are left out of `shownBy`.
 */
export function foldRevisions(snapshots: readonly FoldableSnapshot[], captures: readonly Capture[]): FoldResult {
  const hasWhole = snapshots.some(({ quality }) => quality === 'ok');
  const revisions: FoldedRevision[] = [];
  const leftOut: string[] = [];
  for (const snapshot of [...snapshots].sort(byStamp)) {
    const last = revisions.at(-1);
    const captured = instantOfStamp(snapshot.stamp);
    if (snapshot.quality !== 'failed' && last?.digest === snapshot.digest) {
      last.stamps.push(snapshot.stamp);
      last.lastCaptured = captured;
      last.captureCount += 1;
      continue;
    }
    if (snapshot.quality === 'failed' || (snapshot.quality === 'partial' && hasWhole)) {
      leftOut.push(captured);
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
  return { revisions, shownBy: extendByUnchanged(revisions, captures, leftOut) };
}

function extendByUnchanged(
  revisions: FoldedRevision[],
  captures: readonly Capture[],
  leftOut: readonly string[],
): Map<string, string> {
  const shownBy = new Map<string, string>();
  const lines = captures.filter(({ outcome }) => outcome === 'unchanged');
  const unchangedOnce = new Set(lines.map(({ captured }) => captured));
  for (const capture of lines) {
    const shown = revisions.findLast((revision) => revision.firstCaptured <= capture.captured);
    if (!shown || shownBy.has(capture.captured)) continue;
    const instants = shown.stamps.map(instantOfStamp);
    const lastShown = instants.findLast((instant) => instant <= capture.captured)!;
    if (capture.since === undefined) {
      // `unchanged` means the snapshot before it; when that one is left out, nothing is known of the article.
      if (leftOut.some((instant) => lastShown < instant && instant <= capture.captured)) continue;
      // A text that was only found when its bytes were read again is not what such a line was compared with.
      const isOlder = capture.captured !== lastShown && unchangedOnce.has(lastShown);
      if (isOlder && capture.raw === undefined && capture.status !== 304) continue;
    } else if (!instants.includes(capture.since)) continue;
    shownBy.set(capture.captured, shown.id);
    if (instants.includes(capture.captured)) continue;
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
    ...(block.quoted === undefined ? [] : [block.quoted]),
  ]);
  return JSON.stringify([snapshot.fields, blocks]).normalize('NFC');
}
