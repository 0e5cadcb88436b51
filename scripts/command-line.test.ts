import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { soundContent, temporaryFolder, writeContent } from '../test/support/content-folder.ts';

const program = fileURLToPath(new URL('variorum.ts', import.meta.url));

function run(...given: string[]): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...given], { encoding: 'utf8' });
  return { status, out: stdout, err: stderr };
}

describe('the command line', () => {
  it.each([
    [
      ['import', 'html', 'x', '--outlte', 'y'],
      "error: unknown option '--outlte'\n(Did you mean --outlet?)",
      'import html',
    ],
    [['import', 'htm', 'x'], "error: unknown command 'htm'\n(Did you mean html?)", 'import'],
    [['import', 'html'], "error: missing required argument 'path'", 'import html'],
  ])('answers %j with the error, what is alike, and where the help is', (given, error, command) => {
    expect(run(...given)).toEqual({ status: 2, out: '', err: `${error}\nSee \`npx variorum ${command} --help\`.\n` });
  });

  it('says what is wrong with a folder in place of a file, and the other way about', () => {
    const folder = temporaryFolder('paths');
    const content = ['--content', path.join(folder, 'content')];
    const file = path.join(folder, 'page.txt');
    writeFileSync(file, 'text');
    mkdirSync(path.join(folder, 'pages'));
    const dir = path.join(folder, 'pages');
    const isFolder = `${dir} is a folder, not a file.\n  → `;
    const isFile = `${file} is a file, not a folder.\n  → `;
    expect(run('import', 'text', dir, '--outlet', 'x', ...content).err).toContain(`${isFolder}Name one text file.`);
    expect(run('import', 'wayback', dir, ...content).err).toContain(isFolder);
    expect(run('import', 'warc', dir, ...content).out).toContain('It is a folder, not a file.\n  → ');
    expect(run('import', 'markdown', file, '--outlet', 'x', ...content).err).toContain(isFile);
    expect(run('import', 'git', file, '--path', '*', '--outlet', 'x', ...content).err).toContain(isFile);
    expect(run('verify', '--content', file)).toMatchObject({ status: 1, out: '' });
  });

  it('finds selectors in check that can’t be read', () => {
    const rules = "name: The Gull\nlanguage: en\nrules:\n  - select: 'p[['\n";
    const content = writeContent({ ...soundContent(), 'outlets/gull.yml': rules });
    const { status, out } = run('check', '--content', content);
    expect(status).toBe(1);
    expect(out).toMatch(
      /^outlets\/gull\.yml:4 {2}error {2}field-invalid\n {2}`rules\.0\.select` is no CSS selector: `p\[\[`\.\n/,
    );
    expect(out).toContain('1 error, 0 warnings.');
  });
});
