import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { snapshotText, soundContent, temporaryFolder, writeContent } from '../../test/support/content-folder.ts';
import type { Archive } from './archive.ts';
import { type CompileReport, compileArchive } from './compile-archive.ts';
import { deletedOnPurpose } from './deleted-on-purpose.ts';
import { openArchiveFile } from './open-archive.ts';
import { problemReport } from './problem-report.ts';

const stamps = ['2024-03-01T080000Z', '2024-03-02T080000Z', '2024-03-03T080000Z'] as const;
const file = (at: number): string => `articles/gull/bridge/${stamps[at]!}.md`;

/** Compiles a content folder; `archive` is as the article's own pages may see it. */
async function compile(
  files: Record<string, string>,
  store = path.join(temporaryFolder('store'), 'archive.sqlite'),
): Promise<{ report: CompileReport; told: string[]; archive: Archive; store: string; content: string }> {
  const content = writeContent({ ...soundContent(), ...files });
  const report = await compileArchive({ contentDir: content, store, threads: 1 });
  const told = report.problems.map(({ rule, file, line }) => `${rule} ${file}:${line ?? ''}`);
  return { report, told, archive: openArchiveFile(store, 'page'), store, content };
}

const takedown = (level: string, ...rest: string[]): Record<string, string> => ({
  'takedowns.yml':
    ['gull/bridge:', `level: ${level}`, 'date: 2024-04-01', 'reason: A court.', ...rest].join('\n  ') + '\n',
});

describe('a redaction', () => {
  it('keeps revisions, windows and returns as they were, even where all that changed is redacted', async () => {
    const files = {
      [file(0)]: snapshotText("It was Ana O'Hara who fell."),
      [file(1)]: snapshotText('It was Ana O’Hara who fell.'),
      [file(2)]: snapshotText("It was Ana O'Hara who fell."),
    };
    const before = await compile(files);
    const after = await compile({ ...files, ...takedown('redacted', 'redact:', "  - exact: O'Hara") });
    expect(after.report.problems).toEqual([]);
    const facts = ({ archive }: typeof after): unknown => [
      archive
        .revisions('gull/bridge')
        .map(({ id, number, returnOf, firstCaptured }) => [id, number, returnOf, firstCaptured]),
      archive.editsOf('gull/bridge').map(({ window, returnOf }) => [window, returnOf]),
    ];
    expect(facts(after)).toEqual(facts(before));
    expect(after.archive.revisions('gull/bridge')).toHaveLength(3);
    expect(after.archive.editBody('gull/bridge', stamps[1]).changesText).not.toContain('Hara');
    expect(after.archive.editsOf('gull/bridge')[0]!.summary).toMatchObject({ weight: 'cosmetic', hunks: 0 });
    for (const { archive } of [before, after]) archive.close();
  });

  it('shows the words on neither side of an edit, and tells which passages came and went', async () => {
    const { report, archive, store } = await compile({
      [file(0)]: snapshotText('Ana Quill left. The tide rose.'),
      [file(1)]: snapshotText('Ben Ferrer left. The tide rose.'),
      ...takedown('redacted', 'redact:', '  - exact: Ana Quill', '  - exact: Ben Ferrer'),
    });
    expect(report.problems).toEqual([]);
    const body = archive.editBody('gull/bridge', stamps[1]);
    expect(body.removedText + body.addedText).toMatch(/1.*2/s);
    expect(archive.revisionText('gull/bridge', stamps[0])).toBe('[redacted 1] left. The tide rose.');
    archive.close();
    expect(fs.readFileSync(store).toString('latin1')).not.toMatch(/Quill|Ferrer/);
  });

  it('leaves nothing in the store of what was compiled before it', async () => {
    const files = { [file(0)]: snapshotText('Ana Quill left.'), [file(1)]: snapshotText('She left.') };
    const { store, archive } = await compile(files);
    archive.close();
    expect(fs.readFileSync(store).includes('Quill')).toBe(true);
    const again = await compile({ ...files, ...takedown('redacted', 'redact:', '  - exact: Ana Quill') }, store);
    again.archive.close();
    expect(fs.readFileSync(store).includes('Quill')).toBe(false);
  });

  it('tells of no hash, raw file or other copy by which the words could be found', async () => {
    const capture = `{ method: html, extractor: reader@1, memento: 'https://web.example/1', git: { commit: abc, path: a.md }, asStated: { date: Ana Quill }, requested: 'https://gull.example/Ana%20Quill', final: 'https://gull.example/1' }`;
    const { report, archive } = await compile({
      [file(0)]: snapshotText(
        'Ana Quill left.',
        `author: [Ana Quill, Ben]\nurl: https://gull.example/Ana%20Quill\ncapture: ${capture}`,
      ),
      [file(1)]: snapshotText('She left.', 'author: [Ana Quill, Ben]'),
      [file(2)]: snapshotText('She left and came back.', 'author: Ben'),
      ...takedown('redacted', 'redact:', '  - exact: Ana Quill', '    reason: Her wish.', '    date: 2024-05-01'),
    });
    expect(report.problems).toEqual([]);
    const [first, second] = archive.revisions('gull/bridge');
    expect(first!.snapshots[0]).toEqual({
      stamp: stamps[0],
      capture: { method: 'html', extractor: 'reader@1', final: 'https://gull.example/1' },
      foreign: {},
    });
    expect(first!.fields).toMatchObject({ author: ['[redacted 1]', 'Ben'] });
    expect(first!.fields).not.toHaveProperty('url');
    expect(second!.snapshots[0]).not.toHaveProperty('sha256');
    expect(archive.revisions('gull/bridge')[2]!.snapshots[0]!.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(archive.article('gull/bridge')!.takedown).toEqual({
      article: 'gull/bridge',
      level: 'redacted',
      date: '2024-04-01',
      reason: 'A court.',
      redactions: [{ number: 1, date: '2024-05-01', reason: 'Her wish.' }],
    });
    expect(archive.authors().map(({ name }) => name)).toEqual(['Ben']);
    expect(archive.editsOf('gull/bridge').map(({ authors }) => authors)).toEqual([['Ben'], ['Ben']]);
    archive.close();
  });

  it('is an error with its line where a passage stands nowhere, and never prints it', async () => {
    const { report, told } = await compile(
      takedown(
        'redacted',
        'redact:',
        '  - exact: Monday',
        '  - exact: Anna Quill',
        '  - exact: weeks',
        '    prefix: ten',
      ),
    );
    expect(told).toEqual(['redaction-unmatched takedowns.yml:7', 'redaction-unmatched takedowns.yml:8']);
    expect(report.failed).toBe(true);
    expect(problemReport(report)).not.toMatch(/Anna|Quill|weeks/);
    const checked = await compileArchive({
      contentDir: writeContent({ ...soundContent(), ...takedown('redacted', 'redact:', '  - exact: Anna Quill') }),
      threads: 1,
    });
    expect(checked.problems.map(({ rule }) => rule)).toEqual(['redaction-unmatched']);
  });

  it('finds a passage that stands in a note on a capture, or in a field of another tool, only', async () => {
    const { report, archive } = await compile({
      [file(0)]: snapshotText('She left.', 'desk: { who: [Ana Quill] }'),
      'articles/gull/bridge/captures.ndjson':
        '{"captured":"2024-03-05T08:00:00Z","outcome":"failed","note":"Ben Ferrer"}\n',
      ...takedown('redacted', 'redact:', '  - exact: Ana Quill', '  - exact: Ben Ferrer'),
    });
    expect(report.problems).toEqual([]);
    expect(archive.revisions('gull/bridge')[0]!.snapshots[0]!.foreign).toEqual({ desk: { who: ['[redacted 1]'] } });
    expect(archive.captures('gull/bridge').at(-1)!.note).toBe('[redacted 2]');
    archive.close();
  });

  it('warns of other spellings that are left, and refuses an address that holds the words', async () => {
    const { told } = await compile({
      [file(0)]: snapshotText('The Bridge, THE BRIDGE.', 'url: https://gull.example/the-bridge'),
      ...takedown('redacted', 'redact:', '  - exact: The Bridge'),
    });
    expect(told).toEqual([
      `redaction-left ${file(0)}:`,
      // The article of the sound archive speaks of the bridge, too.
      `redaction-left ${file(1)}:`,
    ]);
    const named = await compile(takedown('redacted', 'redact:', '  - exact: bridge'));
    expect(named.told).toContain('redaction-in-address takedowns.yml:6');
    const renamed = await compile(takedown('redacted', 'slug: crossing', 'redact:', '  - exact: bridge'));
    expect(renamed.report.failed).toBe(false);
    expect(renamed.archive.articleIds()).toEqual(['gull/crossing']);
    expect(renamed.archive.article('gull/crossing')!.takedown!.article).toBe('gull/crossing');
    renamed.archive.close();
  });
});

describe('a tombstone', () => {
  const files = {
    [file(0)]: snapshotText(
      'Ana Quill left.',
      'author: Ben\nurl: https://gull.example/quill\nsection: Courts\ntags: [quill]\ndescription: Gone.',
    ),
    'articles/gull/bridge/captures.ndjson': '{"captured":"2024-03-05T08:00:00Z","outcome":"failed","note":"Quill"}\n',
  };

  it('keeps headline, names, date and address, and no other word', async () => {
    const { archive, store } = await compile({ ...files, ...takedown('withdrawn') });
    const { title, authors, date, url, section, tags, description, excerpt } = archive.article('gull/bridge')!;
    expect([title, authors, date, url]).toEqual(['Harbour bridge closes', [], '2024-03-01', undefined]);
    expect([section, tags, description, excerpt]).toEqual([undefined, [], undefined, '']);
    expect(archive.captures('gull/bridge').map(({ note }) => note)).toEqual([undefined, undefined, undefined]);
    archive.close();
    expect(fs.readFileSync(store).toString('latin1')).not.toMatch(/Quill|Courts/);
  });

  it('keeps no more than it is told', async () => {
    const { archive, store } = await compile({ ...files, ...takedown('withdrawn', 'keep: []') });
    expect(archive.article('gull/bridge')).toMatchObject({ title: '', authors: [], date: 'unknown', revisionCount: 2 });
    archive.close();
    expect(fs.readFileSync(store).toString('latin1')).not.toContain('Harbour bridge');
  });

  it('stays when the files are deleted, and the ledger misses none of them', async () => {
    const stone = {
      'takedowns.yml': 'gull/quay: { level: withdrawn, date: 2024-04-01, reason: A court., deleted: true }\n',
    };
    const { report, archive, content } = await compile(stone);
    expect(report.problems).toEqual([]);
    expect(archive.articleIds()).toEqual(['gull/bridge', 'gull/quay']);
    expect(archive.article('gull/quay')).toMatchObject({ title: '', hidden: true, takedown: { reason: 'A court.' } });
    archive.close();
    const isDeleted = deletedOnPurpose(content);
    expect(isDeleted({ file: 'articles/gull/quay/a.md', finding: 'vanished' })).toBe(true);
    expect(isDeleted({ file: 'articles/gull/quay/a.md', finding: 'unrecorded' })).toBe(false);
    expect(isDeleted({ file: 'articles/gull/bridge/a.md', finding: 'vanished' })).toBe(false);
  });
});

describe('an archive', () => {
  it('is opened as lists may see it unless another audience is named', async () => {
    const quay = { 'articles/gull/quay/2024-03-01T080000Z.md': snapshotText('A quay.') };
    const { archive, store } = await compile({ ...quay, ...takedown('hidden') });
    const list = openArchiveFile(store);
    expect(archive.articleIds()).toEqual(['gull/bridge', 'gull/quay']);
    expect(list.articleIds()).toEqual(['gull/quay']);
    expect(list.article('gull/bridge')).toBeUndefined();
    expect(list.revisions('gull/bridge')).toEqual([]);
    expect(list.captures('gull/bridge')).toEqual([]);
    expect(list.editsOf('gull/bridge')).toEqual([]);
    expect(list.overall('gull/bridge')).toBeUndefined();
    expect(() => list.revisionText('gull/bridge', stamps[0])).toThrow('gull/bridge');
    expect(() => list.revisionHtml('gull/bridge', stamps[0])).toThrow('gull/bridge');
    expect(() => list.editBody('gull/bridge', stamps[1])).toThrow('gull/bridge');
    expect(() => list.editWords('gull/bridge', stamps[1])).toThrow('gull/bridge');
    expect(archive.revisionText('gull/bridge', stamps[0])).toContain('Monday');
    for (const opened of [archive, list]) opened.close();
  });
});

describe('takedowns.yml', () => {
  it.each([
    [
      'an article that is not there',
      'gull/quay: { level: hidden, date: 2024-04-01, reason: A }',
      'takedown-unknown takedowns.yml:1',
    ],
    [
      'an expunged one that is not called deleted',
      'gull/quay: { level: expunged, date: 2024-04-01, reason: A }',
      'takedown-unknown takedowns.yml:1',
    ],
    [
      'a slip in a deleted one',
      'gull/Bridge: { level: expunged, date: 2024-04-01, reason: A, deleted: true }',
      'takedown-unknown takedowns.yml:1',
    ],
    [
      'a redaction of nothing',
      'gull/bridge: { level: redacted, date: 2024-04-01, reason: A }',
      'field-missing takedowns.yml:1',
    ],
    [
      'a passage without words',
      'gull/bridge: { level: redacted, date: 2024-04-01, reason: A, redact: [{ exact: "--" }] }',
      'field-invalid takedowns.yml:1',
    ],
    [
      'passages of a withdrawn text',
      'gull/bridge: { level: withdrawn, date: 2024-04-01, reason: A, redact: [{ exact: a }] }',
      'field-invalid takedowns.yml:1',
    ],
    [
      'what a hidden article keeps',
      'gull/bridge: { level: hidden, date: 2024-04-01, reason: A, keep: [title] }',
      'field-invalid takedowns.yml:1',
    ],
    [
      'a name that is no name',
      'gull/bridge:\n  { level: hidden, date: 2024-04-01, reason: A,\n    slug: a/b }',
      'name-invalid takedowns.yml:3',
    ],
  ])('has a problem with %s', async (_name, entry, expected) => {
    const content = writeContent({ ...soundContent(), 'takedowns.yml': `${entry}\n` });
    const { problems } = await compileArchive({ contentDir: content, threads: 1 });
    expect(problems.map(({ rule, file, line }) => `${rule} ${file}:${line ?? ''}`)).toEqual([expected]);
  });

  it('has a problem with a name that another article has', async () => {
    const quay = { 'articles/gull/quay/2024-03-01T080000Z.md': snapshotText('A quay.') };
    const { told } = await compile({ ...quay, ...takedown('hidden', 'slug: Quay') });
    expect(told).toEqual(['duplicate-article takedowns.yml:5']);
  });

  it('is told of by the report, by level', async () => {
    const quay = { 'articles/gull/quay/2024-03-01T080000Z.md': snapshotText('A quay.') };
    const both = `${takedown('hidden', 'redact: [{ exact: Monday }, { exact: Tuesday }]')['takedowns.yml']!}gull/quay: { level: expunged, date: 2024-04-01, reason: A }\n`;
    const { report } = await compile({ ...quay, 'takedowns.yml': both });
    expect(problemReport(report)).toBe(
      'Taken down: 1 hidden, 1 expunged; 2 passages redacted.\n1 article, 2 snapshots: 0 errors, 0 warnings.',
    );
    expect(problemReport((await compile({})).report)).not.toContain('Taken down');
  });
});
