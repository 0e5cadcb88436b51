import { mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';
import {
  catalogueColumns,
  catalogueFormat,
  type SearchCatalogue,
  type SearchCitation,
  type SearchEntry,
} from './model/search-catalogue.ts';
import { countFiles, type IndexParts, readIndexParts } from './pagefind-files.ts';
import type { SearchRecord } from './publish/search-record.ts';
import { loadStemmer, type Stemmer } from './text/stemming.ts';
import { collectWordForms, wordFormsFiles, type WordForms } from './text/word-forms.ts';

/** Messages that wait for Pagefind's answer at one time. */
const recordsAtOnce = 32;
/** Pagefind's own interfaces: the site has its own. */
const interfaceFiles = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;
/** Records in a file of citations, and words in a file of word forms: some ten kB each, compressed. */
const citationsEach = 250;
const wordsEach = 2500;

/** What is kept of a record until the index has given it an id. */
interface Kept {
  url: string;
  entry: Omit<SearchEntry, 'id'>;
  citation: SearchCitation;
}

/**
 * Writes the search of `records` to `pagefind/` in `outDir`: one index for all languages (see
 * docs/decisions/0011-search-in-all-languages.md), the catalogue of its records, the forms of its words and the
 * citations. Gives the number of records and of files. The same records in the same order give the same bytes. Throws
 * with Pagefind's words when a record or a file fails.
 */
export async function writeSearchIndex(
  records: Iterable<SearchRecord>,
  outDir: string,
): Promise<{ records: number; files: number }> {
  const folder = join(outDir, 'pagefind');
  await rm(folder, { recursive: true, force: true });
  try {
    const { index, errors } = await createIndex({ forceLanguage: 'unknown' });
    if (index === undefined) throw indexError('the index', errors);
    const kept: Kept[] = [];
    const forms: WordForms = new Map();
    let batch: SearchRecord[] = [];
    const send = async (): Promise<void> => {
      const answers = await Promise.all(
        batch.map(({ url, content, headline, entry }) =>
          index.addCustomRecord({ url, content, language: entry.language, meta: { title: headline } }),
        ),
      );
      answers.forEach((answer, at) => {
        if (answer.errors.length > 0) throw indexError(batch[at]!.url, answer.errors);
      });
      batch = [];
    };
    for (const record of records) {
      batch.push(record);
      kept.push({ url: record.url, entry: record.entry, citation: record.citation });
      const { language } = record.entry;
      const stem = await stemmerOf(language);
      if (stem !== undefined) collectWordForms(forms, language, stem, record.content);
      if (batch.length === recordsAtOnce) await send();
    }
    await send();
    // Pagefind's own `writeFiles` answers before all of its files are on the disk: an entry file was found empty.
    const { files, errors: faults } = await index.getFiles();
    if (faults.length > 0) throw indexError(folder, faults);
    for (const { path, content } of files) {
      if (!interfaceFiles.test(basename(path))) await writePart(folder, path, content);
    }
    await writeCatalogue(folder, kept, readIndexParts(files), await writeWordForms(folder, forms));
    return { records: kept.length, files: await countFiles(folder) };
  } finally {
    await close();
  }
}

const loadedStemmers = new Map<string, Promise<Stemmer | undefined>>();

function stemmerOf(language: string): Promise<Stemmer | undefined> {
  const known = loadedStemmers.get(language) ?? loadStemmer(language);
  loadedStemmers.set(language, known);
  return known;
}

/** Writes the forms of words; gives the first stem of each file, by language. */
async function writeWordForms(folder: string, forms: WordForms): Promise<Record<string, string[]>> {
  const starts: Record<string, string[]> = {};
  for (const [language, stems] of [...forms].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const files = wordFormsFiles(stems, wordsEach);
    starts[language] = files.map((file) => Object.keys(file)[0]!);
    for (const [number, file] of files.entries()) await writeJson(folder, `words/${language}-${number}.json`, file);
  }
  return starts;
}

async function writeCatalogue(
  folder: string,
  kept: readonly Kept[],
  { ids, ...parts }: IndexParts,
  words: SearchCatalogue['words'],
): Promise<void> {
  const entries = kept.map(({ url, entry }): SearchEntry => {
    const id = ids.get(url);
    if (id === undefined) throw indexError(url, ['it is not in the index']);
    return { id, ...entry };
  });
  const catalogue: SearchCatalogue = {
    format: catalogueFormat,
    ...parts,
    words,
    citations: citationsEach,
    ...catalogueColumns(entries),
  };
  await writeJson(folder, 'catalogue.json', catalogue);
  for (let from = 0; from < kept.length; from += citationsEach) {
    const citations = kept.slice(from, from + citationsEach).map(({ citation }) => citation);
    await writeJson(folder, `citations/${from / citationsEach}.json`, citations);
  }
}

async function writeJson(folder: string, path: string, value: unknown): Promise<void> {
  await writePart(folder, path, JSON.stringify(value));
}

async function writePart(folder: string, path: string, content: Uint8Array | string): Promise<void> {
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}

function indexError(what: string, errors: string[]): Error {
  return new Error(`Search index: ${what}: ${errors.join('; ')}`);
}
