import type { BlockChange, RevisionDiff } from '../../model/diff.ts';

/** The place on the before side that neighbouring blocks left, to stand together elsewhere in the same order. */
export interface Origin {
  moves: BlockChange[];
}

/**
 * What is shown, in reading order: the steps, and the places that moved blocks left, which stand like removed
 * blocks behind their nearest neighbour to the left that stayed. Taking the moved blocks at these places gives the
 * order of the before side.
 */
export function stepsOf(diff: RevisionDiff): ({ change: BlockChange } | Origin)[] {
  const gone = diff.blocks.filter(({ op }) => op === 'removed' || op === 'moved');
  gone.sort((one, other) => one.before[0]! - other.before[0]!);
  const staying = diff.blocks.filter(({ op, before }) => op !== 'moved' && op !== 'removed' && before.length > 0);
  const steps: ({ change: BlockChange } | Origin)[] = [];
  let next = 0;
  const pushGoneBefore = (limit: number): void => {
    for (; next < gone.length && gone[next]!.before[0]! < limit; next += 1) {
      const change = gone[next]!;
      const previous = steps.at(-1);
      if (change.op === 'removed') steps.push({ change });
      else if (previous !== undefined && 'moves' in previous && follows(previous.moves.at(-1)!, change)) {
        previous.moves.push(change);
      } else steps.push({ moves: [change] });
    }
  };
  const limitAfter = (count: number): number => staying[count]?.before[0] ?? Number.POSITIVE_INFINITY;
  let stayed = 0;
  pushGoneBefore(limitAfter(0));
  for (const change of diff.blocks) {
    if (change.op === 'removed') continue;
    steps.push({ change });
    if (change !== staying[stayed]) continue;
    stayed += 1;
    pushGoneBefore(limitAfter(stayed));
  }
  return steps;
}

function follows(move: BlockChange, next: BlockChange): boolean {
  return next.before[0] === move.before[0]! + 1 && next.after[0] === move.after[0]! + 1;
}
