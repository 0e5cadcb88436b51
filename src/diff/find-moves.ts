import type { Block } from '../model/block.ts';
import { countWords } from '../text/words.ts';
import { indices, type BlockLink } from './block-link.ts';
import { findCandidates } from './find-candidates.ts';
import { identityOf, similarity, type Profiles } from './profile.ts';

/** Fewer words than this are no move but a line that happens to occur elsewhere: for equal blocks, and for edited ones. */
const fewestWordsEqual = 4;
const fewestWordsEdited = 6;
/** How alike an edited block must be to have moved. */
const moveThreshold = 0.6;

/** False for a line so short that it may well occur elsewhere by chance. */
export function isLongEnoughToMove(before: Block, after: Block): boolean {
  const fewest = identityOf(before) === identityOf(after) ? fewestWordsEqual : fewestWordsEdited;
  return Math.min(countWords(before.text), countWords(after.text)) >= fewest;
}

/** True when two linked blocks are enough alike, and long enough, to say that one moved. */
export function mayMove(
  profiles: Profiles,
  before: readonly Block[],
  after: readonly Block[],
  left: number,
  right: number,
): boolean {
  if (!isLongEnoughToMove(before[left]!, after[right]!)) return false;
  if (identityOf(before[left]!) === identityOf(after[right]!)) return true;
  return similarity(profiles.before[left]!, profiles.after[right]!, profiles.weights) >= moveThreshold;
}

/** Links between blocks that are in no link yet and may have moved: the most alike first, each block once. */
export function findMoves(
  profiles: Profiles,
  before: readonly Block[],
  after: readonly Block[],
  links: readonly BlockLink[],
): { links: BlockLink[]; degraded: boolean } {
  const linkedBefore = new Set(links.flatMap((link) => link.before));
  const linkedAfter = new Set(links.flatMap((link) => link.after));
  const free = (length: number, linked: ReadonlySet<number>): number[] =>
    indices(0, length).filter((index) => !linked.has(index));
  const found = findCandidates(
    profiles,
    free(before.length, linkedBefore),
    free(after.length, linkedAfter),
    moveThreshold,
  );
  const moves: BlockLink[] = [];
  const bestFirst = found.candidates.sort(
    (one, other) => other.likeness - one.likeness || one.before - other.before || one.after - other.after,
  );
  for (const candidate of bestFirst) {
    const { before: left, after: right } = candidate;
    if (linkedBefore.has(left) || linkedAfter.has(right)) continue;
    if (!mayMove(profiles, before, after, left, right)) continue;
    linkedBefore.add(left);
    linkedAfter.add(right);
    moves.push({ before: [left], after: [right], moved: false });
  }
  return { links: moves, degraded: found.degraded };
}
