import type { BlockChange, RevisionDiff } from '../../model/diff.ts';

/** One thing to show: a step of the alignment, or the place that a moved block left. */
export interface Step {
  change: BlockChange;
  /** The place on the before side, not the block itself. */
  isOrigin: boolean;
}

/**
 * What is shown, in reading order: the steps, and the place of each moved block on the before side, which stands
 * like a removed block behind its nearest neighbour to the left that stayed. Taking the moved blocks at these
 * places gives the order of the before side.
 */
export function stepsOf(diff: RevisionDiff): Step[] {
  const gone = diff.blocks.filter(({ op }) => op === 'removed' || op === 'moved');
  gone.sort((one, other) => one.before[0]! - other.before[0]!);
  const staying = diff.blocks.filter(({ op, before }) => op !== 'moved' && op !== 'removed' && before.length > 0);
  const steps: Step[] = [];
  let next = 0;
  const pushGone = (limit: number): void => {
    for (; next < gone.length && gone[next]!.before[0]! < limit; next += 1) {
      steps.push({ change: gone[next]!, isOrigin: gone[next]!.op === 'moved' });
    }
  };
  let stayed = 0;
  const limitAfter = (count: number): number => staying[count]?.before[0] ?? Number.POSITIVE_INFINITY;
  pushGone(limitAfter(0));
  for (const change of diff.blocks) {
    if (change.op === 'removed') continue;
    steps.push({ change, isOrigin: false });
    if (change !== staying[stayed]) continue;
    stayed += 1;
    pushGone(limitAfter(stayed));
  }
  return steps;
}
