import { existsSync, globSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { createProgram } from '../scripts/program.ts';
import { archiveConfigSchema } from '../src/model/archive-config.ts';
import { authorsSchema } from '../src/model/author-names.ts';
import { captureSchema } from '../src/model/capture.ts';
import { outletSchema } from '../src/model/outlet.ts';
import { problemRules } from '../src/model/problems.ts';
import { takedownsSchema } from '../src/model/takedown.ts';
import { declaredCommands, documentedCommands } from './docs/commands.ts';
import { readDocument, root } from './docs/document.ts';
import { linesToRun, runExample, writeExampleFiles } from './docs/examples.ts';
import { declaredFields, documentedFields, schemas } from './docs/fields.ts';

const paths = [
  ...['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md'],
  ...globSync(['docs/**/*.md', 'bench/*.md'], { cwd: root }).map((path) => path.replaceAll('\\', '/')),
];
const documents = paths.sort().map(readDocument);
const document = (path: string) => documents.find((one) => one.path === path) ?? readDocument(path);
const packageJson = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
  engines: { node: string };
  devDependencies: Record<string, string>;
};

describe('the README', { timeout: 60_000 }, () => {
  const readme = document('README.md');
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'variorum-docs-'));
    writeExampleFiles(readme.blocks, folder);
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('starts and tests the project by one line each', () => {
    const lines = readme.blocks.filter(({ lang }) => lang === 'sh').map(({ code }) => code);
    expect(lines).toContain('npm ci && npm start');
    expect(lines).toContain('npm ci && npm test');
  });

  it('has examples to run', () => {
    expect(linesToRun(readme.blocks).length).toBeGreaterThanOrEqual(3);
  });

  it.each(linesToRun(readme.blocks))('runs %s', (line) => {
    const result = runExample(line, folder);
    expect(result, result.output).toMatchObject({ exitCode: 0 });
    expect(result.output).not.toBe('');
  });

  it('shows the edit of its example', () => {
    const line = linesToRun(readme.blocks).find((one) => one.includes(' diff ')) as string;
    const { output } = runExample(line, folder);
    expect(output).toContain('May');
    expect(output).toContain('June');
    expect(output).not.toContain('February');
  });
});

describe('npm scripts', () => {
  const scriptNames = (text: string): string[] =>
    [...text.matchAll(/\bnpm (?:run ([a-z][a-z:]*)|(start|test)\b)/g)].map((match) => match[1] ?? (match[2] as string));

  it('are all told in README or CONTRIBUTING', () => {
    const told = scriptNames(document('README.md').text + document('CONTRIBUTING.md').text);
    expect(Object.keys(packageJson.scripts).filter((name) => !told.includes(name))).toEqual([]);
  });

  it('exist when a document names them', () => {
    const told = documents.flatMap(({ text }) => scriptNames(text));
    expect(told.filter((name) => !(name in packageJson.scripts))).toEqual([]);
  });

  it('run on the Node that every file names', () => {
    const version = packageJson.devDependencies['node'] as string;
    expect(readFileSync(resolve(root, '.nvmrc'), 'utf8').trim()).toBe(version);
    expect(packageJson.engines.node).toBe(`>=${version}`);
    expect(document('docs/decisions/0001-node-from-npm.md').text).toContain(version);
  });
});

describe('commands', () => {
  it('and their operands and options are in docs/commands.md, and no others', async () => {
    expect(documentedCommands(document('docs/commands.md'))).toEqual(declaredCommands(await createProgram()));
  });

  it('exist with the options that other documents and the README use', async () => {
    const declared = declaredCommands(await createProgram());
    const lines = documents
      .flatMap(({ blocks, codes }) => [...blocks.flatMap(({ code }) => code.split('\n')), ...codes])
      .filter((line) => line.startsWith('npx variorum ') && !/^npx variorum (--|<)/.test(line));
    expect(lines.length).toBeGreaterThan(3);
    for (const line of lines) {
      const command = declared.find(({ name }) => `${line} `.startsWith(`npx ${name} `));
      expect(command, line).toBeDefined();
      const used = [...line.matchAll(/ (--[a-z][a-z-]*)/g)].map((match) => match[1]);
      expect(used.filter((option) => !command?.options.includes(option as string) && option !== '--help')).toEqual([]);
    }
  });

  it('read the variables of the environment that the documents name', () => {
    const code = globSync('{src,scripts}/**/*.ts', { cwd: root })
      .map((path) => readFileSync(resolve(root, path), 'utf8'))
      .join('\n');
    const told = documents.flatMap(({ text }) => text.match(/\bVARIORUM_[A-Z]+\b/g) ?? []);
    expect(told.length).toBeGreaterThan(0);
    expect(told.filter((name) => !code.includes(name))).toEqual([]);
  });
});

describe('the content format', () => {
  const format = document('docs/content-format.md');

  it.each(Object.keys(schemas) as (keyof typeof schemas)[])('tells every field of %s, and no others', (name) => {
    const told = documentedFields(format, name);
    const declared = declaredFields(schemas[name]);
    expect(told.map(({ name, required }) => ({ name, required }))).toEqual(
      declared.map(({ name, required }) => ({ name, required })),
    );
    for (const [index, { values }] of declared.entries()) {
      expect(told[index]?.values).toEqual(expect.arrayContaining(values));
    }
  });

  it.each([
    ['archive.yml', 'title', archiveConfigSchema],
    ['outlets/<outlet>.yml', 'name', outletSchema],
    ['takedowns.yml', 'harbour-courier/bridge', takedownsSchema],
    ['authors.yml', 'Ada Quill', authorsSchema],
  ] as const)('has an example of %s that is right', (_file, start, schema) => {
    const example = format.blocks.find(({ lang, code }) => lang === 'yaml' && code.startsWith(`${start}:`));
    expect(schema.safeParse(parse(example?.code ?? '')).error?.issues ?? []).toEqual([]);
  });

  it('has examples of captures.ndjson that are right', () => {
    const lines = format.blocks.filter(({ lang }) => lang === 'json').flatMap(({ code }) => code.split('\n'));
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(captureSchema.safeParse(JSON.parse(line)).error?.issues ?? []).toEqual([]);
  });
});

describe('problems', () => {
  it('are all in docs/problems.md with their severity, and no others', () => {
    const told = document('docs/problems.md').items.map(({ text, codes }) => [
      codes[0],
      text.startsWith(`${codes[0] as string} (warning):`) ? 'warning' : 'error',
    ]);
    const declared = Object.entries(problemRules).map(([rule, { severity }]) => [rule, severity]);
    expect(told.sort()).toEqual(declared.sort());
  });
});

describe('the glossary', () => {
  it('gives each word once', () => {
    const words = document('docs/glossary.md').rows.map((row) => row[0] as string);
    expect(words.length).toBeGreaterThan(15);
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  });
});

describe('decisions', () => {
  it('are numbered from 1 without gaps or duplicates', () => {
    const names = readdirSync(resolve(root, 'docs/decisions')).sort();
    expect(names.filter((name) => !/^\d{4}-[a-z0-9]+(-[a-z0-9]+)*\.md$/.test(name))).toEqual([]);
    expect(names.map((name) => Number(name.slice(0, 4)))).toEqual(names.map((_, index) => index + 1));
  });
});

describe('paths', () => {
  const inHouse =
    /^(?:(?:src|scripts|test|docs|bench|public|content|\.ci)\/[^<>*…]*|(?:package|package-lock|tsconfig)\.json|[a-z.]+\.mjs|[A-Z]+\.md|LICENSE|\.nvmrc)$/;

  it('that documents name exist', () => {
    const missing = documents.flatMap(({ path, codes }) =>
      codes
        .filter((code) => inHouse.test(code) && !/\s/.test(code))
        .filter((code) => !existsSync(resolve(root, code)) && !existsSync(resolve(root, dirname(path), code)))
        .map((code) => `${path}: ${code}`),
    );
    expect(missing).toEqual([]);
  });

  it('that documents link to exist, with their headings', () => {
    const broken = documents.flatMap(({ path, links }) =>
      links
        .filter((link) => !/^[a-z]+:/.test(link))
        .filter((link) => {
          const [file, heading] = link.split('#') as [string, string | undefined];
          const target = file === '' ? path : posix.join(posix.dirname(path), file);
          if (!existsSync(resolve(root, target))) return true;
          return heading !== undefined && !document(target).headings.map(anchorOf).includes(heading);
        })
        .map((link) => `${path}: ${link}`),
    );
    expect(broken).toEqual([]);
  });

  function anchorOf(heading: string): string {
    return heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-');
  }
});
