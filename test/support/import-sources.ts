import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { SourceItem } from '../../src/ingest/draft.ts';
import { readRepository } from '../../src/ingest/git/read-repository.ts';
import { extractArticle } from '../../src/ingest/html.ts';
import { listHtmlFiles, readHtmlFiles } from '../../src/ingest/html-files.ts';
import { listMarkdownFolder, readMarkdownFolder } from '../../src/ingest/markdown-folder.ts';
import { readOutlets } from '../../src/ingest/outlet-directory.ts';
import type { PageItem } from '../../src/ingest/page-capture.ts';
import { pageDraft } from '../../src/ingest/page-draft.ts';
import { readTextFile } from '../../src/ingest/text-file.ts';
import { readWarc } from '../../src/ingest/warc.ts';
import { gzipRecords, htmlAnswer, sha1Base32, waczFile, warcRecord } from '../../src/ingest/warc/testing/warc-bytes.ts';
import { savedMementos } from '../../src/ingest/wayback/saved-mementos.ts';
import { readCdxFile, readWaybackList, waybackList } from '../../src/ingest/wayback/wayback-list.ts';
import { testRepository, type TestRepository } from '../git/test-repository.ts';

/** The kinds of sources that are read from disk. */
export const sourceKinds = ['text', 'html', 'SingleFile', 'warc', 'wacz', 'wayback', 'git', 'markdown'] as const;

/** One of them. */
export type SourceKind = (typeof sourceKinds)[number];

/** Sources of every kind in one folder, with edits, captures that show nothing new, and looks that find no article. */
export interface ImportSources {
  /** The items of a kind, as its command reads them for this content folder. */
  items: (kind: SourceKind, contentDir: string) => AsyncGenerator<SourceItem>;
  remove: () => void;
}

const outlet = 'courier';
const home = 'https://courier.example';

/** Writes the sources. `folder` must be there. */
export function writeSources(folder: string): ImportSources {
  const put = (name: string, content: string | Uint8Array): string => {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
    return file;
  };
  for (const [at, day] of [1, 2, 3].entries()) {
    put(`text/${day}.txt`, textPage('The ferry', at < 2 ? 'noon' : 'one'));
    const url = `${home}/bridge`;
    put(`html/bridge-${day}.html`, savedPage('The bridge', at < 2 ? 'May' : 'June', url, day, 'singlefile'));
    put(`single/mill-${day}.html`, savedPage('The mill', `day ${day}`, `${home}/mill`, day, 'singlefile'));
  }
  utimesSync(put('html/plain.html', savedPage('The tower', 'spring', `${home}/tower`, 4, 'browser')), 0, 1_700_000_000);
  put('crawl-2.warc.gz', gzipRecords(records('pier', [5, 6])));
  put('crawl-1.warc.gz', gzipRecords(records('pier', [1, 2, 3])));
  put('crawl.wacz', waczFile([{ name: 'archive/data.warc.gz', bytes: gzipRecords(records('dock', [1, 2])) }]));
  const rows = [1, 2, 3].map((day) => {
    const body = htmlPage('The lock', day < 3 ? 'Sunday' : 'Monday', `${home}/lock`);
    put(`wayback/2024050${day}100000.html`, body);
    return [`2024050${day}100000`, `${home}/lock`, 'text/html', '200', sha1Base32(body).slice(5)].join(' ');
  });
  put('wayback/cdx.txt', [...rows, `20240504100000 ${home}/lock text/html 404 -`].join('\n'));
  for (const [at, article] of ['weir', 'weir', 'canal'].entries()) {
    put(
      `markdown/${article}/2024050${at + 1}T100000Z.md`,
      `---\ntitle: The ${article}\ndate: 2024-05-01\n---\n\n${paragraphs(`mark ${at}`)}`,
    );
  }
  const repository = historyOf(['posts/quay.md', 'posts/well.md']);
  return {
    items: (kind, contentDir) => itemsOf(kind, contentDir, folder, repository),
    remove: repository.remove,
  };
}

async function* itemsOf(
  kind: SourceKind,
  contentDir: string,
  folder: string,
  repository: TestRepository,
): AsyncGenerator<SourceItem> {
  const at = (name: string): string => path.join(folder, name);
  const pages = async function* (items: Iterable<PageItem> | AsyncIterable<PageItem>): AsyncGenerator<SourceItem> {
    const outlets = readOutlets(contentDir);
    for await (const item of items) yield await pageDraft(item, { outlet }, outlets, extract);
  };
  switch (kind) {
    case 'text':
      for (const day of [1, 2, 3]) yield readTextFile(at(`text/${day}.txt`), { outlet, captured: instant(day) });
      break;
    case 'html':
      yield* pages(readHtmlFiles(listHtmlFiles(at('html'))));
      break;
    case 'SingleFile':
      yield* pages(readHtmlFiles(listHtmlFiles(at('single'))));
      break;
    case 'warc':
      yield* pages(readWarc([at('crawl-2.warc.gz'), at('crawl-1.warc.gz')]));
      break;
    case 'wacz':
      yield* pages(readWarc([at('crawl.wacz')]));
      break;
    case 'wayback': {
      const list = waybackList('cdx.txt', readCdxFile(at('wayback/cdx.txt')), {});
      const endpoint = 'https://web.archive.org';
      yield* pages(readWaybackList(list, savedMementos(at('wayback'), list.rows, endpoint), endpoint));
      break;
    }
    case 'git': {
      const source = { dir: repository.dir, globs: ['posts/*.md'], map: new Map<string, string>(), contentDir, outlet };
      const now = { nowSeconds: Date.parse('2025-01-01T00:00:00Z') / 1000 };
      yield* (await readRepository({ ...source, ...now, extract }, () => undefined)).items;
      break;
    }
    case 'markdown':
      yield* readMarkdownFolder(listMarkdownFolder(at('markdown'), outlet));
      break;
  }
}

const extract: Parameters<typeof pageDraft>[3] = (page) => Promise.resolve(extractArticle(page.bytes, page));

function instant(day: number): string {
  return `2024-05-0${day}T10:00:00Z`;
}

function paragraphs(word: string): string {
  return [
    `The council met on ${word} and looked at the plans that the engineers had drawn up over the winter.`,
    'Nobody could say what the work would cost, and nobody wanted to be the first to ask, so the meeting went on.',
    'A vote is expected before the summer; until then the old rules hold, as they have for a hundred years.',
  ].join('\n\n');
}

function textPage(title: string, word: string): string {
  return `${title} leaves at ${word}\n\n1 May 2024\n\n${paragraphs(word)}\n\nEND\n`;
}

function htmlPage(title: string, word: string, url: string): string {
  const body = paragraphs(word)
    .split('\n\n')
    .map((text) => `<p>${text}</p>`)
    .join('');
  const head = `<title>${title}</title><link rel="canonical" href="${url}"><meta property="article:published_time" content="2024-05-01">`;
  return `<!doctype html><html lang="en"><head>${head}</head><body><article><h1>${title}</h1>${body}</article></body></html>`;
}

function savedPage(title: string, word: string, url: string, day: number, by: 'singlefile' | 'browser'): string {
  const note =
    by === 'browser'
      ? `<!-- saved from url=(${String(url.length).padStart(4, '0')})${url} -->`
      : `<!--\n Page saved with SingleFile \n url: ${url} \n saved date: ${new Date(instant(day)).toUTCString()}\n-->`;
  return htmlPage(title, word, url).replace('<html lang="en">', `<html lang="en">${note}`);
}

/** Captures of one article: the text changes on the third day; a look at it on the last finds nothing. */
function records(name: string, days: readonly number[]): Buffer[] {
  const url = `${home}/${name}`;
  const captures = days.map((day) => {
    const block = htmlAnswer(htmlPage(`The ${name}`, day < 3 ? 'Sunday' : 'Monday', url));
    return warcRecord({ url, date: instant(day), id: `urn:uuid:${name}-${day}`, block });
  });
  const gone = htmlAnswer('', [], 'HTTP/1.1 404 Not Found');
  // First in the file: the article that it is about comes only behind it.
  return [warcRecord({ url, date: instant(days.at(-1)! + 1), id: `urn:uuid:${name}-gone`, block: gone }), ...captures];
}

function historyOf(files: readonly string[]): TestRepository {
  const repository = testRepository();
  for (const [at, file] of files.entries()) {
    repository.put(file, `# A ${path.basename(file, '.md')}\n\n${paragraphs(`plan ${at}`)}\n`);
  }
  repository.commit(instant(1));
  for (const file of files)
    repository.put(file, `# A ${path.basename(file, '.md')}\n\n${paragraphs('the second plan')}\n`);
  repository.commit(instant(2));
  repository.git('rm', '-q', files[0]!);
  repository.commit(instant(3));
  return repository;
}
