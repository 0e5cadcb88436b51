import { globSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSnapshot } from '../archive/parse-snapshot.ts';
import { dryFiles } from './article-files.ts';
import { scanContent } from '../archive/content-tree.ts';
import { createArticleIndex } from './article-index.ts';
import type { SnapshotDraft } from './draft.ts';
import { sha256Of, writeSnapshot, type WriteResult } from './write-snapshot.ts';

let content: string;
beforeEach(() => {
  content = mkdtempSync(path.join(tmpdir(), 'write-snapshot-'));
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
  const bytes = Buffer.from(`${change.fields?.title ?? 'The pump'}\n\n${body}`);
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

const files = (): string[] =>
  globSync('**/*', { cwd: content, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(content, path.join(entry.parentPath, entry.name)))
    .sort();
const outcome = (result: WriteResult): string =>
  result.outcome === 'rejected' ? result.refusal.reason : `${result.outcome} ${result.article}`;

describe('writeSnapshot', () => {
  it('writes a snapshot that the archive reads, with its raw capture beside it', () => {
    const given = draft({
      foreign: { layout: 'post' },
      fields: { title: 'The “pump”: a history', date: '2023-09-12', author: ['Ann'] },
    });
    const result = writeSnapshot(createArticleIndex(content), given);
    expect(result).toMatchObject({ outcome: 'imported', article: 'courier/the-pump-a-history', isNewArticle: true });
    expect(files()).toEqual([
      'articles/courier/the-pump-a-history/2023-09-13T081500Z.md',
      'articles/courier/the-pump-a-history/2023-09-13T081500Z.txt.gz',
    ]);
    const [snapshot, raw] = files().map((file) => readFileSync(path.join(content, file)));
    const { source, problems } = readSnapshot(snapshot!, {
      file: 'x.md',
      outlet: 'courier',
      stamp: '2023-09-13T081500Z',
    });
    expect(problems).toEqual([]);
    expect(source).toMatchObject({
      fields: { title: 'The “pump”: a history', date: '2023-09-12', author: ['Ann'] },
      foreign: { layout: 'post' },
      capture: { method: 'text', extractor: 'test@1', raw: given.raw?.sha256 },
      body: given.body,
    });
    expect(sha256Of(gunzipSync(raw!))).toBe(given.raw?.sha256);
  });

  it('changes nothing when the same bytes come again', () => {
    writeSnapshot(createArticleIndex(content), draft());
    const before = files().map((file) => readFileSync(path.join(content, file)));
    expect(outcome(writeSnapshot(createArticleIndex(content), draft()))).toBe('already-there courier/the-pump');
    expect(files().map((file) => readFileSync(path.join(content, file)))).toEqual(before);
  });

  it('writes nothing in a dry run and tells the same', () => {
    const dry = writeSnapshot(createArticleIndex(content, dryFiles()), draft());
    expect(files()).toEqual([]);
    expect(dry).toEqual(writeSnapshot(createArticleIndex(content), draft()));
  });

  it('records a later capture that holds nothing new, once', () => {
    writeSnapshot(createArticleIndex(content), draft());
    const later = draft({ captured: '2023-09-20T00:00:00Z' });
    expect(outcome(writeSnapshot(createArticleIndex(content), later))).toBe('unchanged courier/the-pump');
    expect(outcome(writeSnapshot(createArticleIndex(content), later))).toBe('already-there courier/the-pump');
    const log = readFileSync(path.join(content, 'articles/courier/the-pump/captures.ndjson'), 'utf8');
    expect(log).toBe(
      `{"captured":"2023-09-20T00:00:00Z","outcome":"unchanged","method":"text","raw":"${later.raw!.sha256}","extractor":"test@1"}\n`,
    );
    expect(files().filter((file) => file.endsWith('.gz'))).toHaveLength(1);
  });

  it('keeps the bytes of a capture whose text is unchanged when no kept capture has them', () => {
    writeSnapshot(createArticleIndex(content), draft());
    const bytes = Buffer.from('The pump, with another advertisement beside it');
    const raw = { bytes, extension: 'txt', sha256: sha256Of(bytes) };
    const capture = (day: string): WriteResult =>
      writeSnapshot(createArticleIndex(content), draft({ captured: `2023-09-${day}T00:00:00Z`, raw }));
    expect(capture('20')).toMatchObject({
      outcome: 'unchanged',
      files: ['articles/courier/the-pump/2023-09-20T000000Z.txt.gz', 'articles/courier/the-pump/captures.ndjson'],
    });
    expect(capture('21')).toMatchObject({ files: ['articles/courier/the-pump/captures.ndjson'] });
    expect(gunzipSync(readFileSync(path.join(content, 'articles/courier/the-pump/2023-09-20T000000Z.txt.gz')))).toEqual(
      bytes,
    );
    expect(scanContent(content).problems).toEqual([]);
  });

  it('refuses another text before a capture that is recorded as unchanged since an older one', () => {
    const otherText = `${paragraphs.slice(0, 2).join('\n\n')}\n\nThe paint is paid for by the parish.`;
    const between = draft({ captured: '2023-09-15T00:00:00Z', text: otherText });
    const later = draft({ captured: '2023-09-16T00:00:00Z' });
    writeSnapshot(createArticleIndex(content), draft());
    writeSnapshot(createArticleIndex(content), later);
    const before = files();
    const result = writeSnapshot(createArticleIndex(content), between);
    expect(outcome(result)).toContain('The line of 2023-09-16T00:00:00Z in captures.ndjson of the-pump');
    expect(result).toHaveProperty('refusal.hint', expect.stringContaining('2023-09-16T00:00:00Z again'));
    expect(writeSnapshot(createArticleIndex(content, dryFiles()), between)).toEqual(result);
    expect(files()).toEqual(before);

    // What the hint says leads to three snapshots.
    writeFileSync(path.join(content, 'articles/courier/the-pump/captures.ndjson'), '');
    expect(outcome(writeSnapshot(createArticleIndex(content), between))).toBe('imported courier/the-pump');
    expect(outcome(writeSnapshot(createArticleIndex(content), later))).toBe('imported courier/the-pump');
    expect(files().filter((file) => file.endsWith('.md'))).toHaveLength(3);
  });

  it('takes another text behind or between what the lines of captures.ndjson are about', () => {
    const textOf = (word: string): string => `${paragraphs.slice(0, 2).join('\n\n')}\n\nThe paint is ${word}.`;
    writeSnapshot(createArticleIndex(content), draft());
    writeSnapshot(createArticleIndex(content), draft({ captured: '2023-09-14T00:00:00Z' }));
    writeSnapshot(createArticleIndex(content), draft({ captured: '2023-09-20T00:00:00Z', text: textOf('red') }));
    writeSnapshot(createArticleIndex(content), draft({ captured: '2023-09-21T00:00:00Z', text: textOf('red') }));
    const between = draft({ captured: '2023-09-17T00:00:00Z', text: textOf('blue') });
    expect(outcome(writeSnapshot(createArticleIndex(content), between))).toBe('imported courier/the-pump');
    const oldest = draft({ captured: '2023-09-01T00:00:00Z', text: textOf('grey') });
    expect(outcome(writeSnapshot(createArticleIndex(content), oldest))).toBe('imported courier/the-pump');
    const behind = draft({ captured: '2023-09-30T00:00:00Z', text: textOf('white') });
    expect(outcome(writeSnapshot(createArticleIndex(content), behind))).toBe('imported courier/the-pump');
  });

  it('leaves the lines of captures.ndjson as they were', () => {
    writeSnapshot(createArticleIndex(content), draft());
    const log = path.join(content, 'articles/courier/the-pump/captures.ndjson');
    writeFileSync(log, '{"captured":"2023-09-14T00:00:00Z", "outcome":"gone"}');
    writeSnapshot(createArticleIndex(content), draft({ captured: '2023-09-20T00:00:00Z' }));
    expect(readFileSync(log, 'utf8').split('\n')[0]).toBe('{"captured":"2023-09-14T00:00:00Z", "outcome":"gone"}');
    expect(readFileSync(log, 'utf8').split('\n')).toHaveLength(3);
  });

  it('makes the next snapshot of a changed text, a changed headline, a changed field', () => {
    writeSnapshot(createArticleIndex(content), draft());
    const changed = [
      draft({ captured: '2023-09-14T00:00:00Z', text: [...paragraphs, 'Update: it was the council.'].join('\n\n') }),
      draft({ captured: '2023-09-15T00:00:00Z', fields: { title: 'Who pays for the paint?', date: '2023-09-12' } }),
      draft({
        captured: '2023-09-16T00:00:00Z',
        fields: { title: 'Who pays for the paint?', date: '2023-09-12', author: ['Ann'] },
      }),
    ];
    expect(changed.map((one) => outcome(writeSnapshot(createArticleIndex(content), one)))).toEqual(
      Array(3).fill('imported courier/the-pump'),
    );
  });

  it('keeps a version of the source that is equal to the one before, when the source holds it as one', () => {
    const folder = { article: { kind: 'folder', slug: 'pump' } as const, foldUnchanged: false };
    writeSnapshot(createArticleIndex(content), draft(folder));
    expect(
      outcome(writeSnapshot(createArticleIndex(content), draft({ ...folder, captured: '2023-09-20T00:00:00Z' }))),
    ).toBe('imported courier/pump');
  });

  it('refuses other bytes for an instant that the archive has', () => {
    writeSnapshot(createArticleIndex(content), draft());
    const other = draft({ text: [...paragraphs, 'One more.'].join('\n\n') });
    expect(outcome(writeSnapshot(createArticleIndex(content), other))).toContain(
      'for the same instant, 2023-09-13T081500Z, from other bytes',
    );
    writeSnapshot(createArticleIndex(content), draft({ captured: '2023-09-20T00:00:00Z' }));
    expect(
      outcome(writeSnapshot(createArticleIndex(content), { ...other, captured: '2023-09-20T00:00:00Z' })),
    ).toContain('in captures.ndjson');
    expect(files()).toHaveLength(3);
  });

  it('takes the same bytes under another file time for the same capture', () => {
    const byFileTime = { capture: { method: 'text' as const, capturedFrom: 'file-time' as const } };
    writeSnapshot(createArticleIndex(content), draft(byFileTime));
    expect(
      outcome(writeSnapshot(createArticleIndex(content), draft({ ...byFileTime, captured: '2024-01-01T00:00:00Z' }))),
    ).toBe('already-there courier/the-pump');
  });

  it('takes over what a person gave for the snapshot before', () => {
    const url = 'https://courier.example/pump';
    writeSnapshot(
      createArticleIndex(content),
      draft({ fields: { title: 'The pump', date: '2023-09-12', url }, capture: { method: 'text', given: ['url'] } }),
    );
    expect(outcome(writeSnapshot(createArticleIndex(content), draft({ captured: '2023-09-20T00:00:00Z' })))).toBe(
      'unchanged courier/the-pump',
    );
    const changed = writeSnapshot(
      createArticleIndex(content),
      draft({ captured: '2023-09-21T00:00:00Z', text: [...paragraphs, 'More.'].join('\n\n') }),
    );
    expect(changed).toMatchObject({
      outcome: 'imported',
      notes: ['Taken from the snapshot 2023-09-13T081500Z, where a person gave it: url.'],
    });
    expect(readFileSync(path.join(content, 'articles/courier/the-pump/2023-09-21T000000Z.md'), 'utf8')).toContain(
      `url: ${url}`,
    );
  });

  it('refuses what the archive could not read', () => {
    expect(outcome(writeSnapshot(createArticleIndex(content), draft({ text: ' \n' })))).toContain('no text');
    expect(
      outcome(writeSnapshot(createArticleIndex(content), draft({ fields: { title: 'x', date: '13/09/2023' } }))),
    ).toContain('date');
    expect(files()).toEqual([]);
  });

  it('adopts a raw file that a killed run left, and never another one', () => {
    writeSnapshot(createArticleIndex(content), draft());
    const folder = path.join(content, 'articles/courier/the-pump');
    rmSync(path.join(folder, '2023-09-13T081500Z.md'));
    writeFileSync(path.join(folder, '.2023-09-13T081500Z.md.tmp'), 'half');
    expect(outcome(writeSnapshot(createArticleIndex(content), draft()))).toBe('imported courier/the-pump');
    expect(readdirSync(folder)).toEqual(['2023-09-13T081500Z.md', '2023-09-13T081500Z.txt.gz']);
    rmSync(path.join(folder, '2023-09-13T081500Z.md'));
    writeFileSync(path.join(folder, '2023-09-13T081500Z.txt.gz'), 'other');
    expect(outcome(writeSnapshot(createArticleIndex(content), draft()))).toContain(
      'a raw file, 2023-09-13T081500Z.txt.gz, of the-pump for the same instant',
    );
    expect(readdirSync(folder)).toEqual(['2023-09-13T081500Z.txt.gz']);
  });
});
