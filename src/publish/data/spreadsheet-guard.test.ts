import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guardedText, unguardedText } from './spreadsheet-guard.ts';

describe('the guard against spreadsheets', () => {
  it.each(['=cmd()', '+1', '-5', '@SUM(A1)', '\tx', '\rx', '\nx', "'quoted'", '＝1', '－1', '＋1', '＠x'])(
    'puts an apostrophe before %j and takes it away again',
    (text) => {
      expect(guardedText(text)).toBe(`'${text}`);
      expect(unguardedText(guardedText(text))).toBe(text);
    },
  );

  it.each(['', 'The mayor', 'a=b', '–5', '"quoted"', ' = 1', '5'])('leaves %j as it is', (text) => {
    expect(guardedText(text)).toBe(text);
  });

  it('can be taken back from every text, and lets none through that begins a formula', () => {
    const first = fc.constantFrom('', '=', '+', '-', '@', '\t', '\r', '\n', "'", "''", "'=", 'a', '\0', '\uD800');
    fc.assert(
      fc.property(first, fc.string({ unit: 'binary' }), (start, rest) => {
        const text = start + rest;
        expect(unguardedText(guardedText(text))).toBe(text);
        expect(guardedText(text)).not.toMatch(/^[=+\-@\t\r\n]/);
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});
