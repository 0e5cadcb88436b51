import { describe, expect, it } from 'vitest';
import { countWords, tokenize } from './words.ts';

const texts = (text: string): string[] => tokenize(text).map((token) => token.text);

describe('tokenize', () => {
  it.each([
    ['fell -5 to $1.2 billion, 3.5% more', ['fell', '-5', 'to', '$1.2', 'billion', ',', '3.5%', 'more']],
    ['1,200 or 3\u00A0000 on the 1st', ['1,200', 'or', '3\u00A0000', 'on', 'the', '1st']],
    ['2020-21 at 10:30', ['2020', '-', '21', 'at', '10:30']],
    ["couldn't e-mail l’été v4.2.3", ["couldn't", 'e-mail', 'l’été', 'v4.2.3']],
    ['the U.S. Senate at 4 p.m.', ['the', 'U.S.', 'Senate', 'at', '4', 'p.m.']],
    ['see https://a.example/b?c=1.', ['see', 'https://a.example/b?c=1', '.']],
    ['_really_ old…', ['_', 'really', '_', 'old', '…']],
    ['至少12人死亡', ['至少', '12', '人', '死亡']],
    ['新しい計画', ['新しい', '計画']],
    ['٣٫٥ خطة', ['٣٫٥', 'خطة']],
    ['👩‍👩‍👧 🇫🇷 cafe\u0301', ['👩‍👩‍👧', '🇫🇷', 'cafe\u0301']],
  ])('reads %s', (text, expected) => {
    expect(texts(text)).toEqual(expected);
  });
});

describe('countWords', () => {
  it('counts words and numbers, not signs', () => {
    expect(countWords('“No,” he said – 12 times.')).toBe(5);
    expect(countWords(' \n ')).toBe(0);
  });
});
