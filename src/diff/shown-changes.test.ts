import { describe, expect, it } from 'vitest';
import { parseBody } from '../markdown/parse-body.ts';
import type { Revision } from '../model/revision.ts';
import { compareRevisions } from './compare.ts';
import { renderText } from './render.ts';

const revision = (id: string, body: string): Revision => ({
  id,
  fields: { title: 'T', date: '2024-03-01', author: [], tags: [] },
  blocks: parseBody(body).blocks,
});

describe('a change that leaves the words alone', () => {
  it.each([
    ['raised text', 'It cost 10<sup>6</sup> euros.', 'It cost 106 euros.', 'script', '“6” was raised'],
    ['lowered text', 'CO<sub>2</sub> rises.', 'CO2 rises.', 'script', '“2” was lowered'],
    ['the numbers of a list', '1. one\n2. two', '5. one\n6. two', 'list-number', '[Was list item 1] one'],
    ['the depth of a list', '- one\n- two', '- one\n  - two', 'list-level', 'Was a list item'],
  ])('is shown: %s', (_what, before, after, rule, shown) => {
    const [one, other] = [revision('a', before), revision('b', after)];
    const diff = compareRevisions(one, other);
    expect(diff.summary.rule).toBe(rule);
    expect(renderText(diff, one, other)).toContain(shown);
  });

  it('does not number the rest of a list anew where an item came', () => {
    const diff = compareRevisions(revision('a', '1. one\n2. two'), revision('b', '1. one\n2. new\n3. two'));
    expect(diff.blocks.map(({ op }) => op)).toEqual(['same', 'added', 'same']);
  });
});
