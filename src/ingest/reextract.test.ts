import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readLedger, verifyContent } from '../archive/ledger.ts';
import { scanContent } from '../archive/content-tree.ts';
import { createArticleIndex } from './article-index.ts';
import type { ExtractedArticle } from './extracted-article.ts';
import { htmlExtractor } from './html-extractor.ts';
import { recordFiles } from './ledger-file.ts';
import { reextract, type ReextractEvent } from './reextract.ts';
import { sha256Of, writeSnapshot } from './write-snapshot.ts';

let content: string;
const page = new TextEncoder().encode('<h1>Pump</h1><p>The pump is green.</p>');
const folder = (): string => path.join(content, 'articles/courier/pump');

beforeEach(() => {
  content = mkdtempSync(path.join(tmpdir(), 'reextract-'));
  const result = writeSnapshot(createArticleIndex(content), {
    outlet: 'courier',
    article: { kind: 'content' },
    captured: '2024-01-01T00:00:00Z',
    fields: { title: 'Pump', date: '2024-01-01', author: ['Given Name'], url: 'https://courier.example/pump' },
    foreign: { layout: 'post' },
    capture: {
      method: 'html',
      extractor: 'variorum-html@0',
      given: ['author'],
      requested: 'https://courier.example/pump?utm_source=x',
      contentType: 'text/html; charset=utf-8',
      quality: 'partial',
      reason: 'old rule',
    },
    body: 'Share this\n\nThe pump is green.',
    raw: { bytes: page, extension: 'html', sha256: sha256Of(page) },
    foldUnchanged: true,
    dropped: [],
    notes: [],
  });
  if (result.outcome === 'imported') recordFiles(content, result.files);
});
afterEach(() => {
  rmSync(content, { recursive: true });
});

const article: ExtractedArticle = {
  title: 'Pump',
  author: ['Read Name'],
  date: '2024-01-01',
  modified: null,
  description: null,
  lang: null,
  section: null,
  tags: [],
  image: null,
  outletName: null,
  canonical: null,
  markdown: 'The pump is green.',
  text: 'The pump is green.',
  captions: [],
  sources: { title: 'meta' },
  quality: 'ok',
  charset: 'utf-8',
  extraction: { candidate: 'own', coverage: 1, agreement: 1, confidence: 1 },
  dropped: [],
  notes: [],
  ruleFaults: [],
};

async function run(dryRun = false): Promise<ReextractEvent[]> {
  const asked: unknown[] = [];
  const events: ReextractEvent[] = [];
  const outlets = [{ id: 'courier', name: 'Courier' }];
  const extract = (given: unknown): Promise<ExtractedArticle> => {
    asked.push(given);
    return Promise.resolve(article);
  };
  for await (const event of reextract(content, { dryRun }, outlets, extract)) events.push(event);
  for (const given of asked)
    expect(given).toMatchObject({
      url: 'https://courier.example/pump?utm_source=x',
      contentType: 'text/html; charset=utf-8',
    });
  return events;
}

describe('reextract', () => {
  it('builds a snapshot of an older engine again, and keeps what it was', async () => {
    const before = readFileSync(path.join(folder(), '2024-01-01T000000Z.md'));
    expect(await run()).toEqual([
      {
        file: 'articles/courier/pump/2024-01-01T000000Z.md',
        event: 'rebuilt',
        from: 'variorum-html@0',
        to: htmlExtractor,
        isTextChanged: true,
        kept: 'articles/courier/pump/2024-01-01T000000Z.before-1.md.gz',
      },
    ]);
    const now = readFileSync(path.join(folder(), '2024-01-01T000000Z.md'), 'utf8');
    expect(now).not.toContain('Share this');
    expect(now).toContain('Given Name');
    expect(now).toContain('layout: post');
    expect(now).toContain('url: https://courier.example/pump\n');
    expect(now).not.toContain('old rule');
    expect(now).toContain(`    - from: variorum-html@0\n      sha256: ${sha256Of(before)}`);
    expect(gunzipSync(readFileSync(path.join(folder(), '2024-01-01T000000Z.before-1.md.gz')))).toEqual(before);
    expect(verifyContent(content, readLedger(content), () => undefined)).toEqual([]);
    expect(scanContent(content).problems).toEqual([]);
    expect(await run()).toEqual([{ file: 'articles/courier/pump/2024-01-01T000000Z.md', event: 'current' }]);
  });

  it('writes nothing in a dry run', async () => {
    const before = readdirSync(folder());
    expect((await run(true)).map(({ event }) => event)).toEqual(['rebuilt']);
    expect(readdirSync(folder())).toEqual(before);
  });

  it('leaves a snapshot whose raw capture is not the one that it names', async () => {
    writeFileSync(path.join(folder(), '2024-01-01T000000Z.html.gz'), 'broken');
    expect(await run()).toMatchObject([{ event: 'left', reason: "2024-01-01T000000Z.html.gz can't be unpacked." }]);
    rmSync(path.join(folder(), '2024-01-01T000000Z.html.gz'));
    expect(await run()).toMatchObject([{ event: 'left', reason: 'Its raw capture is not there.' }]);
  });
});
