import * as parameters from './parameters.ts';
import { pushTo } from './push-to.ts';
import { findWordHolders, type WordHolders } from './word-holders.ts';
import { sameOpening, sharedPhrases, similarity, type Profiles } from './units.ts';

/** Units that may be versions of one another: places in the lists that were compared, and how many from there. */
export interface Step {
  before: number;
  after: number;
  beforeCount: number;
  afterCount: number;
  similarity: number;
  /** Of the shorter side. */
  words: number;
  /** How far both begin with the same words, 0 to 1. */
  opening: number;
  /** Share of the pairs of neighbouring words that both have, 0 to 1. */
  phrases: number;
}

/**
 * The pairs of two lists of units that have enough in common, by place before, then after. Beyond a number of pairs, of
 * words to count, or of words in alike pairs, only the most promising partners of each unit are compared, and `degraded` is set.
 */
export function findAlike(
  profiles: Profiles,
  before: readonly number[],
  after: readonly number[],
  threshold: number = parameters.linkThreshold - 2 * parameters.contextBonus,
): { pairs: Step[]; degraded: boolean } {
  const holders = findWordHolders(profiles, after);
  const { starts, places, counts } = holders;
  const isShort = before.length * after.length <= parameters.maximumCells;
  const inFull = isShort && isCountable(profiles, before, holders) ? collect() : null;
  return { pairs: inFull ?? collect(promisingPartners(profiles, before, after, holders))!, degraded: !inFull };

  /** Null where so many pairs are alike that they are too many to look at more closely. */
  function collect(partnersOf?: (place: number) => number[]): Step[] | null {
    const pairs: Step[] = [];
    const common = new Float64Array(after.length);
    const wordless = after.flatMap((index, place) => (profiles.after[index]!.weight === 0 ? [place] : []));
    let words = 0;
    for (let place = 0; place < before.length; place += 1) {
      const profile = profiles.before[before[place]!]!;
      let partners: readonly number[];
      if (partnersOf) partners = partnersOf(place);
      else if (profile.weight === 0) partners = wordless;
      else {
        const touched: number[] = [];
        for (let at = 0; at < profile.ids.length; at += 1) {
          const id = profile.ids[at]!;
          const weight = profile.weights[id]!;
          const own = profile.counts[at]!;
          for (let entry = starts[id]!; entry < starts[id + 1]!; entry += 1) {
            const other = places[entry]!;
            if (common[other] === 0) touched.push(other);
            common[other]! += weight * Math.min(own, counts[entry]!);
          }
        }
        partners = touched.sort((one, other) => one - other);
      }
      for (const other of partners) {
        const partner = profiles.after[after[other]!]!;
        const alike = similarity(profile, partner, partnersOf ? undefined : common[other]);
        common[other] = 0;
        if (alike <= threshold) continue;
        words += profile.sequence.length + partner.sequence.length;
        pairs.push({
          before: place,
          after: other,
          beforeCount: 1,
          afterCount: 1,
          similarity: alike,
          words: Math.min(profile.sequence.length, partner.sequence.length),
          opening: sameOpening(profile, partner),
          phrases: sharedPhrases(profile, partner),
        });
      }
      if (!partnersOf && words > parameters.maximumWords) return null;
    }
    return pairs;
  }
}

function isCountable(profiles: Profiles, before: readonly number[], { starts }: WordHolders): boolean {
  let steps = 0;
  for (const index of before) for (const id of profiles.before[index]!.ids) steps += starts[id + 1]! - starts[id]!;
  return steps <= parameters.maximumSteps;
}

/** For each place before, a few places after: those that share rare words, those where it would stand, equal ones near there. */
function promisingPartners(
  profiles: Profiles,
  before: readonly number[],
  after: readonly number[],
  { starts, places }: WordHolders,
): (place: number) => number[] {
  const equal = new Map<string, number[]>();
  after.forEach((index, place) => {
    pushTo(equal, profiles.after[index]!.unit.key, place);
  });
  return (place) => {
    const profile = profiles.before[before[place]!]!;
    const shared = new Map<number, number>();
    for (const id of profile.ids) {
      if (starts[id + 1]! - starts[id]! > parameters.mostHolders) continue;
      for (let entry = starts[id]!; entry < starts[id + 1]!; entry += 1) {
        const other = places[entry]!;
        shared.set(other, (shared.get(other) ?? 0) + profile.weights[id]!);
      }
    }
    const expected = Math.min(after.length - 1, Math.round((place * after.length) / before.length));
    const ranked = [...shared].sort(
      (one, other) =>
        other[1] - one[1] || Math.abs(one[0] - expected) - Math.abs(other[0] - expected) || one[0] - other[0],
    );
    const partners = new Set(ranked.slice(0, parameters.mostPartners).map(([other]) => other));
    for (let other = Math.max(0, expected - 2); other <= expected + 2 && other < after.length; other += 1) {
      partners.add(other);
    }
    for (const other of nearest(equal.get(profile.unit.key) ?? [], expected)) partners.add(other);
    return [...partners].sort((one, other) => one - other);
  };
}

/** The few entries of an ascending list around a value. */
function nearest(list: readonly number[], value: number): readonly number[] {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]! < value) low = middle + 1;
    else high = middle;
  }
  const start = Math.max(0, low - parameters.mostPartners / 2);
  return list.slice(start, start + parameters.mostPartners);
}
