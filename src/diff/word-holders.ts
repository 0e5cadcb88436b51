import type { Profiles } from './units.ts';

/**
 * Which units hold a word, as flat lists: those of word `id` are the entries from `starts[id]` up to `starts[id + 1]`,
 * by place in the list of units, ascending.
 */
export interface WordHolders {
  starts: Int32Array;
  places: Int32Array;
  /** How often the unit holds the word. */
  counts: Int32Array;
}

/** The holders of every word among some units of the later side. */
export function findWordHolders({ after: profiles, wordCount }: Profiles, units: readonly number[]): WordHolders {
  const starts = new Int32Array(wordCount + 1);
  for (const index of units) for (const id of profiles[index]!.ids) starts[id + 1]! += 1;
  for (let id = 0; id < wordCount; id += 1) starts[id + 1]! += starts[id]!;
  const filled = starts.slice();
  const places = new Int32Array(starts[wordCount]!);
  const counts = new Int32Array(places.length);
  for (let place = 0; place < units.length; place += 1) {
    const profile = profiles[units[place]!]!;
    for (let at = 0; at < profile.ids.length; at += 1) {
      const id = profile.ids[at]!;
      const entry = filled[id]!;
      filled[id] = entry + 1;
      places[entry] = place;
      counts[entry] = profile.counts[at]!;
    }
  }
  return { starts, places, counts };
}
