import type { Block, Span } from '../model/block.ts';
import { foldKey } from '../text/fold-key.ts';

/** Cells of two rows, by their places in these; -1 where a column came or went. */
type CellPair = [before: number, after: number];

/** Where the cells of a table row stand in its text, half-open, without the tabs around them. */
export function cellsIn(text: string): Span[] {
  let start = 0;
  return text.split('\t').map((cell) => {
    const range = { start, end: start + cell.length };
    start = range.end + 1;
    return range;
  });
}

/** What names a table row, folded: its first cell, or where that is a rank, the first with a letter; empty where none has. */
export function labelOf(text: string): string {
  const cells = text.split('\t');
  return foldKey(
    /\p{L}|(?:\p{Nd}\D*){3}/u.test(cells[0]!) ? cells[0]! : (cells.find((cell) => /\p{L}/u.test(cell)) ?? ''),
  );
}

/**
 * Which cells of two table rows are of the same column, in order. Rows with as many cells are paired one by one. Where a
 * column came or went, the rows that head the tables tell which, or the rows themselves.
 */
export function pairCells(
  left: number,
  before: readonly Block[],
  right: number,
  after: readonly Block[],
): readonly CellPair[] {
  const [old, now] = [textsOf(left, before), textsOf(right, after)];
  if (old.length !== now.length) {
    const [oldHead, nowHead] = [textsOf(headOf(left, before), before), textsOf(headOf(right, after), after)];
    const isHeaded = oldHead.length === old.length && nowHead.length === now.length;
    return isHeaded ? pairTexts(oldHead, nowHead) : pairTexts(old, now);
  }
  return old.map((_, at) => [at, at]);
}

function textsOf(row: number, blocks: readonly Block[]): string[] {
  return blocks[row]!.text.split('\t').map((cell) => foldKey(cell));
}

/** The row that heads the table of a row, or the row itself. */
function headOf(row: number, blocks: readonly Block[]): number {
  for (let at = row; blocks[at]?.kind === 'table-row'; at -= 1) if (blocks[at]!.header === true) return at;
  return row;
}

/** The longest chain of equal texts; between these as many as both have, from the left. */
function pairTexts(before: readonly string[], after: readonly string[]): CellPair[] {
  const width = after.length + 1;
  const longest = new Uint32Array((before.length + 1) * width);
  for (let left = before.length - 1; left >= 0; left -= 1) {
    for (let right = after.length - 1; right >= 0; right -= 1) {
      const at = left * width + right;
      longest[at] =
        before[left] === after[right] ? longest[at + width + 1]! + 1 : Math.max(longest[at + width]!, longest[at + 1]!);
    }
  }
  const pairs: CellPair[] = [];
  let [left, right] = [0, 0];
  const pairUpTo = (leftEnd: number, rightEnd: number): void => {
    while (left < leftEnd && right < rightEnd) pairs.push([left++, right++]);
    while (left < leftEnd) pairs.push([left++, -1]);
    while (right < rightEnd) pairs.push([-1, right++]);
  };
  let [nextLeft, nextRight] = [0, 0];
  while (nextLeft < before.length && nextRight < after.length) {
    const at = nextLeft * width + nextRight;
    if (before[nextLeft] === after[nextRight]) {
      pairUpTo(nextLeft, nextRight);
      pairs.push([left++, right++]);
      nextLeft += 1;
      nextRight += 1;
    } else if (longest[at + width]! >= longest[at + 1]!) nextLeft += 1;
    else nextRight += 1;
  }
  pairUpTo(before.length, after.length);
  return pairs;
}
