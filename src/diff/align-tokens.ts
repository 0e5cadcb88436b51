import { anchorRange, uniquePairs } from './anchor-blocks.ts';
import type { BlockRange } from './block-link.ts';
import { heaviestPairs } from './heaviest-chain.ts';
import * as parameters from './parameters.ts';
import { changeFromEqual, changeGoesDown, fromEqual } from './trace-steps.ts';

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
  const matches = new Int32Array(before.length).fill(-1);
  let degraded = false;
  anchorRange(
    before,
    after,
    (left, right) => void (matches[left] = right),
    (rest, depth) => {
      const [beforeStart, beforeEnd, afterStart, afterEnd] = rest;
      const cells = (beforeEnd - beforeStart) * (afterEnd - afterStart);
      if (cells <= parameters.maximumTokenCells) {
        if (cells > 0) alignExactly(before, after, weights, rest, matches);
        return [];
      }
      degraded = true;
      if (depth === parameters.maximumDepth) return [];
      // How many tokens are looked at together to find a place that occurs once: more, where fewer never do.
      for (const length of [1, 3, 9]) {
        const pairs = uniquePairs(before, after, rest, length);
        if (pairs.length > 0) return heaviestPairs(pairs, (left) => weights[before[left]!]!);
      }
      return [];
    },
  );
  return { matches, degraded };
}

/** Two states a cell: the last step was an equal token, or a change (deletion and insertion alike, paid for once). */
function alignExactly(
  before: Int32Array,
  after: Int32Array,
  weights: readonly number[],
  [beforeStart, beforeEnd, afterStart, afterEnd]: BlockRange,
  matches: Int32Array,
): void {
  const rows = beforeEnd - beforeStart;
  const columns = afterEnd - afterStart;
  const never = -0x3fffffff;
  const trace = new Uint8Array((rows + 1) * (columns + 1));
  let equalAbove = new Int32Array(columns + 1).fill(never);
  let changeAbove = new Int32Array(columns + 1).fill(-parameters.changeCost);
  let equal = new Int32Array(columns + 1);
  let change = new Int32Array(columns + 1);
  equalAbove[0] = 0;
  changeAbove[0] = never;
  for (let row = 1; row <= rows; row += 1) {
    const token = before[beforeStart + row - 1]!;
    equal[0] = never;
    change[0] = -parameters.changeCost;
    for (let column = 1; column <= columns; column += 1) {
      const kept = equalAbove[column - 1]!;
      const opened = changeAbove[column - 1]!;
      const steps = kept >= opened ? fromEqual : 0;
      const isEqual = token === after[afterStart + column - 1];
      equal[column] = isEqual ? (kept >= opened ? kept : opened) + weights[token]! : never;
      let best = change[column - 1]!;
      let step = 0;
      if (changeAbove[column]! > best) {
        best = changeAbove[column]!;
        step = changeGoesDown;
      }
      if (equal[column - 1]! - parameters.changeCost > best) {
        best = equal[column - 1]! - parameters.changeCost;
        step = changeFromEqual;
      }
      if (equalAbove[column]! - parameters.changeCost > best) {
        best = equalAbove[column]! - parameters.changeCost;
        step = changeFromEqual | changeGoesDown;
      }
      change[column] = best;
      trace[row * (columns + 1) + column] = steps | step;
    }
    [equalAbove, equal] = [equal, equalAbove];
    [changeAbove, change] = [change, changeAbove];
  }
  let row = rows;
  let column = columns;
  let inEqual = equalAbove[columns]! >= changeAbove[columns]!;
  // At the border nothing is left on one side.
  while (row > 0 && column > 0) {
    const steps = trace[row * (columns + 1) + column]!;
    if (inEqual) {
      matches[beforeStart + --row] = afterStart + --column;
      inEqual = (steps & fromEqual) > 0;
    } else {
      if ((steps & changeGoesDown) > 0) row -= 1;
      else column -= 1;
      inEqual = (steps & changeFromEqual) > 0;
    }
  }
}
