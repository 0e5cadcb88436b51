import type { IndexedPiece } from '../../text/search-words.ts';

/** A stretch of a text around what matches. `cutBefore` and `cutAfter`: there is more. */
export interface Excerpt {
  pieces: IndexedPiece[];
  cutBefore: boolean;
  cutAfter: boolean;
}

/** How much of a text is shown, and how much of that before the first match, in UTF-16 units. */
const shownLength = 260;
const leadLength = 70;

/** The stretch of `pieces` with the most marks, the first of equals; its beginning when there are none. */
export function excerptOf(pieces: readonly IndexedPiece[]): Excerpt {
  const starts: number[] = [];
  let length = 0;
  for (const { text } of pieces) {
    starts.push(length);
    length += text.length;
  }
  const from = firstPiece(pieces, starts);
  const begin = starts[from] ?? 0;
  const shown = pieces.slice(from).filter((_, index) => starts[from + index]! - begin < shownLength);
  return { pieces: shown, cutBefore: from > 0, cutAfter: from + shown.length < pieces.length };
}

function firstPiece(pieces: readonly IndexedPiece[], starts: readonly number[]): number {
  const marked = pieces.flatMap((piece, index) => (piece.marked ? [index] : []));
  let best = 0;
  let most = 0;
  let end = 0;
  for (const [order, index] of marked.entries()) {
    while (end < marked.length && starts[marked[end]!]! - starts[index]! < shownLength - leadLength) end += 1;
    if (end - order <= most) continue;
    most = end - order;
    best = index;
  }
  let from = best;
  while (from > 0 && starts[best]! - starts[from - 1]! <= leadLength) from -= 1;
  return from;
}
