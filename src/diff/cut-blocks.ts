import type { Block } from '../model/block.ts';
import type { TextRange } from '../model/diff.ts';
import { anchorBlocks, uniquePairs } from './anchor-blocks.ts';
import { identityOf, prose } from './block-link.ts';
import { labelOf } from './pair-cells.ts';
import { unitOf, wholeKey, type Unit } from './units.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Cuts a text into its sentences: joined, they are the text. */
export type SplitText = (text: string) => readonly string[];

/** A unit and where it stands, without the white space around it. */
export interface PlacedUnit extends Unit {
  place: TextRange;
  /** The same block stands on the other side. */
  whole: boolean;
}

/**
 * The units of both sides in which their blocks are aligned: blocks that are the same on both sides, as far as that can
 * be told by their order or because they occur once, stay whole; the others are cut into sentences.
 */
export function cutBlocks(
  before: readonly Block[],
  after: readonly Block[],
  split: SplitText,
  vocabulary: Vocabulary,
): { before: PlacedUnit[]; after: PlacedUnit[] } {
  const [old, now] = [before.map(identityOf), after.map(identityOf)];
  const names = { before: new Map<number, string>(), after: new Map<number, string>() };
  const pair = (left: number, right: number): void => {
    const name = wholeKey(names.before.size);
    names.before.set(left, name);
    names.after.set(right, name);
  };
  for (const [left, right] of anchorBlocks(old, now, (at) => 1 + before[at]!.text.length).pairs) pair(left, right);
  // Where one side has nothing else, what stands on the other is linked with nothing, and need not be cut.
  const isAllPaired = (): boolean => names.before.size === Math.min(before.length, after.length);
  const unique = isAllPaired() ? [] : uniquePairs(old, now);
  for (const [left, right] of unique) {
    if (names.before.has(left) || names.after.has(right)) continue;
    if (vocabulary.hasWords(before[left]!.text, 1)) pair(left, right);
  }
  const cut = isAllPaired() ? null : split;
  const units = { before: cutSide(before, names.before, cut), after: cutSide(after, names.after, cut) };
  nameRows(units.before, units.after);
  return units;
}

/** Table rows whose name stands once on each side are told by it: numbers often change, and stand in other rows too. */
function nameRows(before: readonly PlacedUnit[], after: readonly PlacedUnit[]): void {
  const [old, now] = [namedRows(before), namedRows(after)];
  for (const [label, row] of old) {
    const other = now.get(label);
    if (row && other) row.name = other.name = label;
  }
}

/** Table rows by their names; null for those that several have. */
function namedRows(units: readonly PlacedUnit[]): Map<string, PlacedUnit | null> {
  const rows = new Map<string, PlacedUnit | null>();
  for (const unit of units) {
    if (unit.kind !== 'table-row' || unit.whole) continue;
    const label = labelOf(unit.text);
    if (label !== '') rows.set(label, rows.has(label) ? null : unit);
  }
  return rows;
}

/** Without `split` no block is cut. */
function cutSide(blocks: readonly Block[], names: ReadonlyMap<number, string>, split: SplitText | null): PlacedUnit[] {
  return blocks.flatMap((block, index) => {
    const { text, kind } = block;
    const name = names.get(index);
    if (name !== undefined || split === null || !prose.has(kind) || text === '') {
      const unit = unitOf(text, kind, name ?? identityOf(block));
      return [{ ...unit, place: { block: index, start: 0, end: text.length }, whole: name !== undefined }];
    }
    let at = 0;
    return split(text).map((sentence) => {
      const start = at + (sentence.length - sentence.trimStart().length);
      const trimmed = sentence.trim();
      at += sentence.length;
      return {
        ...unitOf(trimmed, kind),
        place: { block: index, start, end: start + trimmed.length },
        whole: false,
      };
    });
  });
}
