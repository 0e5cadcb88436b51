import type { Block } from '../model/block.ts';
import type { Degradation, TextRange } from '../model/diff.ts';
import { alignUnits, type MovableLink } from './align-units.ts';
import { rangeIn, textAt, type BlockLink, type StretchLink } from './block-link.ts';
import { cutBlocks, type PlacedUnit, type SplitText } from './cut-blocks.ts';
import { cutLike } from './cut-like.ts';
import { joinBlocks } from './join-blocks.ts';
import { linkSamePlace } from './link-same-place.ts';
import { isNamed } from './units.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Which blocks and which sentences became which. */
export interface BlockAlignment {
  /** In order of the after side. Blocks in no link were removed or added. */
  blocks: BlockLink[];
  /** Each within one block on both sides, in order of the after side. */
  stretches: StretchLink[];
  degraded: Degradation['stage'][];
}

/** Aligns the sentences of two texts, and their blocks by the sentences that they share. `split` cuts a text into its sentences. */
export function alignBlocks(
  before: readonly Block[],
  after: readonly Block[],
  split: SplitText,
  vocabulary: Vocabulary,
): BlockAlignment {
  const units = cutBlocks(before, after, split, vocabulary);
  const { links, degraded } = alignUnits(units.before, units.after, vocabulary);
  const stretches = links.flatMap((link) => stretchesOf(link, units, before, after));
  const blocks = joinBlocks(stretches, before, after);
  linkSamePlace(blocks, stretches, before, after, vocabulary);
  return { blocks, stretches, degraded };
}

/** The link of units as stretches; where one sentence became several in other blocks, it is cut like them. */
function stretchesOf(
  { before: left, after: right, similarity, moved, unique }: MovableLink,
  units: { before: readonly PlacedUnit[]; after: readonly PlacedUnit[] },
  before: readonly Block[],
  after: readonly Block[],
): StretchLink[] {
  const same = { similarity, moved, unique, whole: false, named: false };
  if (left.length + right.length === 2) {
    const [old, now] = [units.before[left[0]!]!, units.after[right[0]!]!];
    return [{ ...same, before: old.place, after: now.place, whole: old.whole && now.whole, named: isNamed(old, now) }];
  }
  const old = runsOf(left.map((index) => units.before[index]!.place));
  const now = runsOf(right.map((index) => units.after[index]!.place));
  if (old.length === 1) {
    return cut(old[0]!, now, before, after).map(([part, run]) => ({ before: part, after: run, ...same }));
  }
  return cut(now[0]!, old, after, before).map(([part, run]) => ({ before: run, after: part, ...same }));
}

/** Neighbouring places of one block as one. */
function runsOf(places: readonly TextRange[]): TextRange[] {
  const runs: TextRange[] = [];
  for (const place of places) {
    const last = runs.at(-1);
    if (last?.block === place.block) last.end = place.end;
    else runs.push({ ...place });
  }
  return runs;
}

function cut(
  whole: TextRange,
  runs: readonly TextRange[],
  wholeBlocks: readonly Block[],
  runBlocks: readonly Block[],
): [TextRange, TextRange][] {
  const parts = cutLike(
    textAt(whole, wholeBlocks),
    runs.map((run) => textAt(run, runBlocks)),
  );
  return parts.flatMap((part, at): [TextRange, TextRange][] =>
    part.start < part.end ? [[rangeIn(whole, part), runs[at]!]] : [],
  );
}
