import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { compareRevisions } from './compare.ts';
import { renderInline, renderText } from './render.ts';
import { behaviours, fixtureFolder, readFixtureFile, readFixtureSide } from './testing/fixtures.ts';
import { brokenLaw, fragmentsOf, idsOf, rebuildFromTree } from './testing/rebuild.ts';

/** So many fixtures have a rendering; one that is lost must fail. To be raised with each new one. */
const renderings = 91;

/** Those with a rendering to compare; what else a fixture states is tested with the intents. */
const rendered = behaviours.filter((behaviour) => readFixtureFile(behaviour, 'expected.txt') !== undefined);

describe('each behaviour of the diff', () => {
  it('has all its renderings, and each fixture an intent', () => {
    expect(rendered).toHaveLength(renderings);
    expect(behaviours.filter((behaviour) => readFixtureFile(behaviour, 'expected.json') === undefined)).toEqual([]);
  });

  it.each(rendered)('%s', (behaviour) => {
    const before = readFixtureSide(behaviour, 'before');
    const after = readFixtureSide(behaviour, 'after');
    const diff = compareRevisions(before, after);
    expect(brokenLaw(diff, before.blocks, after.blocks)).toBeUndefined();
    const tree = renderInline(diff, before, after);
    expect(rebuildFromTree(tree, 'before')).toEqual(before.blocks.map(({ text }) => text));
    expect(rebuildFromTree(tree, 'after')).toEqual(after.blocks.map(({ text }) => text));
    const ids = new Set(idsOf(tree));
    expect(fragmentsOf(tree).filter((fragment) => !ids.has(fragment))).toEqual([]);
    const { weight, rule, classes, noteAdded, silent } = diff.summary;
    const judged = [
      `${weight}: ${rule}`,
      ...Object.entries(classes).map(([name, count]) => `${name} ${count}`),
      ...(noteAdded ? ['note added'] : []),
      ...(silent ? ['silent'] : []),
    ];
    const actual = `${judged.join(', ')}\n\n${renderText(diff, before, after)}`.trimEnd() + '\n';
    if (process.env['UPDATE_FIXTURES'] !== undefined) {
      fs.writeFileSync(path.join(fixtureFolder, behaviour, 'expected.txt'), actual);
    }
    expect(actual).toBe(readFixtureFile(behaviour, 'expected.txt'));
  });
});
