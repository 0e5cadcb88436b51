import type { ReadText } from './vocabulary.ts';

/** Changes the matches of a side, in place; true when it did. `other` is the other side. */
type ChangeSide = (matches: Int32Array, side: ReadText, other: ReadText) => boolean;

/**
 * Moves every pure insertion or deletion as far to the right as it can stand without changing what changed:
 * people read `very [very ]good` as `very very` with the second one new. Works on `matches` in place (see
 * TokenAlignment).
 */
export function slideRight(matches: Int32Array, before: ReadText, after: ReadText): void {
  changeBothSides(matches, before, after, slideSide);
}

/** Changes the matches of the before side, then those of the other; true when it did. */
export function changeBothSides(matches: Int32Array, before: ReadText, after: ReadText, change: ChangeSide): boolean {
  const isChanged = change(matches, before, after);
  const reverse = invert(matches, after.ids.length);
  if (!change(reverse, after, before)) return isChanged;
  matches.set(invert(reverse, matches.length));
  return true;
}

/** The same matches by the other side, which has `length` tokens. */
function invert(matches: Int32Array, length: number): Int32Array {
  const inverse = new Int32Array(length).fill(-1);
  matches.forEach((match, index) => {
    if (match >= 0) inverse[match] = index;
  });
  return inverse;
}

/** Slides the runs that are unmatched on this side and have nothing unmatched against them on the other. */
function slideSide(matches: Int32Array, { ids }: ReadText): boolean {
  let start = 0;
  while (start < ids.length) {
    let end = start;
    while (end < ids.length && matches[end]! < 0) end += 1;
    if (end === start) {
      start += 1;
      continue;
    }
    let next = start === 0 ? 0 : matches[start - 1]! + 1;
    while (end < ids.length && matches[end] === next && ids[start] === ids[end]) {
      matches[start++] = next++;
      matches[end++] = -1;
    }
    // Where it met the next run, both are one now and are looked at together.
    if (start === 0 || !(matches[end]! < 0)) start = end;
  }
  return true;
}
