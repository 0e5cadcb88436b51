import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { articlePage, inShort, testWatch, watchedContent } from '../../../test/support/watched-outlet.ts';
import { readLedger, verifyContent } from '../../archive/ledger.ts';
import type { FetchResult } from '../fetch/fetch-result.ts';
import { keepAnswer, keptAnswers } from './kept-answer.ts';

const look = { url: 'https://gull.example/gauge', outlet: 'gull', validators: {} };
const answer: FetchResult = {
  outcome: 'page',
  url: look.url,
  finalUrl: look.url,
  redirects: [],
  at: '2026-03-01T11:00:00Z',
  status: 200,
  headers: {},
  contentType: 'text/html; charset=utf-8',
  bytes: new Uint8Array(Buffer.from(articlePage('New gauge opens', 'März'))),
};

describe('an answer that a killed run left', () => {
  it('is read as it was kept', () => {
    const contentDir = watchedContent({ gull: { feeds: [] } });
    const file = keepAnswer(contentDir, look, answer);
    const [kept] = keptAnswers(contentDir);
    expect(kept).toMatchObject({
      file,
      look,
      result: { ...answer, bytes: Buffer.from((answer as { bytes: Uint8Array }).bytes) },
    });
  });

  it('is written by the next pass, once, with the time at which it was had', async () => {
    const contentDir = watchedContent({ gull: { feeds: [] } });
    const { pass, snapshots } = testWatch(contentDir);
    keepAnswer(contentDir, look, answer);
    const written = async (): Promise<string> => inShort((await pass()).events[0]!);
    expect(await written()).toBe('gull/new-gauge-opens imported');
    // Killed after the snapshot and before the ledger.
    keepAnswer(contentDir, look, answer);
    fs.rmSync(path.join(contentDir, 'ledger.ndjson'));
    expect(await written()).toBe('gull/new-gauge-opens already-there');
    expect(snapshots('gull/new-gauge-opens')).toEqual(['2026-03-01T110000Z.md']);
    const findings = verifyContent(contentDir, readLedger(contentDir), () => undefined);
    expect(findings.filter(({ file }) => !file.endsWith('captures.ndjson'))).toEqual([]);
    expect(keptAnswers(contentDir)).toEqual([]);
  });

  it('is named when it can’t be read', async () => {
    const contentDir = watchedContent({ gull: { feeds: [] } });
    const { pass } = testWatch(contentDir);
    const file = keepAnswer(contentDir, look, answer);
    for (const text of ['{"look":', '{"look":{},"result":{}}']) {
      fs.writeFileSync(file, text);
      await expect(pass()).rejects.toThrow(`${file} can't be read.`);
    }
  });
});
