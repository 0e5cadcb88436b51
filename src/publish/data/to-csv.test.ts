import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unguardedText } from './spreadsheet-guard.ts';
import type { Cell, Column, Row } from './tables.ts';
import { csvHeader, csvRow } from './to-csv.ts';

const column = (name: string): Column => ({ name, type: 'string', meaning: '', required: false });
const line = (...cells: Cell[]): string =>
  csvRow(
    Object.fromEntries(cells.map((cell, at) => [`c${at}`, cell])) as unknown as Row,
    cells.map((_, at) => column(`c${at}`)),
  );

/** Reads CSV as RFC 4180 has it; null is a field without quotes and without characters. */
function readCsv(text: string): (string | null)[][] {
  const rows: (string | null)[][] = [[]];
  const field = /(?:"((?:[^"]|"")*)"|([^,\r\n"]*))(,|\r\n|$)/y;
  while (field.lastIndex < text.length) {
    const match = field.exec(text);
    if (match === null) throw new Error('No CSV');
    const [, quoted, plain, end] = match;
    rows.at(-1)!.push(quoted === undefined ? plain! || null : quoted.replaceAll('""', '"'));
    if (end === '\r\n' && field.lastIndex < text.length) rows.push([]);
  }
  return rows;
}

describe('a row of CSV', () => {
  it('ends with CRLF, and so does the header', () => {
    expect(csvHeader([column('a'), column('b')])).toBe('a,b\r\n');
    expect(line('x', 1)).toBe('x,1\r\n');
  });

  it('tells nothing from an empty text', () => {
    expect(line(null, '')).toBe(',""\r\n');
  });

  it('quotes commas, quotes and line ends, and doubles quotes', () => {
    expect(line('a,b', 'say "no"', 'one\ntwo', 'one\r\ntwo')).toBe('"a,b","say ""no""","one\ntwo","one\r\ntwo"\r\n');
  });

  it('writes numbers, words for true and false, and lists as JSON', () => {
    expect(line(-5, 0.25, true, false, ['a', 'b"c'])).toBe('-5,0.25,true,false,"[""a"",""b\\""c""]"\r\n');
  });

  it('guards texts, and numbers not', () => {
    expect(line('=1+1', '-5', -5)).toBe("'=1+1,'-5,-5\r\n");
  });

  it('gives every text back', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[=+@'"\-,\t\r\na]{0,6}$/));
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (texts) => {
        const [read] = readCsv(line(...texts));
        expect(read!.map((one) => unguardedText(one ?? ''))).toEqual(texts);
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});
