import { askedQuery, type AskedTerm } from '../../text/search-words.ts';
import type { Found, WordFinder } from './find-words.ts';
import type { LoadedArchives } from './load-archives.ts';
import { matchTerm, type TermMatch } from './match-terms.ts';
import type { SearchState } from './search-state.ts';
import { isInScope, isScopeOf, selectHits, sortHits, type Hit, type Selection } from './select-hits.ts';
import { formsOf } from './word-forms.ts';

/** What is known of a term of the question. */
export interface TermReport {
  term: AskedTerm;
  /** Records that have it, wherever they have it. */
  anywhere: number;
  /** Records that have it where the question looks. */
  inScope: number;
  /** Other forms of the word that were found too. */
  forms: string[];
}

/** The answer to a question. */
export interface Answer extends Selection {
  terms: TermReport[];
  /** Runs that have nothing to look for, and a quotation mark without a partner. */
  ignored: string[];
  unclosed: boolean;
  /** Records that have all words, before any choice. */
  matches: number;
}

/**
 * Asks the archives. All terms must occur; a term that no record has is left out of the question and reported, a phrase is
 * not: then nothing is found.
 */
export async function askArchives(loaded: LoadedArchives, finder: WordFinder, state: SearchState): Promise<Answer> {
  const { terms, ignored, unclosed } = askedQuery(state.query);
  const entryOf = entryReader(loaded);
  const matches = await Promise.all(
    terms.map(async (term) =>
      matchTerm(finder, term, await formsOf(term, loaded.archives), (key) => entryOf(key).language),
    ),
  );
  const scoped = matches.map((match) => inScope(match, state, entryOf));
  const asked = scoped.filter(({ term }, at) => term.phrase || matches[at]!.found.size > 0);
  const isHopeless = terms.length > 0 && asked.length === 0;
  const nothingAsked = terms.length === 0 && state.query.trim() !== '';
  const found = isHopeless || nothingAsked ? new Map<string, never>() : await foundByAll(finder, asked);
  const hits: Hit[] = [];
  for (const [key, { places, score }] of found) {
    const entry = entryOf(key);
    if (isScopeOf(entry, state.scope)) hits.push({ record: finder.record(key)!, entry, places, score });
  }
  const selection = selectHits(hits, state);
  // Without words nothing fits better than another: the newest come first.
  const sort = state.sort === 'relevance' && terms.length === 0 ? 'captured-newest' : state.sort;
  return {
    ...selection,
    hits: sortHits(selection.hits, sort),
    matches: hits.length,
    terms: matches.map(({ term, found: anywhere, forms }, at) => ({
      term,
      anywhere: anywhere.size,
      inScope: scoped[at]!.found.size,
      forms,
    })),
    ignored,
    unclosed,
  };
}

type EntryReader = (key: string) => Hit['entry'];

function entryReader({ archives }: LoadedArchives): EntryReader {
  return (key) => {
    const cut = key.indexOf('/');
    return archives[Number(key.slice(0, cut))]!.entries.get(key.slice(cut + 1))!.entry;
  };
}

function inScope({ term, found, forms }: TermMatch, { scope }: SearchState, entryOf: EntryReader): TermMatch {
  const left: Found = new Map();
  for (const [key, { places, score }] of found) {
    const entry = entryOf(key);
    if (!isScopeOf(entry, scope)) continue;
    const there = places.filter((place) => isInScope(entry, place, scope));
    if (there.length > 0) left.set(key, { places: there, score });
  }
  return { term, found: left, forms };
}

async function foundByAll(finder: WordFinder, matches: readonly TermMatch[]): Promise<Found> {
  const [first, ...others] = matches;
  if (first === undefined) return finder.all();
  const result: Found = new Map();
  for (const [key, { places, score }] of first.found) {
    const there = others.map(({ found }) => found.get(key));
    if (there.some((found) => found === undefined)) continue;
    result.set(key, {
      places: [...new Set([...places, ...there.flatMap((found) => found!.places)])].sort((one, other) => one - other),
      score: there.reduce((sum, found) => sum + found!.score, score),
    });
  }
  return result;
}
