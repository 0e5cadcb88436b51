import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainBorders } from './plain-borders.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
const segmented = (text: string): number[] =>
  Array.from(segmenter.segment(text), ({ index }) => index).filter((index) => index > 0);

// A semicolon behind an end is left out: releases of Unicode differ in it.
const signs = Array.from('aBc1 .!?"\'()[]{},-:/$\n\r\t\v\f\0\u2013\u2014\u2018\u2019\u201C\u201D');

describe('plainBorders', () => {
  it('finds the borders that Intl.Segmenter finds in texts of ASCII, dashes and curly quotation marks', () => {
    const texts = fc.string({ unit: fc.constantFrom(...signs, '.', '.', ' ', ' '), maxLength: 14 });
    fc.assert(
      fc.property(texts, (text) => {
        expect(plainBorders(text)).toEqual(segmented(text));
      }),
      { seed: 1, numRuns: 20_000 },
    );
  });

  it('finds the borders of prose', () => {
    const text = 'It costs 3.5 dollars. “Really?” she said. Version v.B is out (see below.) It works!\r\nDone';
    expect(plainBorders(text)).toEqual(segmented(text));
    expect(plainBorders(text)).toHaveLength(5);
  });

  it('leaves all other texts to Intl.Segmenter', () => {
    expect(plainBorders('Ein Ärger. Und noch einer.')).toBeNull();
    expect(plainBorders('终于。结束')).toBeNull();
  });
});
