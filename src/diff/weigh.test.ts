import { describe, expect, it } from 'vitest';
import { parseBody } from '../markdown/parse-body.ts';
import type { FieldName, Revision } from '../model/revision.ts';
import { compareRevisions } from './compare.ts';
import { weightExamples } from './weight-examples.ts';
import { weightRules } from './weigh.ts';

describe('the rules of weight', () => {
  it.each(weightRules.map((rule) => [rule.name, rule] as const))('%s decides its own example', (name, rule) => {
    const { before, after, field } = weightExamples[name];
    const { summary } = compareRevisions(revision(before, field), revision(after, field));
    expect([summary.rule, summary.weight]).toEqual([name, rule.weight]);
  });

  it('have names that stand once', () => {
    const names = weightRules.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(['title', 'author', 'description', 'url', 'image', 'date', 'dateline', 'correction'] as const)(
    'never call an edit of %s alone cosmetic',
    (field) => {
      for (const [before, after] of [
        ['harbour closes', 'Harbour closes'],
        ['Harbour closes', 'Harbour closes.'],
        ['"Harbour" closes', '“Harbour” closes'],
        ['Harbour closes', 'Harbor closes'],
      ] as const) {
        expect(compareRevisions(revision(before, field), revision(after, field)).summary.weight).not.toBe('cosmetic');
      }
    },
  );

  it.each([
    ['[report](https://example.org/1)', '[report](https://example.org/2)'],
    ['[report](https://example.org/1)', 'report'],
    ['report', '[report](https://example.org/1)'],
    ['[the report](https://example.org/1)', 'the [report](https://example.org/1)'],
  ])('never call an edit of a link alone cosmetic: %s → %s', (before, after) => {
    const { summary } = compareRevisions(revision(before), revision(after));
    expect(summary.weight).not.toBe('cosmetic');
  });
});

function revision(value: string, field?: FieldName): Revision {
  const fields = { title: '', author: [], date: '', tags: [] };
  const list = field === 'author' || field === 'tags' ? value.split(',') : value;
  return {
    id: '2024-03-01T080000Z',
    fields: field === undefined ? fields : { ...fields, [field]: list },
    blocks: parseBody(field === undefined ? value : 'The road is open.').blocks,
  };
}
