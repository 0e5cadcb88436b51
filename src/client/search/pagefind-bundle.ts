import { wordLetters } from '../../text/search-words.ts';

/** Number of records by filter and value. */
export type FilterCounts = Partial<Record<string, Record<string, number>>>;

/** The content of one result, loaded when it is shown. Its places of matches are those of whichever search came last: `SearchResult` has the right ones. */
export interface ResultData {
  raw_url: string;
  /** As it was indexed, but for line breaks. */
  content: string;
  /** Not escaped. */
  meta: Record<string, string>;
  filters: Partial<Record<string, string[]>>;
}

/** One result. `words`: places of the words that match, counted from 0. */
export interface SearchResult {
  words: number[];
  data(): Promise<ResultData>;
}

/** The index. */
export interface SearchIndex {
  /** Records that have every word of `term`, or those words as a phrase when it stands in quotation marks; all records for null. */
  search(term: string | null, options: SearchOptions): Promise<{ results: SearchResult[]; filters: FilterCounts }>;
}

/** One value for each filter; a sort key with its direction. */
export interface SearchOptions {
  filters: Record<string, string>;
  sort: Record<string, 'asc' | 'desc'>;
}

/** What this site uses of Pagefind's JavaScript (1.5). */
interface Pagefind extends SearchIndex {
  filters(): Promise<FilterCounts>;
  preload(term: string): Promise<void>;
}

/** Loads the index from the folder `bundle` (ends with a slash), with all filters. Throws when it is not there. */
export async function loadSearchIndex(bundle: string): Promise<SearchIndex> {
  const [pagefind, chunkWords] = await Promise.all([
    import(/* @vite-ignore */ `${bundle}pagefind.js`) as Promise<Pagefind>,
    readChunkWords(`${bundle}chunk-words.json`),
  ]);
  // Pagefind has no index of no records.
  if (chunkWords.length === 0) return { search: () => Promise.resolve({ results: [], filters: {} }) };
  await pagefind.filters();
  return {
    async search(term, options) {
      // Pagefind loads the chunk in which a word would stand; words that begin with it may go on in the next ones.
      const letters = (term ?? '')
        .split(' ')
        .map(wordLetters)
        .filter((word) => word !== '');
      const further = chunkWords.filter((first) => letters.some((word) => wordLetters(first).startsWith(word)));
      await Promise.all(further.map((first) => pagefind.preload(first)));
      return pagefind.search(term, options);
    },
  };
}

async function readChunkWords(url: string): Promise<string[]> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return (await response.json()) as string[];
}
