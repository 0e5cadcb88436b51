import type { Block } from '../model/block.ts';
import { alignGap } from './align-gap.ts';
import { anchorBlocks, uniquePairs } from './anchor-blocks.ts';
import { indices, type BlockLink } from './block-link.ts';
import { findMoves, isLongEnoughToMove, mayMove } from './find-moves.ts';
import { heaviestChain } from './heaviest-chain.ts';
import { identityOf, profileBlocks, type Profiles } from './profile.ts';

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
  const identities = { before: before.map(identityOf), after: after.map(identityOf) };
  const anchored = anchorBlocks(
    identities.before,
    identities.after,
    before.map((block) => 1 + block.text.length),
  );
  const pairs = [...anchored.pairs];
  const taken = { before: new Set(pairs.map(([left]) => left)), after: new Set(pairs.map(([, right]) => right)) };
  // Equal blocks that stand elsewhere must not be taken for edited versions of their new neighbours.
  for (const [left, right] of uniquePairs(identities.before, identities.after)) {
    if (taken.before.has(left) || taken.after.has(right) || !isLongEnoughToMove(before[left]!, after[right]!)) continue;
    pairs.push([left, right]);
    taken.before.add(left);
    taken.after.add(right);
  }
  const found: BlockLink[] = pairs.map(([left, right]) => ({ before: [left], after: [right], moved: false }));
  const free = {
    before: indices(0, before.length).filter((index) => !taken.before.has(index)),
    after: indices(0, after.length).filter((index) => !taken.after.has(index)),
  };
  const profiles = profileBlocks(before, after, free);
  const degraded: BlockAlignment['degraded'] = [];
  for (const gap of anchored.gaps) {
    const aligned = alignGap(profiles, gap);
    found.push(...aligned.links);
    if (aligned.degraded && degraded.length === 0) degraded.push('blocks');
  }
  const moves = findMoves(profiles, before, after, found);
  found.push(...moves.links);
  if (moves.degraded) degraded.push('moves');
  return { links: decideMoves(profiles, before, after, found), degraded };
}

function decideMoves(
  profiles: Profiles,
  before: readonly Block[],
  after: readonly Block[],
  found: BlockLink[],
): BlockLink[] {
  const links = found.sort((one, other) => one.after[0]! - other.after[0]!);
  const boxes = links.map((link) => {
    const length = link.after.reduce((sum, index) => sum + after[index]!.text.length, 0);
    return {
      beforeStart: link.before[0]!,
      beforeEnd: link.before.at(-1)! + 1,
      afterStart: link.after[0]!,
      afterEnd: link.after.at(-1)! + 1,
      weight: 1 + length + (link.before.length + link.after.length > 2 ? staysInPlace : 0),
    };
  });
  const chain = new Set(heaviestChain(boxes));
  return links
    .map((link, index) => ({ ...link, moved: !chain.has(index) }))
    .filter((link) => !link.moved || mayMove(profiles, before, after, link.before[0]!, link.after[0]!));
}
