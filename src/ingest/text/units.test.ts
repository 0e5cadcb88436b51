import { describe, expect, it } from 'vitest';
import { readUnits } from './units.ts';

const texts = (text: string): string[] => readUnits(text).map((unit) => unit.text);

describe('readUnits', () => {
  it('cuts at blank lines and remembers how many there were', () => {
    expect(readUnits('One\n\nTwo\n\n\nThree\nFour')).toEqual([
      { text: 'One', line: 1, gapBefore: 0, gapAfter: 1 },
      { text: 'Two', line: 3, gapBefore: 1, gapAfter: 2 },
      { text: 'Three', line: 6, gapBefore: 2, gapAfter: 0 },
      { text: 'Four', line: 7, gapBefore: 0, gapAfter: 0 },
    ]);
  });

  it('knows the line ends of every system and a byte order mark', () => {
    expect(texts('\ufeffOne\r\nTwo\rThree\u2028Four')).toEqual(['One', 'Two', 'Three', 'Four']);
  });

  it('folds runs of ASCII white space and leaves every other character', () => {
    expect(texts(' a \t  b\u00a0 c\u200d\u202ed ')).toEqual(['a b\u00a0 c\u200d\u202ed']);
  });

  it('joins the lines of a hard-wrapped text, with its hyphens', () => {
    const wrapped = [
      'The library opened its doors again on Tuesday after eleven',
      'months of work on the roof and the cellar, and now the well-',
      'lit reading room stays open until nine in the evening on',
      'four days. The librarian says she is happy about it.',
      '',
      'Most of the money came from a bequest by a schoolteacher who',
      'asked that her name not be used, and who never saw the new',
      'room.',
    ];
    expect(texts(wrapped.join('\n'))).toEqual([
      'The library opened its doors again on Tuesday after eleven months of work on the roof and the cellar, and now the well-lit reading room stays open until nine in the evening on four days. The librarian says she is happy about it.',
      'Most of the money came from a bequest by a schoolteacher who asked that her name not be used, and who never saw the new room.',
    ]);
  });

  it('joins wrapped Japanese without spaces', () => {
    const wrapped = [
      '港町の古い時計台が来年の春に取り壊されること',
      'になった。市は五日、老朽化が進み、耐震補強に',
      'は新しく建てるよりも多くの費用がかかると説明',
      'した。時計台は昭和の初めに建てられ、長いあい',
      'だ漁師たちに時刻を知らせてきた。',
    ];
    expect(texts(wrapped.join('\n'))).toEqual([wrapped.join('')]);
  });

  it('keeps the lines of a text that is not wrapped apart', () => {
    const lines = [
      'Menu',
      'Home',
      'About us',
      'A long line that is a paragraph of its own and goes on for quite a while.',
      'Short one.',
      'Share',
    ];
    expect(texts(lines.join('\n'))).toEqual(lines);
  });
});
