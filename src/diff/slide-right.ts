/**
 * Moves every pure insertion or deletion as far to the right as it can stand without changing what changed:
 * people read `very [very ]good` as `very very` with the second one new. Works on `matches` in place (see
 * TokenAlignment).
 */
export function slideRight(matches: Int32Array, before: Int32Array, after: Int32Array): void {
  slideSide(matches, before);
  const reverse = invert(matches, after.length);
  slideSide(reverse, after);
  matches.set(invert(reverse, before.length));
}

/** The same matches by the other side, which has `length` tokens. */
export function invert(matches: Int32Array, length: number): Int32Array {
  const inverse = new Int32Array(length).fill(-1);
  matches.forEach((match, index) => {
    if (match >= 0) inverse[match] = index;
  });
  return inverse;
}

/** Slides the runs that are unmatched on this side and have nothing unmatched against them on the other. */
function slideSide(matches: Int32Array, tokens: Int32Array): void {
  let start = 0;
  while (start < tokens.length) {
    if (matches[start]! >= 0) {
      start += 1;
      continue;
    }
    let end = start;
    while (end < tokens.length && matches[end]! < 0) end += 1;
    const left = start === 0 ? -1 : matches[start - 1]!;
    let next = left + 1;
    while (end < tokens.length && matches[end] === next && tokens[start] === tokens[end]) {
      matches[start] = next;
      matches[end] = -1;
      start += 1;
      end += 1;
      next += 1;
    }
    // Where it met the next run, both are one now and are looked at together.
    if (end < tokens.length && matches[end]! < 0 && start > 0) continue;
    start = end;
  }
}
