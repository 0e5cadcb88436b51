import { heaviestPairs } from './heaviest-chain.ts';

/** Product of the two lengths up to which the exact alignment is computed. */
const maximumCells = 4_000_000;

/** How often a stretch that is too large is cut at words that occur once, before it is given up. */
const maximumDepth = 12;

/** Cost of opening a change, in the unit of the tokens' weights. */
const changeCost = 2;

/** Which token of the after side each token of the before side equals, ascending; -1 where none. */
export interface TokenAlignment {
  matches: Int32Array;
  /** The exact alignment was too large; long stretches were aligned on words that occur once only. */
  degraded: boolean;
}

/**
 * Aligns two sequences of interned tokens: the heaviest common subsequence, less a small cost for each change,
 * so that changes stay together. `weights` is by token id. Work is bounded by counting cells, never by time.
 */
export function alignTokens(before: Int32Array, after: Int32Array, weights: readonly number[]): TokenAlignment {
  const alignment: TokenAlignment = { matches: new Int32Array(before.length).fill(-1), degraded: false };
  alignRange(before, after, weights, [0, before.length, 0, after.length], alignment, 0);
  return alignment;
}

type Range = [beforeStart: number, beforeEnd: number, afterStart: number, afterEnd: number];

function alignRange(
  before: Int32Array,
  after: Int32Array,
  weights: readonly number[],
  range: Range,
  alignment: TokenAlignment,
  depth: number,
): void {
  let [beforeStart, beforeEnd, afterStart, afterEnd] = range;
  while (beforeStart < beforeEnd && afterStart < afterEnd && before[beforeStart] === after[afterStart]) {
    alignment.matches[beforeStart++] = afterStart++;
  }
  while (beforeStart < beforeEnd && afterStart < afterEnd && before[beforeEnd - 1] === after[afterEnd - 1]) {
    alignment.matches[--beforeEnd] = --afterEnd;
  }
  if (beforeStart === beforeEnd || afterStart === afterEnd) return;
  const rest: Range = [beforeStart, beforeEnd, afterStart, afterEnd];
  if ((beforeEnd - beforeStart) * (afterEnd - afterStart) <= maximumCells) {
    alignExactly(before, after, weights, rest, alignment.matches);
    return;
  }
  alignment.degraded = true;
  const anchors = depth < maximumDepth ? uniqueAnchors(before, after, weights, rest) : [];
  if (anchors.length === 0) return;
  for (const [left, right] of anchors) {
    alignRange(before, after, weights, [beforeStart, left, afterStart, right], alignment, depth + 1);
    alignment.matches[left] = right;
    beforeStart = left + 1;
    afterStart = right + 1;
  }
  alignRange(before, after, weights, [beforeStart, beforeEnd, afterStart, afterEnd], alignment, depth + 1);
}

/** How many tokens are looked at together to find a place that occurs once: more, where fewer never do. */
const anchorLengths = [1, 3, 9];

/** The first tokens of runs that occur once on each side of the range, on the heaviest chain; none if there are none. */
function uniqueAnchors(
  before: Int32Array,
  after: Int32Array,
  weights: readonly number[],
  [beforeStart, beforeEnd, afterStart, afterEnd]: Range,
): [number, number][] {
  for (const length of anchorLengths) {
    const right = once(after, afterStart, afterEnd, length);
    const pairs: [number, number][] = [];
    for (const [run, at] of once(before, beforeStart, beforeEnd, length)) {
      const place = right.get(run) ?? -1;
      if (at >= 0 && place >= 0) pairs.push([at, place]);
    }
    if (pairs.length > 0) return heaviestPairs(pairs, (at) => weights[before[at]!]!);
  }
  return [];
}

/** Where each run of this length begins in a range; -1 for those that occur twice. */
function once(tokens: Int32Array, start: number, end: number, length: number): Map<number | string, number> {
  const places = new Map<number | string, number>();
  for (let at = start; at + length <= end; at += 1) {
    const run = length === 1 ? tokens[at]! : tokens.subarray(at, at + length).join(' ');
    places.set(run, places.has(run) ? -1 : at);
  }
  return places;
}

const fromEqual = 1;
const changeFromEqual = 2;
const changeGoesDown = 4;

/** Two states a cell: the last step was an equal token, or a change (deletion and insertion alike, paid for once). */
function alignExactly(
  before: Int32Array,
  after: Int32Array,
  weights: readonly number[],
  [beforeStart, beforeEnd, afterStart, afterEnd]: Range,
  matches: Int32Array,
): void {
  const rows = beforeEnd - beforeStart;
  const columns = afterEnd - afterStart;
  const never = -0x3fffffff;
  const trace = new Uint8Array((rows + 1) * (columns + 1));
  let equalAbove = new Int32Array(columns + 1).fill(never);
  let changeAbove = new Int32Array(columns + 1).fill(never);
  let equal = new Int32Array(columns + 1);
  let change = new Int32Array(columns + 1);
  equalAbove[0] = 0;
  for (let column = 1; column <= columns; column += 1) {
    changeAbove[column] = -changeCost;
    trace[column] = column === 1 ? changeFromEqual : 0;
  }
  for (let row = 1; row <= rows; row += 1) {
    const token = before[beforeStart + row - 1]!;
    const base = row * (columns + 1);
    equal[0] = never;
    change[0] = -changeCost;
    trace[base] = changeGoesDown | (row === 1 ? changeFromEqual : 0);
    for (let column = 1; column <= columns; column += 1) {
      let steps = 0;
      if (token === after[afterStart + column - 1]) {
        const kept = equalAbove[column - 1]!;
        const opened = changeAbove[column - 1]!;
        if (kept >= opened) steps = fromEqual;
        equal[column] = (kept >= opened ? kept : opened) + weights[token]!;
      } else {
        equal[column] = never;
      }
      let best = change[column - 1]!;
      let step = 0;
      if (changeAbove[column]! > best) {
        best = changeAbove[column]!;
        step = changeGoesDown;
      }
      if (equal[column - 1]! - changeCost > best) {
        best = equal[column - 1]! - changeCost;
        step = changeFromEqual;
      }
      if (equalAbove[column]! - changeCost > best) {
        best = equalAbove[column]! - changeCost;
        step = changeFromEqual | changeGoesDown;
      }
      change[column] = best;
      trace[base + column] = steps | step;
    }
    [equalAbove, equal] = [equal, equalAbove];
    [changeAbove, change] = [change, changeAbove];
  }
  let row = rows;
  let column = columns;
  let inEqual = equalAbove[columns]! >= changeAbove[columns]!;
  while (row > 0 || column > 0) {
    const steps = trace[row * (columns + 1) + column]!;
    if (inEqual) {
      row -= 1;
      column -= 1;
      matches[beforeStart + row] = afterStart + column;
      inEqual = (steps & fromEqual) !== 0;
    } else {
      if ((steps & changeGoesDown) !== 0) row -= 1;
      else column -= 1;
      inEqual = (steps & changeFromEqual) !== 0;
    }
  }
}
