import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { describe, expect, it } from 'vitest';
import { diffTables, withTables } from './docs/diff-tables.ts';
import { readDocument, root } from './docs/document.ts';

const file = resolve(root, 'docs/diff.md');
if (process.env['UPDATE_FIXTURES'] !== undefined) {
  const options = await resolveConfig(file);
  writeFileSync(file, await format(withTables(readFileSync(file, 'utf8')), { ...options, filepath: file }));
}
const document = readDocument('docs/diff.md');

interface ObjectSchema {
  properties?: Record<string, unknown>;
  anyOf?: ObjectSchema[];
}

const schema = JSON.parse(readFileSync(resolve(root, 'docs/schemas/revision-diff.json'), 'utf8')) as ObjectSchema & {
  $defs: Record<string, ObjectSchema>;
};

/** Members of each object of the schema; those of all forms where it has several. */
const members = Object.entries<ObjectSchema>({ RevisionDiff: schema, ...schema.$defs })
  .map(([name, one]) => {
    return [name, [...new Set((one.anyOf ?? [one]).flatMap((form) => Object.keys(form.properties ?? {})))]] as const;
  })
  .filter(([, names]) => names.length > 0);

describe('docs/diff.md', () => {
  it.each(members)('tells every member of %s, and no others', (name, names) => {
    const told = document.items
      .filter(({ heading }) => heading === name)
      // The names before the colon: "`before`, `after`: …".
      .flatMap(({ text, codes }) => codes.slice(0, text.slice(0, text.indexOf(':')).split(', ').length));
    expect(told.sort()).toEqual([...names].sort());
  });

  it.each(Object.entries(diffTables))('has the table of %s as the code has it', (_name, { head, rows }) => {
    const start = document.rows.findIndex((row) => row.join() === head.join());
    expect(document.rows.slice(start, start + rows.length + 1)).toEqual([head, ...rows]);
  });

  const examples = document.blocks.flatMap(({ lang, meta, code }, at) =>
    lang === 'js' && meta === 'run' ? [{ code, output: document.blocks[at + 1]! }] : [],
  );

  it('has examples of the functions', () => {
    const code = examples.map((example) => example.code).join('\n');
    for (const name of ['compareRevisions', 'alignSentences', 'diffWords', 'splitSentences']) {
      expect(code).toContain(`${name}(`);
    }
  });

  it.each(examples)('prints what it says: $code', ({ code, output }) => {
    expect(output.lang).toBe('text');
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: '', NO_COLOR: '1', FORCE_COLOR: undefined },
    });
    expect(stderr).toBe('');
    expect(stdout.trimEnd()).toBe(output.code);
  });
});
