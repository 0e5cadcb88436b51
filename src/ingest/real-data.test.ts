import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseBody } from '../markdown/parse-body.ts';
import { listMarkdownFolder, readMarkdownFolder } from './markdown-folder.ts';
import { type ImportEvent, type ImportSummary, runImport } from './run-import.ts';
import { readTextCapture } from './text.ts';

/** Real captures that are not part of the project and never copied into it. */
const data = fileURLToPath(new URL('../../../shared/data/', import.meta.url));
const seed = path.join(data, 'captures/finance-twitter-2023-09-13.txt');
const corpus = path.join(data, 'corpora/nodejs-blog.tar.xz');

describe('real captures', () => {
  it.skipIf(!existsSync(seed))('imports the seed capture (needs ../shared)', () => {
    const text = readFileSync(seed, 'utf8');
    const reading = readTextCapture(text);
    const headline = createHash('sha256')
      .update(reading.title ?? '')
      .digest('hex');
    expect(headline).toBe('2b197eae6661848f5045c6732b35ce0d20f4f9b10b0f1edd36312884a12a114f');
    expect(reading).toMatchObject({ date: '2023-09-13', outletName: 'FinanceTwitter' });
    expect(reading.author).toBeUndefined();
    const kinds = Object.groupBy(parseBody(reading.body).blocks, ({ kind }) => kind);
    expect([kinds.paragraph?.length, kinds.caption?.length, Object.keys(kinds).length]).toEqual([17, 4, 2]);
    expect(reading.dropped.map(({ label, line }) => `${label} ${line}`)).toEqual(
      ['above-body 3', 'above-body 6'].concat([62, 64, 66, 67, 69, 72, 74, 77].map((line) => `after-end ${line}`)),
    );
    const body = reading.parts.map((part) => ('text' in part ? part.text : ''));
    const lines = text.split('\n').map((line) => line.replaceAll(/ +/g, ' ').replaceAll(/^ | $/g, ''));
    expect(body).toEqual(lines.slice(6, 61).filter((line) => line.trim() !== ''));
  });

  describe.skipIf(!existsSync(corpus))('a blog of 1,994 snapshots (needs ../shared)', () => {
    let dir: string;
    const events: ImportEvent[] = [];
    let summary: ImportSummary;
    beforeAll(async () => {
      dir = mkdtempSync(path.join(tmpdir(), 'real-data-'));
      execFileSync('tar', ['xf', corpus, '-C', dir]);
      const items = readMarkdownFolder(listMarkdownFolder(path.join(dir, 'nodejs-blog'), 'nodejs-blog'));
      const options = {
        contentDir: path.join(dir, 'content'),
        outlet: 'nodejs-blog',
        outletName: 'Node.js',
        dryRun: true,
      };
      summary = await runImport(items, options, (event) => {
        events.push(event);
      });
    }, 120_000);
    afterAll(() => {
      rmSync(dir, { recursive: true, force: true });
    });

    it('accounts for every file', () => {
      expect(summary).toMatchObject({
        read: 1943,
        imported: 1924,
        rejected: 19,
        unchanged: 0,
        alreadyThere: 0,
        // Files without a text, of articles that never had one, and a list of the files.
        passedOver: 52,
      });
    });

    it('rejects what is broken in it, each with its reason', () => {
      const reasons = events.flatMap((event) => (event.event === 'rejected' ? [event.reason] : []));
      const count = (part: string): number => reasons.filter((reason) => reason.includes(part)).length;
      expect([
        count('states no `title`'),
        count('no front matter'),
        count('is neither a date'),
        count('does not exist'),
        count('of the same second'),
      ]).toEqual([2, 3, 3, 1, 10]);
    });
  });
});
