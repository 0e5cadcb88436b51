import type { BlockRange } from './block-link.ts';
import { heaviestChain, type Box } from './heaviest-chain.ts';

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
  { before, after, count }: Identities,
  weights: readonly number[],
): { pairs: [before: number, after: number][]; gaps: BlockRange[] } {
  const pairs: [number, number][] = [];
  const gaps: BlockRange[] = [];
  const places = new Places(count);
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

  function chainOf([beforeStart, beforeEnd, afterStart, afterEnd]: BlockRange): [number, number][] {
    const boxes: Box[] = [];
    for (const [at, place] of places.pairs(before, beforeStart, beforeEnd, after, afterStart, afterEnd)) {
      const weight = weights[at]!;
      boxes.push({ beforeStart: at, beforeEnd: at + 1, afterStart: place, afterEnd: place + 1, weight });
    }
    return heaviestChain(boxes).map((index) => [boxes[index]!.beforeStart, boxes[index]!.afterStart]);
  }
}

/** Pairs of blocks that occur once on each side, by their identities, in order of the before side. */
export function uniquePairs({ before, after, count }: Identities): [before: number, after: number][] {
  return new Places(count).pairs(before, 0, before.length, after, 0, after.length);
}

/** Where identities stand in ranges of two lists. */
class Places {
  readonly #before: Int32Array;
  readonly #after: Int32Array;

  constructor(count: number) {
    this.#before = new Int32Array(count);
    this.#after = new Int32Array(count);
  }

  /** The places of those that stand once in each of two ranges, in order of the before side. */
  pairs(
    before: Int32Array,
    beforeStart: number,
    beforeEnd: number,
    after: Int32Array,
    afterStart: number,
    afterEnd: number,
  ): [before: number, after: number][] {
    // One more than the place; 0 for none, -1 for several.
    const note = (places: Int32Array, identities: Int32Array, start: number, end: number): void => {
      for (let at = start; at < end; at += 1) {
        const identity = identities[at]!;
        places[identity] = places[identity] === 0 ? at + 1 : -1;
      }
    };
    note(this.#before, before, beforeStart, beforeEnd);
    note(this.#after, after, afterStart, afterEnd);
    const pairs: [number, number][] = [];
    for (let at = beforeStart; at < beforeEnd; at += 1) {
      const identity = before[at]!;
      if (this.#before[identity]! > 0 && this.#after[identity]! > 0) pairs.push([at, this.#after[identity]! - 1]);
    }
    for (let at = beforeStart; at < beforeEnd; at += 1) this.#before[before[at]!] = 0;
    for (let at = afterStart; at < afterEnd; at += 1) this.#after[after[at]!] = 0;
    return pairs;
  }
}
