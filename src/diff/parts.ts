import type { Block, Span } from '../model/block.ts';
import type { BlockChange, Hunk, TextRange } from '../model/diff.ts';
import { cellsIn, pairCells } from './pair-cells.ts';

/** A stretch of a block on each side that are compared as one text. Offsets are UTF-16 in the block's text. */
export interface Part {
  before: TextRange;
  after: TextRange;
  hunks: Hunk[];
  /** The cell of a table row whose column came or went, on its side, without the tab that came or went with it. */
  lone?: { before: Span | undefined; after: Span | undefined };
}

/**
 * The stretches in which a step of the alignment was compared, in reading order: the whole block; each cell of a
 * table row, those of a column that came or went too; each piece of a split or merge. Between two pieces of a split the
 * white space of the one side stands for the border of blocks of the other and belongs to no part, as the tabs between
 * cells of both rows. Steps without
 * a before or an after side have no parts.
 */
export function partsOf(change: BlockChange, before: readonly Block[], after: readonly Block[]): Part[] {
  if (change.before.length === 0 || change.after.length === 0) return [];
  if (change.after.length > 1) return piecesOf(change, before[change.before[0]!]!.text, after, 'before', 'after');
  if (change.before.length > 1) return piecesOf(change, after[change.after[0]!]!.text, before, 'after', 'before');
  const [left, right] = [change.before[0]!, change.after[0]!];
  return pairParts(left, before, right, after).map((part) => ({
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
export function pairParts(left: number, before: readonly Block[], right: number, after: readonly Block[]): Part[] {
  const [old, now] = [before[left]!, after[right]!];
  const part = (was: Span, is: Span): Part => ({
    before: { block: left, ...was },
    after: { block: right, ...is },
    hunks: [],
  });
  if (old.kind !== 'table-row' || now.kind !== 'table-row') {
    return [part({ start: 0, end: old.text.length }, { start: 0, end: now.text.length })];
  }
  const [oldCells, nowCells] = [cellsIn(old.text), cellsIn(now.text)];
  let [leftAt, rightAt] = [0, 0];
  let isFirst = true;
  return pairCells(left, before, right, after).map(([oldCell, nowCell]) => {
    const [was, is] = [oldCells[oldCell], nowCells[nowCell]];
    // The tab before a lone cell goes with it; behind it where no pair stands before it.
    const reach = (cell: Span | undefined, from: number): Span => {
      if (!cell) return { start: from, end: from };
      return isFirst ? { start: cell.start, end: cell.end + 1 } : { start: from, end: cell.end };
    };
    let made: Part;
    if (was && is) {
      made = part(was, is);
      isFirst = false;
    } else made = { ...part(reach(was, leftAt), reach(is, rightAt)), lone: { before: was, after: is } };
    leftAt = made.before.end;
    rightAt = made.after.end;
    return made;
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
