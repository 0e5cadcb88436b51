interface Change {
  deleted: number;
  inserted: number;
}

interface EqualRun {
  /** Indices on the before side, half-open. */
  start: number;
  end: number;
  weight: number;
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
  const { changes, runs } = findRuns(matches, beforeWeights, afterWeights);
  const islands = new Set<number>();
  for (;;) {
    let worst = -1;
    let worstShare = share;
    for (let at = 0; at < runs.length; at += 1) {
      const left = changes[at]!;
      const right = changes[at + 1]!;
      if (!isReplacement(left) && !isReplacement(right)) continue;
      const part = runs[at]!.weight / Math.min(weightOf(left), weightOf(right));
      if (part < worstShare) {
        worst = at;
        worstShare = part;
      }
    }
    if (worst < 0) return islands;
    const run = runs[worst]!;
    for (let index = run.start; index < run.end; index += 1) islands.add(index);
    const left = changes[worst]!;
    const right = changes[worst + 1]!;
    left.deleted += run.weight + right.deleted;
    left.inserted += run.weight + right.inserted;
    changes.splice(worst + 1, 1);
    runs.splice(worst, 1);
  }
}

/** The equal runs, each between the changes of the same and the next index; those at the two ends of the text are left out. */
function findRuns(
  matches: Int32Array,
  beforeWeights: Int32Array,
  afterWeights: Int32Array,
): { changes: Change[]; runs: EqualRun[] } {
  const changes: Change[] = [];
  const runs: EqualRun[] = [];
  let change: Change = { deleted: 0, inserted: 0 };
  let run: EqualRun | null = null;
  let afterAt = 0;
  const visit = (index: number, match: number): void => {
    for (; afterAt < match; afterAt += 1) change.inserted += afterWeights[afterAt]!;
    if (weightOf(change) > 0) {
      if (run !== null) runs.push(run);
      run = null;
      changes.push(change);
      change = { deleted: 0, inserted: 0 };
    }
    if (index === matches.length) return;
    afterAt = match + 1;
    if (changes.length === 0) return;
    run ??= { start: index, end: index, weight: 0 };
    run.end = index + 1;
    run.weight += beforeWeights[index]!;
  };
  matches.forEach((match, index) => {
    if (match < 0) change.deleted += beforeWeights[index]!;
    else visit(index, match);
  });
  visit(matches.length, afterWeights.length);
  return { changes, runs };
}

function isReplacement(change: Change): boolean {
  return change.deleted > 0 && change.inserted > 0;
}

function weightOf(change: Change): number {
  return Math.max(change.deleted, change.inserted);
}
