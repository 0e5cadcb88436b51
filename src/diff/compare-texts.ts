import type { Block } from '../model/block.ts';
import type {
  BlockChange,
  BlockOp,
  CarriedSentence,
  Degradation,
  Hunk,
  MarkChange,
  RevisionDiff,
  SentenceLink,
} from '../model/diff.ts';
import type { Revision } from '../model/revision.ts';
import { alignBlocks } from './align-blocks.ts';
import type { BlockLink } from './block-link.ts';
import { compareFields } from './compare-fields.ts';
import { compareMarks } from './compare-marks.ts';
import { diffBlocks, wordHunks } from './diff-blocks.ts';
import { diffEngine } from './engine.ts';
import type { CarriedPlaces, Piece } from './gap-hunks.ts';
import { isRetyped } from './is-retyped.ts';
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
  const [old, now] = [before.blocks, after.blocks];
  const alignment = alignBlocks(old, now, (text) => split(text, lang), vocabulary);
  const settlement = settleLinks(alignment, old, now, vocabulary);
  const degraded: Degradation[] = alignment.degraded.map((stage) => ({ stage, why: 'cells' }));
  if (settlement.degraded) degraded.push({ stage: 'words', why: 'cells' });
  const found = settlement.carried.map((stretch, at): CarriedSentence => ({
    id: at + 1,
    before: stretch.link.before,
    after: stretch.link.after,
    hunks: wordHunks(stretch),
  }));
  const places = placesOf(found);
  const blocks = inOrder(settlement.links, places, old, now);
  blocks.filter(({ op }) => op === 'moved').forEach((change, at) => (change.moveId = at + 1));
  const carried = keepShown(found, places, blocks);
  const fields = compareFields(before.fields, after.fields);
  showNumbersAlone(blocks, old, now);
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
 * Where nothing else of the text changed, the numbers of list items are what did. Elsewhere they are left alone: an item
 * that comes or goes gives all later ones another number.
 */
function showNumbersAlone(blocks: BlockChange[], before: readonly Block[], after: readonly Block[]): void {
  if (!blocks.every(({ op }) => op === 'same')) return;
  for (const change of blocks) {
    const [old, now] = [before[change.before[0]!]!, after[change.after[0]!]!];
    if (old.ordinal !== now.ordinal) change.op = 'retyped';
  }
}

function placesOf(carried: readonly CarriedSentence[]): CarriedPlaces {
  const places = { before: new Map<number, Piece[]>(), after: new Map<number, Piece[]>() };
  for (const side of ['before', 'after'] as const) {
    for (const sentence of [...carried].sort((one, other) => one[side].start - other[side].start)) {
      const { block, start, end } = sentence[side];
      pushTo(places[side], block, { carried: sentence.id, start, end });
    }
  }
  return places;
}

/** Those that are seen to go and to come: where equal sentences stand side by side, some may not be. The hunks of the others went and came. */
function keepShown(
  found: readonly CarriedSentence[],
  places: CarriedPlaces,
  blocks: readonly BlockChange[],
): CarriedSentence[] {
  const ends = found.map(() => 0);
  for (const { op, before, after } of blocks) {
    const alone = { removed: places.before.get(before[0]!), added: places.after.get(after[0]!) };
    if (op === 'removed' || op === 'added') for (const { carried } of alone[op] ?? []) ends[carried! - 1]! += 1;
  }
  const hunks = blocks.flatMap((change) => change.hunks.filter(({ carried }) => carried !== null));
  for (const hunk of hunks) ends[hunk.carried! - 1]! += 1;
  let last = 0;
  const newIds = ends.map((count) => (count === 2 ? (last += 1) : null));
  for (const hunk of hunks) hunk.carried = newIds[hunk.carried! - 1] ?? null;
  return found.flatMap((sentence, at) => {
    const id = newIds[at] ?? null;
    return id === null ? [] : [{ ...sentence, id }];
  });
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
  const linkOf = { before: [] as SettledLink[], after: [] as SettledLink[] };
  for (const link of links) {
    for (const side of ['before', 'after'] as const) for (const index of link[side]) linkOf[side][index] = link;
  }
  const removedBehind = new Map<BlockLink | null, number[]>();
  let neighbour: BlockLink | null = null;
  before.forEach((_, index) => {
    const link = linkOf.before[index];
    if (!link) pushTo(removedBehind, neighbour, index);
    else if (!link.moved) neighbour = link;
  });

  const changes: BlockChange[] = [];
  const push = (op: BlockOp, left: number[], right: number[], hunks: Hunk[] = [], marks: MarkChange[] = []): void => {
    changes.push({ op, before: left, after: right, hunks, marks });
  };
  const pushRemoved = (link: BlockLink | null): void => {
    for (const index of removedBehind.get(link) ?? []) push('removed', [index], []);
  };
  pushRemoved(null);
  after.forEach((_, index) => {
    const link = linkOf.after[index];
    if (!link) push('added', [], [index]);
    else if (link.after[0] === index) {
      const parts = diffBlocks(link, carried, before, after);
      const hunks = parts.flatMap((part) => part.hunks);
      const marks = parts.flatMap((part) => compareMarks(part, before[part.before.block]!, after[part.after.block]!));
      push(opOf(link, hunks, marks, before, after), link.before, link.after, hunks, marks);
      pushRemoved(link);
    }
  });
  return changes;
}

function opOf(
  { before: left, after: right, moved }: SettledLink,
  hunks: readonly Hunk[],
  marks: readonly MarkChange[],
  before: readonly Block[],
  after: readonly Block[],
): BlockOp {
  if (moved) return 'moved';
  if (right.length > 1) return 'split';
  if (left.length > 1) return 'merged';
  if (hunks.length === 0 && isRetyped(before[left[0]!]!, after[right[0]!]!)) return 'retyped';
  return hunks.length > 0 || marks.length > 0 ? 'edited' : 'same';
}
