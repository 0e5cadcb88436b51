import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWords } from '../text/words.ts';
import { Vocabulary } from './vocabulary.ts';

describe('Vocabulary', () => {
  it('tells of every text whether it has a few words, as counting them does', () => {
    const piece = fc.constantFrom(
      'a',
      'U.S.',
      'e-mail',
      '1,200',
      '–',
      ' ',
      ' ',
      ' ',
      'https://example.org/',
      '面接',
      'é',
    );
    const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 6 }), (written, least) => {
        expect(new Vocabulary().hasWords(written, least)).toBe(countWords(written) >= least);
      }),
      { seed: 1, numRuns: 3_000 },
    );
  });

  it.each([
    ['U.S. '.repeat(20), 20],
    ['x'.repeat(60), 1],
    [`https://example.org/${'a.b'.repeat(30)}`, 1],
    ['– … – '.repeat(20), 0],
  ])('counts %s', (text, count) => {
    const vocabulary = new Vocabulary();
    expect(vocabulary.hasWords(text, count)).toBe(true);
    expect(vocabulary.hasWords(text, count + 1)).toBe(false);
  });
});
