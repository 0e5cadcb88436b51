import { languageOf } from '../diff/language-of.ts';
import type { Block } from '../model/block.ts';
import type { EditClass, Hunk, RevisionDiff, SentenceLink, TextRange } from '../model/diff.ts';
import type { Revision } from '../model/revision.ts';
import type { ChangedSentence, SentencePlace } from './records.ts';
import { cutBlock, firstBehind, overlapping } from './sentence-ranges.ts';

/**
 * The sentences of the bodies that differ between two revisions, as their comparison links them: in order of the after
 * side, each removed one behind its left neighbour of the before side. What stayed the same in its place is left out;
 * text in no link went or came. Blocks that are no prose (headings, rows, code) count as one sentence.
 */
export function changedSentences(diff: RevisionDiff, before: Revision, after: Revision): ChangedSentence[] {
  const lang = languageOf(before, after);
  const one = sideOf('before', before.blocks, lang, diff);
  const other = sideOf('after', after.blocks, lang, diff);
  const found = [
    ...diff.links.flatMap((link) => linkedSentences(link, one, other)),
    ...unlinked(one, diff.links).map((place) => single('removed', one, place)),
    ...unlinked(other, diff.links).map((place) => single('added', other, place)),
  ];
  return inOrder(found, diff.links).map(({ sentence }) => sentence);
}

/** One side of a comparison, with what its parts are asked for again and again. */
interface Side {
  name: 'before' | 'after';
  blocks: readonly Block[];
  sentencesOf: (block: number) => readonly TextRange[];
  /** Hunks that change something of a range. */
  hunksIn: (range: TextRange) => readonly { hunk: Hunk }[];
}

interface Found {
  before: TextRange | null;
  after: TextRange | null;
  sentence: ChangedSentence;
}

function sideOf(name: Side['name'], blocks: readonly Block[], lang: string, diff: RevisionDiff): Side {
  const cut = new Map<number, readonly TextRange[]>();
  // Those within a sentence that was carried lie in the hunk that takes it out or puts it in: two lists without overlaps.
  const own = hunksByBlock(diff.blocks, name);
  const carried = hunksByBlock(diff.carried, name);
  return {
    name,
    blocks,
    sentencesOf(block) {
      const known = cut.get(block) ?? cutBlock(blocks[block]!, block, lang);
      cut.set(block, known);
      return known;
    },
    hunksIn: (range) => [own, carried].flatMap((list) => overlapping(list.get(range.block) ?? [], range)),
  };
}

/** A hunk with its range on one side. */
type PlacedHunk = TextRange & { hunk: Hunk };

function hunksByBlock(changes: readonly { hunks: Hunk[] }[], name: Side['name']): Map<number, PlacedHunk[]> {
  const found = Map.groupBy(
    changes.flatMap(({ hunks }) => hunks.map((hunk) => ({ ...hunk[name], hunk }))),
    ({ block }) => block,
  );
  for (const list of found.values()) list.sort((one, other) => one.start - other.start || one.end - other.end);
  return found;
}

function linkedSentences({ before, after, similarity, moved }: SentenceLink, one: Side, other: Side): Found[] {
  const isSame = textOf(one, before) === textOf(other, after);
  if (isSame && !moved) return [];
  const left = within(one.sentencesOf(before.block), before);
  const right = within(other.sentencesOf(after.block), after);
  if (left.length !== right.length) {
    const relation = left.length < right.length ? 'split' : 'merged';
    const isOneSided = Math.min(left.length, right.length) === 1;
    return [pair(isOneSided ? relation : 'edited', before, after, { similarity, moved }, one, other)];
  }
  return left.flatMap((place, at) => {
    const isEqual = textOf(one, place) === textOf(other, right[at]!);
    if (isEqual && !moved) return [];
    const like = { similarity: isEqual ? 1 : similarity, moved };
    return [pair(isEqual ? 'moved' : 'edited', place, right[at]!, like, one, other)];
  });
}

function pair(
  relation: ChangedSentence['relation'],
  before: TextRange,
  after: TextRange,
  { similarity, moved }: Pick<SentenceLink, 'similarity' | 'moved'>,
  one: Side,
  other: Side,
): Found {
  const classes = new Set([...classesAt(one, before), ...classesAt(other, after)]);
  const sentence: ChangedSentence = {
    relation,
    moved,
    similarity,
    kind: other.blocks[after.block]!.kind,
    classes: [...classes].sort(),
    before: placeOf(one, before),
    after: placeOf(other, after),
  };
  return { before, after, sentence };
}

function single(relation: 'added' | 'removed', side: Side, place: TextRange): Found {
  const sentence: ChangedSentence = {
    relation,
    moved: false,
    kind: side.blocks[place.block]!.kind,
    classes: [...classesAt(side, place)].sort(),
    [side.name]: placeOf(side, place),
  };
  return { before: null, after: null, [side.name]: place, sentence };
}

/** Classes of the hunks that change something of this stretch. */
function classesAt(side: Side, range: TextRange): Set<EditClass> {
  return new Set(side.hunksIn(range).flatMap(({ hunk }) => hunk.classes));
}

function placeOf(side: Side, range: TextRange): SentencePlace {
  const sentence = firstBehind(side.sentencesOf(range.block), range.start) + 1;
  return { block: range.block + 1, sentence, text: textOf(side, range) };
}

function textOf({ blocks }: Side, { block, start, end }: TextRange): string {
  return blocks[block]!.text.slice(start, end);
}

/** What of these sentences lies in a stretch. */
function within(sentences: readonly TextRange[], range: TextRange): TextRange[] {
  return overlapping(sentences, range).map(({ block, start, end }) => ({
    block,
    start: Math.max(range.start, start),
    end: Math.min(range.end, end),
  }));
}

/** The sentences, or what is left of them, that stand in no link. */
function unlinked(side: Side, links: readonly SentenceLink[]): TextRange[] {
  const linked = Map.groupBy(
    links.map((link) => link[side.name]),
    ({ block }) => block,
  );
  return side.blocks.flatMap((_, block) => {
    const taken = (linked.get(block) ?? []).sort((a, b) => a.start - b.start);
    const isWhole = taken.length === 1 && taken[0]!.start === 0 && taken[0]!.end === side.blocks[block]!.text.length;
    return isWhole ? [] : side.sentencesOf(block).flatMap((sentence) => without(side, sentence, taken));
  });
}

/** The pieces of a sentence that lie in none of the ranges, without white space around them. */
function without(side: Side, { block, start, end }: TextRange, taken: readonly TextRange[]): TextRange[] {
  const rest: TextRange[] = [];
  let at = start;
  for (const range of [...overlapping(taken, { block, start, end }), { start: end, end }]) {
    const text = textOf(side, { block, start: at, end: Math.max(at, range.start) });
    const from = at + text.length - text.trimStart().length;
    if (text.trim() !== '') rest.push({ block, start: from, end: from + text.trim().length });
    at = Math.max(at, range.end);
  }
  return rest;
}

/** By the after side; what was removed stands behind the last sentence before it that stayed in its place. */
function inOrder(found: readonly Found[], links: readonly SentenceLink[]): Found[] {
  const kept = links.filter(({ moved }) => !moved).sort((one, other) => compare(one.before, other.before));
  const keyOf = ({ before, after }: Found): { place: TextRange; rank: number } => {
    if (after !== null) return { place: after, rank: 0 };
    let low = 0;
    for (let high = kept.length; low < high;) {
      const middle = (low + high) >> 1;
      if (compare(kept[middle]!.before, before!) < 0) low = middle + 1;
      else high = middle;
    }
    return { place: kept[low - 1]?.after ?? { block: -1, start: 0, end: 0 }, rank: 1 };
  };
  return found
    .map((entry) => ({ entry, key: keyOf(entry) }))
    .sort(
      (one, other) =>
        compare(one.key.place, other.key.place) ||
        one.key.rank - other.key.rank ||
        compare(one.entry.before ?? one.key.place, other.entry.before ?? other.key.place),
    )
    .map(({ entry }) => entry);
}

function compare(one: TextRange, other: TextRange): number {
  return one.block - other.block || one.start - other.start;
}
