import { mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { countFiles, settlePagefindFiles } from './pagefind-files.ts';
import type { SearchRecord } from './publish/search-record.ts';

/** Messages that wait for Pagefind's answer at one time. */
const recordsAtOnce = 32;
/** Pagefind's own interfaces: the site has its own. */
const interfaceFiles = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;

/**
 * Writes the search index of `records` to `pagefind/` in `outDir`, in one index for all languages (see
 * docs/decisions/0011-search-in-all-languages.md). Gives the number of records and of files. The same records in
 * the same order give the same bytes. Throws with Pagefind's words when a record or a file fails.
 */
export async function writeSearchIndex(
  records: Iterable<SearchRecord>,
  outDir: string,
): Promise<{ records: number; files: number }> {
  const outputPath = join(outDir, 'pagefind');
  await rm(outputPath, { recursive: true, force: true });
  try {
    const { index, errors } = await createIndex({ forceLanguage: 'unknown' });
    if (index === undefined) throw indexError('the index', errors);
    let count = 0;
    let batch: SearchRecord[] = [];
    const send = async (): Promise<void> => {
      const answers = await Promise.all(batch.map((record) => index.addCustomRecord({ ...record })));
      answers.forEach((answer, at) => {
        if (answer.errors.length > 0) throw indexError(batch[at]!.url, answer.errors);
      });
      count += batch.length;
      batch = [];
    };
    for (const record of records) {
      batch.push(record);
      if (batch.length === recordsAtOnce) await send();
    }
    await send();
    // Pagefind's own `writeFiles` answers before all of its files are on the disk: an entry file was found empty.
    const { files, errors: faults } = await index.getFiles();
    if (faults.length > 0) throw indexError(outputPath, faults);
    for (const { path, content } of files) {
      if (interfaceFiles.test(basename(path))) continue;
      const file = join(outputPath, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
    }
    await settlePagefindFiles(outputPath);
    return { records: count, files: await countFiles(outputPath) };
  } finally {
    await close();
  }
}

function indexError(what: string, errors: string[]): Error {
  return new Error(`Search index: ${what}: ${errors.join('; ')}`);
}
