import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { snapshotText, soundContent, writeContent, type ContentFiles } from '../../test/support/content-folder.ts';
import type { Problem, ProblemRule } from '../model/problems.ts';
import { problemRules } from '../model/problems.ts';
import { compileArchive } from './compile-archive.ts';
import { sha256Of } from './compile-article.ts';

const snapshot = 'articles/gull/bridge/2024-03-03T080000Z.md';
const check = async (files: ContentFiles): Promise<Problem[]> =>
  (await compileArchive({ contentDir: writeContent(files), threads: 1 })).problems;

/** A fault: files laid over a sound archive, and what must be said of it. */
const faults: [name: string, files: ContentFiles, rule: ProblemRule, place: string][] = [
  ['no front matter', { [snapshot]: 'Only text.\n' }, 'front-matter-missing', `${snapshot}:1`],
  ['front matter without an end', { [snapshot]: '---\ntitle: A\n\nText\n' }, 'front-matter-unclosed', `${snapshot}:1`],
  [
    'broken YAML',
    { [snapshot]: '---\ntitle: "A\ndate: 2024-03-01\noutlet: gull\n---\n\nText\n' },
    'yaml-invalid',
    snapshot,
  ],
  ['broken TOML', { [snapshot]: '+++\ntitle = "A"\ndate = = 3\n+++\n\nText\n' }, 'toml-invalid', `${snapshot}:3`],
  ['a missing field', { [snapshot]: '---\ndate: 2024-03-01\noutlet: gull\n---\n\nText\n' }, 'field-missing', snapshot],
  ['a field of a wrong type', { [snapshot]: snapshotText('Text', 'tags: 5') }, 'field-invalid', `${snapshot}:5`],
  [
    'a URL that is none',
    { [snapshot]: snapshotText('Text', 'url: javascript:alert(1)') },
    'field-invalid',
    `${snapshot}:5`,
  ],
  [
    'an accent that is too light',
    { 'archive.yml': 'title: A\ndescription: B\naccent: "#ffcc00"\n' },
    'field-invalid',
    'archive.yml:3',
  ],
  [
    'a language that the site does not speak',
    { 'archive.yml': 'title: A\ndescription: B\ninterface: tlh\n' },
    'field-invalid',
    'archive.yml:3',
  ],
  [
    'a day that does not exist',
    { [snapshot]: snapshotText('Text').replace('2024-03-01', '2023-02-29') },
    'date-invalid',
    `${snapshot}:3`,
  ],
  [
    'a time without a zone',
    { [snapshot]: snapshotText('Text', 'modified: 2024-03-01T08:00:00') },
    'date-invalid',
    `${snapshot}:5`,
  ],
  [
    'an outlet that is not its folder',
    { [snapshot]: snapshotText('Text').replace('outlet: gull', 'outlet: tern') },
    'outlet-mismatch',
    `${snapshot}:4`,
  ],
  [
    'an outlet without a file',
    { 'articles/tern/a/2024-03-03T080000Z.md': snapshotText('Text').replace('gull', 'tern') },
    'outlet-unknown',
    'articles/tern',
  ],
  [
    'a name and `captured` that disagree',
    { [snapshot]: snapshotText('Text', 'captured: 2024-03-03T09:00:00Z') },
    'captured-mismatch',
    `${snapshot}:5`,
  ],
  [
    'two snapshots of one instant',
    { 'articles/gull/bridge/20240301T080000Z.md': snapshotText('Text') },
    'duplicate-instant',
    'articles/gull/bridge/20240301T080000Z.md',
  ],
  [
    'a name that is no instant',
    { 'articles/gull/bridge/2024-02-30T080000Z.md': snapshotText('Text') },
    'name-invalid',
    'articles/gull/bridge/2024-02-30T080000Z.md',
  ],
  [
    'articles that differ in letter case only',
    { 'articles/gull/Bridge/2024-03-01T080000Z.md': snapshotText('Text') },
    'duplicate-article',
    'articles/gull/bridge',
  ],
  [
    'articles that differ in Unicode form only',
    {
      'articles/gull/caf\u00E9/2024-03-01T080000Z.md': snapshotText('Text'),
      'articles/gull/cafe\u0301/2024-03-01T080000Z.md': snapshotText('Text'),
    },
    'duplicate-article',
    'articles/gull/caf\u00E9',
  ],
  [
    'a file that is not UTF-8',
    { [snapshot]: Buffer.concat([Buffer.from(snapshotText('Text')), Buffer.from([0xe9, 10])]) },
    'not-utf8',
    `${snapshot}:8`,
  ],
  ['a binary file', { [snapshot]: Uint8Array.of(0x89, 0x50, 0, 1) }, 'binary-file', snapshot],
  ['an empty body', { [snapshot]: snapshotText('') }, 'body-empty', snapshot],
  ['a body that shows nothing', { [snapshot]: snapshotText('<!-- nothing -->') }, 'body-empty', snapshot],
  ['a file over the cap', { [snapshot]: snapshotText('x'.repeat(5_000_001)) }, 'file-too-large', snapshot],
  [
    'front matter over the cap',
    { [snapshot]: snapshotText('Text', `description: ${'x'.repeat(70_000)}`) },
    'front-matter-too-large',
    snapshot,
  ],
  [
    'an alias bomb',
    { [snapshot]: snapshotText('Text', 'a: &a [1,1,1]\nb: &b [*a,*a,*a]\nc: [*b,*b,*b]') },
    'alias-forbidden',
    `${snapshot}:6`,
  ],
  ['duplicate keys', { [snapshot]: snapshotText('Text', 'title: Twice') }, 'duplicate-key', `${snapshot}:5`],
  ['no archive.yml', { 'archive.yml': '' }, 'field-missing', 'archive.yml'],
  [
    'an unknown key in archive.yml',
    { 'archive.yml': 'title: A\ndescription: B\ntitel: C\n' },
    'field-unknown',
    'archive.yml:3',
  ],
  [
    'a name in two entries of authors.yml',
    { 'authors.yml': 'Ana Quill:\n  - A. Quill\nAnne Quill:\n  - Anne Q.\n  - a. quill\n' },
    'author-twice',
    'authors.yml:3',
  ],
  [
    'an author of a name that another entry has',
    { 'authors.yml': 'Ana Quill: A. Quill\nA. Quill: Ann\n' },
    'author-twice',
    'authors.yml:2',
  ],
  ['an author whose other names are none', { 'authors.yml': 'Ana Quill:\n  - 5\n' }, 'field-invalid', 'authors.yml:1'],
  [
    'a takedown of nothing',
    { 'takedowns.yml': 'gull/tunnel:\n  level: hidden\n  date: 2024-03-01\n  reason: Test\n' },
    'takedown-unknown',
    'takedowns.yml',
  ],
  [
    'a capture line that is no JSON',
    { 'articles/gull/bridge/captures.ndjson': 'no\n' },
    'captures-invalid',
    'articles/gull/bridge/captures.ndjson:1',
  ],
  [
    'a capture whose snapshot is lost',
    { 'articles/gull/bridge/captures.ndjson': '{"captured":"2024-03-05T08:00:00Z","outcome":"snapshot"}\n' },
    'captures-invalid',
    'articles/gull/bridge/captures.ndjson:1',
  ],
  [
    'a raw file that is not there',
    { [snapshot]: snapshotText('Text', `capture: { raw: ${'ab'.repeat(32)} }`) },
    'raw-missing',
    snapshot,
  ],
  [
    'a raw file with other bytes',
    {
      [snapshot]: snapshotText('Text', `capture: { raw: ${'ab'.repeat(32)} }`),
      'articles/gull/bridge/2024-03-03T080000Z.txt.gz': gzipSync('other'),
    },
    'raw-mismatch',
    'articles/gull/bridge/2024-03-03T080000Z.txt.gz',
  ],
  ['a file that nobody asked for', { 'notes.txt': 'hello' }, 'file-unexpected', 'notes.txt'],
  [
    'an article without a snapshot',
    { 'articles/gull/empty/captures.ndjson': '' },
    'article-empty',
    'articles/gull/empty',
  ],
  [
    'a raw capture whose snapshot was not written',
    { 'articles/gull/killed/2024-03-03T080000Z.html.gz': gzipSync('page') },
    'capture-unfinished',
    'articles/gull/killed',
  ],
];

describe('checking content', () => {
  it('finds nothing in a sound archive', async () => {
    expect(await check(soundContent())).toEqual([]);
  });

  it.each(faults)('finds %s', async (_name, files, rule, place) => {
    const problems = await check({ ...soundContent(), ...files });
    expect(
      problems.map((found) => [found.rule, place.includes(':') ? `${found.file}:${found.line ?? ''}` : found.file]),
    ).toContainEqual([rule, place]);
    const found = problems.find((one) => one.rule === rule)!;
    expect(found.message).not.toBe('');
    expect(found.severity).toBe(problemRules[rule].severity);
  });

  it('finds symbolic links and follows none', async () => {
    const content = writeContent(soundContent());
    fs.symlinkSync(os.tmpdir(), path.join(content, 'articles/gull/elsewhere'));
    fs.symlinkSync(path.join(content, 'archive.yml'), path.join(content, 'articles/gull/bridge/2024-03-04T080000Z.md'));
    const { problems } = await compileArchive({ contentDir: content, threads: 1 });
    expect(problems.map(({ rule, file }) => `${rule} ${file}`)).toEqual([
      'symlink-forbidden articles/gull/bridge/2024-03-04T080000Z.md',
      'symlink-forbidden articles/gull/elsewhere',
    ]);
  });

  it('says that there is no content folder', async () => {
    const { problems } = await compileArchive({ contentDir: path.join(os.tmpdir(), 'variorum-nowhere'), threads: 1 });
    expect(problems.map(({ rule }) => rule)).toEqual(['content-missing']);
  });

  it('collects the problems of all files in one run, in order', async () => {
    const problems = await check({
      ...soundContent(),
      [snapshot]: 'Only text.\n',
      'articles/gull/a/2024-03-01T080000Z.md': '---\ntitle: A\n---\n',
      'outlets/gull.yml': 'nome: X\nrules:\n  - selct: .story\n',
    });
    expect(problems.map(({ rule, file }) => `${file} ${rule}`)).toEqual([
      'articles/gull/a/2024-03-01T080000Z.md field-missing',
      'articles/gull/a/2024-03-01T080000Z.md field-missing',
      `${snapshot} front-matter-missing`,
      'outlets/gull.yml field-missing',
      'outlets/gull.yml field-unknown',
      'outlets/gull.yml field-unknown',
    ]);
  });

  it('accepts a raw capture that is the one named', async () => {
    const raw = Buffer.from('The bridge closes.');
    const files = {
      ...soundContent(),
      [snapshot]: snapshotText('Text', `capture: { raw: ${sha256Of(raw)}, method: text }`),
      [snapshot.replace('.md', '.txt.gz')]: gzipSync(raw),
    };
    expect(await check(files)).toEqual([]);
  });
});

describe('a language that the site does not speak', () => {
  it('is answered with those that it speaks', async () => {
    const content = { ...soundContent(), 'archive.yml': 'title: A\ndescription: B\ninterface: tlh\n' };
    const [found] = await check(content);
    expect(found?.message).toBe('`interface` should be one of en, de: `tlh`.');
  });
});
