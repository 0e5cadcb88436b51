import type { BlockLink } from './align-blocks.ts';
import { findCandidates } from './find-candidates.ts';
import { similarity, type Profiles } from './profile.ts';

/** Fewer words than this are no move but a line that happens to occur elsewhere: for equal blocks, and for edited ones. */
const fewestWordsEqual = 4;
const fewestWordsEdited = 6;
/** How alike an edited block must be to have moved. */
const moveThreshold = 0.6;

/** True when two blocks are enough alike, and long enough, to say that one moved. */
export function mayMove(profiles: Profiles, before: number, after: number): boolean {
  const left = profiles.before[before]!;
  const right = profiles.after[after]!;
  const words = Math.min(left.wordCount, right.wordCount);
  if (left.identity === right.identity) return words >= fewestWordsEqual;
  return words >= fewestWordsEdited && similarity(left, right, profiles.weights) >= moveThreshold;
}

/** Links between blocks that are in no link yet and may have moved: the most alike first, each block once. */
export function findMoves(profiles: Profiles, links: readonly BlockLink[]): { links: BlockLink[]; degraded: boolean } {
  const linkedBefore = new Set(links.flatMap((link) => link.before));
  const linkedAfter = new Set(links.flatMap((link) => link.after));
  const free = (length: number, linked: ReadonlySet<number>): number[] =>
    Array.from({ length }, (_, index) => index).filter((index) => !linked.has(index));
  const found = findCandidates(
    profiles,
    free(profiles.before.length, linkedBefore),
    free(profiles.after.length, linkedAfter),
    moveThreshold,
  );
  const moves: BlockLink[] = [];
  const bestFirst = found.candidates.sort(
    (one, other) => other.likeness - one.likeness || one.before - other.before || one.after - other.after,
  );
  for (const { before, after } of bestFirst) {
    if (linkedBefore.has(before) || linkedAfter.has(after) || !mayMove(profiles, before, after)) continue;
    linkedBefore.add(before);
    linkedAfter.add(after);
    moves.push({ before: [before], after: [after], moved: false });
  }
  return { links: moves, degraded: found.degraded };
}
