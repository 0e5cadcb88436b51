import type { Label, LabelledUnit } from './labels.ts';
import { isAdvertisement } from './phrases.ts';
import { wordsOf } from './words.ts';

/** Where the body lies: units `start` to `end` (not including it). `cut` is the marker behind which nothing was looked for. */
export interface BodyRange {
  start: number;
  end: number;
  cut?: number;
}

/** How much of the page's prose may stand behind a marker for it to end the body. Comments read like prose; lists of other articles hardly do. */
const shareAfter = { comments: 0.45, related: 0.25 };

const scores: Record<Exclude<Label, 'prose'>, number> = {
  sentence: 0.2,
  short: -0.3,
  'list-item': 0.05,
  rule: -0.1,
  // What states date or author stands above the body: a strong wall.
  date: -6,
  byline: -6,
  comments: -1,
  related: -1,
  promotion: -0.5,
  button: -1,
  service: -1,
  path: -1,
  boilerplate: -1.5,
};

/** The body: the contiguous run of units with the highest sum of scores, before the first marker that ends it. Null when nothing scores. */
export function findBody(units: readonly LabelledUnit[]): BodyRange | null {
  const cut = endMarker(units);
  let best: BodyRange | null = null;
  let bestScore = 0;
  let start = 0;
  let sum = 0;
  for (let index = 0; index < (cut ?? units.length); index += 1) {
    sum += scoreOf(units[index]!);
    if (sum <= 0) {
      start = index + 1;
      sum = 0;
    } else if (sum > bestScore) {
      bestScore = sum;
      best = { start, end: index + 1, ...(cut === undefined ? {} : { cut }) };
    }
  }
  return best;
}

function scoreOf(unit: LabelledUnit): number {
  // An advertisement stands in the middle of a text as often as behind it.
  if (unit.label === 'button' && isAdvertisement(wordsOf(unit.text))) return 0;
  return unit.label === 'prose' ? Math.min(unit.words, 60) / 20 : scores[unit.label];
}

/** The first marker with prose before it and little of it behind. */
function endMarker(units: readonly LabelledUnit[]): number | undefined {
  const prose = units.map((unit) => (unit.label === 'prose' || unit.label === 'sentence' ? unit.words : 0));
  const total = prose.reduce((sum, words) => sum + words, 0);
  let before = 0;
  for (const [index, unit] of units.entries()) {
    if (
      (unit.label === 'comments' || unit.label === 'related') &&
      before > 0 &&
      total - before <= total * shareAfter[unit.label]
    ) {
      return index;
    }
    before += prose[index]!;
  }
  return undefined;
}
