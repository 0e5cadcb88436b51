import type { Block } from '../model/block.ts';
import type { BlockChange, Hunk } from '../model/diff.ts';

/** A stretch of a block on each side that are compared as one text. Offsets are UTF-16 in the block's text. */
export interface Part {
  before: { block: number; start: number; end: number };
  after: { block: number; start: number; end: number };
  hunks: Hunk[];
}

/**
 * The stretches in which a step of the alignment was compared, in reading order: the whole block; each cell of a
 * table row, when both rows have as many; each piece of a split or merge. Between two pieces of a split the
 * white space of the one side stands for the border of blocks of the other and belongs to no part. Steps without
 * a before or an after side have no parts.
 */
export function partsOf(change: BlockChange, before: readonly Block[], after: readonly Block[]): Part[] {
  if (change.before.length === 0 || change.after.length === 0) return [];
  if (change.after.length > 1) return piecesOf(change, before[change.before[0]!]!.text, after, 'before', 'after');
  if (change.before.length > 1) return piecesOf(change, after[change.after[0]!]!.text, before, 'after', 'before');
  const [left, right] = [change.before[0]!, change.after[0]!];
  return pairParts(left, before[left]!, right, after[right]!).map((part) => ({
    ...part,
    hunks: change.hunks.filter(
      (hunk) =>
        hunk.before.start >= part.before.start &&
        hunk.before.end <= part.before.end &&
        hunk.after.start >= part.after.start &&
        hunk.after.end <= part.after.end,
    ),
  }));
}

/** The parts of two blocks that became one another, without hunks. */
export function pairParts(left: number, before: Block, right: number, after: Block): Part[] {
  const whole = {
    before: { block: left, start: 0, end: before.text.length },
    after: { block: right, start: 0, end: after.text.length },
    hunks: [],
  };
  if (before.kind !== 'table-row' || after.kind !== 'table-row') return [whole];
  const beforeCells = cellRanges(before.text);
  const afterCells = cellRanges(after.text);
  if (beforeCells.length !== afterCells.length) return [whole];
  return beforeCells.map((cell, index) => ({
    before: { block: left, ...cell },
    after: { block: right, ...afterCells[index]! },
    hunks: [],
  }));
}

/** Where the cells of a table row stand in its text. */
function cellRanges(text: string): { start: number; end: number }[] {
  let start = 0;
  return text.split('\t').map((cell) => {
    const range = { start, end: start + cell.length };
    start = range.end + 1;
    return range;
  });
}

function piecesOf(
  change: BlockChange,
  whole: string,
  blocks: readonly Block[],
  wholeSide: 'before' | 'after',
  pieceSide: 'before' | 'after',
): Part[] {
  const wholeIndex = change[wholeSide][0]!;
  let wholeAt = 0;
  return change[pieceSide].map((index, place) => {
    const hunks = change.hunks.filter((hunk) => hunk[pieceSide].block === index);
    const start = wholeAt;
    let pieceAt = 0;
    for (const hunk of hunks) {
      wholeAt = hunk[wholeSide].end;
      pieceAt = hunk[pieceSide].end;
    }
    const { length } = blocks[index]!.text;
    const last = place === change[pieceSide].length - 1;
    wholeAt += length - pieceAt;
    const range = { block: wholeIndex, start, end: last ? whole.length : wholeAt };
    wholeAt = skipSpace(whole, wholeAt);
    const piece = { block: index, start: 0, end: length };
    return wholeSide === 'before' ? { before: range, after: piece, hunks } : { before: piece, after: range, hunks };
  });
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/.test(text[at]!)) at += 1;
  return at;
}
