import { describe, expect, it } from 'vitest';
import { indexedText, readIndexed, type IndexedPiece } from '../../text/search-words.ts';
import { excerptOf } from './excerpt.ts';

const words = (count: number): string => Array.from({ length: count }, (_, at) => `word${at}`).join(' ');
const pieces = (text: string, ...marked: number[]): IndexedPiece[] => readIndexed(indexedText([text]), new Set(marked));
const textOf = (shown: readonly IndexedPiece[]): string => shown.map(({ text }) => text).join('');

describe('excerptOf', () => {
  it('is the whole of a short text', () => {
    expect(excerptOf(pieces('a b c', 1))).toMatchObject({
      pieces: [{}, { marked: true }, {}],
      cutBefore: false,
      cutAfter: false,
    });
  });

  it('is the beginning where nothing matches', () => {
    const excerpt = excerptOf(pieces(words(200)));
    expect(textOf(excerpt.pieces)).toMatch(/^word0 /);
    expect(excerpt).toMatchObject({ cutBefore: false, cutAfter: true });
  });

  it('stands where most matches are, with words before them', () => {
    const excerpt = excerptOf(pieces(words(400), 10, 300, 303, 306));
    const shown = textOf(excerpt.pieces);
    expect(shown).toContain('word300 word301 word302 word303');
    expect(shown).toContain('word306');
    expect(shown.indexOf('word300')).toBeGreaterThan(20);
    expect(shown.length).toBeLessThan(300);
    expect(excerpt).toMatchObject({ cutBefore: true, cutAfter: true });
  });

  it('takes the first of equals, and nothing of nothing', () => {
    expect(textOf(excerptOf(pieces(words(400), 100, 300)).pieces)).toContain('word100');
    expect(excerptOf([])).toEqual({ pieces: [], cutBefore: false, cutAfter: false });
  });
});
