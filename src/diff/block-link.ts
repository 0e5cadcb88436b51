import type { Block, Span } from '../model/block.ts';
import type { TextRange } from '../model/diff.ts';

/** Blocks that became one another: one to one, one to several neighbours (a split), or the reverse (a merge). Ascending indices. */
export interface BlockLink {
  before: number[];
  after: number[];
  moved: boolean;
}

/** A stretch of a block that became a stretch of another: a sentence or a run of them, or a block as a whole. */
export interface StretchLink {
  before: TextRange;
  after: TextRange;
  /** 0 to 1. */
  similarity: number;
  moved: boolean;
  /** The same on both sides, once on each. */
  unique: boolean;
  /** Both stretches are their blocks, and the same text but for typography. */
  whole: boolean;
  /** Their blocks are one another, however little of the words stayed. */
  named: boolean;
}

/** Kinds of blocks whose text is sentences, and that editors split and merge. */
export const prose: ReadonlySet<string> = new Set(['paragraph', 'list-item', 'quote', 'caption']);

/** Half-open ranges of block indices on both sides. */
export type BlockRange = [beforeStart: number, beforeEnd: number, afterStart: number, afterEnd: number];

/** The numbers from `start` up to `end`, without it. */
export function indices(start: number, end: number): number[] {
  const numbers: number[] = [];
  for (let at = start; at < end; at += 1) numbers.push(at);
  return numbers;
}

/** What makes two blocks the same text: the key; without text, the kind and the images. */
export function identityOf(block: Block): string {
  if (block.key !== '') return block.key;
  return `\u0000${block.kind} ${block.marks.map((mark) => mark.url ?? '').join(' ')}`;
}

/** A stretch of a range, by its offsets within it. */
export function rangeIn({ block, start }: TextRange, span: Span): TextRange {
  return { block, start: start + span.start, end: start + span.end };
}

/** The text of a range of one of these blocks. */
export function textAt({ block, start, end }: TextRange, blocks: readonly Block[]): string {
  return blocks[block]!.text.slice(start, end);
}
