import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFrontMatter } from '../markdown/front-matter.ts';
import { parseBody } from '../markdown/parse-body.ts';
import { fieldNames, type Revision } from '../model/revision.ts';
import { compareRevisions } from './compare.ts';
import { renderInline, renderText } from './render.ts';
import { brokenLaw, rebuildFromTree } from './testing/rebuild.ts';

const folder = path.join(import.meta.dirname, '../../test/fixtures/diff');
const behaviours = fs.readdirSync(folder).sort();

describe('each behaviour of the diff', () => {
  it('has fixtures', () => {
    expect(behaviours.length).toBeGreaterThanOrEqual(25);
  });

  it.each(behaviours)('%s', (behaviour) => {
    const before = readSide(behaviour, 'before');
    const after = readSide(behaviour, 'after');
    const diff = compareRevisions(before, after);
    expect(brokenLaw(diff, before.blocks, after.blocks)).toBeUndefined();
    const tree = renderInline(diff, before, after);
    expect(rebuildFromTree(tree, 'before')).toEqual(before.blocks.map(({ text }) => text));
    expect(rebuildFromTree(tree, 'after')).toEqual(after.blocks.map(({ text }) => text));
    const { weight, rule, classes, noteAdded, silent } = diff.summary;
    const judged = [
      `${weight}: ${rule}`,
      ...Object.entries(classes).map(([name, count]) => `${name} ${count}`),
      ...(noteAdded ? ['note added'] : []),
      ...(silent ? ['silent'] : []),
    ];
    const actual = `${judged.join(', ')}\n\n${renderText(diff, before, after)}`.trimEnd() + '\n';
    const file = path.join(folder, behaviour, 'expected.txt');
    if (process.env['UPDATE_FIXTURES'] !== undefined) fs.writeFileSync(file, actual);
    expect(actual).toBe(fs.readFileSync(file, 'utf8'));
  });
});

function readSide(behaviour: string, side: 'before' | 'after'): Revision {
  const text = fs.readFileSync(path.join(folder, behaviour, `${side}.md`), 'utf8');
  const { data, body } = readFrontMatter(text, `${side}.md`);
  const fields = Object.fromEntries(fieldNames.filter((name) => name in data).map((name) => [name, data[name]]));
  return {
    id: side === 'before' ? '2024-03-01T080000Z' : '2024-03-01T120000Z',
    fields: { title: '', author: [], date: '', tags: [], ...fields },
    blocks: parseBody(body).blocks,
  };
}
