import { foldKey } from '../text/fold-key.ts';
import { stopWords } from '../text/stop-words.ts';
import * as parameters from './parameters.ts';
import type { ReadText, Vocabulary } from './vocabulary.ts';

/** What is aligned: a sentence, or a block that is not cut. */
export interface Unit {
  text: string;
  /** Equal for units that are the same text but for typography. */
  key: string;
  /** Units of other kinds are a little less alike. */
  kind: string;
  /** Equal for two that alone bear the same name: they are one another, whatever else they say; empty for most. */
  name: string;
  /** Filled when asked for; see readUnit. */
  read: ReadText | null;
}

/** The key of a block that stands as a whole on both sides; no text has such a one. */
export function wholeKey(number: number): string {
  return `\u0001${number}`;
}

/**
 * How many words an equal unit has at least that occurs once on each side and may have moved: a whole block may be one
 * word, and a sentence that ends like one is no line such as `Read more`.
 */
export function fewestWordsUnique({ key, text }: Unit): number {
  if (key.startsWith('\u0001')) return 1;
  return /\p{Sentence_Terminal}[^\p{L}\p{N}]*$/u.test(text)
    ? parameters.fewestWordsUnique
    : parameters.fewestWordsEqual;
}

/** Whether what is so much alike, with so many words on the shorter side, may have moved. */
export function isMove(alike: number, words: number): boolean {
  if (alike >= 1) return words >= parameters.fewestWordsEqual;
  return words >= parameters.fewestWordsEdited && alike >= parameters.moveThreshold;
}

/** A text of some kind as a unit. */
export function unitOf(text: string, kind: string, key = foldKey(text)): Unit {
  return { text, key, kind, name: '', read: null };
}

/** The tokens of a unit, found once. */
export function readUnit(unit: Unit, vocabulary: Vocabulary): ReadText {
  return (unit.read ??= vocabulary.read(unit.text));
}

/** The words of a unit: ids ascending, how often each occurs. */
export interface Profile {
  ids: number[];
  counts: number[];
  /** Sum of the words' weights. */
  weight: number;
  wordCount: number;
  /** The ids of all its words, as they stand. */
  sequence: readonly number[];
  /** Filled when asked for; see sharedPhrases. */
  neighbours: Float64Array | null;
  unit: Unit;
}

/** Profiles by index of the unit, of those that were asked for; the weights of their words by id. */
export interface Profiles {
  before: readonly (Profile | undefined)[];
  after: readonly (Profile | undefined)[];
  weights: number[];
}

/** The profiles of some units of both sides. A word weighs more the fewer of them hold it; frequent words of a language weigh less. */
export function profileUnits(
  before: readonly Unit[],
  after: readonly Unit[],
  wanted: { before: readonly number[]; after: readonly number[] },
  vocabulary: Vocabulary,
): Profiles {
  // By the token's number in the vocabulary.
  const written: (number | undefined)[] = [];
  const folded = new Map<string, number>();
  const words: string[] = [];
  const frequencies: number[] = [];
  const idOf = (token: number, text: string): number => {
    const known = written[token];
    if (known !== undefined) return known;
    const word = foldKey(text).toLowerCase();
    let id = folded.get(word);
    if (id === undefined) {
      id = words.push(word) - 1;
      folded.set(word, id);
      frequencies.push(0);
    }
    written[token] = id;
    return id;
  };
  const profileOf = (unit: Unit): Profile => {
    const { tokens, ids: tokenIds } = readUnit(unit, vocabulary);
    const all: number[] = [];
    for (let at = 0; at < tokens.length; at += 1) {
      const { kind, text } = tokens[at]!;
      if (kind !== 'sign') all.push(idOf(tokenIds[at]!, text));
    }
    const profile: Profile = {
      ids: [],
      counts: [],
      weight: 0,
      wordCount: all.length,
      sequence: all,
      neighbours: null,
      unit,
    };
    let last = -1;
    for (const id of Int32Array.from(all).sort()) {
      if (id === last) profile.counts[profile.counts.length - 1]! += 1;
      else {
        last = id;
        profile.ids.push(id);
        profile.counts.push(1);
        frequencies[id]! += 1;
      }
    }
    return profile;
  };
  const profileAll = (units: readonly Unit[], indices: readonly number[]): (Profile | undefined)[] => {
    const profiles = new Array<Profile | undefined>(units.length).fill(undefined);
    for (const index of indices) profiles[index] = profileOf(units[index]!);
    return profiles;
  };
  const profiles = { before: profileAll(before, wanted.before), after: profileAll(after, wanted.after) };
  const count = wanted.before.length + wanted.after.length + 1;
  const weights = words.map((word, id) => {
    const weight = parameters.plainWeight + Math.log(count / frequencies[id]!);
    return stopWords.has(word) ? weight * parameters.stopWordShare : weight;
  });
  for (const profile of [...profiles.before, ...profiles.after]) {
    if (profile !== undefined) profile.weight = weightOf(profile, weights);
  }
  return { ...profiles, weights };
}

function weightOf({ ids, counts }: Profile, weights: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < ids.length; at += 1) sum += weights[ids[at]!]! * counts[at]!;
  return sum;
}

/** Several neighbouring units seen as one. */
export function joinProfiles(parts: readonly Profile[], weights: readonly number[]): Profile {
  const counted = new Map<number, number>();
  for (const part of parts) part.ids.forEach((id, at) => counted.set(id, (counted.get(id) ?? 0) + part.counts[at]!));
  const ids = [...counted.keys()].sort((one, other) => one - other);
  const joined: Profile = {
    ids,
    counts: ids.map((id) => counted.get(id)!),
    weight: 0,
    wordCount: parts.reduce((sum, part) => sum + part.wordCount, 0),
    sequence: parts.flatMap(({ sequence }) => sequence),
    neighbours: null,
    unit: parts[0]!.unit,
  };
  joined.weight = weightOf(joined, weights);
  return joined;
}

/** Weight of the words that both have. */
export function overlap(one: Profile, other: Profile, weights: readonly number[]): number {
  let sum = 0;
  let left = 0;
  let right = 0;
  while (left < one.ids.length && right < other.ids.length) {
    const difference = one.ids[left]! - other.ids[right]!;
    if (difference === 0) {
      sum += weights[one.ids[left]!]! * Math.min(one.counts[left]!, other.counts[right]!);
      left += 1;
      right += 1;
    } else if (difference < 0) left += 1;
    else right += 1;
  }
  return sum;
}

/** How many of their first words are the same, one by one: 0 to 1. */
export function sameOpening(one: Profile, other: Profile): number {
  const most = Math.min(parameters.openingWords, one.sequence.length, other.sequence.length);
  let count = 0;
  while (count < most && one.sequence[count] === other.sequence[count]) count += 1;
  return count / parameters.openingWords;
}

/** Share of the pairs of neighbouring words of the shorter one that both have: 0 to 1. Unlike words alone, they hardly agree by chance. */
export function sharedPhrases(one: Profile, other: Profile): number {
  const before = neighboursOf(one);
  const after = neighboursOf(other);
  const most = Math.min(before.length, after.length);
  if (most === 0) return 0;
  let count = 0;
  let left = 0;
  let right = 0;
  while (left < before.length && right < after.length) {
    const difference = before[left]! - after[right]!;
    if (difference === 0) count += 1;
    if (difference <= 0) left += 1;
    if (difference >= 0) right += 1;
  }
  return count / most;
}

/** A number for each word and the one behind it, ascending. */
function neighboursOf(profile: Profile): Float64Array {
  if (profile.neighbours === null) {
    const { sequence } = profile;
    const found = new Float64Array(Math.max(0, sequence.length - 1));
    for (let at = 0; at < found.length; at += 1) found[at] = sequence[at]! * 2 ** 26 + sequence[at + 1]!;
    profile.neighbours = found.sort();
  }
  return profile.neighbours;
}

/** How much two units have in common, 0 to 1. Those without words are alike when they are of one kind. */
export function similarity(one: Profile, other: Profile, weights: readonly number[]): number {
  return likeness(one, other, one.weight > 0 && other.weight > 0 ? overlap(one, other, weights) : 0);
}

/** As similarity, of two units whose overlap is known. */
export function likeness(one: Profile, other: Profile, common: number): number {
  if (one.unit.key === other.unit.key) return 1;
  const sameKind = one.unit.kind === other.unit.kind;
  if (one.weight === 0 || other.weight === 0) {
    return one.weight === other.weight && sameKind && one.unit.kind !== 'rule' ? 0.5 : 0;
  }
  const dice = (2 * common) / (one.weight + other.weight);
  const containment = common / Math.min(one.weight, other.weight);
  const alike = parameters.diceShare * dice + (1 - parameters.diceShare) * containment;
  return sameKind ? alike : Math.max(0, alike - parameters.kindPenalty);
}
