import type { BlockRange } from './block-link.ts';
import { heaviestChain, type Box } from './heaviest-chain.ts';

/**
 * Blocks that are the same on both sides and keep their order, and the stretches between them where something
 * differs. Works on identities (equal ones are the same text) and their weights: equal blocks at both ends first,
 * then the heaviest chain of those that occur once on each side, then the same again between these.
 */
export function anchorBlocks(
  before: readonly string[],
  after: readonly string[],
  weights: readonly number[],
): { pairs: [before: number, after: number][]; gaps: BlockRange[] } {
  const pairs: [number, number][] = [];
  const gaps: BlockRange[] = [];
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
    const right = once(after, afterStart, afterEnd);
    const boxes: Box[] = [];
    for (const [identity, at] of once(before, beforeStart, beforeEnd)) {
      const place = right.get(identity) ?? -1;
      if (at < 0 || place < 0) continue;
      boxes.push({
        beforeStart: at,
        beforeEnd: at + 1,
        afterStart: place,
        afterEnd: place + 1,
        weight: weights[at]!,
      });
    }
    return heaviestChain(boxes).map((index) => [boxes[index]!.beforeStart, boxes[index]!.afterStart]);
  }
}

/** Pairs of blocks that occur once on each side, by their identities, in order of the before side. */
export function uniquePairs(before: readonly string[], after: readonly string[]): [before: number, after: number][] {
  const right = once(after, 0, after.length);
  return [...once(before, 0, before.length)]
    .map(([identity, at]): [number, number] => [at, right.get(identity) ?? -1])
    .filter(([left, place]) => left >= 0 && place >= 0);
}

/** Where each identity of a range stands; -1 for those that stand twice. */
function once(identities: readonly string[], start: number, end: number): Map<string, number> {
  const places = new Map<string, number>();
  for (let at = start; at < end; at += 1) {
    const identity = identities[at]!;
    places.set(identity, places.has(identity) ? -1 : at);
  }
  return places;
}
