import type { Block } from '../model/block.ts';
import type { Hunk, TextRange } from '../model/diff.ts';
import { textAt } from './block-link.ts';
import { commonSpace } from './diff-text.ts';

/** A piece of one side of a gap: a sentence that was carried (see CarriedSentence), or what went or came. */
export interface Piece {
  carried: number | null;
  start: number;
  end: number;
}

/** The sentences that stand elsewhere on the other side, by block, ascending. */
export interface CarriedPlaces {
  before: ReadonlyMap<number, readonly Piece[]>;
  after: ReadonlyMap<number, readonly Piece[]>;
}

/**
 * What stands between two stretches that are linked, as hunks: sentences that were carried elsewhere each alone, the
 * others as old and new. White space that both sides have at the ends has not changed. Groups are not set.
 */
export function gapHunks(
  gap: { before: TextRange; after: TextRange },
  carried: CarriedPlaces,
  before: readonly Block[],
  after: readonly Block[],
): Hunk[] {
  const [left, right] = [textAt(gap.before, before), textAt(gap.after, after)];
  if (left === right) return [];
  const { head, tail } = commonSpace(left, right);
  const trim = (range: TextRange): TextRange => ({ ...range, start: range.start + head, end: range.end - tail });
  const old = trim(gap.before);
  const now = trim(gap.after);
  const gone = piecesOf(old, carried.before.get(old.block) ?? [], before);
  const come = piecesOf(now, carried.after.get(now.block) ?? [], after);
  const hunks: Hunk[] = [];
  let beforeAt = old.start;
  let afterAt = now.start;
  const isCarried = (piece: Piece | undefined): boolean => Boolean(piece?.carried);
  while (gone.length > 0 || come.length > 0) {
    const goes = isCarried(gone[0]);
    const went = goes || !isCarried(come[0]) ? gone.shift() : undefined;
    const came = goes ? undefined : come.shift();
    const from = { block: old.block, start: beforeAt, end: went?.end ?? beforeAt };
    const to = { block: now.block, start: afterAt, end: came?.end ?? afterAt };
    beforeAt = from.end;
    afterAt = to.end;
    if (textAt(from, before) !== textAt(to, after)) {
      hunks.push({ before: from, after: to, classes: [], group: 0, carried: (went ?? came)!.carried });
    }
  }
  return hunks;
}

/** The pieces of a range, without gaps; white space beside a carried sentence belongs to it. */
function piecesOf(range: TextRange, places: readonly Piece[], blocks: readonly Block[]): Piece[] {
  const pieces: Piece[] = [];
  let at = range.start;
  const isSpace = (end: number): boolean => textAt({ ...range, start: at, end }, blocks).trim() === '';
  const pushRest = (end: number): void => {
    if (at === end) return;
    const last = pieces.at(-1);
    if (last && isSpace(end)) last.end = end;
    else pieces.push({ start: at, end, carried: null });
    at = end;
  };
  for (const { carried, start, end } of places) {
    if (start < range.start || end > range.end) continue;
    if (pieces.length > 0 || !isSpace(start)) pushRest(start);
    pieces.push({ start: at, end, carried });
    at = end;
  }
  pushRest(range.end);
  return pieces;
}
