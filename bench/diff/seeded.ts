/** A source of chance that gives the same numbers for the same seed (mulberry32). */
export interface Chance {
  /** From 0 to below 1. */
  next: () => number;
  /** A whole number from 0 to below `bound`. */
  below: (bound: number) => number;
  pick: <T>(list: readonly T[]) => T;
}

/** Chance from a seed: the same seed gives the same numbers on every machine. */
export function seeded(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (bound: number): number => Math.floor(next() * bound);
  return { next, below, pick: (list) => list[below(list.length)]! };
}
