import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedQuery, indexedText, inflectedWords, readIndexed, wordEnd } from './search-words.ts';

const read = (content: string): string =>
  readIndexed(content, new Set())
    .map(({ text }) => text)
    .join('')
    .trim();
/** A word that is asked for as a whole ends with a full stop; a number tells a place that is not the next. */
const words = (query: string): string[] =>
  askedQuery(query).terms.flatMap((term) =>
    term.words.map(({ letters, whole, offset }, at) => `${letters}${whole ? '.' : ''}${offset === at ? '' : offset}`),
  );
describe('indexedText', () => {
  it.each([
    ['L’élection', 'L’⸱ élection'],
    ['the mayor’s war—peace', 'the mayor’⸱ s war—⸱ peace'],
    ['state-of-the-art', 'state-⸱ of-⸱ the-⸱ art'],
    ['3,500 and 3.5% of (49.9)', '3,500 and 3.5% of (49.9)'],
    ['市议会。', '市议⸱ 议会⸱ 会。'],
    ['第3号「港」', '第⸱ 3⸱ 号「⸱ 港」'],
    ['والميناء للميناء', 'وال⸱ ميناء لل⸱ ميناء'],
    ['a — b', 'a⸲— b'],
    ['— a\n— !', '—⸲a ⸱⸱⸱ —⸲!'],
    ['— 港口', '—⸲港口⸱ 口'],
    ['soft\u00ADhyphen zero\u200Bwidth', 'softhyphen zerowidth'],
  ])('parts %j', (text, indexed) => {
    const content = indexedText([text]);
    expect(content.replaceAll(wordEnd, '')).toBe(indexed);
    expect(read(content)).toBe(text.replaceAll(/[\u00AD\u200B]/gu, '').replace('\n', ' '));
  });

  it('ends every word, before its punctuation', () => {
    expect(indexedText(['“Harbour,” 市议 — 3.5%'])).toBe('“Harbourꟷ,” 市议ꟷ⸱ 议ꟷ⸲— 3.5ꟷ%');
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
          .replaceAll('⸲', ',')
          .replaceAll('ꟷ', 'I')
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
    ['U.S.', ['U.', 'S']],
    ['state-of-the-art', ['state.', 'of.', 'the.', 'art']],
    ['市议会', ['市议', '议会']],
    ['港', ['港']],
    ['第3号', ['第', '3.', '号']],
    ['الميناء', ['ميناء']],
    ['— ! 3,500', ['3,500']],
    ['"half', ['half']],
  ])('asks for %j as %j', (query, expected) => {
    expect(words(query)).toEqual(expected);
  });

  it('takes what stands in quotation marks as a phrase of whole words, beside other words', () => {
    expect(askedQuery('port “l’élection d’État” "市议会 vote"').terms).toEqual([
      { asked: 'port', phrase: false, words: [{ letters: 'port', whole: false, offset: 0 }] },
      {
        asked: 'l’élection d’État',
        phrase: true,
        words: ['l', 'élection', 'd', 'État'].map((letters, offset) => ({ letters, whole: true, offset })),
      },
      {
        asked: '市议会 vote',
        phrase: true,
        words: [
          { letters: '市议', whole: false, offset: 0 },
          { letters: '议会', whole: false, offset: 1 },
          { letters: 'vote', whole: true, offset: 3 },
        ],
      },
    ]);
  });

  it('names what it leaves out and a quotation mark without a partner', () => {
    expect(askedQuery('fish & chips —')).toMatchObject({ ignored: ['&', '—'], unclosed: false });
    expect(askedQuery('"fish')).toMatchObject({ ignored: [], unclosed: true });
    expect(askedQuery('"" " & "')).toEqual({ terms: [], ignored: ['&'], unclosed: false });
  });

  it('finds every term at its place in the index of the same text', () => {
    const text = fc.string({ unit: fc.constantFrom(...Array.from('ab3.,’-—   港口の한국ไทยالميناء"')) });
    fc.assert(
      fc.property(text, (query) => {
        const places = indexedText([query.replaceAll('"', ' ')])
          .split(' ')
          .map((token) => token.replace(/^[^\p{L}\p{N}\p{M}]+/u, ''));
        for (const term of askedQuery(query).terms) {
          const stands = places.some((_, from) =>
            term.words.every(({ letters, whole, offset }) =>
              places[from + offset]?.startsWith(letters + (whole ? wordEnd : '')),
            ),
          );
          expect(stands).toBe(true);
        }
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});

describe('inflectedWords', () => {
  it('gives the words of spaced scripts, in small letters and with their accents', () => {
    expect([...inflectedWords(indexedText(['L’Élection 市议会 3,500 élection — vote vote']))]).toEqual([
      'l',
      'élection',
      'vote',
    ]);
  });
});
