import type { Token } from '../text/words.ts';
import { invert } from './slide-right.ts';

/**
 * Numbers joined by signs or by a letter or two, and those with letters or numbers in brackets behind them: scores,
 * dates, times, ranges, sections (`3-2`, `2020-01-02`, `1/2/1990`, `9h15`, `4.2(b)`).
 */
const composite =
  /\p{Nd}+(?:(?:[-\u2010-\u2015\u2212/:.,]|[\p{sc=Latin}\p{sc=Cyrl}\p{sc=Hang}]{1,2})\p{Nd}+)*(?:\([\p{L}\p{Nd}]{1,4}\))*/gu;
const mayHold = /\p{Nd}(?:[-\u2010-\u2015\u2212/:.,(]|\p{L}{1,2}\p{Nd})/u;

/** One side of an alignment of tokens. */
export interface TokenSide {
  text: string;
  tokens: readonly Token[];
}

/** Tokens of one side that are read as one, half-open. */
interface Run {
  start: number;
  end: number;
}

/**
 * Takes numbers that are joined by signs for one token where they changed: no part of a score or date stays when
 * another part of it changed. Other spaces or another kind of dash between the same numbers change only these.
 * Works on `matches` in place (see TokenAlignment); `before` and `after` are the sides that were aligned.
 */
export function keepWhole(matches: Int32Array, before: TokenSide, after: TokenSide): void {
  const old = findRuns(before);
  const now = findRuns(after);
  if (old.length + now.length === 0) return;
  for (;;) {
    let changed = clear(old, matches, before, after);
    const reverse = invert(matches, after.tokens.length);
    if (clear(now, reverse, after, before)) {
      matches.set(invert(reverse, matches.length));
      changed = true;
    }
    // What went on one side may leave a part on the other.
    if (!changed) return;
  }
}

/** The runs of several tokens. */
function findRuns({ text, tokens }: TokenSide): Run[] {
  if (!mayHold.test(text)) return [];
  const runs: Run[] = [];
  let at = 0;
  for (const { index, 0: found } of text.matchAll(composite)) {
    while (at < tokens.length && tokens[at]!.end <= index) at += 1;
    const start = at;
    while (at < tokens.length && tokens[at]!.start < index + found.length) at += 1;
    if (at - start > 1) runs.push({ start, end: at });
  }
  return runs;
}

/** Takes apart what is left of the runs that changed; true when there was any. */
function clear(runs: readonly Run[], matches: Int32Array, side: TokenSide, other: TokenSide): boolean {
  let changed = false;
  for (const { start, end } of runs) {
    if (isKept(start, end, matches, side, other)) continue;
    for (let at = start; at < end; at += 1) {
      if (matches[at]! < 0) continue;
      matches[at] = -1;
      changed = true;
    }
  }
  return changed;
}

/** The same numbers stand together on the other side, but for spaces and the kind of dash. */
function isKept(start: number, end: number, matches: Int32Array, side: TokenSide, other: TokenSide): boolean {
  const [first, last] = [matches[start]!, matches[end - 1]!];
  if (first < 0 || last < 0) return false;
  return folded(side, start, end - 1) === folded(other, first, last);
}

function folded({ text, tokens }: TokenSide, first: number, last: number): string {
  return text
    .slice(tokens[first]!.start, tokens[last]!.end)
    .replace(/\s/gu, '')
    .replace(/[\u2010-\u2015\u2212]/gu, '-');
}
