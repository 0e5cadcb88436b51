import { similarity, type Profiles } from './profile.ts';

/** Two blocks that may be versions of one another, and how alike they are. */
export interface Candidate {
  before: number;
  after: number;
  likeness: number;
}

/** Number of pairs up to which every block is compared with every other. */
const maximumPairs = 40_000;
/** Beyond that: this many partners a block, found by words that no more than this many blocks hold, and by place. */
const mostPartners = 12;
const mostHolders = 40;
const neighbours = 2;

/**
 * The pairs of these blocks that are at least `threshold` alike, by before, then after. Above a number of pairs
 * only the most promising partners of each block are compared, and `degraded` is set.
 */
export function findCandidates(
  profiles: Profiles,
  before: readonly number[],
  after: readonly number[],
  threshold: number,
): { candidates: Candidate[]; degraded: boolean } {
  const candidates: Candidate[] = [];
  const degraded = before.length * after.length > maximumPairs;
  const partnersOf = degraded ? promisingPartners(profiles, before, after) : (): readonly number[] => after;
  before.forEach((left, place) => {
    for (const right of partnersOf(left, place)) {
      const likeness = similarity(profiles.before[left]!, profiles.after[right]!, profiles.weights);
      if (likeness >= threshold) candidates.push({ before: left, after: right, likeness });
    }
  });
  return { candidates, degraded };
}

function promisingPartners(
  profiles: Profiles,
  before: readonly number[],
  after: readonly number[],
): (left: number, place: number) => number[] {
  const holders = new Map<number, number[]>();
  const sameText = new Map<string, number[]>();
  for (const right of after) {
    const profile = profiles.after[right]!;
    for (const id of profile.ids) push(holders, id, right);
    push(sameText, profile.identity, right);
  }
  return (left, place) => {
    const profile = profiles.before[left]!;
    const shared = new Map<number, number>();
    for (const id of profile.ids) {
      const list = holders.get(id);
      if (list === undefined || list.length > mostHolders) continue;
      for (const right of list) shared.set(right, (shared.get(right) ?? 0) + profiles.weights[id]!);
    }
    const expected = Math.round((place * after.length) / before.length);
    const ranked = [...shared].sort((one, other) => other[1] - one[1] || one[0] - other[0]).slice(0, mostPartners);
    const partners = new Set(ranked.map(([right]) => right));
    for (let at = Math.max(0, expected - neighbours); at <= expected + neighbours && at < after.length; at += 1) {
      partners.add(after[at]!);
    }
    for (const right of nearest(sameText.get(profile.identity) ?? [], after[Math.min(expected, after.length - 1)]!)) {
      partners.add(right);
    }
    return [...partners].sort((one, other) => one - other);
  };
}

function push<Key>(map: Map<Key, number[]>, key: Key, value: number): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
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
  const start = Math.max(0, low - mostPartners / 2);
  return list.slice(start, start + mostPartners);
}
