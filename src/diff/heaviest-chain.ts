/** A link between a range of the before side and one of the after side (half-open, not empty), and its weight, greater than 0. */
export type Box = [beforeStart: number, beforeEnd: number, afterStart: number, afterEnd: number, weight: number];

/** The indices of what became one another, ascending, without gaps. */
interface Linked {
  before: readonly number[];
  after: readonly number[];
}

/** What is linked as a box. */
export function boxOf({ before, after }: Linked, weight: number): Box {
  return [before[0]!, before.at(-1)! + 1, after[0]!, after.at(-1)! + 1, weight];
}

/** The heaviest set of pairs that ascend on both sides, ascending. */
export function heaviestPairs(
  pairs: readonly [before: number, after: number][],
  weightOf: (before: number) => number,
): readonly [before: number, after: number][] {
  return heaviestChain(pairs, ([left, right]) => [left, left + 1, right, right + 1, weightOf(left)]);
}

/**
 * The heaviest set of items whose boxes follow one another on both sides without overlap, ascending on both sides.
 * Among equal weights the result is always the same one. O(n log n).
 */
export function heaviestChain<Item>(
  items: readonly Item[],
  toBox: (item: Item, index: number) => Box,
): readonly Item[] {
  const boxes = items.map(toBox);
  if (boxes.every((box, index) => index === 0 || follows(box, boxes[index - 1]!))) return items;
  const sorted = (side: 0 | 1): number[] =>
    boxes.map((_, index) => index).sort((one, other) => boxes[one]![side] - boxes[other]![side]);
  const byEnd = sorted(1);
  // By one more than the box's index; 0 is no box.
  const total = new Float64Array(boxes.length + 1);
  const previous = new Int32Array(total.length);
  const size = boxes.reduce((most, box) => Math.max(most, box[3]), 0) + 1;
  // Fenwick tree of prefix maxima: the best box whose after side ends at or before a place.
  const tree = new Int32Array(size + 1);

  let ended = 0;
  let best = 0;
  for (const index of sorted(0)) {
    const [start, , afterStart, , weight] = boxes[index]!;
    for (; ended < byEnd.length && boxes[byEnd[ended]!]![1] <= start; ended += 1) {
      const done = byEnd[ended]! + 1;
      for (let at = boxes[done - 1]![3] + 1; at <= size; at += at & -at) {
        if (total[done]! > total[tree[at]!]!) tree[at] = done;
      }
    }
    let left = 0;
    for (let at = afterStart + 1; at > 0; at -= at & -at) if (total[tree[at]!]! > total[left]!) left = tree[at]!;
    total[index + 1] = weight + total[left]!;
    previous[index + 1] = left;
    if (total[index + 1]! > total[best]!) best = index + 1;
  }

  const chain: Item[] = [];
  for (let at = best; at > 0; at = previous[at]!) chain.push(items[at - 1]!);
  return chain.reverse();
}

function follows([start, , afterStart]: Box, other: Box): boolean {
  return start >= other[1] && afterStart >= other[3];
}
