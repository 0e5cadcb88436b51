import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { soundContent, temporaryFolder, writeContent } from '../test/support/content-folder.ts';
import { articlePage } from '../test/support/watched-outlet.ts';

const program = fileURLToPath(new URL('variorum.ts', import.meta.url));

function run(...given: string[]): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...given], { encoding: 'utf8' });
  return { status, out: stdout, err: stderr };
}

describe('the command line', () => {
  it('may be run by its name, as npx does', () => {
    expect(() => {
      accessSync(program, constants.X_OK);
    }).not.toThrow();
  });

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

  it('takes an id that no outlet can have for a fault of the command line', () => {
    const folder = temporaryFolder('ids');
    const page = path.join(folder, 'page.txt');
    writeFileSync(page, 'text');
    const content = ['--content', path.join(folder, 'content')];
    expect(run('import', 'text', page, '--outlet', '../x', ...content)).toMatchObject({ status: 2, out: '' });
    expect(existsSync(path.join(folder, 'content'))).toBe(false);
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

  const saved = (): { page: string; content: string } => {
    const folder = temporaryFolder('saved');
    const page = path.join(folder, 'page.html');
    writeFileSync(page, articlePage('New gauge opens'));
    return { page, content: writeContent(soundContent()) };
  };

  it('takes the outlet of --article from the address of the page', () => {
    const { page, content } = saved();
    writeFileSync(path.join(content, 'outlets/gull.yml'), 'name: The Gull\nurl: https://gull.example/\nlanguage: en\n');
    const where = ['--url', 'https://gull.example/gauge', '--content', content];
    expect(run('import', 'html', page, '--article', 'Gauge', ...where).err).toContain("can't be the folder");
    expect(run('import', 'html', page, '--article', 'gauge', ...where)).toMatchObject({ status: 0, err: '' });
    expect(existsSync(path.join(content, 'articles/gull/gauge'))).toBe(true);
  });

  it.each(['notaurl', 'ftp://gull.example/a'])('asks for the whole address where %s is given', (address) => {
    const { content } = saved();
    const { status, out } = run('capture', address, '--content', content);
    expect(status).toBe(1);
    expect(out).toContain(`\`${address}\` is no web address.\n  → Give the whole address`);
  });

  it('goes on to import when nobody reads what it prints', () => {
    const folder = temporaryFolder('many');
    const names = Array.from({ length: 12 }, (_, at) => `New gauge ${'abcdefghijkl'.charAt(at)} opens`);
    for (const [at, name] of names.entries()) {
      const note = `<!-- saved from url=(0026)https://gull.example/news/${at} -->`;
      writeFileSync(path.join(folder, `${name}.html`), `${note}\n${articlePage(name)}`);
    }
    const content = writeContent(soundContent());
    const command = `"${process.execPath}" "${program}" import html "${folder}" --outlet gull --content "${content}"`;
    const { stderr } = spawnSync('sh', ['-c', `${command} | head -n 1`], { encoding: 'utf8' });
    expect(stderr).toBe('');
    for (const name of names)
      expect(existsSync(path.join(content, 'articles/gull', name.toLowerCase().replaceAll(' ', '-')))).toBe(true);
    expect(run('verify', '--content', content).out).not.toContain('New gauge');
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
