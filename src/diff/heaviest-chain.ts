/** A link between a range of the before side and a range of the after side (half-open, not empty), with its weight. */
export interface Box {
  beforeStart: number;
  beforeEnd: number;
  afterStart: number;
  afterEnd: number;
  /** Greater than 0. */
  weight: number;
}

/** The indices of what became one another, ascending, without gaps. */
interface Linked {
  before: readonly number[];
  after: readonly number[];
}

/** What is linked as a box. */
export function boxOf({ before, after }: Linked, weight: number): Box {
  return {
    beforeStart: before[0]!,
    beforeEnd: before.at(-1)! + 1,
    afterStart: after[0]!,
    afterEnd: after.at(-1)! + 1,
    weight,
  };
}

/** Whether links that are in order of the after side are in order of the before side too. */
export function keepOrder(links: readonly Linked[]): boolean {
  return links.every(({ before }, at) => at === 0 || before[0]! > links[at - 1]!.before.at(-1)!);
}

/** The heaviest set of pairs that ascend on both sides, ascending. */
export function heaviestPairs(
  pairs: readonly [before: number, after: number][],
  weightOf: (before: number) => number,
): [before: number, after: number][] {
  const boxes = pairs.map(([left, right]) => boxOf({ before: [left], after: [right] }, weightOf(left)));
  return heaviestChain(boxes).map((index) => pairs[index]!);
}

/**
 * The indices of the heaviest set of boxes that follow one another on both sides without overlap, ascending on
 * both sides. Among equal weights the result is always the same one. O(n log n).
 */
export function heaviestChain(boxes: readonly Box[]): number[] {
  const byStart = boxes.map((_, index) => index);
  if (boxes.every((box, index) => index === 0 || follows(box, boxes[index - 1]!))) return byStart;
  byStart.sort((one, other) => boxes[one]!.beforeStart - boxes[other]!.beforeStart || one - other);
  const byEnd = boxes.map((_, index) => index);
  byEnd.sort((one, other) => boxes[one]!.beforeEnd - boxes[other]!.beforeEnd || one - other);

  const total = new Float64Array(boxes.length);
  const previous = new Int32Array(boxes.length).fill(-1);
  const size = boxes.reduce((most, box) => Math.max(most, box.afterEnd), 0) + 1;
  // Fenwick tree of prefix maxima: the best box whose after side ends at or before a place.
  const tree = new Int32Array(size + 1).fill(-1);

  let ended = 0;
  let best = -1;
  for (const index of byStart) {
    const box = boxes[index]!;
    while (ended < byEnd.length && boxes[byEnd[ended]!]!.beforeEnd <= box.beforeStart) {
      const done = byEnd[ended]!;
      for (let at = boxes[done]!.afterEnd + 1; at <= size; at += at & -at) {
        if (tree[at]! < 0 || total[done]! > total[tree[at]!]!) tree[at] = done;
      }
      ended += 1;
    }
    let left = -1;
    for (let at = box.afterStart + 1; at > 0; at -= at & -at) {
      const candidate = tree[at]!;
      if (candidate >= 0 && (left < 0 || total[candidate]! > total[left]!)) left = candidate;
    }
    total[index] = box.weight + (left < 0 ? 0 : total[left]!);
    previous[index] = left;
    if (best < 0 || total[index] > total[best]!) best = index;
  }

  const chain: number[] = [];
  for (let at = best; at >= 0; at = previous[at]!) chain.push(at);
  return chain.reverse();
}

function follows(box: Box, other: Box): boolean {
  return box.beforeStart >= other.beforeEnd && box.afterStart >= other.afterEnd;
}
