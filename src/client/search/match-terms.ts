import type { AskedTerm, AskedWord } from '../../text/search-words.ts';
import type { Found, FoundPlaces, WordFinder } from './find-words.ts';

/** A word of the archive that has the stem of an asked one. */
export interface WordForm {
  word: string;
  /** Records in another language do not count. */
  language: string;
}

/** What a term finds: by its own letters, and by other forms of its word. */
export interface TermMatch {
  term: AskedTerm;
  found: Found;
  /** Forms that the archive has and that do not begin with what was asked. */
  forms: string[];
}

/**
 * Finds a term: its words in their places, or any of `forms`. A record of another language than that of a form is not found
 * by it; `languageOf` tells a record's.
 */
export async function matchTerm(
  finder: WordFinder,
  term: AskedTerm,
  forms: readonly WordForm[],
  languageOf: (key: string) => string,
): Promise<TermMatch> {
  const own = await matchSequence(finder, term.words);
  const found = await Promise.all(
    forms.map(async ({ word, language }) => ({ word, language, found: await finder.find(word, true) })),
  );
  const union: Found = new Map(own);
  const shown = new Set<string>();
  for (const form of found) {
    for (const [key, places] of form.found) {
      if (languageOf(key) !== form.language) continue;
      union.set(key, joined(union.get(key), places));
      shown.add(form.word);
    }
  }
  return { term, found: union, forms: [...shown].sort() };
}

/** Where all the words stand, each in its place behind the first. */
async function matchSequence(finder: WordFinder, words: readonly AskedWord[]): Promise<Found> {
  const founds = await Promise.all(words.map(({ letters, whole }) => finder.find(letters, whole)));
  const [first, ...others] = founds;
  if (first === undefined) return new Map();
  if (others.length === 0) return first;
  const result: Found = new Map();
  for (const [key, { places, score }] of first) {
    const there = others.map((found) => found.get(key));
    if (there.some((found) => found === undefined)) continue;
    const sets = there.map((found) => new Set(found!.places));
    const starts = places.filter((place) => sets.every((set, at) => set.has(place + words[at + 1]!.offset)));
    if (starts.length === 0) continue;
    result.set(key, {
      places: [...new Set(starts.flatMap((start) => words.map(({ offset }) => start + offset)))].sort(byNumber),
      score: there.reduce((sum, found) => sum + found!.score, score),
    });
  }
  return result;
}

function joined(one: FoundPlaces | undefined, other: FoundPlaces): FoundPlaces {
  if (one === undefined) return other;
  const places = [...new Set([...one.places, ...other.places])].sort(byNumber);
  return { places, score: Math.max(one.score, other.score) };
}

function byNumber(one: number, other: number): number {
  return one - other;
}
