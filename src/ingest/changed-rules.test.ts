import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../test/support/content-folder.ts';
import { compileArchive } from '../archive/compile-archive.ts';
import { openArchiveFile } from '../archive/open-archive.ts';
import { extractArticle } from './html.ts';
import { htmlExtractor } from './html-extractor.ts';
import { readOutlets } from './outlet-directory.ts';
import { pageDraft, type PageExtractor } from './page-draft.ts';
import { reextract } from './reextract.ts';
import { runImport } from './run-import.ts';

const url = 'https://courier.example/news/quay';
const page = (extra = ''): Buffer =>
  Buffer.from(
    `<!doctype html><html lang="en"><title>Quay to be mended</title>${extra}<article><h1>Quay to be mended</h1><p>The harbour office said on Tuesday that the new quay would be finished in the spring of next year.</p><p class=fact>Fact: the sea is wet, as the box of this newspaper says in each and every article of its own.</p><p>Fishermen of three villages had waited for it since the storm, which took the old quay and nine boats.</p></article></html>`,
  );
const extract: PageExtractor = ({ bytes, rules, ...source }) => Promise.resolve(extractArticle(bytes, source, rules));

async function take(content: string, captured: string, bytes: Buffer): Promise<string[]> {
  const capture = { url, captured, method: 'wayback' as const, bytes, contentType: 'text/html' };
  const provenance = { memento: `https://web.example/${captured}`, digest: 'ABC' };
  const item = await pageDraft(
    { source: captured, page: { ...capture, provenance } },
    { outlet: 'courier' },
    readOutlets(content),
    extract,
  );
  const notes: string[] = [];
  await runImport([item], { contentDir: content, dryRun: false }, (event) => {
    if ('notes' in event) notes.push(...event.notes);
  });
  return notes;
}

async function readers(content: string): Promise<unknown[]> {
  const store = path.join(temporaryFolder('store'), 'archive.sqlite');
  expect(await compileArchive({ contentDir: content, store, threads: 1 })).toMatchObject({ failed: false });
  const archive = openArchiveFile(store);
  const edits = archive.editsOf('courier/quay-to-be-mended').map(({ extractorChange }) => extractorChange);
  archive.close();
  return edits;
}

function archiveWithRules(rules = ''): string {
  const content = temporaryFolder('rules');
  mkdirSync(path.join(content, 'outlets'));
  writeFileSync(path.join(content, 'archive.yml'), 'title: T\ndescription: D\n');
  writeFileSync(path.join(content, 'outlets/courier.yml'), `name: Courier\n${rules}`);
  return content;
}

describe('rules that are written between two captures of an unchanged page', () => {
  it('make an edit that may be ours, of which the import warns, and that reextract takes away', async () => {
    const content = archiveWithRules();
    await take(content, '2024-01-01T00:00:00Z', page());
    writeFileSync(path.join(content, 'outlets/courier.yml'), 'name: Courier\nrules:\n  - remove: .fact\n');
    const notes = await take(content, '2024-02-01T00:00:00Z', page('<!-- 2 -->'));
    expect(notes.filter((note) => note.includes('reextract'))).toHaveLength(1);
    const [change] = await readers(content);
    expect(change).toEqual({
      before: htmlExtractor,
      after: expect.stringMatching(/^variorum-html@\d+\+rules\.[0-9a-f]{12}$/) as string,
    });
    const events = [];
    for await (const { event } of reextract(content, { dryRun: false }, readOutlets(content), extract))
      events.push(event);
    expect(events).toEqual(['rebuilt', 'current']);
    expect(await readers(content)).toEqual([]);
  });

  it('are told of a line that says nothing new, too', async () => {
    const content = archiveWithRules('rules:\n  - remove: .fact\n');
    await take(content, '2024-01-01T00:00:00Z', page());
    expect(await take(content, '2024-02-01T00:00:00Z', page('<!-- 2 -->'))).toEqual([]);
    const log = globSync('articles/*/*/captures.ndjson', { cwd: content })[0]!;
    expect(JSON.parse(readFileSync(path.join(content, log), 'utf8'))).toMatchObject({
      outcome: 'unchanged',
      rules: expect.stringMatching(/^[0-9a-f]{12}$/) as string,
    });
  });
});

describe('a page without headline and text', () => {
  it('leaves a look with all that is known of the capture', async () => {
    const content = archiveWithRules();
    await take(content, '2024-01-01T00:00:00Z', page());
    await take(content, '2024-02-01T00:00:00Z', Buffer.from('<!doctype html><html><body></body></html>'));
    const log = globSync('articles/*/*/captures.ndjson', { cwd: content })[0]!;
    expect(JSON.parse(readFileSync(path.join(content, log), 'utf8'))).toMatchObject({
      outcome: 'failed',
      extractor: htmlExtractor,
      contentType: 'text/html',
      memento: 'https://web.example/2024-02-01T00:00:00Z',
      digest: 'ABC',
    });
  });
});
