import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importCycles } from './architecture/cycles.ts';
import { importsUpTheFloors } from './architecture/floors.ts';
import { waysAroundTheGate } from './architecture/gate.ts';
import { inlineWords } from './architecture/inline-words.ts';
import { importsOf, type SourceText } from './architecture/imports.ts';
import { drawers, misnamed, tooLong } from './architecture/names.ts';
import { impurities } from './architecture/purity.ts';

const root = resolve(import.meta.dirname, '..');
const paths = globSync('{src,scripts}/**/*.{ts,astro,mjs,css}', { cwd: root })
  .map((path) => path.replaceAll('\\', '/'))
  .sort();
const all = paths.map((path) => ({ path, text: readFileSync(resolve(root, path), 'utf8') }));
const files = all.filter(({ path }) => !path.endsWith('.css'));

const made = (sources: Record<string, string>): SourceText[] =>
  Object.entries(sources).map(([path, text]) => ({ path, text }));

describe('the house', () => {
  it('is read', () => {
    expect(files.length).toBeGreaterThan(10);
    expect(files.flatMap(importsOf).length).toBeGreaterThan(files.length);
  });

  it('has no import that goes up the floors', () => {
    expect(importsUpTheFloors(files)).toEqual([]);
  });

  it('has no import cycle', () => {
    expect(importCycles(files)).toEqual([]);
  });

  it('keeps the machine out of the pure floors', () => {
    expect(impurities(files)).toEqual([]);
  });

  it('reads what is withdrawn at one gate only', () => {
    expect(waysAroundTheGate(files)).toEqual([]);
  });

  it('has no drawers', () => {
    expect(drawers(paths)).toEqual([]);
  });

  it('names its files in one way', () => {
    expect(misnamed(paths)).toEqual([]);
  });

  it('has every word of a page where the words of a language are', () => {
    expect(inlineWords(files)).toEqual([]);
  });

  it('has no file over 300 lines without a reason', () => {
    expect(tooLong(all)).toEqual([]);
  });
});

describe('inline words', () => {
  const wordsOf = (text: string): string[] => inlineWords([{ path: 'src/components/A.astro', text }]);

  it.each([
    ['text', '<p>Some words</p>'],
    ['text of a branch', "<p>{a && 'Some words'}{b ? 'c' : <b>d</b>}</p>", 3],
    ['text of a list', '<p>{list.map((one) => <b>Some {one}</b>)}</p>'],
    ['pieces of a sentence', '<p>{`${count} words`}</p>'],
    ['what is heard', '<p aria-label="Some words"></p>'],
    ['what is heard, chosen', "<p aria-label={a ? 'Some words' : undefined}></p>"],
    ['what a component is given', '<Page title="Some words" />'],
  ])('are found: %s', (_, source, count = 1) => {
    expect(wordsOf(`---\nconst own = 'not shown';\n---\n${source}`)).toHaveLength(count);
  });

  it('are named with their line', () => {
    expect(wordsOf('---\n---\n<p>“…”\n</p>\n<b>One</b>')).toEqual([
      'src/components/A.astro:5: “One” belongs into src/i18n/',
    ]);
  });

  it.each([
    ['signs and numbers', '<p>1 · {two}, “{three}”</p>'],
    ['words of a language', '<p title={words.title}>{words.text(<b>{one}</b>)}</p>'],
    ['code', '<p><code>npx variorum export</code></p><script>const word = "one";</script>'],
    ['classes and states', "<p class={one === 'two' ? 'three' : 'four'} aria-current={five ? 'page' : undefined}></p>"],
    ['names', '<p>RSS</p>'],
  ])('are not %s', (_, source) => {
    expect(wordsOf(source)).toEqual([]);
  });
});

describe('imports', () => {
  it('are found in every form, with kind and line', () => {
    const text = [
      "import './side.ts';",
      "import { a, type B } from './value.ts';",
      "import type { C } from './type.ts';",
      "export * from './again.ts';",
      "export type { D } from './again-type.ts';",
      "const e: import('./import-type.ts').E = await import('./dynamic.ts');",
      "const worker = new URL('./worker.ts', import.meta.url);",
      "// import './comment.ts';",
      'const text = "import \'./string.ts\'";',
    ].join('\n');
    expect(importsOf({ path: 'src/text/a.ts', text })).toEqual([
      { specifier: './side.ts', kind: 'value', line: 1 },
      { specifier: './value.ts', kind: 'value', line: 2 },
      { specifier: './type.ts', kind: 'type', line: 3 },
      { specifier: './again.ts', kind: 'value', line: 4 },
      { specifier: './again-type.ts', kind: 'type', line: 5 },
      { specifier: './import-type.ts', kind: 'type', line: 6 },
      { specifier: './dynamic.ts', kind: 'value', line: 6 },
      { specifier: './worker.ts', kind: 'worker', line: 7 },
    ]);
  });

  it('are found in the front matter and the scripts of an Astro file', () => {
    const text =
      "---\nimport A from './A.astro';\n---\n<p>import './no.ts'</p>\n<script>\n  import './client.ts';\n</script>\n";
    expect(importsOf({ path: 'src/components/B.astro', text })).toEqual([
      { specifier: './A.astro', kind: 'value', line: 2 },
      { specifier: './client.ts', kind: 'value', line: 6 },
    ]);
  });
});

describe('the rule of the floors', () => {
  it('fails on an import that goes up', () => {
    const files = made({ 'src/text/words.ts': "import { a } from '../diff/align.ts';" });
    expect(importsUpTheFloors(files)).toEqual(['src/text/words.ts:1: text may not import src/diff/align.ts']);
  });

  it('fails on types that go up, on re-exports, and on workers', () => {
    const files = made({
      'src/model/a.ts': "import type { B } from '../archive/b.ts';",
      'src/markdown/a.ts': "export { b } from '../publish/b.ts';",
      'src/archive/a.ts': "new URL('../site/b.ts', import.meta.url);",
    });
    expect(importsUpTheFloors(files)).toHaveLength(3);
  });

  it('lets a floor know types where it may not call', () => {
    const files = made({
      'src/client/a.ts': "import type { Page } from '../site/page.ts';",
      'src/client/b.ts': "import { page } from '../site/page.ts';",
    });
    expect(importsUpTheFloors(files)).toEqual(['src/client/b.ts:1: client may not import src/site/page.ts']);
  });

  it('lets the entries make URLs and nothing else of a page', () => {
    const files = made({
      'src/integration.ts': "import { urls } from './site/urls.ts';",
      'src/pagefind.ts': "import { home } from './site/home.ts';",
    });
    expect(importsUpTheFloors(files)).toEqual(['src/pagefind.ts:1: entry may not import src/site/home.ts']);
  });

  it('lets tests, and only tests, import what stands in test/', () => {
    const text = "import { read } from '../../test/fixtures.ts';";
    expect(importsUpTheFloors(made({ 'src/text/a.test.ts': text }))).toEqual([]);
    expect(importsUpTheFloors(made({ 'src/text/a.ts': text }))).toHaveLength(1);
  });

  it('fails on a folder that has no floor', () => {
    expect(importsUpTheFloors(made({ 'src/attic/a.ts': '' }))).toHaveLength(1);
  });
});

describe('the rule of cycles', () => {
  it('fails on files that import each other, over any number of steps', () => {
    const files = made({
      'src/text/a.ts': "import './b.ts';",
      'src/text/b.ts': "import './c.ts';",
      'src/text/c.ts': "export * from './a.ts';",
    });
    expect(importCycles(files)).toEqual(['src/text/a.ts → src/text/b.ts → src/text/c.ts → src/text/a.ts']);
  });

  it('finds no cycle in types, nor where two ways meet', () => {
    const files = made({
      'src/text/a.ts': "import './b.ts'; import './c.ts';",
      'src/text/b.ts': "import './c.ts';",
      'src/text/c.ts': "import type { A } from './a.ts';",
    });
    expect(importCycles(files)).toEqual([]);
  });
});

describe('the rule of purity', () => {
  it.each([
    "import { readFileSync } from 'node:fs';",
    "import fs from 'fs';",
    "import { getCollection } from 'astro:content';",
    "import type { AstroConfig } from 'astro';",
    'const zone = process.env.TZ;',
    'const now = Date.now();',
    'const now = new Date();',
    'const now = new Date;',
    'const chance = Math.random();',
    'const at = performance.now();',
    'const base = import.meta.env.BASE_URL;',
    'const id = crypto.randomUUID();',
    'names.sort((a, b) => a.localeCompare(b));',
    'const text = count.toLocaleString();',
    'const format = new Intl.DateTimeFormat();',
  ])('fails on %s', (text) => {
    expect(impurities(made({ 'src/publish/a.ts': text }))).toHaveLength(1);
    expect(impurities(made({ 'src/archive/a.ts': text, 'src/publish/a.test.ts': text }))).toEqual([]);
  });

  it('lets through what depends on its arguments alone', () => {
    const text = [
      'const day = new Date(0);',
      'const tree = await processor.process(text);',
      'const step = { process: 1 };',
      "a.localeCompare(b, 'en');",
      "new Intl.Segmenter('en');",
      "// process.env, 'node:fs'",
    ].join('\n');
    expect(impurities(made({ 'src/text/a.ts': text }))).toEqual([]);
  });
});

describe('the rule of the gate', () => {
  it.each([
    ['src/site/a.ts', "import { sqliteArchive } from '../archive/sqlite-archive.ts';"],
    ['src/publish/a.ts', "import { readConfigFiles } from '../archive/config-files.ts';"],
    ['src/pages/a.ts', "export { readCaptures } from '../archive/read-captures.ts';"],
    ['src/site/a.ts', "import { DatabaseSync } from 'node:sqlite';"],
    ['src/site/a.ts', "import fs from 'node:fs';"],
    ['src/integration.ts', "import { sqliteArchive } from './archive/sqlite-archive.ts';"],
    ['src/site/a.ts', 'if (article.hidden) throw stop;'],
    ['src/site/a.ts', 'const listed = articles.filter(({ hidden }) => !hidden);'],
    ['src/publish/a.ts', "const gone = article.takedown?.level === 'withdrawn';"],
    ['src/pages/search.astro', "---\nconst { archive } = openSite('page');\n---\n"],
    ['src/pages/feeds/a.ts', "const { archive } = openSite('lookup');"],
    ['src/site/a.ts', 'const { archive } = openSite(audience);'],
    ['src/export/a.ts', "const archive = openArchiveFile(store, 'page');"],
  ])('fails in %s on %s', (path, text) => {
    expect(waysAroundTheGate(made({ [path]: text }))).toHaveLength(1);
  });

  it('lets through what asks at the gate', () => {
    const files = made({
      'src/site/a.ts': "import { isListed } from '../archive/audience.ts'; if (isListed(article)) go();",
      'src/pages/articles/[outlet]/[article]/a.ts': "openSite('page');",
      'src/pages/statistics.ts': "openSite('statistics'); openSite();",
      'src/client/a.ts': 'box.hidden = true;',
      'src/archive/a.ts': "import { DatabaseSync } from 'node:sqlite'; if (article.hidden) stop();",
    });
    expect(waysAroundTheGate(files)).toEqual([]);
  });
});

describe('the rules of names', () => {
  it('fail on a drawer, whether file or folder', () => {
    const paths = ['src/text/utils.ts', 'src/lib/a.ts', 'scripts/helpers.test.ts', 'src/text/library.ts'];
    expect(drawers(paths).map((fault) => fault.split(':')[0])).toEqual(paths.slice(0, 3));
  });

  it('fail on names of another form', () => {
    const paths = [
      'src/text/wordCount.ts',
      'src/text/word-count.test.ts',
      'src/components/time-line.astro',
      'src/components/TimeLine.astro',
      'src/pages/[outlet]/Index.astro',
    ];
    expect(misnamed(paths)).toEqual([
      'src/text/wordCount.ts: not kebab-case',
      'src/components/time-line.astro: not PascalCase',
    ]);
  });

  it('fail on a long file that gives no reason', () => {
    const lines = 'const a = 1;\n'.repeat(300);
    const files = made({
      'src/text/short.ts': lines,
      'src/text/long.ts': `${lines}\n`,
      'src/text/reason.ts': `// Over 300 lines because it is one table.\n${lines}`,
    });
    expect(tooLong(files)).toEqual(['src/text/long.ts: 301 lines']);
  });
});
