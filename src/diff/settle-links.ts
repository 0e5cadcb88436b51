import type { Block } from '../model/block.ts';
import type { TextRange } from '../model/diff.ts';
import { countWords } from '../text/words.ts';
import type { BlockAlignment } from './align-blocks.ts';
import { textAt, type BlockLink, type StretchLink } from './block-link.ts';
import { heaviestChain } from './heaviest-chain.ts';
import { labelOf } from './pair-cells.ts';
import * as parameters from './parameters.ts';
import { pairParts } from './parts.ts';
import { pushTo } from './push-to.ts';
import { isMove } from './units.ts';
import type { Vocabulary } from './vocabulary.ts';
import { isOtherText, wordDiff, type WordDiff } from './word-diff.ts';

/** A stretch with its words compared. */
export interface ComparedStretch {
  link: StretchLink;
  words: WordDiff;
}

/** Blocks that became one another, and what of their text stands in its place, in order. */
export interface SettledLink extends BlockLink {
  stretches: ComparedStretch[];
}

/** What is left of an alignment when the words were compared. */
export interface Settlement {
  links: SettledLink[];
  /** Sentences that stand in other blocks now, or elsewhere in their block; by the after side. */
  carried: ComparedStretch[];
  /** Some text was too long for the exact alignment of words. */
  degraded: boolean;
}

/** Compares the words of what is linked, and drops the links of which too little stayed. */
export function settleLinks(
  { blocks, stretches }: BlockAlignment,
  before: readonly Block[],
  after: readonly Block[],
  vocabulary: Vocabulary,
): Settlement {
  let degraded = false;
  const compare = (link: StretchLink): ComparedStretch => {
    const words = wordDiff(textAt(link.before, before), textAt(link.after, after), vocabulary);
    degraded ||= words.degraded;
    return { link, words };
  };
  const within = new Map<number, StretchLink[]>();
  for (const stretch of stretches) {
    pushTo(within, stretch.before.block * after.length + stretch.after.block, stretch);
  }
  const settled = new Set<StretchLink>();
  const settle = (link: BlockLink): SettledLink[] => {
    const chain = chainOf(
      link.before.flatMap((left) => link.after.flatMap((right) => within.get(left * after.length + right) ?? [])),
    );
    const compared = chain.flatMap((stretch) => compareStretch(stretch, before, after, compare));
    const stays = compared.filter(({ words, link: { named } }) => named || !words.isOther);
    if (link.before.length + link.after.length > 2 && !isWholeJoin(link, stays, before, after)) {
      return settle(heaviestPair(link, compared));
    }
    for (const stretch of chain) settled.add(stretch);
    return stays.length === 0 ? [] : [{ ...link, stretches: stays }];
  };
  const links = blocks.flatMap(settle);
  const carried = stretches.flatMap((stretch) => {
    if (settled.has(stretch) || !isCarried(stretch, before, after)) return [];
    const compared = compare(stretch);
    return compared.words.isOther ? [] : [compared];
  });
  return { links, carried, degraded };
}

/** Table rows are compared cell by cell, without those of columns that came or went; everything else as it stands. */
function compareStretch(
  stretch: StretchLink,
  before: readonly Block[],
  after: readonly Block[],
  compare: (link: StretchLink) => ComparedStretch,
): ComparedStretch[] {
  const { before: left, after: right } = stretch;
  const parts = pairParts(left.block, before, right.block, after);
  if (parts.length === 1) return [compare(stretch)];
  const cells = parts.filter(({ lone }) => !lone);
  const compared = cells.map((cell) => compare({ ...stretch, before: cell.before, after: cell.after }));
  const row = { kept: 0, before: 0, after: 0 };
  for (const { weights } of compared.map(({ words }) => words)) {
    row.kept += weights.kept;
    row.before += weights.before;
    row.after += weights.after;
  }
  const label = labelOf(before[left.block]!.text);
  const isNamed = label !== '' && label === labelOf(after[right.block]!.text);
  const isOther = !isNamed && isOtherText(row);
  return compared.map(({ link, words }) => ({ link, words: { ...words, isOther } }));
}

/** The heaviest chain of stretches that keep their order, in order. */
function chainOf(stretches: readonly StretchLink[]): readonly StretchLink[] {
  const far = 1 + Math.max(...stretches.map(({ before, after }) => Math.max(before.end, after.end)));
  const placed = ({ block, start, end }: TextRange): [start: number, end: number] => [
    block * far + start,
    block * far + Math.max(end, start + 1),
  ];
  return heaviestChain(stretches, ({ before, after }) => [
    ...placed(before),
    ...placed(after),
    2 + before.end - before.start + after.end - after.start,
  ]);
}

/** Every piece of a split or merge keeps enough of its text. */
function isWholeJoin(
  link: BlockLink,
  stays: readonly ComparedStretch[],
  before: readonly Block[],
  after: readonly Block[],
): boolean {
  const [side, blocks] = link.after.length > 1 ? (['after', after] as const) : (['before', before] as const);
  return link[side].every((index) => {
    let kept = 0;
    for (const { link: stretch, words } of stays) {
      const { block, start, end } = stretch[side];
      const weight = words.weights[side];
      if (block === index && weight > 0) kept += (end - start) * (words.weights.kept / weight);
    }
    return kept > 0 && kept >= parameters.keptOfPiece * blocks[index]!.text.trim().length;
  });
}

/** The two blocks that have most in common: a long sentence that shares a phrase is no version of the other. */
function heaviestPair(link: BlockLink, compared: readonly ComparedStretch[]): BlockLink {
  let best: BlockLink = link;
  let most = -1;
  for (const left of link.before) {
    for (const right of link.after) {
      let kept = 0;
      for (const { link: stretch, words } of compared) {
        if (stretch.before.block === left && stretch.after.block === right) kept += words.weights.kept;
      }
      if (kept <= most) continue;
      most = kept;
      best = { before: [left], after: [right], moved: link.moved };
    }
  }
  return best;
}

/** Long and alike enough to say that a sentence stands elsewhere now. */
function isCarried(
  { before, after, similarity, unique }: StretchLink,
  beforeBlocks: readonly Block[],
  afterBlocks: readonly Block[],
): boolean {
  if (unique) return true;
  const words = Math.min(countWords(textAt(before, beforeBlocks)), countWords(textAt(after, afterBlocks)));
  return isMove(similarity, words);
}
