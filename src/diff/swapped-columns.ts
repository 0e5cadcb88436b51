import type { Block } from '../model/block.ts';
import type { BlockChange } from '../model/diff.ts';
import { cellsIn } from './pair-cells.ts';

/** Fewest rows of which the order of the columns is told; the head among them. */
const fewestRows = 2;

/** Calls it `order` where the columns of a table, with their heads, stand in another order and its cells say what they said. */
export function setSwappedColumns(
  changes: readonly BlockChange[],
  before: readonly Block[],
  after: readonly Block[],
): void {
  let table: BlockChange[] = [];
  const close = (): void => {
    if (table.length >= fewestRows && isReordered(table, before, after)) {
      for (const { hunks } of table) for (const hunk of hunks) if (hunk.carried === null) hunk.classes = ['order'];
    }
    table = [];
  };
  for (const change of changes) {
    const [old, now] = [before[change.before[0] ?? -1], after[change.after[0] ?? -1]];
    const isRow =
      old?.kind === 'table-row' &&
      now?.kind === 'table-row' &&
      change.before.length === 1 &&
      change.after.length === 1 &&
      (change.op === 'same' || change.op === 'edited');
    if (!isRow || old.header === true || now.header === true) close();
    if (isRow && (table.length > 0 || (old.header === true && now.header === true))) table.push(change);
  }
  close();
}

/** Every row has the cells that it had, all rows in the same other order. */
function isReordered(table: readonly BlockChange[], before: readonly Block[], after: readonly Block[]): boolean {
  const cells = ({ text }: Block): string[] => cellsIn(text).map(({ start, end }) => text.slice(start, end));
  const rows = table.map((change) => [cells(before[change.before[0]!]!), cells(after[change.after[0]!]!)] as const);
  const width = rows[0]![0].length;
  if (rows.some(([old, now]) => old.length !== width || now.length !== width)) return false;
  const taken = new Set<number>();
  let isOther = false;
  for (let place = 0; place < width; place += 1) {
    const fits = (from: number): boolean => !taken.has(from) && rows.every(([old, now]) => old[from] === now[place]);
    const source = fits(place) ? place : rows[0]![0].findIndex((_, from) => fits(from));
    if (source < 0) return false;
    taken.add(source);
    isOther ||= source !== place;
  }
  return isOther;
}
