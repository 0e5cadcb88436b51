import { changeBothSides } from './slide-right.ts';
import type { ReadText } from './vocabulary.ts';

/**
 * Numbers joined by signs or by a letter or two, and those with letters or numbers in brackets behind them: scores,
 * dates, times, ranges, sections (`3-2`, `2020-01-02`, `1/2/1990`, `9h15`, `4.2(b)`).
 */
const composite =
  /\p{Nd}+(?:(?:[-\u2010-\u2015\u2212/:.,]|[\p{sc=Latin}\p{sc=Cyrl}\p{sc=Hang}]{1,2})\p{Nd}+)*(?:\([\p{L}\p{Nd}]{1,4}\))*/gu;
const mayHold = /\p{Nd}(?:[-\u2010-\u2015\u2212/:.,(]|\p{L}{1,2}\p{Nd})/u;

/**
 * Takes numbers that are joined by signs for one token where they changed: no part of a score or date stays when
 * another part of it changed. Other spaces or another kind of dash between the same numbers change only these.
 * Works on `matches` in place (see TokenAlignment); `before` and `after` are the sides that were aligned.
 */
export function keepWhole(matches: Int32Array, before: ReadText, after: ReadText): void {
  // What went on one side may leave a part on the other.
  while (changeBothSides(matches, before, after, takeApart)) continue;
}

/** Takes apart what is left of the numbers of several tokens that changed; true when there was any. */
function takeApart(matches: Int32Array, side: ReadText, other: ReadText): boolean {
  const { text, tokens } = side;
  if (!mayHold.test(text)) return false;
  let isChanged = false;
  let end = 0;
  for (const { index, 0: found } of text.matchAll(composite)) {
    while (end < tokens.length && tokens[end]!.end <= index) end += 1;
    const start = end;
    while (end < tokens.length && tokens[end]!.start < index + found.length) end += 1;
    if (end - start < 2 || isKept(start, end, matches, side, other)) continue;
    for (let at = start; at < end; at += 1) {
      isChanged ||= matches[at]! >= 0;
      matches[at] = -1;
    }
  }
  return isChanged;
}

/** The same numbers stand together on the other side, but for spaces and the kind of dash. */
function isKept(start: number, end: number, matches: Int32Array, side: ReadText, other: ReadText): boolean {
  const [first, last] = [matches[start]!, matches[end - 1]!];
  if (first < 0 || last < 0) return false;
  return folded(side, start, end - 1) === folded(other, first, last);
}

function folded({ text, tokens }: ReadText, first: number, last: number): string {
  return text
    .slice(tokens[first]!.start, tokens[last]!.end)
    .replace(/\s/gu, '')
    .replace(/[\u2010-\u2015\u2212]/gu, '-');
}
