import type { Block } from '../model/block.ts';
import { prose, type BlockLink, type StretchLink } from './block-link.ts';
import { boxOf, heaviestChain } from './heaviest-chain.ts';
import * as parameters from './parameters.ts';

interface Vote {
  before: number;
  after: number;
  /** Characters of the linked stretches on each side, and on both; of those that moved, on both. */
  length: { before: number; after: number };
  shared: number;
  moved: number;
  whole: boolean;
}

type VotedLink = BlockLink & { vote: Vote };

/** The links so far, by block. */
interface Linked {
  before: Map<number, VotedLink>;
  after: Map<number, VotedLink>;
}

/**
 * Which blocks became which, by the length of the sentences that they share: the heaviest pairs first, each block once;
 * then blocks that are left over join a neighbour that most of their text came from or went to (splits, merges).
 */
export function joinBlocks(
  stretches: readonly StretchLink[],
  before: readonly Block[],
  after: readonly Block[],
): BlockLink[] {
  const linked: Linked = { before: new Map(), after: new Map() };
  const links: VotedLink[] = [];
  const left: Vote[] = [];
  for (const vote of countVotes(stretches, after.length)) {
    if (linked.before.has(vote.before) || linked.after.has(vote.after)) left.push(vote);
    else if (isSamePassage(vote, before, after)) {
      links.push(linkBy(vote, linked));
    }
  }
  // What both blocks of a link share with blocks that are in none may weigh more together: then a long sentence was carried.
  const free = new Map<number, Vote>();
  for (const vote of left) {
    if (linked.before.has(vote.before) || free.has(vote.after)) continue;
    if (isSamePassage(vote, before, after)) free.set(vote.after, vote);
  }
  for (const vote of left) {
    const link = linked.before.get(vote.before);
    const other = link && free.get(link.vote.after);
    if (!other || linked.before.has(other.before) || linked.after.has(vote.after)) continue;
    if (weight(vote) + weight(other) <= weight(link.vote) || !isSamePassage(vote, before, after)) continue;
    links[links.indexOf(link)] = linkBy(vote, linked);
    links.push(linkBy(other, linked));
  }
  links.sort((one, other) => one.vote.after - other.vote.after);
  extend(linked, left, before, after);
  return decideMoves(links, before, after);
}

function linkBy(vote: Vote, linked: Linked): VotedLink {
  const link = { vote, before: [vote.before], after: [vote.after], moved: false };
  linked.before.set(vote.before, link);
  linked.after.set(vote.after, link);
  return link;
}

function countVotes(stretches: readonly StretchLink[], afterCount: number): Vote[] {
  const votes = new Map<number, Vote>();
  for (const { before: old, after: now, moved, whole } of stretches) {
    const name = old.block * afterCount + now.block;
    const length = { before: 0, after: 0 };
    const vote = votes.get(name) ?? { before: old.block, after: now.block, length, shared: 0, moved: 0, whole };
    votes.set(name, vote);
    const [left, right] = [1 + old.end - old.start, 1 + now.end - now.start];
    vote.length.before += left;
    vote.length.after += right;
    vote.shared += left + right;
    if (moved) vote.moved += left + right;
  }
  return [...votes.values()].sort(
    (one, other) => weight(other) - weight(one) || one.before - other.before || one.after - other.after,
  );
}

/** Of what moved, half counts. */
function weight({ whole, shared, moved }: Vote): number {
  return (whole ? 1e12 : 0) + shared - 0.5 * moved;
}

/** Enough of both blocks, or of the shorter one, is shared. */
function isSamePassage(
  { before: left, after: right, length, shared }: Vote,
  before: readonly Block[],
  after: readonly Block[],
): boolean {
  const [old, now] = [before[left]!.text.length, after[right]!.text.length];
  return (
    shared >= parameters.keptOfBoth * (old + now) ||
    (old < now ? length.before : length.after) >= parameters.keptOfLighter * Math.min(old, now)
  );
}

/** Adds blocks that are in no pair to the pair whose other side holds most of their text, when they stand beside it. */
function extend(linked: Linked, votes: readonly Vote[], before: readonly Block[], after: readonly Block[]): void {
  const add = (side: 'before' | 'after', other: 'before' | 'after', vote: Vote, blocks: readonly Block[]): boolean => {
    const link = linked[other].get(vote[other]);
    const block = blocks[vote[side]]!;
    if (!link || link[other].length > 1 || linked[side].has(vote[side])) return false;
    const near = vote[side] === link[side][0]! - 1 || vote[side] === link[side].at(-1)! + 1;
    if (!near || vote.length[side] < parameters.keptOfPiece * block.text.length) return false;
    if (vote.moved > 0 || link.vote.moved > 0) return false;
    if (!prose.has(block.kind) || blocks[link[side][0]!]!.kind !== block.kind) return false;
    link[side].push(vote[side]);
    link[side].sort((one, two) => one - two);
    linked[side].set(vote[side], link);
    return true;
  };
  // A piece may only come within reach once its neighbour has joined.
  let open = [...votes];
  for (let count = -1; count !== open.length;) {
    count = open.length;
    open = open.filter((vote) => !add('after', 'before', vote, after) && !add('before', 'after', vote, before));
  }
}

function decideMoves(links: readonly VotedLink[], before: readonly Block[], after: readonly Block[]): BlockLink[] {
  const isJoined = ({ before: left, after: right }: BlockLink): boolean => left.length + right.length > 2;
  const chain = new Set(
    heaviestChain(links, (link) => {
      const { shared, moved } = link.vote;
      return boxOf(link, 1 + shared - 0.5 * moved + (isJoined(link) ? parameters.staysInPlace : 0));
    }),
  );
  return links.flatMap((link) => {
    const { vote, before: left, after: right } = link;
    const moved = !chain.has(link);
    if (moved && (isJoined(link) || (!vote.whole && !isSamePassage(vote, before, after)))) return [];
    return [{ before: left, after: right, moved }];
  });
}
