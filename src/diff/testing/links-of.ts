import type { RevisionDiff } from '../../model/diff.ts';

/** For tests: which blocks of one side a diff links to which of the other, as a text that two diffs can be compared by. */
export function linksOf(diff: RevisionDiff, one: 'before' | 'after', other: 'before' | 'after'): string {
  return diff.blocks
    .filter((change) => change.before.length > 0 && change.after.length > 0)
    .map((change) => `${change[one].join('+')}=${change[other].join('+')}`)
    .sort()
    .join(' ');
}
