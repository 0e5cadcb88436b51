import type { CaptureProvenance } from '../model/snapshot.ts';

/** What is looked at to tell a capture that went wrong unnoticed. */
export interface DoubtfulCandidate {
  stamp: string;
  capture: CaptureProvenance;
  /** Letters of the text as shown. */
  textLength: number;
  /** BCP 47, as the capture states it. */
  lang: string | undefined;
}

/** So many times shorter than the texts before and after it. */
const collapse = 5;

/**
 * Snapshots that only the ones beside them show to be doubtful, by stamp, with the reason, which begins with the rule's
 * name. `collapsed`: the text is less than a fifth of the text before and of the text after. `other-language`: it
 * states another language than the text before and the text after, which agree. Several in a row count as one. They
 * are kept, and left out of revisions as `partial`: the texts around them make it likely that they show no edit. A
 * `quality` that is written in the snapshot counts, whatever it is.
 */
export function doubtfulSnapshots(snapshots: readonly DoubtfulCandidate[]): Map<string, string> {
  const usable = snapshots
    // What has a part of the text only says nothing of the length or the language of the text.
    .filter(({ capture }) => capture.quality !== 'failed' && capture.quality !== 'partial')
    .sort((one, other) => (one.stamp < other.stamp ? -1 : 1));
  const reasons = new Map<string, string>();
  mark(
    usable,
    reasons,
    (one, beside) => one.textLength * collapse < beside.textLength,
    () => 'collapsed: the text is less than a fifth of the texts before and after it.',
  );
  mark(
    usable,
    reasons,
    (one, beside) =>
      languageOf(one) !== undefined && languageOf(beside) !== undefined && languageOf(one) !== languageOf(beside),
    (one) => `other-language: it is in another language (${one.lang ?? ''}) than the texts before and after it.`,
    (before, after) => languageOf(before) === languageOf(after),
  );
  for (const { stamp, capture } of usable) if (capture.quality !== undefined) reasons.delete(stamp);
  return reasons;
}

/** Marks each run of snapshots that differ in this way from the one before the run and from the one after it. */
function mark(
  snapshots: readonly DoubtfulCandidate[],
  reasons: Map<string, string>,
  differs: (one: DoubtfulCandidate, beside: DoubtfulCandidate) => boolean,
  reasonOf: (one: DoubtfulCandidate) => string,
  agree: (before: DoubtfulCandidate, after: DoubtfulCandidate) => boolean = () => true,
): void {
  let start = 1;
  while (start < snapshots.length - 1) {
    const before = snapshots[start - 1]!;
    let end = start;
    while (end < snapshots.length && differs(snapshots[end]!, before)) end += 1;
    const after = snapshots[end];
    const run = snapshots.slice(start, end);
    if (after && agree(before, after) && run.every((one) => differs(one, after)))
      for (const one of run) if (!reasons.has(one.stamp)) reasons.set(one.stamp, reasonOf(one));
    start = Math.max(end, start) + 1;
  }
}

function languageOf({ lang }: DoubtfulCandidate): string | undefined {
  return lang?.split('-')[0];
}
