/** What went and came between two equal runs, and the run behind it. */
interface Change {
  deleted: number;
  inserted: number;
  /** Indices of the equal run on the before side, half-open, and its weight. */
  start: number;
  end: number;
  kept: number;
}

/**
 * The matched tokens (indices of the before side) that only happen to be equal: runs between two changes that
 * weigh less than `share` of the smaller of the two, where one of them at least is a replacement. The lightest
 * in proportion goes first, and its neighbours are weighed again as one change.
 */
export function findIslands(
  matches: Int32Array,
  beforeWeights: Int32Array,
  afterWeights: Int32Array,
  share: number,
): Set<number> {
  const changes = findChanges(matches, beforeWeights, afterWeights);
  const islands = new Set<number>();
  for (;;) {
    let worst = -1;
    let worstShare = share;
    for (let at = 0; at < changes.length - 1; at += 1) {
      const [left, right] = [changes[at]!, changes[at + 1]!];
      const part = left.kept / Math.min(weightOf(left), weightOf(right));
      if (part < worstShare && (isReplacement(left) || isReplacement(right))) [worst, worstShare] = [at, part];
    }
    if (worst < 0) return islands;
    const [left, right] = [changes[worst]!, changes[worst + 1]!];
    for (let index = left.start; index < left.end; index += 1) islands.add(index);
    right.deleted += left.kept + left.deleted;
    right.inserted += left.kept + left.inserted;
    changes.splice(worst, 1);
  }
}

function findChanges(matches: Int32Array, beforeWeights: Int32Array, afterWeights: Int32Array): Change[] {
  const changes: Change[] = [];
  let isOpen = false;
  let afterAt = 0;
  const add = (deleted: number, inserted: number): void => {
    if (!isOpen) changes.push({ deleted: 0, inserted: 0, start: 0, end: 0, kept: 0 });
    isOpen = true;
    const change = changes.at(-1)!;
    change.deleted += deleted;
    change.inserted += inserted;
  };
  const insertUpTo = (end: number): void => {
    for (; afterAt < end; afterAt += 1) add(0, afterWeights[afterAt]!);
  };
  matches.forEach((match, index) => {
    const weight = beforeWeights[index]!;
    if (match < 0) {
      add(weight, 0);
      return;
    }
    insertUpTo(match);
    afterAt += 1;
    const change = changes.at(-1);
    if (!change) return;
    if (isOpen) change.start = index;
    isOpen = false;
    change.end = index + 1;
    change.kept += weight;
  });
  insertUpTo(afterWeights.length);
  return changes;
}

function isReplacement(change: Change): boolean {
  return change.deleted > 0 && change.inserted > 0;
}

function weightOf(change: Change): number {
  return Math.max(change.deleted, change.inserted);
}
