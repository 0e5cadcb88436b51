import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
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
/** Long enough for git to tell how alike two texts are. */
const long = (word: string, lines = 60): string =>
  Array.from({ length: lines }, (_, line) => `Line ${line} of the text on the ${word} and its ${word} keeper.`).join(
    '\n',
  );

const run = (source: Partial<GitSource> = {}) => importHistory(repository, source);
const archive = (): string[] => archiveLines(repository);
const rejections = (events: ImportEvent[]): string[] =>
  events.flatMap((event) => (event.event === 'rejected' ? [event.reason] : []));

describe('readRepository', () => {
  it('makes a snapshot of each commit that changed a file, with the committer time and the commit', async () => {
    repository.put('posts/pump.md', post('One.'));
    repository.put('notes.md', post('Not an article.'));
    const first = repository.commit('2024-05-01T10:00:00+02:00');
    repository.put('notes.md', post('Still none.'));
    repository.commit(at(2));
    repository.put('posts/pump.md', post('Two.'));
    repository.commit(at(3));
    const { summary } = await run();
    expect(summary).toMatchObject({ read: 2, imported: 2, newArticles: 1 });
    expect(archive()).toEqual(['pump: 01 One.', 'pump: 03 Two.']);
    const folder = path.join(repository.content, 'articles/courier/pump');
    const text = readFileSync(path.join(folder, '2024-05-01T080000Z.md'), 'utf8');
    expect(text).toContain(`  method: git\n  git:\n    commit: ${first}\n    path: posts/pump.md\n`);
    expect(readdirSync(folder)).toContain('2024-05-01T080000Z.md.gz');
  });

  it('leaves out a heading that says the headline again, and says so once', async () => {
    for (const [day, text] of ['One.', 'Two.'].entries()) {
      repository.put('posts/pump.md', `---\ntitle: The pump\ndate: 2023-09-12\n---\n# The pump\n\n${text}\n`);
      repository.commit(at(day + 1));
    }
    const { summary } = await run();
    expect(archive()).toEqual(['pump: 01 One.', 'pump: 02 Two.']);
    expect(summary.remarks).toEqual(['2 texts began with a heading that says the headline again; it is left out.']);
  });

  it('changes nothing the second time, and adds only what is new after that', async () => {
    repository.put('posts/pump.md', post('One.'));
    repository.commit(at(1));
    repository.put('posts/pump.md', post('One.').replaceAll('\n', '\r\n'));
    repository.commit(at(2));
    await run();
    const before = archive();
    expect(before).toEqual(['pump: 01 One.', 'pump: 02 (unchanged)']);
    expect((await run()).summary).toMatchObject({ read: 2, alreadyThere: 2 });
    expect(archive()).toEqual(before);
    repository.git('mv', 'posts/pump.md', 'posts/well.md');
    repository.put('posts/well.md', post('Two.'));
    repository.commit(at(3));
    expect((await run()).summary).toMatchObject({ read: 3, alreadyThere: 2, imported: 1, newArticles: 0 });
    expect(archive()).toEqual([...before, 'pump: 03 Two.']);
  });

  it('keeps one article through renames, into the pattern and out of it, under its first matching name', async () => {
    repository.put('drafts/a name.md', post(`Zero.\n\n${long('pump')}`));
    repository.commit(at(1));
    mkdirSync(path.join(repository.dir, 'posts'));
    repository.git('mv', 'drafts/a name.md', 'posts/pump one.md');
    repository.commit(at(2));
    repository.git('mv', 'posts/pump one.md', 'posts/pump-two.md');
    repository.put('posts/pump-two.md', post(`Three.\n\n${long('pump')}`));
    repository.commit(at(3));
    repository.git('mv', 'posts/pump-two.md', 'pump-three.md');
    repository.put('pump-three.md', post(`Four.\n\n${long('pump')}`));
    repository.commit(at(4));
    await run();
    expect(archive()).toEqual([
      'pump-one: 01 Zero.',
      'pump-one: 02 (unchanged)',
      'pump-one: 03 Three.',
      'pump-one: 04 Four.',
    ]);
  });

  it('parts a file that takes a name which another one left, and says so', async () => {
    repository.put('posts/news.md', post(`First news.\n\n${long('pump')}`));
    repository.commit(at(1));
    repository.git('mv', 'posts/news.md', 'posts/old.md');
    repository.commit(at(2));
    repository.put('posts/news.md', post(`Other news.\n\n${long('mayor')}`, 'The mayor'));
    repository.commit(at(3));
    const { events } = await run();
    expect(archive()).toEqual(['news: 01 First news.', 'news: 02 (unchanged)', 'news-2: 03 Other news.']);
    expect(events).toContainEqual(expect.objectContaining({ event: 'passed-over', source: 'posts/news.md' }));
    const before = archive();
    expect((await run()).summary).toMatchObject({ imported: 0, alreadyThere: 3 });
    expect(archive()).toEqual(before);
  });

  it.each([
    ['short', (word: string) => word],
    ['long', (word: string) => `${word}\n\n${long(word)}`],
  ])('ends the history of a file that another one was moved onto (%s texts)', async (_, text) => {
    repository.put('posts/pump.md', post(text('Pump.')));
    repository.put('posts/mayor.md', post(text('Mayor.'), 'The mayor'));
    repository.commit(at(1));
    repository.git('mv', '-f', 'posts/pump.md', 'posts/mayor.md');
    repository.commit(at(2));
    repository.put('posts/mayor.md', post(text('Pump again.')));
    repository.commit(at(3));
    await run();
    expect(archive()).toEqual([
      'mayor: 01 Mayor.',
      'mayor: 02 (gone)',
      'pump: 01 Pump.',
      'pump: 02 (unchanged)',
      'pump: 03 Pump again.',
    ]);
  });

  it('follows two files that change names with each other', async () => {
    repository.put('posts/a.md', post(`Pump.\n\n${long('pump')}`));
    repository.put('posts/b.md', post(`Mayor.\n\n${long('mayor')}`));
    repository.commit(at(1));
    repository.put('posts/b.md', post(`Pump.\n\n${long('pump')}`));
    repository.put('posts/a.md', post(`Mayor.\n\n${long('mayor')}`));
    repository.commit(at(2));
    await run();
    expect(archive()).toEqual(['a: 01 Pump.', 'a: 02 (unchanged)', 'b: 01 Mayor.', 'b: 02 (unchanged)']);
  });

  it('keeps a revert as a third text', async () => {
    for (const [day, text] of ['A.', 'B.', 'A.'].entries()) {
      repository.put('posts/pump.md', post(text));
      repository.commit(at(day + 1));
    }
    await run();
    expect(archive()).toEqual(['pump: 01 A.', 'pump: 02 B.', 'pump: 03 A.']);
  });

  it('records a deletion, and the return as a snapshot, also of the same text', async () => {
    repository.put('posts/pump.md', post('A.'));
    repository.commit(at(1));
    repository.git('rm', '-q', 'posts/pump.md');
    repository.commit(at(2));
    repository.put('posts/pump.md', post('A.'));
    repository.commit(at(3));
    expect((await run()).summary).toMatchObject({ imported: 2, observed: 1 });
    expect(archive()).toEqual(['pump: 01 A.', 'pump: 02 (gone)', 'pump: 03 A.']);
    expect((await run()).summary).toMatchObject({ alreadyThere: 3, imported: 0, observed: 0 });
  });

  it('takes what a merge brought at the time of the merge, and its resolved conflict', async () => {
    repository.put('posts/pump.md', post('A.'));
    repository.commit(at(1));
    repository.git('checkout', '-q', '-b', 'side');
    repository.put('posts/pump.md', post('Side.'));
    repository.put('posts/new.md', post(`New.`, 'New'));
    repository.commit(at(2));
    repository.git('checkout', '-q', 'main');
    repository.put('posts/pump.md', post('Main.'));
    repository.commit(at(3));
    // It ends with a conflict, and asks who merges although it commits nothing.
    const env = { ...process.env, GIT_COMMITTER_NAME: 'Ada', GIT_COMMITTER_EMAIL: 'ada@example.org' };
    spawnSync('git', ['merge', '-q', '--no-commit', 'side'], { cwd: repository.dir, env });
    repository.put('posts/pump.md', post('Both.'));
    repository.commit(at(4));
    const { events } = await run();
    expect(archive()).toEqual(['new: 04 New.', 'pump: 01 A.', 'pump: 03 Main.', 'pump: 04 Both.']);
    expect(events).toContainEqual(expect.objectContaining({ source: '1 commit of merged branches' }));
    await run({ ref: 'side', outlet: 'side' });
    expect(readdirSync(path.join(repository.content, 'articles/side/pump')).sort()[2]).toMatch(/^2024-05-02/);
  });

  it('rejects the fewest commits whose times contradict their order, and never moves one', async () => {
    const days = [1, 9, 3, 4, 4];
    for (const [index, day] of days.entries()) {
      repository.put('posts/pump.md', post(`Text ${index}.`));
      repository.commit(at(day));
    }
    const { events } = await run();
    expect(archive()).toEqual(['pump: 01 Text 0.', 'pump: 03 Text 2.', 'pump: 04 Text 4.']);
    expect(rejections(events)).toEqual([
      expect.stringMatching(/^Its time, 2024-05-09T08:00:00Z, contradicts .* it came before \w{12}, of 2024-05-03T/),
      expect.stringMatching(/^It is one of 2 commits of the same second; \w{12} is taken\.$/),
    ]);
  });

  it('rejects a time that is later than now', async () => {
    repository.put('posts/pump.md', post('A.'));
    repository.commit('2037-01-01T00:00:00Z');
    expect(rejections((await run()).events)).toEqual([expect.stringContaining('2037-01-01T00:00:00Z')]);
  });

  it('runs nothing that the repository or the environment names', async () => {
    repository.put('posts/pump.md', post('A.'));
    repository.put('.gitattributes', '*.md diff=evil filter=evil\n');
    repository.commit(at(1));
    const mark = path.join(repository.dir, 'ran');
    const command = `sh -c 'touch "${mark}"; cat'`;
    for (const name of [
      'diff.external',
      'diff.evil.textconv',
      'diff.evil.command',
      'core.fsmonitor',
      'core.pager',
      'filter.evil.smudge',
      'gpg.program',
      'core.sshCommand',
    ]) {
      repository.git('config', name, command);
    }
    repository.git('config', 'log.showSignature', 'true');
    repository.git('config', 'diff.orderFile', 'absent');
    process.env.GIT_EXTERNAL_DIFF = command;
    process.env.GIT_DIR = '/nowhere';
    try {
      await run();
    } finally {
      delete process.env.GIT_EXTERNAL_DIFF;
      delete process.env.GIT_DIR;
    }
    expect(archive()).toEqual(['pump: 01 A.']);
    expect(existsSync(mark)).toBe(false);
  });

  it('finds its articles again when commits were made anew, and joins no other article of the name', async () => {
    repository.put('posts/pump.md', post('A.'));
    repository.commit(at(1));
    await run();
    repository.git('checkout', '-q', '--orphan', 'anew');
    repository.commit(at(1));
    repository.put('posts/pump.md', post('B.'));
    repository.commit(at(2));
    await run();
    expect(archive()).toEqual(['pump: 01 A.', 'pump: 02 B.']);
    repository.git('checkout', '-q', '--orphan', 'other');
    repository.put('posts/pump.md', post('Another.'));
    repository.commit(at(3));
    expect(rejections((await run()).events)).toEqual([
      'The archive has an article pump that did not come from this file.',
    ]);
  });

  it('says what is wrong with the repository, the ref or the pattern', async () => {
    await expect(run()).rejects.toThrow('no commit yet');
    repository.put('posts/pump.md', post('A.'));
    repository.commit(at(1));
    await expect(run({ ref: '--output=x' })).rejects.toThrow('no commit named --output=x');
    await expect(run({ globs: ['blog/*.md'] })).rejects.toThrow('ever had a name of the form blog/*.md');
    await expect(run({ dir: path.join(repository.dir, 'posts') })).rejects.toThrow('is no git repository');
    await expect(run({ dir: path.join(repository.dir, 'absent') })).rejects.toThrow('There is no folder');
  });
});
