/** Blocks that became one another: one to one, one to several neighbours (a split), or the reverse (a merge). Ascending indices. */
export interface BlockLink {
  before: number[];
  after: number[];
  moved: boolean;
}

/** Half-open ranges of block indices on both sides. */
export type BlockRange = [beforeStart: number, beforeEnd: number, afterStart: number, afterEnd: number];

/** The numbers from `start` up to `end`, without it. */
export function indices(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, at) => start + at);
}
