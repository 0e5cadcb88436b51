import { indices, type BlockLink, type BlockRange } from './block-link.ts';
import { findCandidates } from './find-candidates.ts';
import { heaviestChain, type Box } from './heaviest-chain.ts';
import { joinProfiles, overlap, similarity, type Profile, type Profiles } from './profile.ts';

/** Similarity above which two blocks are versions of one another. Measured on sentences in reference studies: flat between 0.30 and 0.45. */
const linkThreshold = 0.35;
/** A split or merge must beat the best pair by this much, and each part must lie in the whole by this share. */
const joinGain = 0.12;
const partContainment = 0.5;
const mostParts = 4;
/** Kinds that are split and merged by editors. */
const joinable = new Set(['paragraph', 'quote', 'list-item', 'caption']);

/** Aligns what is not linked yet in a stretch, by words in common: pairs, splits and merges that keep the order. Blocks without a profile are passed over. */
export function alignGap(profiles: Profiles, range: BlockRange): { links: BlockLink[]; degraded: boolean } {
  const { before, after, weights } = profiles;
  const [beforeStart, beforeEnd, afterStart, afterEnd] = range;
  const found = findCandidates(
    profiles,
    indices(beforeStart, beforeEnd).filter((index) => before[index] !== undefined),
    indices(afterStart, afterEnd).filter((index) => after[index] !== undefined),
    linkThreshold,
  );
  const boxes: Box[] = [];
  for (const { before: left, after: right, likeness } of found.candidates) {
    const box = { beforeStart: left, beforeEnd: left + 1, afterStart: right, afterEnd: right + 1 };
    boxes.push({ ...box, weight: score(likeness, Math.min(before[left]!.wordCount, after[right]!.wordCount)) });
    const split = findRun(before[left]!, after, right, afterEnd, weights);
    if (split !== null)
      boxes.push({ ...box, afterEnd: split.end, weight: score(split.likeness, before[left]!.wordCount) });
    const merge = findRun(after[right]!, before, left, beforeEnd, weights);
    if (merge !== null)
      boxes.push({ ...box, beforeEnd: merge.end, weight: score(merge.likeness, after[right]!.wordCount) });
  }
  const links = heaviestChain(boxes).map((index) => {
    const box = boxes[index]!;
    return {
      before: indices(box.beforeStart, box.beforeEnd),
      after: indices(box.afterStart, box.afterEnd),
      moved: false,
    };
  });
  return { links, degraded: found.degraded };
}

function score(likeness: number, wordCount: number): number {
  return (likeness - linkThreshold + 0.01) * (1 + Math.log2(2 + wordCount));
}

/** The run of neighbours from `start` that the whole was cut into (or made from), if they explain it better than any one of them. */
function findRun(
  whole: Profile,
  parts: readonly (Profile | undefined)[],
  start: number,
  end: number,
  weights: readonly number[],
): { end: number; likeness: number } | null {
  const run: Profile[] = [];
  let best = 0;
  let found = null;
  for (let at = start; at < end && run.length < mostParts; at += 1) {
    const part = parts[at];
    if (part === undefined || !isPart(part, whole, weights)) break;
    run.push(part);
    const single = similarity(part, whole, weights);
    if (run.length === 1) {
      best = single;
      continue;
    }
    const likeness = similarity(joinProfiles(run, weights), whole, weights);
    if (likeness < Math.max(best, single) + joinGain) break;
    best = likeness;
    found = { end: at + 1, likeness };
  }
  return found;
}

function isPart(part: Profile, whole: Profile, weights: readonly number[]): boolean {
  if (part.block.kind !== whole.block.kind || !joinable.has(part.block.kind) || part.weight === 0) return false;
  return overlap(part, whole, weights) >= partContainment * part.weight;
}
