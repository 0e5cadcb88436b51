import { alignStretch, findJoints, linkOf, type UnitLink } from './align-stretch.ts';
import { anchorBlocks, placesOf, uniquePairs } from './anchor-blocks.ts';
import { indices } from './block-link.ts';
import { findAlike } from './find-alike.ts';
import { boxOf, heaviestChain } from './heaviest-chain.ts';
import * as parameters from './parameters.ts';
import { fewestWordsUnique, isMove, isNamed, profileUnits, similarity, type Profiles, type Unit } from './units.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Units that became one another, and whether they stand in another order now. */
export interface MovableLink extends UnitLink {
  moved: boolean;
  /** One unit, the same on both sides, that occurs once on each and has the words to tell. */
  unique: boolean;
}

/** Which units became which, by the after side. Units in no link went or came. */
interface UnitAlignment {
  links: MovableLink[];
  /** Stages at which there was too much to compare each with every other. */
  degraded: ('sentences' | 'moves')[];
}

/**
 * Aligns two lists of units. Equal ones that occur once are fixed points (the heaviest chain of them that keeps the
 * order; the others moved), what lies between is aligned by the words in common, and what is left over on both sides may
 * have moved. Who moved and who stayed is then decided once more over all links: the heaviest chain stayed.
 */
export function alignUnits(before: readonly Unit[], after: readonly Unit[], vocabulary: Vocabulary): UnitAlignment {
  const [old, now] = [before.map(({ key }) => key), after.map(({ key }) => key)];
  const anchored = anchorBlocks(old, now, (at) => 1 + before[at]!.text.length);
  const links: Links = { before: before.map(() => undefined), after: after.map(() => undefined) };
  for (const [left, right] of anchored.pairs) addPair(links, left, right, 1);
  // Equal units that stand elsewhere must not be taken for edited versions of their new neighbours.
  const elsewhere: UnitLink[] = [];
  let texts: ReturnType<typeof placesOf>[] | undefined;
  const unique = uniquePairs(old, now).filter(([left]) => {
    const unit = before[left]!;
    if (!vocabulary.hasWords(unit.text, fewestWordsUnique(unit))) return false;
    if (vocabulary.hasWords(unit.text, parameters.fewestWordsEqual)) return true;
    // A short one may stand elsewhere too, in a block that is the same on both sides.
    texts ??= [before, after].map((units) => placesOf(units.map(({ text }) => text)));
    return texts.every((places) => places.get(unit.text) !== -1);
  });
  for (const [left, right] of unique) if (isFree(links, left, right)) elsewhere.push(addPair(links, left, right, 1));
  const wanted = { before: without(links.before), after: without(links.after) };
  const degraded = new Set<'sentences' | 'moves'>();
  if (wanted.before.length > 0 && wanted.after.length > 0) {
    const profiles = profileUnits(before, after, wanted, vocabulary);
    addNamed(links, before, after, profiles);
    grow(links, elsewhere, profiles, parameters.moveThreshold);
    for (const [beforeStart, beforeEnd, afterStart, afterEnd] of anchored.gaps) {
      const aligned = alignStretch(
        profiles,
        without(links.before, 0, beforeStart, beforeEnd),
        without(links.after, 0, afterStart, afterEnd),
      );
      for (const link of aligned.links) setLink(links, link, link);
      if (aligned.degraded) degraded.add('sentences');
    }
    const moves = findMoves(links, profiles);
    if (moves.degraded) degraded.add('moves');
    grow(links, [...elsewhere, ...moves.links], profiles, parameters.growThreshold);
  }
  return { links: decideMoves(links, new Map(unique), before, after, vocabulary), degraded: [...degraded] };
}

/** The link that each unit is in. */
interface Links {
  before: (UnitLink | undefined)[];
  after: (UnitLink | undefined)[];
}

/** Puts the units of a link into it, or with `undefined` into none. */
function setLink(links: Links, { before, after }: UnitLink, link: UnitLink | undefined): void {
  for (const index of before) links.before[index] = link;
  for (const index of after) links.after[index] = link;
}

function addPair(links: Links, left: number, right: number, alike: number): UnitLink {
  const link = { before: [left], after: [right], similarity: alike };
  setLink(links, link, link);
  return link;
}

function isFree(links: Links, left: number, right: number): boolean {
  return !links.before[left] && !links.after[right];
}

/** The units of a range that are in no link, or in one that is less alike than `least`. */
function without(links: readonly (UnitLink | undefined)[], least = 0, start = 0, end = links.length): number[] {
  return indices(start, end).filter((index) => isWithout(links[index], least));
}

function isWithout(link: UnitLink | undefined, least: number): boolean {
  return !link || link.similarity < least;
}

/** Links the free units that bear the same name. */
function addNamed(links: Links, before: readonly Unit[], after: readonly Unit[], profiles: Profiles): void {
  const names = before.map(({ name }) => name);
  for (const [left, right] of uniquePairs(
    names,
    after.map(({ name }) => name),
  )) {
    if (names[left] === '' || !isFree(links, left, right)) continue;
    const alike = similarity(profiles.before[left]!, profiles.after[right]!);
    addPair(links, left, right, Math.max(alike, parameters.linkThreshold));
  }
}

/** Links the free neighbours of links on both sides while they are alike enough. */
function grow(links: Links, from: readonly UnitLink[], profiles: Profiles, least: number): void {
  for (const { before, after } of from) {
    for (const step of [1, -1]) {
      const end = step > 0 ? -1 : 0;
      let [left, right] = [before.at(end)!, after.at(end)!];
      for (;;) {
        left += step;
        right += step;
        const [one, other] = [profiles.before[left], profiles.after[right]];
        if (!one || !other || !isFree(links, left, right)) break;
        const alike = similarity(one, other);
        if (alike < least) break;
        addPair(links, left, right, alike);
      }
    }
  }
}

/**
 * Links what is left over and alike enough to have moved, split and joined sentences too: the most alike first, each
 * once. Links held less by what both say than by where and how they say it give way: what stands elsewhere, hardly
 * edited, did not become another sentence that stands in its place.
 */
function findMoves(links: Links, profiles: Profiles): { links: UnitLink[]; degraded: boolean } {
  const long = (side: 'before' | 'after'): number[] =>
    without(links[side], parameters.linkThreshold).filter(
      (index) => profiles[side][index]!.sequence.length >= parameters.fewestWordsEqual,
    );
  const [before, after] = [long('before'), long('after')];
  const { pairs, degraded } = findAlike(profiles, before, after, parameters.moveThreshold);
  const steps = [...pairs, ...findJoints(profiles, before, after, pairs)];
  steps.sort(
    (one, other) =>
      other.similarity - one.similarity ||
      Math.abs(one.before - one.after) - Math.abs(other.before - other.after) ||
      one.before - other.before ||
      one.after - other.after,
  );
  const moves: UnitLink[] = [];
  for (const step of steps) {
    if (step.similarity < 1 && step.words < parameters.fewestWordsEdited) continue;
    const link = linkOf(before, after, step);
    const given = [...link.before.map((left) => links.before[left]), ...link.after.map((right) => links.after[right])];
    if (!given.every((other) => isWithout(other, parameters.linkThreshold))) continue;
    for (const other of given) if (other) setLink(links, other, undefined);
    setLink(links, link, link);
    moves.push(link);
  }
  return { links: moves, degraded };
}

/** The heaviest chain stayed; what is off it moved, if it is long and alike enough, or stands beside what moved with it. */
function decideMoves(
  links: Links,
  unique: ReadonlyMap<number, number>,
  before: readonly Unit[],
  after: readonly Unit[],
  vocabulary: Vocabulary,
): MovableLink[] {
  const all = [...new Set(links.after)].flatMap((link) => link ?? []);
  const isUnique = ({ before: left, after: right }: UnitLink): boolean =>
    left.length + right.length === 2 && unique.get(left[0]!) === right[0];
  const hasName = ({ before: left, after: right }: UnitLink): boolean => isNamed(before[left[0]!]!, after[right[0]!]!);
  const count = (list: readonly number[], units: readonly Unit[]): number =>
    list.reduce((sum, index) => sum + vocabulary.read(units[index]!.text).wordCount, 0);
  // What stands before and behind all that it should is on every chain, whatever it weighs.
  let last = -1;
  const isDisputed = all.map((link) => {
    const isPassed = link.before[0]! < last;
    last = Math.max(last, link.before.at(-1)!);
    return isPassed;
  });
  let first = before.length;
  for (let at = all.length - 1; at >= 0; at -= 1) {
    isDisputed[at] ||= all[at]!.before.at(-1)! > first;
    first = Math.min(first, all[at]!.before[0]!);
  }
  const chain = new Set(
    heaviestChain(all, (link, at) => {
      const words = isDisputed[at]! ? count(link.before, before) + count(link.after, after) : 0;
      return boxOf(link, 2 + words + (hasName(link) ? parameters.fewestWordsEdited : 0));
    }),
  );
  const kept = all.map(
    (link) =>
      chain.has(link) ||
      isUnique(link) ||
      hasName(link) ||
      isMove(link.similarity, Math.min(count(link.before, before), count(link.after, after))),
  );
  // Neighbours that moved together bear one another out, in both directions.
  const follow = (at: number, other: number): void => {
    if (kept[at]! || !kept[other]! || chain.has(all[other]!)) return;
    const [low, high] = at < other ? [all[at]!, all[other]!] : [all[other]!, all[at]!];
    kept[at] = low.before.at(-1)! + 1 === high.before[0] && low.after.at(-1)! + 1 === high.after[0];
  };
  for (let at = 1; at < all.length; at += 1) follow(at, at - 1);
  for (let at = all.length - 2; at >= 0; at -= 1) follow(at, at + 1);
  return all.flatMap((link, at) => (kept[at]! ? [{ ...link, moved: !chain.has(link), unique: isUnique(link) }] : []));
}
