import {
  catalogueEntries,
  catalogueFormat,
  type SearchCatalogue,
  type SearchEntry,
} from '../../model/search-catalogue.ts';
import { searchWords } from '#words/search.ts';
import { readJson, requireFile } from './read-file.ts';
import type { Pagefind, PagefindIndex } from './pagefind.ts';

/** An archive that can be searched. `home` is the address of its root, absolute and with a slash at the end. */
export interface SearchPlace {
  name: string;
  home: string;
}

/** An archive whose catalogue was read. */
export interface LoadedArchive extends SearchPlace {
  /** Address of its index. */
  folder: string;
  catalogue: SearchCatalogue;
  /** By id of the index, with its place in the catalogue. */
  entries: Map<string, { entry: SearchEntry; place: number }>;
}

/** The archives that are searched, with one index over all of them. */
export interface LoadedArchives {
  archives: LoadedArchive[];
  /** Undefined where there are no records. */
  index: PagefindIndex | undefined;
  /** Other archives that can't be searched, and why. */
  failed: { name: string; reason: string }[];
}

/** How long another archive may take to answer. */
const patienceMs = 15_000;

/**
 * Loads the index of this site and merges those of `others` into it. Another archive that can't be read is named in
 * `failed`. Throws when the site's own index can't be read.
 */
export async function loadArchives(own: SearchPlace, others: readonly SearchPlace[]): Promise<LoadedArchives> {
  const signal = AbortSignal.timeout(patienceMs);
  const [first, ...further] = await Promise.all([
    loadCatalogue(own),
    ...others.map(async (place) =>
      loadCatalogue(place, signal).catch((error: unknown) => ({ name: place.name, reason: reasonOf(error) })),
    ),
  ]);
  const failed: LoadedArchives['failed'] = [];
  const joined: LoadedArchive[] = [];
  for (const archive of further) {
    if ('reason' in archive) failed.push(archive);
    else if (archive.catalogue.engine !== first.catalogue.engine)
      failed.push({ name: archive.name, reason: searchWords.otherEngine });
    else joined.push(archive);
  }
  return mergeIndexes(first, joined, failed);
}

/**
 * An index that failed to merge would make every later search fail: then it is made anew without that one. Pagefind takes
 * the program from this site alone; of others it reads data.
 */
async function mergeIndexes(
  own: LoadedArchive,
  others: readonly LoadedArchive[],
  failed: LoadedArchives['failed'],
): Promise<LoadedArchives> {
  if (own.entries.size === 0) {
    return {
      archives: [own],
      index: undefined,
      failed: [...failed, ...others.map(({ name }) => ({ name, reason: searchWords.nothingToMergeWith }))],
    };
  }
  const pagefind = (await import(/* @vite-ignore */ `${own.folder}pagefind.js`)) as Pagefind;
  const index = pagefind.createInstance({});
  // Waits for the index; Pagefind itself only writes some failures to the console.
  await index.filters();
  for (const [at, { folder, entries, name }] of others.entries()) {
    if (entries.size === 0) continue;
    try {
      await index.mergeIndex(folder);
    } catch (error) {
      await index.destroy();
      const left = others.filter((_, other) => other !== at);
      return mergeIndexes(own, left, [...failed, { name, reason: reasonOf(error) }]);
    }
  }
  return { archives: [own, ...others], index, failed };
}

async function loadCatalogue({ name, home }: SearchPlace, signal?: AbortSignal): Promise<LoadedArchive> {
  const folder = `${home}pagefind/`;
  const catalogue = (await readJson(`${folder}catalogue.json`, signal)) as SearchCatalogue;
  // Of a site of another version nothing is known.
  if ((catalogue as { format: unknown }).format !== catalogueFormat) throw new Error(searchWords.otherEngine);
  for (const file of catalogue.files) await requireFile(folder + file, signal);
  const entries = catalogueEntries(catalogue).map((entry, place) => [entry.id, { entry, place }] as const);
  return { name, home, folder, catalogue, entries: new Map(entries) };
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
