import type { Block } from '../../model/block.ts';
import type { CarriedSentence, RevisionDiff } from '../../model/diff.ts';

/** The blocks of both sides of a comparison, and the sentences that left their blocks. */
export interface Sides {
  before: readonly Block[];
  after: readonly Block[];
  carried: readonly CarriedSentence[];
}

/** What holds the blocks of one side: a Revision, or anything that has its blocks. */
export interface Side {
  readonly blocks: readonly Block[];
}

/** What is shown of two revisions. */
export function sidesOf(diff: RevisionDiff, before: Side, after: Side): Sides {
  return { before: before.blocks, after: after.blocks, carried: diff.carried };
}
