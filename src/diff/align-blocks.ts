import type { Block } from '../model/block.ts';
import { alignGap, type BlockRange } from './align-gap.ts';
import { findMoves, mayMove } from './find-moves.ts';
import { heaviestChain, type Box } from './heaviest-chain.ts';
import { profileBlocks, type Profile, type Profiles } from './profile.ts';

/** Blocks that became one another: one to one, one to several neighbours (a split), or the reverse (a merge). Ascending indices. */
export interface BlockLink {
  before: number[];
  after: number[];
  moved: boolean;
}

/** Which blocks became which. */
export interface BlockAlignment {
  /** In order of the after side. Blocks in no link were removed or added. */
  links: BlockLink[];
  /** Stages at which there were too many blocks to compare each with every other. */
  degraded: ('blocks' | 'moves')[];
}

/** Splits and merges always stay where they are: what is cut in two can't be shown as moved too. */
const staysInPlace = 1e9;

/**
 * Aligns the blocks of two texts. Equal blocks that occur once are fixed points (the heaviest chain of them that
 * keeps the order), what lies between is aligned by the words in common, and what is left over on both sides may
 * have moved. Who moved and who stayed is then decided once more over all links: the heaviest chain stayed.
 */
export function alignBlocks(before: readonly Block[], after: readonly Block[]): BlockAlignment {
  const profiles = profileBlocks(before, after);
  const found: BlockLink[] = [];
  const gaps: BlockRange[] = [];
  anchor(profiles.before, profiles.after, [0, before.length, 0, after.length], found, gaps);
  const degraded: ('blocks' | 'moves')[] = [];
  for (const gap of gaps) {
    const aligned = alignGap(profiles, gap);
    found.push(...aligned.links);
    if (aligned.degraded && degraded.length === 0) degraded.push('blocks');
  }
  const moves = findMoves(profiles, found);
  found.push(...moves.links);
  if (moves.degraded) degraded.push('moves');
  return { links: decideMoves(profiles, found), degraded };
}

/** Takes equal blocks off both ends of the range, then off around the blocks that occur once on each side, and so on. */
function anchor(
  before: readonly Profile[],
  after: readonly Profile[],
  range: BlockRange,
  links: BlockLink[],
  gaps: BlockRange[],
): void {
  let [beforeStart, beforeEnd, afterStart, afterEnd] = range;
  const link = (left: number, right: number): void => {
    links.push({ before: [left], after: [right], moved: false });
  };
  const same = (left: number, right: number): boolean => before[left]!.identity === after[right]!.identity;
  while (beforeStart < beforeEnd && afterStart < afterEnd && same(beforeStart, afterStart)) {
    link(beforeStart++, afterStart++);
  }
  while (beforeStart < beforeEnd && afterStart < afterEnd && same(beforeEnd - 1, afterEnd - 1)) {
    link(--beforeEnd, --afterEnd);
  }
  if (beforeStart === beforeEnd || afterStart === afterEnd) return;
  const once = (profiles: readonly Profile[], start: number, end: number): Map<string, number> => {
    const places = new Map<string, number>();
    for (let at = start; at < end; at += 1) {
      const { identity } = profiles[at]!;
      places.set(identity, places.has(identity) ? -1 : at);
    }
    return places;
  };
  const right = once(after, afterStart, afterEnd);
  const boxes: Box[] = [];
  for (const [identity, at] of once(before, beforeStart, beforeEnd)) {
    const place = right.get(identity) ?? -1;
    if (at < 0 || place < 0) continue;
    const weight = 1 + before[at]!.wordCount;
    boxes.push({ beforeStart: at, beforeEnd: at + 1, afterStart: place, afterEnd: place + 1, weight });
  }
  const chain = heaviestChain(boxes);
  if (chain.length === 0) {
    gaps.push([beforeStart, beforeEnd, afterStart, afterEnd]);
    return;
  }
  for (const index of chain) {
    const box = boxes[index]!;
    anchor(before, after, [beforeStart, box.beforeStart, afterStart, box.afterStart], links, gaps);
    link(box.beforeStart, box.afterStart);
    beforeStart = box.beforeEnd;
    afterStart = box.afterEnd;
  }
  anchor(before, after, [beforeStart, beforeEnd, afterStart, afterEnd], links, gaps);
}

function decideMoves(profiles: Profiles, found: BlockLink[]): BlockLink[] {
  const links = found.sort((one, other) => one.after[0]! - other.after[0]!);
  const chain = new Set(
    heaviestChain(
      links.map((link) => {
        const words = link.after.reduce((sum, index) => sum + profiles.after[index]!.wordCount, 0);
        return {
          beforeStart: link.before[0]!,
          beforeEnd: link.before.at(-1)! + 1,
          afterStart: link.after[0]!,
          afterEnd: link.after.at(-1)! + 1,
          weight: 1 + words + (link.before.length + link.after.length > 2 ? staysInPlace : 0),
        };
      }),
    ),
  );
  return links
    .map((link, index) => ({ ...link, moved: !chain.has(index) }))
    .filter((link) => !link.moved || mayMove(profiles, link.before[0]!, link.after[0]!));
}
