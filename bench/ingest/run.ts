import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseHTML } from 'linkedom';
import { decodeHtml } from '../../src/ingest/charset.ts';
import { unpackCorpus } from '../diff/shared-data.ts';
import { blockText } from './block-text.ts';
import { extractors, type Extractor } from './extractors.ts';
import { reportFields, reportMetadata, reportRoundTrip } from './field-report.ts';
import { addNoise } from './noise.ts';
import { macro, shingleScore, type Score } from './shingles.ts';
import { unseenFields, unseenPages } from './unseen-pages.ts';

/*
 * `npm run bench:ingest [page …]`: how well bodies are found, beside Readability alone and defuddle alone, and how
 * far two noisy captures of a page give the same text; how well fields are read; what Markdown keeps. Prints Markdown. See bench/README.md for what it can't tell.
 */

interface Page {
  name: string;
  bytes: Uint8Array;
  expected: string;
}

const url = 'https://press.example/news/article';
const wanted = process.argv.slice(2);
const own = ownPages();
const corpus = corpusPages();
const unseen = unseenPages().filter(({ name }) => wanted.length === 0 || wanted.includes(name));

if (own.length + corpus.length + unseen.length === 0) {
  console.error(
    wanted.length > 0
      ? `No page is named ${wanted.join(', ')}. Those of news-html are found where VARIORUM_SHARED names the folder of shared data.`
      : 'There are no pages to measure: VARIORUM_SHARED names the folder of shared data.',
  );
  process.exit(1);
}
const alone = process.env['BENCH_ALONE'];
if (alone === undefined) {
  if (own.length > 0) report('Own pages (test/fixtures/ingest/html), text written by hand', own);
  if (corpus.length > 0) {
    report('news-html; what is expected there is Readability’s own output', corpus);
    reportMetadata(corpus, url);
    reportRoundTrip(corpusBodies());
  }
  for (const isSeen of [true, false]) {
    const half = unseen.filter((page) => page.isSeen === isSeen);
    if (half.length === 0) continue;
    const title = `Pages by a writer who had not seen the extractor, ${isSeen ? 'looked at since' : 'never looked at'}`;
    report(title, half);
    reportFields(`Fields of these ${half.length}`, unseenFields(half));
  }
  timeReport();
} else timeAlone(alone, [...own, ...corpus, ...unseen]);

function report(title: string, pages: readonly Page[]): void {
  const scores = new Map<Extractor, Score[]>(extractors.map((extractor) => [extractor, []]));
  console.log(`\n## ${title}\n`);
  console.log(`| page | ${extractors.map(({ name }) => `${name} F1 / P / R`).join(' | ')} |`);
  console.log(`| --- |${' --- |'.repeat(extractors.length)}`);
  for (const page of pages) {
    const cells = extractors.map((extractor) => {
      const score = shingleScore(extractor.text(page.bytes, url), page.expected);
      scores.get(extractor)!.push(score);
      return shown(score);
    });
    console.log(`| ${page.name} | ${cells.join(' | ')} |`);
  }
  console.log(`| **all, macro** | ${extractors.map((each) => `**${shown(macro(scores.get(each)!))}**`).join(' | ')} |`);
  console.log('\n| two noisy captures give the same text, % | normal names | made-up names |\n| --- | --- | --- |');
  for (const extractor of extractors) {
    const cells = [false, true].map((obfuscated) =>
      percent(pages.filter((page) => isStable(extractor, page, obfuscated)).length, pages.length),
    );
    console.log(`| ${extractor.name} | ${cells.join(' | ')} |`);
  }
}

function isStable(extractor: Extractor, page: Page, obfuscated: boolean): boolean {
  const html = decodeHtml(page.bytes).text;
  const [one, other] = [1, 2].map((seed) =>
    extractor.text(new TextEncoder().encode(addNoise(html, seed, obfuscated)), url),
  );
  return one === other && one !== '';
}

/** Each extractor in a process of its own: processor time a page and the most memory held, over all pages. */
function timeReport(): void {
  console.log(
    '\n| extractor, alone in a process | ms a page, mean | ms, worst page | peak memory, MB |\n| --- | --- | --- | --- |',
  );
  for (const { name } of extractors) {
    const { stdout } = spawnSync(process.execPath, [import.meta.filename, ...wanted], {
      encoding: 'utf8',
      env: { ...process.env, BENCH_ALONE: name },
    });
    process.stdout.write(stdout);
  }
}

function timeAlone(name: string, pages: readonly Page[]): void {
  const extractor = extractors.find((each) => each.name === name)!;
  const times = pages.map((page) => {
    const before = process.cpuUsage();
    extractor.text(page.bytes, url);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000;
  });
  const mean = times.reduce((sum, time) => sum + time, 0) / times.length;
  const peak = Math.round(process.resourceUsage().maxRSS / 1_024);
  console.log(`| ${name} | ${mean.toFixed(1)} | ${Math.max(...times).toFixed(0)} | ${peak} |`);
}

function ownPages(): Page[] {
  const folder = resolve(import.meta.dirname, '../../test/fixtures/ingest/html');
  return named(folder)
    .filter((name) => existsSync(join(folder, name, 'expected.txt')))
    .map((name) => ({
      name,
      bytes: readFileSync(join(folder, name, 'page.html')),
      expected: readFileSync(join(folder, name, 'expected.txt'), 'utf8').trim(),
    }));
}

function corpusPages(): Page[] {
  return corpusBodies().map(({ name, file, html }) => {
    const { document } = parseHTML(`<!DOCTYPE html><html><body>${html}</body></html>`);
    return { name, bytes: readFileSync(file), expected: blockText(document.body) };
  });
}

/** The bodies that the corpus gives as those of its pages, and the files of the pages. */
function corpusBodies(): { name: string; file: string; html: string }[] {
  const folder = unpackCorpus('news-html');
  if (folder === undefined) return [];
  return named(folder).map((name) => ({
    name,
    file: join(folder, name, 'source.html'),
    html: readFileSync(join(folder, name, 'expected.html'), 'utf8'),
  }));
}

function named(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .filter((name) => wanted.length === 0 || wanted.includes(name));
}

function shown({ f1, precision, recall }: Score): string {
  return [f1, precision, recall].map((value) => value.toFixed(3)).join(' / ');
}

function percent(part: number, whole: number): string {
  return ((100 * part) / whole).toFixed(1);
}
