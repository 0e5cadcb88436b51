import { isWrapped, joinLines, wrapWidth } from './unwrap.ts';

/** A piece of a plain-text page: a paragraph, a headline, a button. */
export interface Unit {
  /** As a reader sees it: runs of ASCII white space are one space, none at the ends. */
  text: string;
  /** Line of the file on which it begins, from 1. */
  line: number;
  /** Blank lines before and after it; 0 at a line end within a block, and at the ends of the file. */
  gapBefore: number;
  gapAfter: number;
}

/**
 * Cuts a text capture into units at blank lines, and at line ends unless the file is hard-wrapped. Every
 * character of the file that is no white space is in exactly one unit, in order.
 */
export function readUnits(text: string): Unit[] {
  const lines = text
    .toWellFormed()
    .replace(/^\ufeff/, '')
    .replaceAll('\0', '\ufffd')
    .split(/\r\n|[\r\n\v\f\u0085\u2028\u2029]/);
  const width = wrapWidth(lines);
  const units: Unit[] = [];
  let gap = 0;
  let before: string | undefined;
  lines.forEach((line, index) => {
    const last = units.at(-1);
    if (/^\s*$/u.test(line)) {
      gap += 1;
      before = undefined;
    } else if (last && before !== undefined && width !== null && isWrapped(before, line, width)) {
      last.text = foldSpaces(joinLines(last.text, line));
      before = line;
    } else {
      const gapBefore = last ? gap : 0;
      if (last) last.gapAfter = gapBefore;
      units.push({ text: foldSpaces(line), line: index + 1, gapBefore, gapAfter: 0 });
      gap = 0;
      before = line;
    }
  });
  return units;
}

function foldSpaces(text: string): string {
  return text.replaceAll(/[\t ]+/g, ' ').replaceAll(/^ | $/g, '');
}
