import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { runVariorum } from '../../test/support/built-site.ts';
import { temporaryFolder } from '../../test/support/content-folder.ts';

const files: Record<string, string | Uint8Array> = {
  'one.md':
    '---\ntitle: Bridge\u00A0closes\nlang: en\n---\n\nFirst.\n\nAbout 12\u00A0cars came.\n\nThird.\n\nFourth.\n',
  'two.md': '---\ntitle: Bridge closes\nlang: en\n---\n\nFirst.\n\nAbout 13 cars came.\n\nThird.\n\nFourth.\n',
  'composed.md': 'The caf\u00E9 stays open.\n',
  'decomposed.md': 'The cafe\u0301 stays open.\n',
  'hidden.md': 'The ca\u200Bf\u00E9 stays open.\n',
  'escape.md': 'The caf\u00E9 stays \u001B[31mopen\u001B[0m\u202E.\n',
  'latin-1.md': Uint8Array.of(0x63, 0x61, 0x66, 0xe9),
  'binary.md': Uint8Array.of(0x63, 0x00, 0x66),
  'broken.md': '---\ntitle: [a\n---\n\nHello.\n',
  'empty.md': '',
};

let folder: string;
beforeAll(() => {
  folder = temporaryFolder('diff');
  for (const [name, content] of Object.entries(files)) fs.writeFileSync(path.join(folder, name), content);
});

function diff(before: string, after: string, ...options: string[]): ReturnType<typeof runVariorum> {
  const result = runVariorum('diff', path.join(folder, before), path.join(folder, after), ...options);
  // What a user never meets.
  expect(result.stderr).not.toMatch(/^\s+at .*:\d+:\d+/m);
  return result;
}

describe('variorum diff', () => {
  it('prints fields and changed blocks, says how many did not change, and shows what is invisible', () => {
    expect(diff('one.md', 'two.md')).toEqual({
      status: 0,
      stderr: '',
      stdout:
        'headline: Bridge[-[NBSP]-]{+[SPACE]+}closes\n\n[1 unchanged block]\n\nAbout [-12[NBSP]-]{+13 +}cars came.\n\n[2 unchanged blocks]\n',
    });
  });

  it('shows a zero-width character that came into a word', () => {
    expect(diff('composed.md', 'hidden.md').stdout).toBe('The [-café-]{+ca[ZWSP]fé+} stays open.\n');
  });

  it('marks no letters that look the same, and says so', () => {
    expect(diff('composed.md', 'decomposed.md').stdout).toBe(
      '[In 1 place the same letters are encoded in another way]\n',
    );
  });

  it('lets no article speak to the terminal', () => {
    const { stdout } = diff('composed.md', 'escape.md');
    expect(stdout).toContain('[U+001B][31mopen[U+001B][0m[RLO]+}.');
    expect(stdout).not.toMatch(/[\u001B\u202E]/);
  });

  it('says in words that there is no difference', () => {
    expect(diff('one.md', 'one.md')).toEqual({ status: 0, stdout: 'No difference.\n', stderr: '' });
    expect(diff('empty.md', 'empty.md').stdout).toBe('No difference.\n');
    expect(diff('empty.md', 'empty.md', '--format', 'html').stdout).toBe('<p class="notice">No difference.</p>\n');
  });

  it('prints fields and text as HTML', () => {
    const { stdout } = diff('one.md', 'two.md', '--format', 'html');
    expect(stdout).toContain('<ul class="fields"><li data-field="title">');
    expect(stdout).toMatch(/<p data-op="edited">About <span class="change" id="c1"/);
  });

  it.each([
    ['nowhere.md', 'There is no such file.'],
    ['.', 'This is a folder; name a file in it.'],
    ['latin-1.md', 'The bytes are not valid UTF-8.'],
    ['binary.md', 'Byte 1 is NUL: this is no text.'],
  ])('names the file and its fault, and ends with 1: %s', (file, fault) => {
    const location = path.join(folder, file);
    for (const result of [diff(file, 'one.md'), diff('one.md', file)]) {
      expect(result).toEqual({ status: 1, stdout: '', stderr: `${location}: ${fault}\n` });
    }
  });

  it('compares front matter that is broken as text, and warns', () => {
    const { status, stdout, stderr } = diff('broken.md', 'empty.md');
    expect(status).toBe(0);
    expect(stdout).toContain('title: [a');
    expect(stderr).toMatch(/broken\.md: line \d+: .* The front matter is compared as text\.\n$/);
  });

  it.each([[['one.md']], [['one.md', 'two.md', '--format', 'xml']], [['one.md', 'two.md', '--colour']]])(
    'ends with 2 where the command line is wrong: %j',
    ([before, ...rest]) => {
      const { status, stdout } = runVariorum('diff', path.join(folder, before!), ...rest);
      expect([status, stdout]).toEqual([2, '']);
    },
  );

  it('says what the comparison gave up', () => {
    const long = (seed: number): string =>
      Array.from({ length: 9000 }, (_, at) => `w${(at * seed * 7919) % 9973}`).join(' ');
    fs.writeFileSync(path.join(folder, 'long-1.md'), `Same start here. ${long(3)}`);
    fs.writeFileSync(path.join(folder, 'long-2.md'), `Same start here. ${long(5)}`);
    const { stdout } = diff('long-1.md', 'long-2.md');
    expect(stdout).toMatch(/\n\nNote: .+\n$/);
    expect(diff('long-1.md', 'long-2.md', '--format', 'html').stdout).toMatch(/<p class="notice">Note: /);
  });
});
