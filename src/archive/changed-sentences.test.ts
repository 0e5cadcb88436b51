import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareRevisions } from '../diff/compare.ts';
import { parseBody } from '../markdown/parse-body.ts';
import type { Revision } from '../model/revision.ts';
import { changedSentences } from './changed-sentences.ts';

function revision(id: string, body: string): Revision {
  return {
    id,
    fields: { title: 'Bridge', author: [], date: '2024-03-01', tags: [] },
    lang: 'en',
    blocks: parseBody(body).blocks,
  };
}

function changed(before: string, after: string) {
  const one = revision('2024-03-01T080000Z', before);
  const other = revision('2024-03-02T080000Z', after);
  return changedSentences(compareRevisions(one, other), one, other);
}

const long = 'The harbour office will open a second ferry line on Monday morning.';

describe('the changed sentences of an edit', () => {
  it('are none where nothing of the body changed', () => {
    expect(changed(`${long} Nobody objected.`, `${long} Nobody objected.`)).toEqual([]);
  });

  it('hold an edited sentence with both sides, its place and what changed', () => {
    expect(changed(`Ada said no. ${long}`, `Ada said no. ${long.replace('second', 'third')}`)).toEqual([
      {
        relation: 'edited',
        moved: false,
        similarity: expect.closeTo(0.85, 0) as number,
        kind: 'paragraph',
        classes: expect.arrayContaining(['number']) as string[],
        before: { block: 1, sentence: 2, text: long },
        after: { block: 1, sentence: 2, text: long.replace('second', 'third') },
      },
    ]);
  });

  it('hold what was added and what was removed, each on its side only', () => {
    const [added] = changed(long, `${long}\n\nBoats stay in port. Gulls do not.`);
    expect(added).toMatchObject({
      relation: 'added',
      after: { block: 2, sentence: 1, text: 'Boats stay in port.' },
    });
    expect(added).not.toHaveProperty('before');
    const removed = changed(`${long}\n\nBoats stay in port. Gulls do not.`, long);
    expect(removed.map(({ relation, before }) => [relation, before?.text])).toEqual([
      ['removed', 'Boats stay in port.'],
      ['removed', 'Gulls do not.'],
    ]);
    expect(removed[0]).not.toHaveProperty('after');
  });

  it('hold a moved paragraph sentence by sentence', () => {
    const rest = [
      'The mayor spoke for more than an hour about the tolls of the last nine years.',
      'Fishermen asked for longer piers in the west and for a wall against the storms of autumn.',
    ];
    const moving = 'Ferries will run until late in October. Nobody objected to it.';
    const result = changed([moving, ...rest].join('\n\n'), [...rest, moving].join('\n\n'));
    expect(result.map(({ relation, before, after }) => [relation, before?.block, after?.block])).toEqual([
      ['moved', 1, 3],
      ['moved', 1, 3],
    ]);
  });

  it('say when one sentence became two, and two became one', () => {
    const one = 'The harbour office will open a second ferry line on Monday, and the old pier will be closed for good.';
    const two = 'The harbour office will open a second ferry line on Monday. The old pier will be closed for good.';
    expect(changed(one, two).map(({ relation }) => relation)).toEqual(['split']);
    expect(changed(two, one).map(({ relation }) => relation)).toEqual(['merged']);
  });

  it('turn one text into the other: no word outside them differs', () => {
    const words = fc.constantFrom('Ada', 'ferry', 'pier', 'opens', 'late', 'nine', 'gulls', 'not', 'harbour', 'toll');
    const sentence = fc.array(words, { minLength: 2, maxLength: 7 }).map((list) => `The ${list.join(' ')}.`);
    const body = fc
      .array(fc.array(sentence, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 })
      .map((paragraphs) => paragraphs.map((sentences) => sentences.join(' ')).join('\n\n'));
    const bag = (texts: (string | undefined)[]): string[] => texts.join(' ').split(/\s+/).filter(Boolean).sort();
    fc.assert(
      fc.property(body, body, (before, after) => {
        const rows = changed(before, after);
        // What stayed is the same on both sides, so both texts less the rows hold the same words.
        const left = bag([before]);
        for (const word of bag(rows.map((row) => row.before?.text))) left.splice(left.indexOf(word), 1);
        const right = bag([after]);
        for (const word of bag(rows.map((row) => row.after?.text))) right.splice(right.indexOf(word), 1);
        expect(left).toEqual(right);
      }),
      { seed: 1, numRuns: 150 },
    );
  });
});
