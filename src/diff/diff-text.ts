import type { Span } from '../model/block.ts';
import type { Token } from '../text/words.ts';
import { alignTokens } from './align-tokens.ts';
import { findIslands } from './islands.ts';
import { keepWhole } from './keep-whole.ts';
import * as parameters from './parameters.ts';
import { slideRight } from './slide-right.ts';
import { Vocabulary } from './vocabulary.ts';

/**
 * One changed stretch of two texts (UTF-16 offsets, half-open). Between two of these the texts are equal.
 * Those with the same `group` are read as one change: what stays between them is a coincidence.
 */
export interface TextHunk {
  before: Span;
  after: Span;
  /** From 0, ascending without gaps. */
  group: number;
}

/** Weight of what stayed, and of each side: signs and frequent words weigh less. */
export interface KeptWeights {
  kept: number;
  before: number;
  after: number;
}

/** What changed between two texts. */
export interface TextDiff {
  /** Ascending. */
  hunks: TextHunk[];
  weights: KeptWeights;
  /** The texts were too long for the exact alignment. */
  degraded: boolean;
}

/**
 * The words and white space that changed between two texts: as few as possible, whole tokens only, moved as far
 * to the right as they can be. Equal texts give no hunks.
 */
export function diffText(before: string, after: string, vocabulary = new Vocabulary()): TextDiff {
  const [old, now] = [vocabulary.read(before), vocabulary.read(after)];
  const { weights } = vocabulary;
  const { matches, degraded } = alignTokens(old.ids, now.ids, weights);
  slideRight(matches, old, now);
  keepWhole(matches, old, now);
  const weigh = (id: number): number => weights[id]!;
  const [beforeWeights, afterWeights] = [old.ids.map(weigh), now.ids.map(weigh)];
  for (const index of findIslands(matches, beforeWeights, afterWeights, parameters.hunkIslandShare)) {
    matches[index] = -1;
  }
  const islands = findIslands(
    matches,
    weighRead(old.tokens, beforeWeights),
    weighRead(now.tokens, afterWeights),
    parameters.readingIslandShare,
  );

  const hunks: TextHunk[] = [];
  let group = -1;
  let island = false;
  let [beforeAt, afterAt, kept] = [0, 0, 0];
  const close = (beforeTo: number, afterTo: number): void => {
    const left = before.slice(beforeAt, beforeTo);
    const right = after.slice(afterAt, afterTo);
    if (left === right) return;
    const { head, tail } = commonSpace(left, right);
    if (!island) group += 1;
    hunks.push({
      before: { start: beforeAt + head, end: beforeTo - tail },
      after: { start: afterAt + head, end: afterTo - tail },
      group,
    });
  };
  matches.forEach((match, index) => {
    if (match < 0) return;
    const [left, right] = [old.tokens[index]!, now.tokens[match]!];
    close(left.start, right.start);
    beforeAt = left.end;
    afterAt = right.end;
    island = islands.has(index);
    kept += beforeWeights[index]!;
  });
  close(before.length, after.length);
  return { hunks, weights: { kept, before: sumOf(beforeWeights), after: sumOf(afterWeights) }, degraded };
}

function weighRead(tokens: readonly Token[], weights: Int32Array): Int32Array {
  return weights.map((weight, at) => (tokens[at]!.kind === 'sign' ? parameters.readSignWeight : weight));
}

function sumOf(weights: Int32Array): number {
  return weights.reduce((sum, weight) => sum + weight, 0);
}

/** Lengths of the white space that two texts both begin with, and that both end with behind that. */
export function commonSpace(left: string, right: string): { head: number; tail: number } {
  const isCommon = (one: string | undefined, other: string | undefined): boolean =>
    one === other && /\s/.test(one ?? '');
  let head = 0;
  while (isCommon(left[head], right[head])) head += 1;
  const most = Math.min(left.length, right.length) - head;
  let tail = 0;
  while (tail < most && isCommon(left.at(-1 - tail), right.at(-1 - tail))) tail += 1;
  return { head, tail };
}
