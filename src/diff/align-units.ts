import { alignStretch, findJoints, linkOf, type UnitLink } from './align-stretch.ts';
import { anchorBlocks, identify, uniquePairs } from './anchor-blocks.ts';
import { indices } from './block-link.ts';
import { findAlike } from './find-alike.ts';
import { boxOf, heaviestChain, keepOrder } from './heaviest-chain.ts';
import * as parameters from './parameters.ts';
import { fewestWordsUnique, isMove, profileUnits, readUnit, similarity, type Profiles, type Unit } from './units.ts';
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
  const wordCount = (unit: Unit): number => readUnit(unit, vocabulary).wordCount;
  const identities = identify(
    before.map(({ key }) => key),
    after.map(({ key }) => key),
  );
  const lengths = before.map(({ text }) => 1 + text.length);
  const anchored = anchorBlocks(identities, lengths);
  const links = new Links(before, after);
  for (const [left, right] of anchored.pairs) links.add({ before: [left], after: [right], similarity: 1 });
  // Equal units that stand elsewhere must not be taken for edited versions of their new neighbours.
  const elsewhere: UnitLink[] = [];
  const unique = withoutRepeated(
    uniquePairs(identities).filter(([left]) =>
      vocabulary.hasWords(before[left]!.text, fewestWordsUnique(before[left]!)),
    ),
    before,
    after,
    ({ text }) => !vocabulary.hasWords(text, parameters.fewestWordsEqual),
  );
  for (const [left, right] of unique) {
    if (!links.isFree(left, right)) continue;
    const link = { before: [left], after: [right], similarity: 1 };
    links.add(link);
    elsewhere.push(link);
  }
  const left = links.free();
  const degraded = new Set<'sentences' | 'moves'>();
  if (left.before.length > 0 && left.after.length > 0) {
    const profiles = profileUnits(before, after, left, vocabulary);
    links.addNamed(before, after, profiles);
    links.grow(elsewhere, profiles, parameters.moveThreshold);
    for (const [beforeStart, beforeEnd, afterStart, afterEnd] of anchored.gaps) {
      const aligned = alignStretch(
        profiles,
        indices(beforeStart, beforeEnd).filter((index) => links.isFree(index, -1)),
        indices(afterStart, afterEnd).filter((index) => links.isFree(-1, index)),
      );
      for (const link of aligned.links) links.add(link);
      if (aligned.degraded) degraded.add('sentences');
    }
    const moves = findMoves(links, profiles);
    if (moves.degraded) degraded.add('moves');
    links.grow([...elsewhere, ...moves.links], profiles, parameters.growThreshold);
  }
  return { links: decideMoves(links, new Map(unique), before, after, wordCount), degraded: [...degraded] };
}

/** Without the short units whose text stands elsewhere too, in a block that is the same on both sides. */
function withoutRepeated(
  unique: [before: number, after: number][],
  before: readonly Unit[],
  after: readonly Unit[],
  isShort: (unit: Unit) => boolean,
): [before: number, after: number][] {
  const short = new Set<string>();
  for (const [left] of unique) if (isShort(before[left]!)) short.add(before[left]!.text);
  if (short.size === 0) return unique;
  const longest = Math.max(...[...short].map(({ length }) => length));
  const repeated = new Set<string>();
  for (const units of [before, after]) {
    const seen = new Set<string>();
    for (const { text } of units) {
      if (text.length > longest || !short.has(text)) continue;
      if (seen.has(text)) repeated.add(text);
      seen.add(text);
    }
  }
  return unique.filter(([left]) => !repeated.has(before[left]!.text));
}

/** What a unit is: in no link, in one, or in one that is held less by what both say than by where and how they say it. */
const free = 0;
const bound = 1;
const loose = 2;

/** The links so far, and which units are in none. */
class Links {
  all: UnitLink[] = [];
  readonly #before: Uint8Array;
  readonly #after: Uint8Array;

  constructor(before: readonly Unit[], after: readonly Unit[]) {
    this.#before = new Uint8Array(before.length);
    this.#after = new Uint8Array(after.length);
  }

  add(link: UnitLink): void {
    this.all.push(link);
    this.#set(link, link.similarity < parameters.linkThreshold ? loose : bound);
  }

  /** Links the free units that bear the same name. */
  addNamed(before: readonly Unit[], after: readonly Unit[], profiles: Profiles): void {
    const named = new Map<string, number>();
    before.forEach(({ name }, index) => name !== '' && named.set(name, index));
    if (named.size === 0) return;
    after.forEach(({ name }, right) => {
      const left = named.get(name);
      if (left === undefined || !this.isFree(left, right)) return;
      const alike = similarity(profiles.before[left]!, profiles.after[right]!, profiles.weights);
      this.add({ before: [left], after: [right], similarity: Math.max(alike, parameters.linkThreshold) });
    });
  }

  /** Takes back the loose links of both. */
  release(before: number, after: number): void {
    if (this.isFree(before, after)) return;
    this.all = this.all.filter((link) => {
      if (!link.before.includes(before) && !link.after.includes(after)) return true;
      this.#set(link, free);
      return false;
    });
  }

  #set(link: UnitLink, state: number): void {
    for (const index of link.before) this.#before[index] = state;
    for (const index of link.after) this.#after[index] = state;
  }

  /** True when neither is in a link; -1 stands for none. */
  isFree(before: number, after: number): boolean {
    return (before < 0 || this.#before[before] === free) && (after < 0 || this.#after[after] === free);
  }

  isLoose(before: number, after: number): boolean {
    return this.#before[before] !== bound && this.#after[after] !== bound;
  }

  free(): { before: number[]; after: number[] } {
    return this.#those((state) => state === free);
  }

  /** The free ones, and those of loose links. */
  loose(): { before: number[]; after: number[] } {
    return this.#those((state) => state !== bound);
  }

  #those(wanted: (state: number) => boolean): { before: number[]; after: number[] } {
    const list = (states: Uint8Array): number[] => indices(0, states.length).filter((index) => wanted(states[index]!));
    return { before: list(this.#before), after: list(this.#after) };
  }

  /** Links the free neighbours of links on both sides while they are alike enough. */
  grow(from: readonly UnitLink[], profiles: Profiles, threshold: number): void {
    for (const link of from) {
      for (const step of [1, -1]) {
        let left = (step > 0 ? link.before.at(-1)! : link.before[0]!) + step;
        let right = (step > 0 ? link.after.at(-1)! : link.after[0]!) + step;
        while (this.#before[left] === free && this.#after[right] === free) {
          const alike = similarity(profiles.before[left]!, profiles.after[right]!, profiles.weights);
          if (alike < threshold) break;
          this.add({ before: [left], after: [right], similarity: alike });
          left += step;
          right += step;
        }
      }
    }
  }
}

/**
 * Links what is left over and alike enough to have moved, split and joined sentences too: the most alike first, each
 * once. Loose links give way: what stands elsewhere, hardly edited, did not become another sentence that stands in its
 * place.
 */
function findMoves(links: Links, profiles: Profiles): { links: UnitLink[]; degraded: boolean } {
  const long = (list: readonly (typeof profiles.before)[number][], index: number): boolean =>
    list[index]!.wordCount >= parameters.fewestWordsEqual;
  const all = links.loose();
  const before = all.before.filter((index) => long(profiles.before, index));
  const after = all.after.filter((index) => long(profiles.after, index));
  const found = findAlike(profiles, before, after, parameters.moveThreshold);
  const steps = [...found.pairs, ...findJoints(profiles, before, after, found.pairs)];
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
    if (!link.before.every((left) => link.after.every((right) => links.isLoose(left, right)))) continue;
    for (const left of link.before) for (const right of link.after) links.release(left, right);
    links.add(link);
    moves.push(link);
  }
  return { links: moves, degraded: found.degraded };
}

/** The heaviest chain stayed; what is off it moved, if it is long and alike enough, or stands beside what moved with it. */
function decideMoves(
  links: Links,
  unique: ReadonlyMap<number, number>,
  before: readonly Unit[],
  after: readonly Unit[],
  wordCount: (unit: Unit) => number,
): MovableLink[] {
  const all = links.all.sort((one, other) => one.after[0]! - other.after[0]!);
  const isUnique = ({ before: left, after: right }: UnitLink): boolean =>
    left.length + right.length === 2 && unique.get(left[0]!) === right[0];
  const isNamed = ({ before: left, after: right }: UnitLink): boolean => {
    const { name } = before[left[0]!]!;
    return name !== '' && name === after[right[0]!]!.name;
  };
  if (keepOrder(all)) return all.map((link) => ({ ...link, moved: false, unique: isUnique(link) }));
  const sum = (list: readonly number[], units: readonly Unit[]): number =>
    list.reduce((total, index) => total + wordCount(units[index]!), 0);
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
    heaviestChain(
      all.map((link, at) => {
        const words = isDisputed[at]! ? sum(link.before, before) + sum(link.after, after) : 0;
        return boxOf(link, 2 + words + (isNamed(link) ? parameters.fewestWordsEdited : 0));
      }),
    ),
  );
  const mayMove = (link: UnitLink): boolean => {
    if (isUnique(link) || isNamed(link)) return true;
    return isMove(link.similarity, Math.min(sum(link.before, before), sum(link.after, after)));
  };
  const kept = all.map((link, at) => chain.has(at) || mayMove(link));
  // Neighbours that moved together bear one another out, in both directions.
  const follow = (at: number, other: number): void => {
    if (kept[at] === true || kept[other] !== true || chain.has(other)) return;
    const [low, high] = at < other ? [all[at]!, all[other]!] : [all[other]!, all[at]!];
    kept[at] = low.before.at(-1)! + 1 === high.before[0] && low.after.at(-1)! + 1 === high.after[0];
  };
  for (let at = 1; at < all.length; at += 1) follow(at, at - 1);
  for (let at = all.length - 2; at >= 0; at -= 1) follow(at, at + 1);
  return all.flatMap((link, at) =>
    kept[at] === true ? [{ ...link, moved: !chain.has(at), unique: isUnique(link) }] : [],
  );
}
