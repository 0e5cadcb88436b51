import type { Block } from '../model/block.ts';
import type { TextRange } from '../model/diff.ts';
import { foldKey } from '../text/fold-key.ts';
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
  const names = { before: [] as string[], after: [] as string[] };
  let paired = 0;
  const pair = (left: number, right: number): void => {
    names.before[left] = names.after[right] = wholeKey(paired);
    paired += 1;
  };
  for (const [left, right] of anchorBlocks(old, now, (at) => 1 + before[at]!.text.length).pairs) pair(left, right);
  // Where one side has nothing else, what stands on the other is linked with nothing, and need not be cut.
  const isAllPaired = (): boolean => paired === Math.min(before.length, after.length);
  for (const [left, right] of isAllPaired() ? [] : uniquePairs(old, now)) {
    if (!names.before[left] && !names.after[right] && vocabulary.hasWords(before[left]!.text, 1)) pair(left, right);
  }
  const cut = isAllPaired() ? null : split;
  const units = { before: cutSide(before, names.before, cut), after: cutSide(after, names.after, cut) };
  // What has a name that stands once on each side is told by it: numbers often change, and stand in other rows too.
  const [named, others] = [nameAll(units.before, before), nameAll(units.after, after)];
  for (const [left, right] of uniquePairs(named, others)) {
    units.before[left]!.name = units.after[right]!.name = named[left]!;
  }
  return units;
}

/** What names a table row, and an image the first sentence of its caption, that do not stand on the other side too; empty for all else. */
function nameAll(units: readonly PlacedUnit[], blocks: readonly Block[]): string[] {
  return units.map(({ kind, whole, text, place }) => {
    if (whole) return '';
    if (kind === 'caption' && place.start === 0) return imagesOf(blocks[place.block]!);
    return kind === 'table-row' ? labelOf(text) : '';
  });
}

function imagesOf({ marks }: Block): string {
  return marks.flatMap(({ type, url }) => (type === 'image' && url ? [url] : [])).join(' ');
}

/** Without `split` no block is cut. */
function cutSide(
  blocks: readonly Block[],
  names: readonly (string | undefined)[],
  split: SplitText | null,
): PlacedUnit[] {
  return blocks.flatMap((block, index) => {
    const { text, kind } = block;
    const name = names[index];
    const isCut = name === undefined && split !== null && prose.has(kind) && text !== '';
    let at = 0;
    return (isCut ? split(text) : [text]).map((sentence) => {
      const own = isCut ? sentence.trim() : sentence;
      const start = isCut ? at + sentence.length - sentence.trimStart().length : at;
      at += sentence.length;
      return {
        ...unitOf(own, kind, isCut ? foldKey(own) : (name ?? identityOf(block))),
        place: { block: index, start, end: start + own.length },
        whole: name !== undefined,
      };
    });
  });
}
