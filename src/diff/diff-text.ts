import { stopWords } from '../text/stop-words.ts';
import { tokenize, type Token } from '../text/words.ts';
import { alignTokens } from './align-tokens.ts';
import { findIslands } from './islands.ts';
import { slideRight } from './slide-right.ts';

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

/** Weight of tokens: a word or number, a frequent word, a sign. */
const wordWeight = 20;
const stopWordWeight = 6;
const signWeight = 10;

/** An equal run lighter than this part of the smaller change beside it is a coincidence: in the hunks, and for reading. */
const hunkIslandShare = 0.1;
const readingIslandShare = 0.4;

/** Weight of a sign that stays between two changes, for reading: a comma between two new words is no more than chance. */
const readSignWeight = 4;

/**
 * The words and white space that changed between two texts: as few as possible, whole tokens only, moved as far
 * to the right as they can be. Equal texts give no hunks.
 */
export function diffText(before: string, after: string): TextDiff {
  const beforeTokens = tokenize(before);
  const afterTokens = tokenize(after);
  const weights: number[] = [];
  const ids = new Map<string, number>();
  const intern = (tokens: readonly Token[]): Int32Array => {
    const interned = new Int32Array(tokens.length);
    for (let at = 0; at < tokens.length; at += 1) {
      const token = tokens[at]!;
      let id = ids.get(token.text);
      if (id === undefined) {
        id = weights.push(weightOf(token)) - 1;
        ids.set(token.text, id);
      }
      interned[at] = id;
    }
    return interned;
  };
  const beforeIds = intern(beforeTokens);
  const afterIds = intern(afterTokens);
  const { matches, degraded } = alignTokens(beforeIds, afterIds, weights);
  slideRight(matches, beforeIds, afterIds);
  const beforeWeights = beforeIds.map((id) => weights[id]!);
  const afterWeights = afterIds.map((id) => weights[id]!);
  for (const index of findIslands(matches, beforeWeights, afterWeights, hunkIslandShare)) matches[index] = -1;
  const readWeights = (tokens: readonly Token[], all: Int32Array): Int32Array =>
    all.map((weight, index) => (tokens[index]!.kind === 'sign' ? readSignWeight : weight));
  const islands = findIslands(
    matches,
    readWeights(beforeTokens, beforeWeights),
    readWeights(afterTokens, afterWeights),
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
    const head = commonHead(left, right);
    const tail = commonTail(left, right, head);
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

  const sum = (list: Int32Array): number => list.reduce((total, weight) => total + weight, 0);
  return {
    hunks,
    keptWeight: beforeWeights.reduce((total, weight, index) => total + (matches[index]! < 0 ? 0 : weight), 0),
    beforeWeight: sum(beforeWeights),
    afterWeight: sum(afterWeights),
    degraded,
  };
}

function weightOf(token: Token): number {
  if (token.kind === 'sign') return signWeight;
  return token.kind === 'word' && stopWords.has(token.text.toLowerCase()) ? stopWordWeight : wordWeight;
}

/** Length of the white space that both texts begin with. */
export function commonHead(left: string, right: string): number {
  let count = 0;
  while (count < left.length && left[count] === right[count] && /\s/.test(left[count]!)) count += 1;
  return count;
}

/** Length of the white space that both texts end with, outside their common head. */
export function commonTail(left: string, right: string, head: number): number {
  const most = Math.min(left.length, right.length) - head;
  let count = 0;
  while (count < most && left.at(-1 - count) === right.at(-1 - count) && /\s/.test(left.at(-1 - count)!)) count += 1;
  return count;
}
