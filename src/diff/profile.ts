import type { Block } from '../model/block.ts';
import { foldKey } from '../text/fold-key.ts';
import { stopWords } from '../text/stop-words.ts';
import { tokenize } from '../text/words.ts';

/** A block as alignment sees it: its words, folded, with how often each occurs. */
export interface Profile {
  /** See identityOf. */
  identity: string;
  /** Ids of the words, ascending; how often each occurs. */
  ids: number[];
  counts: number[];
  /** Sum of the words' weights. */
  weight: number;
  wordCount: number;
  block: Block;
}

/** Profiles by index of the block, of those blocks that were asked for; the weights of their words by id. */
export interface Profiles {
  before: readonly (Profile | undefined)[];
  after: readonly (Profile | undefined)[];
  weights: number[];
}

const stopWordShare = 0.3;
/** Weight of a word that every block holds; keeps what two lone blocks share from weighing too little. */
const plainWeight = 3;

/**
 * The profiles of some blocks of both sides. A word weighs more the fewer of them hold it (inverse document
 * frequency over these blocks alone); frequent words of a language weigh less.
 */
export function profileBlocks(
  before: readonly Block[],
  after: readonly Block[],
  wanted: { before: readonly number[]; after: readonly number[] },
): Profiles {
  const ids = new Map<string, number>();
  const words: string[] = [];
  const frequencies: number[] = [];
  const profileOf = (block: Block): Profile => {
    const counted = new Map<number, number>();
    let wordCount = 0;
    for (const token of tokenize(block.text)) {
      if (token.kind === 'sign') continue;
      wordCount += 1;
      const word = foldKey(token.text).toLowerCase();
      let id = ids.get(word);
      if (id === undefined) {
        id = words.push(word) - 1;
        ids.set(word, id);
        frequencies.push(0);
      }
      counted.set(id, (counted.get(id) ?? 0) + 1);
    }
    const sorted = [...counted.keys()].sort((one, other) => one - other);
    for (const id of sorted) frequencies[id]! += 1;
    return {
      identity: identityOf(block),
      ids: sorted,
      counts: sorted.map((id) => counted.get(id)!),
      weight: 0,
      wordCount,
      block,
    };
  };
  const profileAll = (blocks: readonly Block[], indices: readonly number[]): Profile[] => {
    const profiles: Profile[] = [];
    for (const index of indices) profiles[index] = profileOf(blocks[index]!);
    return profiles;
  };
  const profiles = { before: profileAll(before, wanted.before), after: profileAll(after, wanted.after) };
  const count = wanted.before.length + wanted.after.length;
  const weights = words.map(
    (word, id) => (plainWeight + Math.log((count + 1) / frequencies[id]!)) * (stopWords.has(word) ? stopWordShare : 1),
  );
  for (const index of wanted.before) profiles.before[index]!.weight = weightOf(profiles.before[index]!, weights);
  for (const index of wanted.after) profiles.after[index]!.weight = weightOf(profiles.after[index]!, weights);
  return { ...profiles, weights };
}

/** What makes two blocks the same text: the key; without text, the kind and the images. */
export function identityOf(block: Block): string {
  if (block.key !== '') return block.key;
  return `\u0000${block.kind} ${block.marks.map((mark) => mark.url ?? '').join(' ')}`;
}

function weightOf(profile: Profile, weights: readonly number[]): number {
  return profile.ids.reduce((sum, id, at) => sum + weights[id]! * profile.counts[at]!, 0);
}

/** Several neighbouring blocks seen as one. */
export function joinProfiles(parts: readonly Profile[], weights: readonly number[]): Profile {
  const counted = new Map<number, number>();
  for (const part of parts) part.ids.forEach((id, at) => counted.set(id, (counted.get(id) ?? 0) + part.counts[at]!));
  const ids = [...counted.keys()].sort((one, other) => one - other);
  const joined: Profile = {
    identity: parts.map((part) => part.identity).join(' '),
    ids,
    counts: ids.map((id) => counted.get(id)!),
    weight: 0,
    wordCount: parts.reduce((sum, part) => sum + part.wordCount, 0),
    block: parts[0]!.block,
  };
  joined.weight = weightOf(joined, weights);
  return joined;
}

/** Weight of the words that both have. */
export function overlap(one: Profile, other: Profile, weights: readonly number[]): number {
  let sum = 0;
  let left = 0;
  let right = 0;
  while (left < one.ids.length && right < other.ids.length) {
    const difference = one.ids[left]! - other.ids[right]!;
    if (difference === 0) {
      sum += weights[one.ids[left]!]! * Math.min(one.counts[left]!, other.counts[right]!);
      left += 1;
      right += 1;
    } else if (difference < 0) left += 1;
    else right += 1;
  }
  return sum;
}

/** Share of Dice's coefficient in the similarity; the rest is how far the lighter text is contained in the heavier. */
const diceShare = 0.7;
/** Off for blocks of different kinds. */
const kindPenalty = 0.05;

/** How much two blocks have in common, 0 to 1. Blocks without words are alike when they are of one kind. */
export function similarity(one: Profile, other: Profile, weights: readonly number[]): number {
  if (one.identity === other.identity) return 1;
  const penalty = one.block.kind === other.block.kind ? 0 : kindPenalty;
  if (one.weight === 0 || other.weight === 0) {
    return one.weight === other.weight && penalty === 0 && one.block.kind !== 'rule' ? 0.5 : 0;
  }
  const common = overlap(one, other, weights);
  const dice = (2 * common) / (one.weight + other.weight);
  const containment = common / Math.min(one.weight, other.weight);
  return diceShare * dice + (1 - diceShare) * containment - penalty;
}
