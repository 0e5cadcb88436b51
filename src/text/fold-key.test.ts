import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldKey } from './fold-key.ts';

describe('foldKey', () => {
  it('folds white space, quotation marks, apostrophes, dashes and the Unicode form', () => {
    expect(foldKey('\u00a0“Don’t”\u2009– «he»\n ‘cafe\u0301’\t—')).toBe('"Don\'t" - "he" \'café\' -');
  });

  it('leaves out what nobody sees, but not the joiners that spell words', () => {
    expect(foldKey('Rück\u00adblick\u200b, e\u2060\u0301 \u202bx\u202c\ufeff')).toBe('Rückblick, \u00e9 x');
    expect(foldKey('می\u200cروم')).not.toBe('میروم');
  });

  it('keeps letters, case, digits and punctuation apart', () => {
    const texts = ['a', 'A', 'á', '1', '.', '…', 'ß', 'ﬁ', '`', '_'];
    expect(new Set(texts.map(foldKey)).size).toBe(texts.length);
  });

  it('is idempotent', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({
        unit: fc.constantFrom(
          ' ',
          '\u00a0',
          '\u0301',
          '’',
          '—',
          'e',
          '\u00ad',
          '\u200b',
          '\ufeff',
          '\u0338',
          '\u1fef',
          '\u0085',
        ),
      }),
    );
    fc.assert(
      fc.property(text, (any) => {
        expect(foldKey(foldKey(any))).toBe(foldKey(any));
      }),
      { seed: 1, numRuns: 1000 },
    );
  });
});
