import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readLedger, verifyContent } from '../archive/ledger.ts';
import { scanContent } from '../archive/content-tree.ts';
import type { ExtractedArticle } from './extracted-article.ts';
import { htmlExtractor } from './html-extractor.ts';
import { recordFiles } from './ledger-file.ts';
import { type OutletRules, outletRulesListSchema } from '../model/outlet-rules.ts';
import { rulesFingerprint } from './rules-fingerprint.ts';
import { reextract, type ReextractEvent } from './reextract.ts';
import { sha256Of } from './write-snapshot.ts';
import { pumpArticle as article, writePump } from './testing/pump-article.ts';

let content: string;
const folder = (): string => path.join(content, 'articles/courier/pump');

beforeEach(() => {
  content = mkdtempSync(path.join(tmpdir(), 'reextract-'));
  writePump(content);
});
afterEach(() => {
  rmSync(content, { recursive: true });
});

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

describe('a file that is not what the ledger says', () => {
  const file = 'articles/courier/pump/2024-01-01T000000Z.md';
  const change = (word: string): void => {
    const bytes = readFileSync(path.join(content, file), 'utf8');
    writeFileSync(path.join(content, file), bytes.replace(/layout: \w+/, `layout: ${word}`));
  };

  it('is left as it is and named, whoever made it, until it is recorded', async () => {
    change('forged');
    const verified = (): unknown => verifyContent(content, readLedger(content), () => undefined);
    expect(verified()).toEqual([{ file, finding: 'changed' }]);
    const bytes = readFileSync(path.join(content, file));
    expect(await run()).toEqual([{ file, event: 'left', reason: expect.stringContaining('ledger') as string }]);
    expect(readFileSync(path.join(content, file))).toEqual(bytes);
    expect(verified()).toEqual([{ file, finding: 'changed' }]);
    recordFiles(content, [file]);
    expect(await run()).toMatchObject([{ event: 'rebuilt' }]);
    change('other');
    expect(await run()).toMatchObject([{ event: 'left' }]);
  });

  it('is not built again where the ledger does not know it', async () => {
    rmSync(path.join(content, 'ledger.ndjson'));
    expect(await run()).toMatchObject([{ event: 'left' }]);
    expect(readdirSync(content)).not.toContain('ledger.ndjson');
  });

  it('is gone on with where a run was killed between recording and writing', async () => {
    const before = readFileSync(path.join(content, file));
    await run();
    const now = readFileSync(path.join(content, file));
    writeFileSync(path.join(content, file), before);
    expect(await run()).toMatchObject([{ event: 'rebuilt' }]);
    expect(readFileSync(path.join(content, file))).toEqual(now);
  });
});

describe('the rules of an outlet', () => {
  const extract = ({ rules }: { rules?: OutletRules }): Promise<ExtractedArticle> => {
    const markdown = rules?.remove === undefined ? 'A box.\n\nThe pump is green.' : 'The pump is green.';
    return Promise.resolve({ ...article, markdown, text: markdown });
  };
  const rules = outletRulesListSchema.parse([{ from: '2024-01-01', remove: '.box' }]);
  const runBy = async (own: OutletRules[]): Promise<ReextractEvent[]> => {
    const outlets = [{ id: 'courier', name: 'Courier', rules: own }];
    const events: ReextractEvent[] = [];
    for await (const event of reextract(content, { dryRun: false }, outlets, extract)) events.push(event);
    return events;
  };
  const stored = (): string => readFileSync(path.join(folder(), '2024-01-01T000000Z.md'), 'utf8');

  it('are a reason to read a capture again where others hold now, or none', async () => {
    await runBy([]);
    expect(stored()).not.toContain('\n  rules:');
    const name = `${htmlExtractor}+rules.${rulesFingerprint(rules, '2024-01-01T00:00:00Z')!}`;
    expect(await runBy(rules)).toMatchObject([
      { event: 'rebuilt', from: htmlExtractor, to: name, isTextChanged: true },
    ]);
    expect(stored()).toContain('\n  rules: ');
    expect(stored()).not.toContain('A box.');
    expect(await runBy(rules)).toMatchObject([{ event: 'current' }]);
    expect(await runBy(outletRulesListSchema.parse([{ from: '2024-01-02', remove: '.box' }]))).toMatchObject([
      { event: 'rebuilt', from: name, to: htmlExtractor },
    ]);
    expect(stored()).toContain('A box.');
    expect(stored()).not.toContain('\n  rules:');
    expect(verifyContent(content, readLedger(content), () => undefined)).toEqual([]);
    expect(scanContent(content).problems).toEqual([]);
  });
});
