import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasRedactionMark, isRedactedAddress, redactorOf, standsInOtherSpelling } from './redactor.ts';

const text = (exact: string, from: string): string => redactorOf([{ exact }]).text(from);

describe('a redactor', () => {
  it('puts a numbered mark in the place of each passage, wherever it stands', () => {
    const redactor = redactorOf([{ exact: 'Ana Quill' }, { exact: '12 Mill Lane' }]);
    expect(redactor.text('Ana Quill of 12 Mill Lane, says Ana Quill.')).toBe(
      '[redacted 1] of [redacted 2], says [redacted 1].',
    );
    expect([...redactor.found]).toEqual([1, 2]);
  });

  it.each([
    ['white space', 'Ana Quill', 'Ana\n\u00A0Quill'],
    ['quotation marks', "O'Hara", 'O’Hara'],
    ['dashes', 'Quill-Hara', 'Quill\u2011Hara'],
    ['Unicode form', 'Zoë', 'Zoe\u0308'],
    ['the other Unicode form', 'Zoe\u0308', 'Zoë'],
    ['soft hyphens', 'Quill', 'Qu\u00ADill'],
    ['zero-width signs', 'Ana Quill', 'A\u200Bna \u2060Quill'],
    ['signs of regular expressions', 'a.b*(c) [d] {e} $f ^g |h \\i /j', 'a.b*(c) [d] {e} $f ^g |h \\i /j'],
    ['writing without spaces', '市場', '朝の市場へ'],
  ])('does not mind %s', (_name, exact, from) => {
    expect(text(exact, `x ${from} y`)).toMatch(/^x .*\[redacted 1\].* y$/);
  });

  it('minds letters and their case', () => {
    expect(text('May', 'It may be in Mayfair.')).toBe('It may be in [redacted 1]fair.');
    expect(text('a.b', 'a-b axb')).toBe('a-b axb');
  });

  it('takes what stands before and after into account, and leaves it', () => {
    const redactor = redactorOf([{ exact: 'May', prefix: 'Ms', suffix: 'said' }]);
    expect(redactor.text('Ms May said in May that Ms May left.')).toBe('Ms [redacted 1] said in May that Ms May left.');
  });

  it('lets no word of overlapping passages stand', () => {
    const redactor = redactorOf([{ exact: 'Ana Quill' }, { exact: 'Quill Road' }, { exact: 'Quill' }]);
    expect(redactor.text('Ana Quill Road, Quill')).toBe('[redacted 1, 2], [redacted 3]');
    expect([...redactor.found].sort()).toEqual([1, 2, 3]);
  });

  it('sends an address with a passage nowhere, encoded or not', () => {
    const redactor = redactorOf([{ exact: 'ana quill' }, { exact: 'quill.example' }]);
    expect(redactor.address('https://a.example/ana%20quill/1')).toBe('https://redacted.invalid/a.example/redacted-1/1');
    expect(redactor.address('https://quill.example/x')).toBe('https://redacted.invalid/redacted-2/x');
    expect(redactor.address('mailto:me@quill.example')).toBe('https://redacted.invalid/me@redacted-2');
    expect(redactor.address('https://a.example/100%')).toBe('https://a.example/100%');
    expect(isRedactedAddress(redactor.address('/ana quill'))).toBe(true);
    expect(URL.canParse(redactor.address('//quill.example:x/\ud800ana quill'))).toBe(true);
  });

  it('leaves no passage in any text, and every other sign of it', () => {
    const word = fc.constantFrom('Ana', 'Quill', 'Ana Quill', 'ill A', "O'Hara", ' ', '\n', '-', 'x', '[redacted 1]');
    fc.assert(
      fc.property(
        fc.array(word),
        fc.array(fc.constantFrom('Ana', 'Quill', 'ill A', "O'Hara"), { minLength: 1 }),
        (words, exacts) => {
          const from = words.join('');
          const redactor = redactorOf(exacts.map((exact) => ({ exact })));
          const ranges = redactor.find(from);
          const kept = ranges.reduceRight(
            (rest, { start, end }) => rest.slice(0, start) + '\0' + rest.slice(end),
            from,
          );
          expect(redactor.find(kept)).toEqual([]);
          expect(redactor.find(redactor.text(from))).toEqual([]);
        },
      ),
      { seed: 1, numRuns: 500 },
    );
  });
});

describe('words that are left', () => {
  it.each([
    ['ANA QUILL', true],
    ['https://a.example/ana-quill.html', true],
    ['ana_quill@a.example', true],
    ['Añá Quill', true],
    ['Ana Quillon', false],
    ['Anaquill', false],
  ])('in %s: %s', (from, expected) => {
    expect(standsInOtherSpelling({ exact: 'Ana Quill' }, from)).toBe(expected);
  });

  it('are told from marks', () => {
    expect(hasRedactionMark('By [redacted 1, 2]')).toBe(true);
    expect(hasRedactionMark('The [redacted] report')).toBe(false);
  });
});
