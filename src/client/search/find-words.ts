import { wordEnd, wordLetters } from '../../text/search-words.ts';
import type { LoadedArchive, LoadedArchives } from './load-archives.ts';
import type { PagefindRecord, PagefindResult } from './pagefind.ts';
import { requireFile } from './read-file.ts';

/** Where a record has a word: ascending places of its indexed text, and how well it fits. */
export interface FoundPlaces {
  places: number[];
  score: number;
}

/** A record of one of the archives that are searched. */
export interface FoundRecord {
  archive: LoadedArchive;
  /** Place in the archive's catalogue. */
  place: number;
  load(): Promise<PagefindRecord>;
}

/** Records by `keyOf`. */
export type Found = Map<string, FoundPlaces>;

/** Finds words, one at a time, and remembers them. */
export interface WordFinder {
  /** Records with the word, or with words that begin with it unless it is `whole`. */
  find(letters: string, whole: boolean): Promise<Found>;
  /** All records, without places. */
  all(): Promise<Found>;
  /** A record that was found. */
  record(key: string): FoundRecord | undefined;
}

/** The key of a record among those of several archives. */
export function keyOf(archive: number, id: string): string {
  return `${archive}/${id}`;
}

/** A finder over the archives that were loaded. */
export function wordFinder({ archives, index }: LoadedArchives): WordFinder {
  const records = new Map<string, FoundRecord>();
  const finds = new Map<string, Promise<Found>>();

  /** Two archives can have the same record under the same id: then there are as many results. */
  function attribute(results: readonly PagefindResult[]): Found {
    const met = new Map<string, number>();
    const found: Found = new Map();
    for (const result of results) {
      const from = (met.get(result.id) ?? -1) + 1;
      const archive = archives.findIndex(({ entries }, at) => at >= from && entries.has(result.id));
      if (archive === -1) throw new Error(`${result.id}: not in the catalogue`);
      met.set(result.id, archive);
      const key = keyOf(archive, result.id);
      found.set(key, { places: [...result.words].sort((one, other) => one - other), score: result.score });
      const { place } = archives[archive]!.entries.get(result.id)!;
      if (!records.has(key)) records.set(key, { archive: archives[archive]!, place, load: () => result.data() });
    }
    return found;
  }

  async function searchAll(): Promise<Found> {
    return index === undefined ? new Map() : attribute((await index.search(null)).results);
  }

  async function search(letters: string, whole: boolean): Promise<Found> {
    if (index === undefined) return new Map();
    const term = letters + (whole ? wordEnd : '');
    const firsts = await requireChunks(archives, term);
    await Promise.all(firsts.map((first) => index.preload(first)));
    const { results } = await index.search(term);
    const found = attribute(results);
    return (await isRight(term, results)) ? found : new Map();
  }

  function remember(key: string, search: () => Promise<Found>): Promise<Found> {
    const known = finds.get(key) ?? search();
    finds.set(key, known);
    known.catch(() => finds.delete(key));
    return known;
  }

  return {
    find: (letters, whole) => remember(letters + (whole ? wordEnd : ''), () => search(letters, whole)),
    all: () => remember('', searchAll),
    record: (key) => records.get(key),
  };
}

/** Pagefind takes a shorter word where none begins with `term`: the best result tells, which is likely to be shown. */
async function isRight(term: string, results: readonly PagefindResult[]): Promise<boolean> {
  const first = results.find(({ words }) => words.length > 0);
  if (first === undefined) return false;
  const { content } = await first.data();
  const tokens = content.split(/\s+/u);
  const asked = endedLetters(term);
  return first.words.some((place) => endedLetters(tokens[place] ?? '').includes(asked));
}

function endedLetters(text: string): string {
  return text.split(wordEnd).map(wordLetters).join(wordEnd);
}

/**
 * Loads the chunks in which the word or words that begin with it stand; gives the first words of those that Pagefind would
 * not load by itself. Throws when one is not there.
 */
async function requireChunks(archives: readonly LoadedArchive[], term: string): Promise<string[]> {
  const asked = endedLetters(term);
  const firsts: string[] = [];
  const files: string[] = [];
  for (const { catalogue, folder } of archives) {
    const at = catalogue.chunks.findLastIndex(([first]) => endedLetters(first) <= asked);
    for (const [number, [first, file]] of catalogue.chunks.entries()) {
      const goesOn = endedLetters(first).startsWith(asked);
      if (goesOn) firsts.push(first);
      if (goesOn || number === Math.max(at, 0)) files.push(`${folder}index/${file}.pf_index`);
    }
  }
  await Promise.all(files.map((file) => requireFile(file)));
  return firsts;
}
