import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../model/block.ts';
import { parseBody } from '../markdown/parse-body.ts';
import { haveSameWords } from './same-words.ts';

const blocksOf = (body: string): readonly Block[] => parseBody(body).blocks;

describe('haveSameWords', () => {
  it('finds the same words however they are cut into blocks', () => {
    expect(haveSameWords(blocksOf('One two.\n\nThree four.'), blocksOf('One two. Three four.'))).toBe(true);
    expect(haveSameWords(blocksOf('Same.\n\nOne.\n\nTwo.'), blocksOf('Same.\n\nOne. Two.'))).toBe(true);
  });

  it.each([
    ['a word that went at the end', 'One two three.', 'One two.'],
    ['a block that came at the end', 'One.', 'One.\n\nTwo.'],
    ['another order', 'One two.\n\nThree.', 'Three.\n\nOne two.'],
    ['words written together', 'All together now.', 'Altogether now.'],
    ['a unit', 'It fell by 5 %.', 'It fell by 5 €.'],
    ['letters beyond the first plane', '𝒜 letter', '𝒝 letter'],
  ])('tells %s', (_, before, after) => {
    expect(haveSameWords(blocksOf(before), blocksOf(after))).toBe(false);
  });

  it('says of any text that it has its own words, cut at any space', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z\u00E9\u4E2D0-9]{1,8}$/u), { minLength: 2 }),
        fc.nat(),
        (words, at) => {
          const cut = 1 + (at % (words.length - 1));
          const two = `${words.slice(0, cut).join(' ')}\n\n${words.slice(cut).join(' ')}`;
          expect(haveSameWords(blocksOf(words.join(' ')), blocksOf(two))).toBe(true);
        },
      ),
      { seed: 1, numRuns: 200 },
    );
  });
});
