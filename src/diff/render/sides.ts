import type { Block } from '../../model/block.ts';

/** The blocks of both sides of a comparison. */
export interface Sides {
  before: readonly Block[];
  after: readonly Block[];
}

/** What holds the blocks of one side: a Revision, or anything that has its blocks. */
export interface Side {
  readonly blocks: readonly Block[];
}
