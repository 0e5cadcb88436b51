import type { Token } from '../text/words.ts';
import { alignTokens } from './align-tokens.ts';
import { findIslands } from './islands.ts';
import { keepWhole } from './keep-whole.ts';
import { slideRight } from './slide-right.ts';
import { Vocabulary } from './vocabulary.ts';

/**
 * One changed stretch of two texts (UTF-16 offsets, half-open). Between two of these the texts are equal.
 * Those with the same `group` are read as one change: what stays between them is a coincidence.
 */
export interface TextHunk {
  beforeStart: number;
  beforeEnd: number;
  afterStart: number;
  afterEnd: number;
  /** From 0, ascending without gaps. */
  group: number;
}

/** What changed between two texts. */
export interface TextDiff {
  /** Ascending. */
  hunks: TextHunk[];
  /** Weight of what stayed, and of each side: signs and frequent words weigh less. */
  keptWeight: number;
  beforeWeight: number;
  afterWeight: number;
  /** The texts were too long for the exact alignment. */
  degraded: boolean;
}

/** An equal run lighter than this part of the smaller change beside it is a coincidence: in the hunks, and for reading. */
const hunkIslandShare = 0.1;
const readingIslandShare = 0.4;

/** Weight of a sign that stays between two changes, for reading: a comma between two new words is no more than chance. */
const readSignWeight = 4;

/**
 * The words and white space that changed between two texts: as few as possible, whole tokens only, moved as far
 * to the right as they can be. Equal texts give no hunks.
 */
export function diffText(before: string, after: string, vocabulary = new Vocabulary()): TextDiff {
  const { tokens: beforeTokens, ids: beforeIds } = vocabulary.read(before);
  const { tokens: afterTokens, ids: afterIds } = vocabulary.read(after);
  const { weights } = vocabulary;
  const { matches, degraded } = alignTokens(beforeIds, afterIds, weights);
  slideRight(matches, beforeIds, afterIds);
  keepWhole(matches, { text: before, tokens: beforeTokens }, { text: after, tokens: afterTokens });
  const beforeWeights = weighTokens(beforeIds, weights);
  const afterWeights = weighTokens(afterIds, weights);
  for (const index of findIslands(matches, beforeWeights, afterWeights, hunkIslandShare)) matches[index] = -1;
  const islands = findIslands(
    matches,
    weighRead(beforeTokens, beforeWeights),
    weighRead(afterTokens, afterWeights),
    readingIslandShare,
  );

  const hunks: TextHunk[] = [];
  let group = -1;
  let island = false;
  let beforeAt = 0;
  let afterAt = 0;
  const close = (beforeTo: number, afterTo: number): void => {
    const left = before.slice(beforeAt, beforeTo);
    const right = after.slice(afterAt, afterTo);
    if (left === right) return;
    const { head, tail } = commonSpace(left, right);
    if (!island) group += 1;
    hunks.push({
      beforeStart: beforeAt + head,
      beforeEnd: beforeTo - tail,
      afterStart: afterAt + head,
      afterEnd: afterTo - tail,
      group,
    });
  };
  for (let index = 0; index < matches.length; index += 1) {
    const match = matches[index]!;
    if (match < 0) continue;
    close(beforeTokens[index]!.start, afterTokens[match]!.start);
    beforeAt = beforeTokens[index]!.end;
    afterAt = afterTokens[match]!.end;
    island = islands.has(index);
  }
  close(before.length, after.length);

  let keptWeight = 0;
  for (let index = 0; index < matches.length; index += 1) if (matches[index]! >= 0) keptWeight += beforeWeights[index]!;
  return { hunks, keptWeight, beforeWeight: sumOf(beforeWeights), afterWeight: sumOf(afterWeights), degraded };
}

function weighTokens(ids: Int32Array, weights: readonly number[]): Int32Array {
  const weighed = new Int32Array(ids.length);
  for (let at = 0; at < ids.length; at += 1) weighed[at] = weights[ids[at]!]!;
  return weighed;
}

function weighRead(tokens: readonly Token[], weights: Int32Array): Int32Array {
  const weighed = weights.slice();
  for (let at = 0; at < tokens.length; at += 1) if (tokens[at]!.kind === 'sign') weighed[at] = readSignWeight;
  return weighed;
}

function sumOf(weights: Int32Array): number {
  let sum = 0;
  for (const weight of weights) sum += weight;
  return sum;
}

/** Lengths of the white space that two texts both begin with, and that both end with behind that. */
export function commonSpace(left: string, right: string): { head: number; tail: number } {
  const isCommon = (one: string | undefined, other: string | undefined): boolean =>
    one !== undefined && one === other && /\s/.test(one);
  let head = 0;
  while (isCommon(left[head], right[head])) head += 1;
  const most = Math.min(left.length, right.length) - head;
  let tail = 0;
  while (tail < most && isCommon(left.at(-1 - tail), right.at(-1 - tail))) tail += 1;
  return { head, tail };
}
