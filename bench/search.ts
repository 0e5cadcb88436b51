/**
 * Holds the search of a built site against its records, read word by word, and measures what a first search loads:
 * `node bench/search.ts --content <dir> --out <dir> [words …]`. Ends with 1 when a record is missed or found wrongly. Without words,
 * it takes words and phrases of the records themselves, at even distances.
 */
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { launchBrowser } from '../test/support/browser.ts';
import { serveFolder } from '../test/support/static-server.ts';
import { openArchiveFile } from '../src/archive/open-archive.ts';
import { archivePaths } from '../src/archive/work-folder.ts';
import { askArchives } from '../src/client/search/ask-archives.ts';
import { wordFinder } from '../src/client/search/find-words.ts';
import { loadArchives } from '../src/client/search/load-archives.ts';
import { readState, type Scope } from '../src/client/search/search-state.ts';
import { searchRecords } from '../src/site/search-records.ts';
import { siteUrls } from '../src/site/urls.ts';
import { readIndexed } from '../src/text/search-words.ts';
import { loadStemmer } from '../src/text/stemming.ts';

const root = path.resolve(import.meta.dirname, '..');
const { values, positionals } = parseArgs({
  options: { content: { type: 'string', default: 'content' }, out: { type: 'string', default: 'dist' } },
  allowPositionals: true,
});
const paths = archivePaths(root, values.content, values.out);

/** A record as a reader would look through it: the words of each of its lines, by part. */
interface PlainRecord {
  url: string;
  language: string;
  isEdit: boolean;
  parts: string[][][];
}

const archive = openArchiveFile(paths.store);
const records = [...searchRecords(archive, siteUrls('/'))].map(({ url, content, entry }): PlainRecord => {
  const parts: string[][][] = [[], [], []];
  for (const { text, part, line } of readIndexed(content, new Set())) {
    (parts[part]![line] ??= []).push(text);
  }
  const plain = parts.map((lines) => lines.map((pieces) => wordsOf(pieces.join(''))));
  return { url, language: entry.language, isEdit: entry.kind === 'edit', parts: plain };
});
archive.close();

/** Own cutting, other than that of the index: runs of letters and digits without accents. */
function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFD')
      .replaceAll(/\p{M}/gu, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Parts of a word that has capital letters or digits within it: `JavaScript` may be found by `script`, and need not be. */
function partsOf(word: string): string[] {
  return word.split(/(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|(?<=\p{N})(?=\p{L})|(?<=\p{L})(?=\p{N})/u);
}

const queries = positionals.length > 0 ? positionals : sampledQueries();
const scopes: Scope[] = ['all', 'articles', 'removed', 'added'];
const stem = (await loadStemmer('en'))!;

// Pagefind and the site's own modules ask for files by address.
const home = `file://${paths.out}/`;
const realFetch = globalThis.fetch;
globalThis.fetch = async (input) => {
  const url = input instanceof Request ? input.url : input.toString();
  const file = new URL(url.replace(/\?.*$/, ''), 'file:///').pathname;
  return new Response(await fs.promises.readFile(file));
};
const loaded = await loadArchives({ name: 'This archive', home }, []);
const finder = wordFinder(loaded);
let missed = 0;
let extra = 0;
let foundCount = 0;
for (const query of queries) {
  for (const scope of scopes) {
    const state = readState(`?${new URLSearchParams({ q: query, in: scope }).toString()}`);
    const answer = await askArchives(loaded, finder, state);
    const found = new Set<string>();
    for (const { record } of answer.hits) found.add((await record.load()).raw_url);
    const wanted = new Set(records.filter((record) => isWanted(record, query, scope)).map(({ url }) => url));
    const lost = [...wanted].filter((url) => !found.has(url));
    const allowed = new Set(records.filter((record) => isWanted(record, query, scope, partsOf)).map(({ url }) => url));
    const wrong = [...found].filter((url) => !wanted.has(url) && !allowed.has(url));
    foundCount += found.size;
    missed += lost.length;
    extra += wrong.length;
    for (const url of lost) console.log(`missed: ${query} (${scope}): ${url.replace(/#.*/, '')}`);
    for (const url of wrong) console.log(`wrong: ${query} (${scope}): ${url.replace(/#.*/, '')}`);
  }
}
globalThis.fetch = realFetch;
console.log(
  `${queries.length} queries in ${scopes.length} scopes over ${records.length} records: ${foundCount} results, ${missed} missed, ${extra} wrong`,
);
console.log(await firstSearchText());
process.exitCode = missed + extra > 0 ? 1 : 0;

function isWanted(
  record: PlainRecord,
  query: string,
  scope: Scope,
  alsoAs: (word: string) => string[] = () => [],
): boolean {
  const formsOf = (word: string): string[] => [word, ...alsoAs(word)].map((form) => form.toLowerCase());
  if (scope === 'articles' && record.isEdit) return false;
  if ((scope === 'removed' || scope === 'added') && !record.isEdit) return false;
  const parts = scope === 'removed' ? [1] : scope === 'added' ? [2] : [0, 1, 2];
  const lines = parts.flatMap((part) => record.parts[part]!);
  const phrase = /^"(.*)"$/.exec(query)?.[1];
  if (phrase !== undefined) {
    const asked = wordsOf(phrase.toLowerCase());
    return lines.some((line) =>
      line.some((_, at) => asked.every((word, next) => formsOf(line[at + next] ?? '').includes(word))),
    );
  }
  return wordsOf(query.toLowerCase()).every((asked) =>
    lines.some((line) =>
      line
        .flatMap(formsOf)
        .some((word) => word.startsWith(asked) || (record.language === 'en' && stem(word) === stem(asked))),
    ),
  );
}

/** Words, pairs and phrases of the records, at even distances; no digits, which the index parts otherwise than `wordsOf`. */
function sampledQueries(): string[] {
  const result: string[] = [];
  const step = Math.max(1, Math.floor(records.length / 40));
  for (let at = 0; at < records.length; at += step) {
    const lines = records[at]!.parts.flat().filter((line) => line.length > 6);
    const line = lines[at % Math.max(1, lines.length)];
    if (line === undefined) continue;
    const from = at % (line.length - 3);
    const words = line.slice(from, from + 3);
    if (words.some((word) => !/^\p{L}{2,}$/u.test(word))) continue;
    result.push(words[0]!, `${words[0]!.slice(0, 4)} ${words[2]!}`, `"${words.join(' ')}"`);
  }
  return result;
}

/** What a browser loads from opening the search page at a question to ten results: files as a host sends them, compressed. */
async function firstSearchText(): Promise<string> {
  const server = await serveFolder(paths.out);
  const browser = await launchBrowser();
  const page = await browser.newPage();
  const sizes = new Map<string, number>();
  const waiting: Promise<void>[] = [];
  page.on('response', (response) => {
    waiting.push(
      response.body().then((body) => {
        const url = response.url().replace(/\?.*$/, '');
        sizes.set(url, /\.(?:pf_\w+|pagefind)$/.test(url) ? body.length : gzipSync(body).length);
      }),
    );
  });
  const countOf = (wanted: (url: string) => boolean): string => {
    const chosen = [...sizes].filter(([url]) => wanted(url));
    return `${Math.round(chosen.reduce((sum, [, size]) => sum + size, 0) / 1000)} kB in ${chosen.length} files`;
  };
  await page.goto(`${server.url}search/`, { waitUntil: 'networkidle' });
  await Promise.all(waiting);
  const before = countOf(() => true);
  await page.goto(`${server.url}search/?q=${encodeURIComponent(queries[0]!)}`, { waitUntil: 'networkidle' });
  await page.waitForSelector('.search-result, .search-warning');
  await page.waitForTimeout(1000);
  await Promise.all(waiting);
  const isIndex = (url: string): boolean => url.includes('/pagefind/');
  const lines = [
    `The search page before it is used: ${before}`,
    `A first search (${queries[0]!}): ${countOf((url) => isIndex(url) || /\/_assets\/(?!.*css|search|index)/.test(url))}`,
    ...[/pagefind(?:-worker)?\.js$/, /wasm/, /catalogue/, /words\//, /pf_index$/, /pf_fragment$/, /pf_meta$/].map(
      (kind) => `  ${kind.source}: ${countOf((url) => kind.test(url))}`,
    ),
  ];
  await browser.close();
  await server.close();
  return lines.join('\n');
}
