import { askedQuery, wordLetters } from '../../text/search-words.ts';
import type { FilterCounts, SearchIndex, SearchResult } from './pagefind-bundle.ts';
import { filterNames, type SearchState } from './search-state.ts';

/** A word of the query that no record has. `nearest`: a shorter word that some have. */
export interface UnknownWord {
  asked: string;
  nearest?: string;
}

/** What the index answers. */
export interface Answer {
  results: SearchResult[];
  /** What each choice would give with the other choices as they are. */
  counts: FilterCounts;
  unknown: UnknownWord[];
  /** The words that were looked for, as asked; empty when all records were listed. */
  lookedFor: string[];
  phrase: boolean;
}

/**
 * Asks the index. Words that no record has are named and left out: Pagefind by itself would drop them without a
 * word, or take a shorter word in their place. A phrase with such a word has no results.
 */
export async function askIndex(index: SearchIndex, state: SearchState): Promise<Answer> {
  const { phrase, asked } = askedQuery(state.query);
  const probed = await Promise.all(asked.map(async (word) => ({ ...word, unknown: await probe(index, word) })));
  const unknown = probed.flatMap((word) => word.unknown ?? []);
  const known = probed.filter((word) => word.unknown === null);
  const lookedFor = known.map((word) => word.asked);
  const nothing = state.query.trim() !== '' && (known.length === 0 || (phrase && unknown.length > 0));
  if (nothing) return { results: [], counts: {}, unknown, lookedFor: [], phrase };
  const words = known.flatMap((word) => word.words).join(' ');
  const term = known.length === 0 ? null : phrase ? `"${words}"` : words;
  const { results, filters } = await index.search(term, { filters: chosen(state), sort: sortOf(state) });
  return { results, counts: await countsOf(index, term, state, filters), unknown, lookedFor, phrase };
}

async function probe(
  index: SearchIndex,
  { asked, words }: { asked: string; words: string[] },
): Promise<UnknownWord | null> {
  for (const word of words) {
    const { results } = await index.search(word, { filters: {}, sort: {} });
    const first = results.find((result) => result.words.length > 0);
    if (first === undefined) return { asked };
    const { content } = await first.data();
    const tokens = content.split(/\s+/u);
    const found = first.words.map((place) => wordLetters(tokens[place] ?? ''));
    const letters = wordLetters(word);
    if (!found.some((token) => token.startsWith(letters))) {
      const nearest = found.find((token) => token.length > 2);
      return nearest === undefined ? { asked } : { asked, nearest: nearest.normalize('NFC') };
    }
  }
  return null;
}

function chosen({ kind, filters }: SearchState): Record<string, string> {
  const result: Record<string, string> = kind === 'both' ? {} : { kind };
  for (const name of filterNames) if (filters[name] !== '') result[name] = filters[name];
  return result;
}

function sortOf({ sort }: SearchState): Record<string, 'asc' | 'desc'> {
  return sort === 'relevance' ? {} : { date: sort === 'newest' ? 'desc' : 'asc' };
}

/** Pagefind counts within what is chosen; a filter with a choice is counted again without it, so that others can be chosen instead. */
async function countsOf(
  index: SearchIndex,
  term: string | null,
  state: SearchState,
  within: FilterCounts,
): Promise<FilterCounts> {
  const counts: FilterCounts = { ...within };
  const filters = chosen(state);
  for (const name of Object.keys(filters)) {
    const others = Object.fromEntries(Object.entries(filters).filter(([other]) => other !== name));
    const answer = await index.search(term, { filters: others, sort: {} });
    counts[name] = answer.filters[name] ?? {};
  }
  return counts;
}
