import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { archiveLines, importHistory } from '../../../test/git/import-history.ts';
import { type TestRepository, testRepository } from '../../../test/git/test-repository.ts';
import type { ImportEvent } from '../run-import.ts';
import type { GitSource } from './read-repository.ts';

let repository: TestRepository;
beforeEach(() => {
  repository = testRepository();
});
afterEach(() => {
  repository.remove();
});

const at = (day: number, time = '08:00:00'): string => `2024-05-${String(day).padStart(2, '0')}T${time}Z`;
const post = (body: string, title = 'The pump'): string => `---\ntitle: ${title}\ndate: 2024-05-01\n---\n\n${body}\n`;
const run = (source: Partial<GitSource> = {}) => importHistory(repository, source);
const archive = (): string[] => archiveLines(repository);
const rejections = (events: ImportEvent[]): string[] =>
  events.flatMap((event) => (event.event === 'rejected' ? [event.reason] : []));

describe('fileItems', () => {
  it('takes headline and text as they are where there is no front matter, and no date for one', async () => {
    repository.put('posts/pump.md', '# The *old* pump #\n\nWater.\n');
    repository.put('posts/well.md', 'Only text.\n');
    repository.put('posts/sun.md', '+++\nheadline = "Sun"\ndate = "soon"\nextra = 1\n+++\nLight.\n');
    repository.put('posts/bad.md', '---\ntitle: [\n---\nText.\n');
    repository.commit(at(1));
    await run({ map: new Map([['title', 'headline']]) });
    const text = (article: string): string =>
      readFileSync(path.join(repository.content, `articles/courier/${article}/2024-05-01T080000Z.md`), 'utf8');
    expect(text('pump')).toMatch(/^---\ntitle: The old pump\ndate: unknown\n[\s\S]*\n---\n\nWater\.\n$/);
    expect(text('well')).toContain('title: well\n');
    expect(text('sun')).toMatch(/title: Sun\ndate: unknown\n[\s\S]*unmapped:\n {4}date: soon\n/);
    expect(text('sun')).not.toContain('headline');
    expect(text('bad')).toContain('quality: failed');
    expect(text('bad')).toContain('title: [');
  });

  it('reads the article of HTML pages', async () => {
    const page = (text: string): string =>
      `<!doctype html><html lang="en"><head><title>The pump runs again</title></head><body><nav>Home</nav><article><h1>The pump runs again</h1><p>${text}</p>${'<p>The keeper of the pump said that it would run until the end of the summer, as it did before.</p>'.repeat(4)}</article></body></html>`;
    repository.put('posts/pump.html', page('It started on Monday, after two years of repairs by the town.'));
    repository.commit(at(1));
    repository.put('posts/pump.html', page('It started on Tuesday, after two years of repairs by the town.'));
    repository.commit(at(2));
    await run({ globs: ['posts/*.html'] });
    expect(archive()).toEqual([
      'pump: 01 It started on Monday, after two years of repairs by the town.',
      'pump: 02 It started on Tuesday, after two years of repairs by the town.',
    ]);
    expect((await run({ globs: ['posts/*.html'] })).summary).toMatchObject({ alreadyThere: 2, imported: 0 });
  }, 30_000);

  it('tells of files that hold no text, and of links', async () => {
    repository.put('posts/pump.md', post('A.'));
    repository.put('posts/binary.md', new Uint8Array([0, 1, 2]));
    repository.put('posts/latin.md', Buffer.from('---\ntitle: é\n---\n\nA\n', 'latin1'));
    symlinkSync('pump.md', path.join(repository.dir, 'posts/link.md'));
    repository.commit(at(1));
    repository.put('posts/pump.md', '');
    repository.commit(at(2));
    repository.put('posts/pump.md', post('A.'));
    repository.git('update-index', '--add', '--cacheinfo', `160000,${'1'.repeat(40)},posts/sub.md`);
    repository.commit(at(3));
    const { events } = await run({ globs: ['posts/*.md'] });
    expect(archive()).toEqual(['pump: 01 A.', 'pump: 02 (failed)', 'pump: 03 A.']);
    expect(rejections(events)).toEqual(['Byte 0 is NUL: this is no text.', 'The bytes are not valid UTF-8.']);
    expect(events).toContainEqual(expect.objectContaining({ event: 'passed-over', source: 'posts/link.md' }));
  });

  it('reads names in any script and bytes, and a bare repository', async () => {
    repository.put('posts/Über die Brücke/index.md', post('A.'));
    writeFileSync(
      Buffer.concat([Buffer.from(`${repository.dir}/posts/caf`), Buffer.of(0xe9), Buffer.from('.md')]),
      post('B.'),
    );
    repository.put('posts/two\nlines.md', post('C.'));
    repository.commit(at(1));
    repository.git('clone', '-q', '--bare', '.', '../bare.git');
    await run({ dir: path.join(repository.dir, '../bare.git') });
    expect(archive()).toEqual(['caf-e9: 01 B.', 'two-lines: 01 C.', 'über-die-brücke: 01 A.']);
  });
});
