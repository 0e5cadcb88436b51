import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compileArchive } from '../archive/compile-archive.ts';
import { readLedger, verifyContent } from '../archive/ledger.ts';
import { openArchiveFile } from '../archive/open-archive.ts';
import { createArticleIndex } from './article-index.ts';
import type { ExtractedArticle } from './extracted-article.ts';
import { recordFiles } from './ledger-file.ts';
import { reextract } from './reextract.ts';
import { pumpArticle as article, pumpPage as page, writePump } from './testing/pump-article.ts';
import { sha256Of, writeSnapshot } from './write-snapshot.ts';

let content: string;
const folder = (): string => path.join(content, 'articles/courier/pump');

beforeEach(() => {
  content = mkdtempSync(path.join(tmpdir(), 'reextract-lines-'));
  writePump(content);
});
afterEach(() => {
  rmSync(content, { recursive: true });
});

describe('captures that are recorded as unchanged', () => {
  const say = (word: string): Uint8Array => new TextEncoder().encode(`<h1>Pump</h1><p>The pump is ${word}.</p>`);
  const outlets = [{ id: 'courier', name: 'Courier' }];
  /** Reads what the engine before did not see. */
  const extract = ({ bytes }: { bytes: Uint8Array }): Promise<ExtractedArticle> => {
    const markdown = /<p>(.*)<\/p>/.exec(new TextDecoder().decode(bytes))![1]!;
    return Promise.resolve({ ...article, markdown, text: markdown });
  };
  const look = (captured: string, bytes: Uint8Array): void => {
    const result = writeSnapshot(createArticleIndex(content), {
      outlet: 'courier',
      article: { kind: 'folder', slug: 'pump' },
      captured,
      fields: { title: 'Pump', date: '2024-01-01', author: ['Given Name'], url: 'https://courier.example/pump' },
      foreign: { layout: 'post' },
      capture: {
        method: 'html',
        extractor: 'variorum-html@0',
        given: ['author'],
        status: 200,
        etag: '"1"',
        quality: 'partial',
        reason: 'old rule',
      },
      body: 'Share this\n\nThe pump is green.',
      raw: { bytes, extension: 'html', sha256: sha256Of(bytes) },
      foldUnchanged: true,
      dropped: [],
      notes: [],
    });
    expect(result.outcome).toBe('unchanged');
    if (result.outcome === 'unchanged') recordFiles(content, result.files);
  };
  async function events(limit = Infinity, dryRun = false): Promise<string[]> {
    const told: string[] = [];
    for await (const { event, file } of reextract(content, { dryRun }, outlets, extract)) {
      told.push(`${event} ${file.slice(-13, -10)}`);
      // The run is killed here.
      if (told.length === limit) break;
    }
    return told;
  }
  const shown = async (): Promise<string[]> => {
    writeFileSync(path.join(content, 'archive.yml'), 'title: T\ndescription: D\n');
    mkdirSync(path.join(content, 'outlets'), { recursive: true });
    writeFileSync(path.join(content, 'outlets/courier.yml'), 'name: Courier\nlanguage: en\n');
    const store = path.join(mkdtempSync(path.join(tmpdir(), 'reextract-store-')), 'archive.sqlite');
    const { failed, problems } = await compileArchive({ contentDir: content, store, threads: 1 });
    expect([failed, problems]).toEqual([false, []]);
    const archive = openArchiveFile(store);
    const revisions = archive.revisions('courier/pump');
    const spans = revisions.map(
      ({ id, firstCaptured, lastCaptured }) =>
        `${archive.revisionText('courier/pump', id).split(' ').at(-1)!} ${firstCaptured.slice(8, 10)}-${lastCaptured.slice(8, 10)}`,
    );
    archive.close();
    rmSync(path.dirname(store), { recursive: true });
    return spans;
  };

  beforeEach(() => {
    look('2024-01-02T00:00:00Z', say('green'.padEnd(5)));
    look('2024-01-03T00:00:00Z', say('red'));
    look('2024-01-04T00:00:00Z', page);
    look('2024-01-05T00:00:00Z', say('red'));
  });

  it('become snapshots of their time where they show another text, and return to the one before', async () => {
    const log = readFileSync(path.join(folder(), 'captures.ndjson'));
    expect(await events()).toEqual(['found 05T', 'found 04T', 'found 03T', 'rebuilt 01T']);
    expect(readFileSync(path.join(folder(), 'captures.ndjson'))).toEqual(log);
    expect(readFileSync(path.join(folder(), '2024-01-03T000000Z.md'), 'utf8')).toContain('etag: ');
    expect(verifyContent(content, readLedger(content), () => undefined)).toEqual([]);
    expect(await shown()).toEqual(['green. 01-02', 'red. 03-03', 'green. 04-04', 'red. 05-05']);
    expect(await events()).toEqual(['current 01T', 'current 03T', 'current 04T', 'current 05T']);
  });

  it('are never said to have shown what they did not, wherever the run is killed, and another run goes on', async () => {
    for (const limit of [1, 2, 3]) {
      await events(limit);
      expect(verifyContent(content, readLedger(content), () => undefined)).toEqual([]);
      expect((await shown()).filter((span) => span.startsWith('red') && /-04/.test(span))).toEqual([]);
    }
    await events();
    expect(verifyContent(content, readLedger(content), () => undefined)).toEqual([]);
    expect(await shown()).toEqual(['green. 01-02', 'red. 03-03', 'green. 04-04', 'red. 05-05']);
  });

  it('are left where the bytes of a later one are not there: it would come to say that it showed what was found', async () => {
    look('2024-01-06T00:00:00Z', say('blue'));
    rmSync(path.join(folder(), '2024-01-06T000000Z.html.gz'));
    expect(await events()).toEqual(['rebuilt 01T', ...Array<string>(3).fill('left ptu')]);
    expect(readdirSync(folder()).filter((name) => name.endsWith('Z.md'))).toHaveLength(1);
  });

  it('are left where the snapshot before them can’t be read by the same engine', async () => {
    writeFileSync(
      path.join(folder(), '2024-01-01T000000Z.html.gz'),
      readFileSync(path.join(folder(), '2024-01-03T000000Z.html.gz')),
    );
    const before = readdirSync(folder());
    const told = await events();
    expect(told.filter((one) => one.startsWith('found'))).toEqual([]);
    expect(readdirSync(folder())).toEqual(before);
  });

  it('stay as they are in a dry run', async () => {
    const before = readdirSync(folder());
    expect(await events(Infinity, true)).toHaveLength(4);
    expect(readdirSync(folder())).toEqual(before);
  });

  it('keep one copy of what a snapshot was when a run was killed before it was written anew', async () => {
    const before = readFileSync(path.join(folder(), '2024-01-01T000000Z.md'));
    await events();
    writeFileSync(path.join(folder(), '2024-01-01T000000Z.md'), before);
    expect(await events()).toContain('rebuilt 01T');
    expect(readdirSync(folder()).filter((name) => name.includes('before'))).toHaveLength(1);
    expect(verifyContent(content, readLedger(content), () => undefined)).toEqual([]);
  });
});
