import { wordsOf } from '../../src/ingest/text/words.ts';

/** Precision, recall and their harmonic mean, 0 to 1. */
export interface Score {
  precision: number;
  recall: number;
  f1: number;
}

const size = 4;

/** How much of a text's runs of four words stands in another's, counted as often as they come. */
export function shingleScore(found: string, expected: string): Score {
  const one = shingles(found);
  const other = shingles(expected);
  let both = 0;
  for (const [shingle, count] of one) both += Math.min(count, other.get(shingle) ?? 0);
  const precision = ratio(both, sum(one), sum(other));
  const recall = ratio(both, sum(other), sum(one));
  return { precision, recall, f1: f1(precision, recall) };
}

/** Means over pages; F1 is that of the two means. */
export function macro(scores: readonly Score[]): Score {
  const mean = (pick: (score: Score) => number): number =>
    scores.reduce((total, score) => total + pick(score), 0) / scores.length;
  const precision = mean((score) => score.precision);
  const recall = mean((score) => score.recall);
  return { precision, recall, f1: f1(precision, recall) };
}

function shingles(text: string): Map<string, number> {
  const words = wordsOf(text);
  const counts = new Map<string, number>();
  for (let at = 0; at < Math.max(1, words.length - size + 1) && words.length > 0; at += 1) {
    const shingle = words.slice(at, at + size).join(' ');
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((total, count) => total + count, 0);
}

function ratio(part: number, whole: number, other: number): number {
  return whole === 0 ? (other === 0 ? 1 : 0) : part / whole;
}

function f1(precision: number, recall: number): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}
