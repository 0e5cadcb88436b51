import type { BlockRange } from './block-link.ts';
import { heaviestPairs } from './heaviest-chain.ts';

/** Identities of two lists as numbers from 0, the same for the same text. */
export interface Identities {
  before: Int32Array;
  after: Int32Array;
  /** How many numbers there are. */
  count: number;
}

/** Gives texts that are the same the same number. */
export function identify(before: readonly string[], after: readonly string[]): Identities {
  const known = new Map<string, number>();
  const numbered = (texts: readonly string[]): Int32Array => {
    const numbers = new Int32Array(texts.length);
    for (let at = 0; at < texts.length; at += 1) {
      let number = known.get(texts[at]!);
      if (number === undefined) known.set(texts[at]!, (number = known.size));
      numbers[at] = number;
    }
    return numbers;
  };
  return { before: numbered(before), after: numbered(after), count: known.size };
}

/**
 * Blocks that are the same on both sides and keep their order, and the stretches between them where something
 * differs. Works on identities and the weights of the before side: equal blocks at both ends first,
 * then the heaviest chain of those that occur once on each side, then the same again between these.
 */
export function anchorBlocks(
  identities: Identities,
  weights: readonly number[],
): { pairs: [before: number, after: number][]; gaps: BlockRange[] } {
  const pairs: [number, number][] = [];
  const gaps: BlockRange[] = [];
  const { before, after } = identities;
  const places = placesOf(identities);
  anchorRange([0, before.length, 0, after.length]);
  return { pairs, gaps };

  function anchorRange(range: BlockRange): void {
    let [beforeStart, beforeEnd, afterStart, afterEnd] = range;
    while (beforeStart < beforeEnd && afterStart < afterEnd && before[beforeStart] === after[afterStart]) {
      pairs.push([beforeStart++, afterStart++]);
    }
    while (beforeStart < beforeEnd && afterStart < afterEnd && before[beforeEnd - 1] === after[afterEnd - 1]) {
      pairs.push([--beforeEnd, --afterEnd]);
    }
    if (beforeStart === beforeEnd && afterStart === afterEnd) return;
    const chain = chainOf([beforeStart, beforeEnd, afterStart, afterEnd]);
    if (chain.length === 0) {
      gaps.push([beforeStart, beforeEnd, afterStart, afterEnd]);
      return;
    }
    for (const [left, right] of chain) {
      anchorRange([beforeStart, left, afterStart, right]);
      pairs.push([left, right]);
      beforeStart = left + 1;
      afterStart = right + 1;
    }
    anchorRange([beforeStart, beforeEnd, afterStart, afterEnd]);
  }

  function chainOf(range: BlockRange): [number, number][] {
    return heaviestPairs(pairsWithin(identities, range, places), (left) => weights[left]!);
  }
}

/** Pairs of blocks that occur once on each side, by their identities, in order of the before side. */
export function uniquePairs(identities: Identities): [before: number, after: number][] {
  return pairsWithin(identities, [0, identities.before.length, 0, identities.after.length], placesOf(identities));
}

/** For each side by identity: one more than its place, 0 for none, -1 for several. */
type Places = readonly [before: Int32Array, after: Int32Array];

function placesOf({ count }: Identities): Places {
  return [new Int32Array(count), new Int32Array(count)];
}

/** Those that stand once on each side of a range, in order of the before side. `places` is clear before and after. */
function pairsWithin(
  { before, after }: Identities,
  [beforeStart, beforeEnd, afterStart, afterEnd]: BlockRange,
  [left, right]: Places,
): [before: number, after: number][] {
  for (let at = beforeStart; at < beforeEnd; at += 1) left[before[at]!] = left[before[at]!] === 0 ? at + 1 : -1;
  for (let at = afterStart; at < afterEnd; at += 1) right[after[at]!] = right[after[at]!] === 0 ? at + 1 : -1;
  const pairs: [number, number][] = [];
  for (let at = beforeStart; at < beforeEnd; at += 1) {
    const place = right[before[at]!]!;
    if (left[before[at]!]! > 0 && place > 0) pairs.push([at, place - 1]);
  }
  for (let at = beforeStart; at < beforeEnd; at += 1) left[before[at]!] = 0;
  for (let at = afterStart; at < afterEnd; at += 1) right[after[at]!] = 0;
  return pairs;
}
