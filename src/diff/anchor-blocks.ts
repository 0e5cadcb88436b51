import type { BlockRange } from './block-link.ts';
import { heaviestPairs } from './heaviest-chain.ts';

/** Places of a list and of another that belong together. */
type Pair = [before: number, after: number];

/** What a text is, or the number of it. */
type Entries = Int32Array | readonly string[];

/**
 * Entries that are the same on both sides and keep their order, and the stretches between them where something differs:
 * equal entries at both ends first, then the heaviest chain of those that occur once on each side, then the same again
 * between these.
 */
export function anchorBlocks(
  before: readonly string[],
  after: readonly string[],
  weightOf: (before: number) => number,
): { pairs: Pair[]; gaps: BlockRange[] } {
  const pairs: Pair[] = [];
  const gaps: BlockRange[] = [];
  anchorRange(
    before,
    after,
    (left, right) => void pairs.push([left, right]),
    (rest) => {
      const chain = heaviestPairs(uniquePairs(before, after, rest), weightOf);
      if (chain.length === 0) gaps.push(rest);
      return chain;
    },
  );
  return { pairs, gaps };
}

/**
 * Tells `match` of all equal entries at both ends of a range, then of the pairs that `anchorsOf` finds between them (in
 * order on both sides), and does the same between these. `depth` says how often the range was cut.
 */
export function anchorRange(
  before: Entries,
  after: Entries,
  match: (left: number, right: number) => void,
  anchorsOf: (rest: BlockRange, depth: number) => readonly Pair[],
  [beforeStart, beforeEnd, afterStart, afterEnd]: BlockRange = wholeRange(before, after),
  depth = 0,
): void {
  while (beforeStart < beforeEnd && afterStart < afterEnd && before[beforeStart] === after[afterStart]) {
    match(beforeStart++, afterStart++);
  }
  while (beforeStart < beforeEnd && afterStart < afterEnd && before[beforeEnd - 1] === after[afterEnd - 1]) {
    match(--beforeEnd, --afterEnd);
  }
  if (beforeStart === beforeEnd && afterStart === afterEnd) return;
  const anchors = anchorsOf([beforeStart, beforeEnd, afterStart, afterEnd], depth);
  if (anchors.length === 0) return;
  const within = (left: number, right: number): void => {
    anchorRange(before, after, match, anchorsOf, [beforeStart, left, afterStart, right], depth + 1);
  };
  for (const [left, right] of anchors) {
    within(left, right);
    match(left, right);
    beforeStart = left + 1;
    afterStart = right + 1;
  }
  within(beforeEnd, afterEnd);
}

/**
 * The first entries of runs of a length that occur once on each side of a range (all of both), in order of the before
 * side.
 */
export function uniquePairs(
  before: Entries,
  after: Entries,
  [beforeStart, beforeEnd, afterStart, afterEnd]: BlockRange = wholeRange(before, after),
  length = 1,
): Pair[] {
  const places = placesOf(after, afterStart, afterEnd, length);
  const pairs: Pair[] = [];
  for (const [run, left] of placesOf(before, beforeStart, beforeEnd, length)) {
    const right = places.get(run) ?? -1;
    if (left >= 0 && right >= 0) pairs.push([left, right]);
  }
  return pairs;
}

/** Where each run of a length begins in a range; -1 for those that occur twice. */
export function placesOf(entries: Entries, start = 0, end = entries.length, length = 1): Map<number | string, number> {
  const places = new Map<number | string, number>();
  for (let at = start; at + length <= end; at += 1) {
    const run = length === 1 ? entries[at]! : entries.slice(at, at + length).join(' ');
    places.set(run, places.has(run) ? -1 : at);
  }
  return places;
}

function wholeRange(before: Entries, after: Entries): BlockRange {
  return [0, before.length, 0, after.length];
}
