/** The content of one result. Its places of matches are those of whichever search came last: `PagefindResult` has the right ones. */
export interface PagefindRecord {
  raw_url: string;
  /** As it was indexed, but for line breaks. */
  content: string;
  /** Not escaped. */
  meta: Record<string, string>;
}

/** One result. `words`: places of the words that match, counted from 0. */
export interface PagefindResult {
  id: string;
  score: number;
  words: number[];
  data(): Promise<PagefindRecord>;
}

/** What this site uses of an index of Pagefind (1.5). */
export interface PagefindIndex {
  /** Records with a word that begins with `term`, or where none has one, those with the longest word with which `term` begins; for null, all. */
  search(term: string | null): Promise<{ results: PagefindResult[] }>;
  /** Loads the chunk of the index in which `term` would stand. */
  preload(term: string): Promise<void>;
  filters(): Promise<unknown>;
  mergeIndex(folder: string): Promise<void>;
  destroy(): Promise<void>;
}

/** What this site uses of the module. */
export interface Pagefind {
  createInstance(options: Record<string, never>): PagefindIndex;
}
