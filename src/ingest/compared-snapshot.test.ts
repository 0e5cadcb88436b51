import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createArticleIndex } from './article-index.ts';
import type { SnapshotDraft } from './draft.ts';
import { sha256Of, writeSnapshot, type WriteResult } from './write-snapshot.ts';

let content: string;
beforeEach(() => {
  content = mkdtempSync(path.join(tmpdir(), 'compared-snapshot-'));
});
afterEach(() => {
  rmSync(content, { recursive: true });
});

const paragraphs = [
  'The pump was put up in the year of the great drought.',
  'It was painted green until the war.',
  'Nobody knows who pays for the paint.',
];

function draft(change: Partial<SnapshotDraft> & { text?: string } = {}): SnapshotDraft {
  const body = change.text ?? paragraphs.join('\n\n');
  const bytes = Buffer.from(body);
  return {
    outlet: 'courier',
    article: { kind: 'content' },
    captured: '2023-09-13T08:15:00Z',
    fields: { title: 'The pump', date: '2023-09-12' },
    foreign: {},
    capture: { method: 'text', extractor: 'test@1' },
    body,
    raw: { bytes, extension: 'txt', sha256: sha256Of(bytes) },
    foldUnchanged: true,
    dropped: [],
    notes: [],
    ...change,
  };
}

const outcome = (result: WriteResult): string =>
  result.outcome === 'rejected' ? result.refusal.reason : `${result.outcome} ${result.article}`;

describe('what a capture is compared with', () => {
  const failed = (captured: string, text: string): SnapshotDraft =>
    draft({
      captured,
      text,
      article: { kind: 'folder', slug: 'the-pump' },
      capture: { method: 'text', extractor: 'test@1', quality: 'failed', reason: 'wall: pay' },
    });
  const lines = (): Record<string, unknown>[] =>
    readFileSync(path.join(content, 'articles/courier/the-pump/captures.ndjson'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);

  it('takes a text behind a failed capture for unchanged since the last good one, which the line names', () => {
    writeSnapshot(createArticleIndex(content), draft());
    writeSnapshot(createArticleIndex(content), failed('2023-09-14T00:00:00Z', 'Pay to read.'));
    const again = draft({ captured: '2023-09-15T00:00:00Z' });
    expect(outcome(writeSnapshot(createArticleIndex(content), again))).toBe('unchanged courier/the-pump');
    expect(lines()).toMatchObject([
      { captured: '2023-09-15T00:00:00Z', outcome: 'unchanged', since: '2023-09-13T08:15:00Z' },
    ]);
    const between = draft({
      captured: '2023-09-14T12:00:00Z',
      text: `${paragraphs.slice(0, 2).join('\n\n')}\n\nIt is red.`,
    });
    expect(outcome(writeSnapshot(createArticleIndex(content), between))).toContain('The line of 2023-09-15T00:00:00Z');
  });

  it('records a failed capture that comes again as failed', () => {
    writeSnapshot(createArticleIndex(content), draft());
    writeSnapshot(createArticleIndex(content), failed('2023-09-14T00:00:00Z', 'Pay to read.'));
    writeSnapshot(createArticleIndex(content), failed('2023-09-15T00:00:00Z', 'Pay to read.'));
    expect(lines()).toMatchObject([{ captured: '2023-09-15T00:00:00Z', outcome: 'failed', note: 'wall: pay' }]);
  });

  it('makes a snapshot of a whole text behind a part, also where they are equal', () => {
    writeSnapshot(
      createArticleIndex(content),
      draft({ capture: { method: 'text', quality: 'partial', reason: 'r: s' } }),
    );
    const whole = draft({ captured: '2023-09-15T00:00:00Z' });
    expect(outcome(writeSnapshot(createArticleIndex(content), whole))).toBe('imported courier/the-pump');
  });

  it('keeps the address in the archive’s spelling when a person gives another one of the same page', () => {
    const given = (captured: string, url: string): SnapshotDraft =>
      draft({
        captured,
        fields: { title: 'The pump', date: '2023-09-12', url },
        capture: { method: 'html', extractor: 'test@1', given: ['url'], requested: url },
      });
    writeSnapshot(createArticleIndex(content), given('2023-09-13T08:15:00Z', 'https://courier.example/pump'));
    const variants = ['http://www.courier.example/pump/', 'https://courier.example/pump?utm_source=x#c'];
    for (const [at, url] of variants.entries())
      expect(outcome(writeSnapshot(createArticleIndex(content), given(`2023-09-2${at}T00:00:00Z`, url)))).toBe(
        'unchanged courier/the-pump',
      );
    expect(lines().map(({ requested }) => requested)).toEqual(variants);
    const other = given('2023-09-30T00:00:00Z', 'https://courier.example/other-pump');
    expect(
      outcome(writeSnapshot(createArticleIndex(content), { ...other, article: { kind: 'folder', slug: 'the-pump' } })),
    ).toBe('imported courier/the-pump');
  });
});
