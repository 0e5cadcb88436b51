import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedQuery, indexedText, readIndexed } from './search-words.ts';

const read = (content: string): string =>
  readIndexed(content, new Set())
    .map(({ text }) => text)
    .join('')
    .trim();
const words = (query: string): string[] => askedQuery(query).asked.flatMap((word) => word.words);
const isSubset = (asked: string[], indexed: string[]): boolean =>
  asked.every((word) => indexed.some((token) => token.replace(/^[^\p{L}\p{N}\p{M}]+/u, '').startsWith(word)));

describe('indexedText', () => {
  it.each([
    ['L’élection', 'L’⸱ élection'],
    ['the mayor’s war—peace', 'the mayor’⸱ s war—⸱ peace'],
    ['state-of-the-art', 'state-⸱ of-⸱ the-⸱ art'],
    ['3,500 and 3.5% of (49.9)', '3,500 and 3.5% of (49.9)'],
    ['市议会。', '市议⸱ 议会⸱ 会。'],
    ['第3号「港」', '第⸱ 3⸱ 号「⸱ 港」'],
    ['والميناء للميناء', 'وال⸱ ميناء لل⸱ ميناء'],
    ['a — b', 'a — b'],
    ['soft\u00ADhyphen zero\u200Bwidth', 'softhyphen zerowidth'],
  ])('parts %j', (text, indexed) => {
    expect(indexedText([text])).toBe(indexed);
    expect(read(indexed)).toBe(text.replaceAll(/[\u00AD\u200B]/gu, ''));
  });

  it('keeps the parts of a record and their lines apart', () => {
    const content = indexedText(['head', '', '港口\n\ntail']);
    expect(readIndexed(content, new Set()).map(({ text, part, line }) => [text, part, line])).toEqual([
      ['head ', 0, 0],
      ['港', 2, 0],
      ['口 ', 2, 0],
      ['tail ', 2, 1],
    ]);
  });

  it('can be read back without loss but for white space and what is unseen', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const plain = text
          .normalize('NFC')
          .replaceAll(/[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu, '')
          .replaceAll('⸱', '·')
          .replaceAll(/\s+/gu, ' ')
          .trim();
        expect(read(indexedText([text]))).toBe(plain);
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});

describe('readIndexed', () => {
  it('marks both letters of a pair', () => {
    const pieces = readIndexed(indexedText(['市议会批']), new Set([1]));
    expect(pieces.map(({ text, marked }) => [text, marked])).toEqual([
      ['市', false],
      ['议', true],
      ['会', true],
      ['批 ', false],
    ]);
  });
});

describe('askedQuery', () => {
  it.each([
    ['l’élection', ['élection']],
    ["mayor's", ['mayor']],
    ['U.S.', ['U', 'S']],
    ['市议会', ['市议', '议会']],
    ['港', ['港']],
    ['الميناء', ['ميناء']],
    ['— ! 3,500', ['3,500']],
    ['"half" quoted', ['half', 'quoted']],
  ])('asks for %j as %j', (query, expected) => {
    expect(words(query)).toEqual(expected);
    expect(askedQuery(query).phrase).toBe(false);
  });

  it('takes a query in quotation marks as a phrase, with all its words', () => {
    expect(askedQuery('“l’élection d’État”')).toEqual({
      phrase: true,
      asked: [
        { asked: 'l’élection', words: ['l', 'élection'] },
        { asked: 'd’État', words: ['d', 'État'] },
      ],
    });
  });

  it('takes no phrase that has a lone letter of an unspaced script', () => {
    expect(askedQuery('"第3号"').phrase).toBe(false);
  });

  it('asks for nothing that the index of the same text does not have', () => {
    const text = fc.string({ unit: fc.constantFrom(...Array.from('ab3.,’-— 港口の한국ไทยالميناء"')) });
    fc.assert(
      fc.property(text, (query) => {
        const { asked } = askedQuery(query);
        const indexed = indexedText([query.replaceAll('"', ' ')]).split(' ');
        for (const word of asked) expect(isSubset(word.words, indexed)).toBe(true);
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});
