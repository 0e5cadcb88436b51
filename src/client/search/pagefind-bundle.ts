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

/** What this site uses of Pagefind's JavaScript (1.5). A null term asks for all records. */
export interface Pagefind {
  filters(): Promise<FilterCounts>;
  search(
    term: string | null,
    options: { filters: Record<string, string>; sort: Record<string, 'asc' | 'desc'> },
  ): Promise<{ results: SearchResult[]; filters: FilterCounts }>;
}

/** Loads the index from the folder `bundle` (ends with a slash), with all filters. Throws when it is not there. */
export async function loadPagefind(bundle: string): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ `${bundle}pagefind.js`)) as Pagefind;
  await pagefind.filters();
  return pagefind;
}
