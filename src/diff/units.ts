import { foldKey } from '../text/fold-key.ts';
import { stopWords } from '../text/stop-words.ts';
import * as parameters from './parameters.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What is aligned: a sentence, or a block that is not cut. */
export interface Unit {
  text: string;
  /** Equal for units that are the same text but for typography. */
  key: string;
  /** Units of other kinds are a little less alike. */
  kind: string;
  /** Equal for two that alone bear the same name: they are one another, whatever else they say; empty for most. */
  name: string;
}

/** Both alone bear one name. */
export function isNamed({ name }: Unit, other: Unit): boolean {
  return name !== '' && name === other.name;
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
export function unitOf(text: string, kind: string, key: string): Unit {
  return { text, key, kind, name: '' };
}

/** The words of a unit, as numbers. */
export interface Profile {
  unit: Unit;
  /** All of them, as they stand. */
  sequence: readonly number[];
  /** Ascending, each once; how often each occurs. */
  ids: number[];
  counts: number[];
  /** What each word weighs, by its number; all profiles have the same. */
  weights: readonly number[];
  /** Sum of the words' weights. */
  weight: number;
  /** Filled when asked for; see sharedPhrases. */
  neighbours: Float64Array | null;
}

/** Profiles by index of the unit, of those that were asked for. */
export interface Profiles {
  before: readonly (Profile | undefined)[];
  after: readonly (Profile | undefined)[];
  /** How many words there are: they are numbered from 0. */
  wordCount: number;
}

/** The profiles of some units of both sides. A word weighs more the fewer of them hold it; frequent words of a language weigh less. */
export function profileUnits(
  before: readonly Unit[],
  after: readonly Unit[],
  wanted: { before: readonly number[]; after: readonly number[] },
  vocabulary: Vocabulary,
): Profiles {
  // By the token's number in the vocabulary.
  const known: (number | undefined)[] = [];
  const numbers = new Map<string, number>();
  const frequencies: number[] = [];
  const numberOf = (text: string): number => {
    const word = foldKey(text).toLowerCase();
    const number = numbers.get(word) ?? frequencies.push(0) - 1;
    numbers.set(word, number);
    return number;
  };
  const sequenceOf = ({ text }: Unit): number[] => {
    const { tokens, ids } = vocabulary.read(text);
    const sequence: number[] = [];
    for (let at = 0; at < tokens.length; at += 1) {
      const token = tokens[at]!;
      if (token.kind !== 'sign') sequence.push((known[ids[at]!] ??= numberOf(token.text)));
    }
    for (const id of new Set(sequence)) frequencies[id]! += 1;
    return sequence;
  };
  const [old, now] = [
    wanted.before.map((index) => sequenceOf(before[index]!)),
    wanted.after.map((index) => sequenceOf(after[index]!)),
  ];
  const weights = [...numbers].map(([word, id]) => {
    const weight = parameters.plainWeight + Math.log((old.length + now.length + 1) / frequencies[id]!);
    return stopWords.has(word) ? weight * parameters.stopWordShare : weight;
  });
  const profileAll = (units: readonly Unit[], indices: readonly number[], sequences: number[][]): Profile[] => {
    const profiles = new Array<Profile>(units.length);
    indices.forEach((index, at) => (profiles[index] = profileOf(units[index]!, sequences[at]!, weights)));
    return profiles;
  };
  return {
    before: profileAll(before, wanted.before, old),
    after: profileAll(after, wanted.after, now),
    wordCount: weights.length,
  };
}

function profileOf(unit: Unit, sequence: readonly number[], weights: readonly number[]): Profile {
  const ids: number[] = [];
  const counts: number[] = [];
  let last = -1;
  for (const id of Int32Array.from(sequence).sort()) {
    if (id === last) counts[counts.length - 1]! += 1;
    else {
      last = id;
      ids.push(id);
      counts.push(1);
    }
  }
  let weight = 0;
  for (let at = 0; at < ids.length; at += 1) weight += weights[ids[at]!]! * counts[at]!;
  return { unit, sequence, ids, counts, weights, weight, neighbours: null };
}

/** Several neighbouring units seen as one. */
export function joinProfiles(parts: readonly Profile[]): Profile {
  const { unit, weights } = parts[0]!;
  return profileOf(
    unit,
    parts.flatMap(({ sequence }) => sequence),
    weights,
  );
}

/** Weight of the words that both have. */
export function overlap(one: Profile, other: Profile): number {
  let sum = 0;
  let left = 0;
  let right = 0;
  while (left < one.ids.length && right < other.ids.length) {
    const id = one.ids[left]!;
    const difference = id - other.ids[right]!;
    if (difference === 0) sum += one.weights[id]! * Math.min(one.counts[left]!, other.counts[right]!);
    if (difference <= 0) left += 1;
    if (difference >= 0) right += 1;
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
  if (!profile.neighbours) {
    const { sequence } = profile;
    const found = new Float64Array(Math.max(0, sequence.length - 1));
    for (let at = 0; at < found.length; at += 1) found[at] = sequence[at]! * 2 ** 26 + sequence[at + 1]!;
    profile.neighbours = found.sort();
  }
  return profile.neighbours;
}

/**
 * How much two units have in common, 0 to 1, by the weight of the words that both have. Those without words are alike
 * when they are of one kind.
 */
export function similarity(one: Profile, other: Profile, common = overlap(one, other)): number {
  if (one.unit.key === other.unit.key) return 1;
  const sameKind = one.unit.kind === other.unit.kind;
  const [lighter, heavier] = [Math.min(one.weight, other.weight), Math.max(one.weight, other.weight)];
  if (lighter === 0) return heavier === 0 && sameKind && one.unit.kind !== 'rule' ? 0.5 : 0;
  const dice = (2 * common) / (lighter + heavier);
  const alike = parameters.diceShare * dice + (1 - parameters.diceShare) * (common / lighter);
  return sameKind ? alike : Math.max(0, alike - parameters.kindPenalty);
}
