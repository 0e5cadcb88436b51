import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type GitSource, readRepository } from '../../src/ingest/git/read-repository.ts';
import { extractArticle } from '../../src/ingest/html.ts';
import { type ImportEvent, type ImportSummary, runImport } from '../../src/ingest/run-import.ts';
import type { TestRepository } from './test-repository.ts';

/** Imports `posts/**` of a repository into its content folder, as the outlet `courier`. */
export async function importHistory(
  repository: TestRepository,
  source: Partial<GitSource> = {},
): Promise<{ events: ImportEvent[]; summary: ImportSummary }> {
  const reading = await readRepository(
    {
      dir: repository.dir,
      globs: ['posts/**/*.md'],
      map: new Map(),
      contentDir: repository.content,
      outlet: 'courier',
      nowSeconds: Date.parse('2025-01-01T00:00:00Z') / 1000,
      extract: (page) => Promise.resolve(extractArticle(page.bytes, page)),
      ...source,
    },
    () => undefined,
  );
  const events: ImportEvent[] = [];
  const options = { contentDir: repository.content, outlet: 'courier', outletName: 'Courier', dryRun: false };
  const summary = await runImport(reading.items, options, (event) => {
    events.push(event);
  });
  return { events, summary };
}

/** `<article>: <day> <first line of the text>`, or what captures.ndjson says, in order of time. */
export function archiveLines(repository: TestRepository): string[] {
  const folder = path.join(repository.content, 'articles/courier');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .flatMap((article) => {
      const log = path.join(folder, article, 'captures.ndjson');
      const lines = existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : [];
      const looks = lines.map((line) => JSON.parse(line) as { captured: string; outcome: string });
      const texts = readdirSync(path.join(folder, article)).filter((name) => name.endsWith('.md'));
      return [
        ...looks.map(({ captured, outcome }) => `${captured.slice(8, 10)} (${outcome})`),
        ...texts.map((name) => `${name.slice(8, 10)} ${textOf(path.join(folder, article, name))}`),
      ]
        .sort()
        .map((line) => `${article}: ${line}`);
    });
}

function textOf(file: string): string {
  return readFileSync(file, 'utf8').split('\n---\n')[1]!.trim().split('\n')[0]!;
}
