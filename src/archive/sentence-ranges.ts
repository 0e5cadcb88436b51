import { prose } from '../diff/block-link.ts';
import { splitSentences } from '../diff/split-sentences.ts';
import type { Block } from '../model/block.ts';
import type { TextRange } from '../model/diff.ts';

/** The sentences of a block in order, without the white space around them. A block that is no prose (heading, row, code) is one. */
export function cutBlock({ text, kind }: Block, block: number, lang: string): TextRange[] {
  let at = 0;
  return (prose.has(kind) ? splitSentences(text, lang) : [text]).flatMap((sentence) => {
    const start = at + sentence.length - sentence.trimStart().length;
    at += sentence.length;
    const end = start + sentence.trim().length;
    return end > start ? [{ block, start, end }] : [];
  });
}

/** Those of the ranges of one block that share text with a range; they are in order and don't overlap. */
export function overlapping<T extends TextRange>(sorted: readonly T[], range: TextRange): T[] {
  const found: T[] = [];
  for (let at = firstBehind(sorted, range.start); at < sorted.length && sorted[at]!.start < range.end; at += 1) {
    found.push(sorted[at]!);
  }
  return found;
}

/** Index of the first range that ends behind a place. By halves: a block may be the whole text. */
export function firstBehind(sorted: readonly TextRange[], place: number): number {
  let low = 0;
  for (let high = sorted.length; low < high;) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.end <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}
