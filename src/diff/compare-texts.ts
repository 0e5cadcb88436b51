import type { Block } from '../model/block.ts';
import type { BlockChange, BlockOp, CarriedSentence, Degradation, RevisionDiff, SentenceLink } from '../model/diff.ts';
import type { Revision } from '../model/revision.ts';
import { alignBlocks } from './align-blocks.ts';
import type { BlockLink } from './block-link.ts';
import { compareFields } from './compare-fields.ts';
import { compareMarks } from './compare-marks.ts';
import { diffBlocks, wordHunks } from './diff-blocks.ts';
import { diffEngine } from './engine.ts';
import type { CarriedPlace, CarriedPlaces } from './gap-hunks.ts';
import { languageOf } from './language-of.ts';
import { pushTo } from './push-to.ts';
import { settleLinks, type ComparedStretch, type SettledLink, type Settlement } from './settle-links.ts';
import { Vocabulary } from './vocabulary.ts';

/** A diff of which nothing is said yet: its hunks have no classes, and its numbers and weight are not found. */
export type BareDiff = Omit<RevisionDiff, 'summary'>;

/**
 * What became of the blocks, sentences, words, marks and fields of a revision: all of a diff but what `judge` adds.
 * A page can show it before it has the word lists that judging needs. `split` is `splitSentences`, or gives what that
 * gave: a page may carry the borders of its sentences, for the browser's own rules may be of another release of
 * Unicode. Pure, as `compareRevisions`. Never throws.
 */
export function compareTexts(
  before: Revision,
  after: Revision,
  split: (text: string, lang: string) => readonly string[],
): BareDiff {
  const lang = languageOf(before, after);
  const vocabulary = new Vocabulary();
  const alignment = alignBlocks(before.blocks, after.blocks, (text) => split(text, lang), vocabulary);
  const settlement = settleLinks(alignment, before.blocks, after.blocks, vocabulary);
  const degraded: Degradation[] = alignment.degraded.map((stage) => ({ stage, why: 'cells' }));
  if (settlement.degraded) degraded.push({ stage: 'words', why: 'cells' });
  const found = settlement.carried.map((stretch, at): CarriedSentence => carriedSentence(stretch, at + 1));
  const blocks = inOrder(settlement.links, placesOf(found), before.blocks, after.blocks);
  numberMoves(blocks);
  const carried = keepShown(found, blocks);
  const fields = compareFields(before.fields, after.fields);
  if (fields.length === 0) showNumbersAlone(blocks, before.blocks, after.blocks);
  return {
    engine: diffEngine,
    before: before.id,
    after: after.id,
    fields,
    blocks,
    links: sentenceLinks(settlement, carried),
    carried,
    degraded,
  };
}

/**
 * Where nothing else changed, the numbers and depths of list items are what did. Elsewhere they are left alone:
 * an item that comes or goes gives all later ones another number.
 */
function showNumbersAlone(blocks: BlockChange[], before: readonly Block[], after: readonly Block[]): void {
  if (!blocks.every(({ op }) => op === 'same')) return;
  for (const change of blocks) {
    const [old, now] = [before[change.before[0]!]!, after[change.after[0]!]!];
    if (old.level !== now.level || old.ordinal !== now.ordinal || old.continued !== now.continued)
      change.op = 'retyped';
  }
}

function carriedSentence(stretch: ComparedStretch, id: number): CarriedSentence {
  const { before, after } = stretch.link;
  return { id, before, after, hunks: wordHunks(stretch) };
}

function placesOf(carried: readonly CarriedSentence[]): CarriedPlaces {
  const places = { before: new Map<number, CarriedPlace[]>(), after: new Map<number, CarriedPlace[]>() };
  for (const sentence of carried) {
    for (const side of ['before', 'after'] as const) {
      const { block, start, end } = sentence[side];
      pushTo(places[side], block, { id: sentence.id, start, end });
    }
  }
  for (const map of [places.before, places.after]) {
    for (const list of map.values()) list.sort((one, other) => one.start - other.start);
  }
  return places;
}

/** Those that are seen to go and to come: where equal sentences stand side by side, some may not be. The hunks of the others went and came. */
function keepShown(found: readonly CarriedSentence[], blocks: readonly BlockChange[]): CarriedSentence[] {
  if (found.length === 0) return [];
  const ends = new Map<number, number>();
  const count = (id: number): void => void ends.set(id, (ends.get(id) ?? 0) + 1);
  const alone = {
    before: new Set(blocks.flatMap(({ op, before }) => (op === 'removed' ? before : []))),
    after: new Set(blocks.flatMap(({ op, after }) => (op === 'added' ? after : []))),
  };
  for (const { id, before, after } of found) {
    if (alone.before.has(before.block)) count(id);
    if (alone.after.has(after.block)) count(id);
  }
  const hunks = blocks.flatMap((change) => change.hunks.filter(({ carried }) => carried !== null));
  for (const hunk of hunks) count(hunk.carried!);
  const shown = found.filter(({ id }) => ends.get(id) === 2);
  const newId = new Map(shown.map(({ id }, at) => [id, at + 1]));
  for (const hunk of hunks) hunk.carried = newId.get(hunk.carried!) ?? null;
  return shown.map((sentence, at) => ({ ...sentence, id: at + 1 }));
}

function sentenceLinks({ links, carried }: Settlement, shown: readonly CarriedSentence[]): SentenceLink[] {
  const seen = new Set(shown.map(({ before }) => before));
  const toLink = ({ link: { before, after, similarity } }: ComparedStretch, moved: boolean): SentenceLink => ({
    before,
    after,
    similarity: Math.round(similarity * 1000) / 1000,
    moved,
  });
  return [
    ...links.flatMap(({ stretches, moved }) => stretches.map((stretch) => toLink(stretch, moved))),
    ...carried.filter(({ link }) => seen.has(link.before)).map((stretch) => toLink(stretch, true)),
  ].sort((one, other) => one.after.block - other.after.block || one.after.start - other.after.start);
}

/** The steps in the order of the after side; a removed block after the nearest block to its left that stayed in its place. */
function inOrder(
  links: readonly SettledLink[],
  carried: CarriedPlaces,
  before: readonly Block[],
  after: readonly Block[],
): BlockChange[] {
  const linkOf = {
    before: new Map<number, SettledLink>(),
    after: new Map<number, SettledLink>(),
  };
  for (const link of links) {
    for (const index of link.before) linkOf.before.set(index, link);
    for (const index of link.after) linkOf.after.set(index, link);
  }
  const removedBehind = new Map<BlockLink | null, number[]>();
  let neighbour: BlockLink | null = null;
  before.forEach((_, index) => {
    const link = linkOf.before.get(index);
    if (link === undefined) pushTo(removedBehind, neighbour, index);
    else if (!link.moved) neighbour = link;
  });

  const changes: BlockChange[] = [];
  const pushRemoved = (link: BlockLink | null): void => {
    for (const index of removedBehind.get(link) ?? []) changes.push(lone('removed', index));
  };
  pushRemoved(null);
  after.forEach((_, index) => {
    const link = linkOf.after.get(index);
    if (link === undefined) changes.push(lone('added', index));
    else if (link.after[0] === index) {
      changes.push(linked(link, carried, before, after));
      pushRemoved(link);
    }
  });
  return changes;
}

function lone(op: 'added' | 'removed', index: number): BlockChange {
  return { op, before: op === 'removed' ? [index] : [], after: op === 'added' ? [index] : [], hunks: [], marks: [] };
}

function linked(
  link: SettledLink,
  carried: CarriedPlaces,
  before: readonly Block[],
  after: readonly Block[],
): BlockChange {
  const parts = diffBlocks(link, carried, before, after);
  const hunks = parts.flatMap((part) => part.hunks);
  const marks = parts.flatMap((part) => compareMarks(part, before[part.before.block]!, after[part.after.block]!));
  const changed = hunks.length > 0 || marks.length > 0;
  let op: BlockOp = changed ? 'edited' : 'same';
  if (link.moved) op = 'moved';
  else if (link.after.length > 1) op = 'split';
  else if (link.before.length > 1) op = 'merged';
  else if (hunks.length === 0 && isRetyped(before[link.before[0]!]!, after[link.after[0]!]!)) op = 'retyped';
  return { op, before: link.before, after: link.after, hunks, marks };
}

/** Another kind of block, or another level of heading; a list item's number and depth follow from its neighbours. */
function isRetyped(before: Block, after: Block): boolean {
  if (before.kind !== after.kind) return true;
  if (before.kind === 'heading') return before.level !== after.level;
  return (before.ordered ?? false) !== (after.ordered ?? false) || (before.header ?? false) !== (after.header ?? false);
}

/** Moves are numbered from 1 in the order of the after side. */
function numberMoves(blocks: BlockChange[]): void {
  let moves = 0;
  for (const change of blocks) if (change.op === 'moved') change.moveId = moves += 1;
}
