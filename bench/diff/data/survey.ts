import { compareRevisions } from '../../../src/diff/index.ts';
import { brokenLaw } from '../../../src/diff/testing/rebuild.ts';
import { onceTimed } from '../statistics.ts';
import { peerWordDiffs } from '../peers/word-diffs.ts';
import { wordTexts } from '../tokens.ts';
import { plainText, type RealPair, realPairs } from './real-pairs.ts';

/** What one walk through all real pairs gives. */
export interface Survey {
  pairs: number;
  /** Time of `compareRevisions` of each pair in milliseconds, the second of two calls. */
  timesMs: number[];
  /** The laws that were broken, with the article. */
  broken: string[];
  /** Heavily edited pairs of about 800 and about 5,000 words, at most one an article. */
  about800: RealPair[];
  about5000: RealPair[];
  /** Of all pairs of about 5,000 words those with the largest share of letters that jsdiff calls changed. */
  rewritten5000: RealPair[];
}

/** By about how many words the pairs of each size were chosen, on both sides. */
const sizes = { about800: [600, 1_000], about5000: [4_000, 6_000] } as const;
const leastChanged = 0.02;
const mostChanged = 0.4;
const pairsEach = 12;

let known: Survey | undefined;

/** Walks through all real pairs once; the second time it gives what it found the first time. */
export function survey(): Survey {
  known ??= walk();
  return known;
}

function walk(): Survey {
  const found: Survey = { pairs: 0, timesMs: [], broken: [], about800: [], about5000: [], rewritten5000: [] };
  const rewritten: Candidate[] = [];
  const best = { about800: new Map<string, Candidate>(), about5000: new Map<string, Candidate>() };
  for (const corpus of ['nodejs-blog', 'ota-pga'] as const) {
    for (const pair of realPairs(corpus)) {
      found.pairs += 1;
      const diff = compareRevisions(pair.before, pair.after);
      found.timesMs.push(onceTimed(() => compareRevisions(pair.before, pair.after)));
      const broken = brokenLaw(diff, pair.before.blocks, pair.after.blocks);
      if (broken !== undefined) found.broken.push(`${pair.article} ${pair.after.id}: ${broken}`);
      keepHeavily(pair, best);
      keepRewritten(pair, rewritten);
    }
  }
  for (const size of ['about800', 'about5000'] as const) {
    const all = [...best[size].values()].map(({ pair }) => pair);
    const step = Math.max(1, all.length / pairsEach);
    found[size] = all.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step)).slice(0, pairsEach);
  }
  found.rewritten5000 = rewritten.map(({ pair }) => pair);
  return found;
}

interface Candidate {
  pair: RealPair;
  changed: number;
}

function keepHeavily(pair: RealPair, best: Record<keyof typeof sizes, Map<string, Candidate>>): void {
  const before = wordsOf(pair.before);
  const after = wordsOf(pair.after);
  for (const size of ['about800', 'about5000'] as const) {
    const [least, most] = sizes[size];
    if (Math.min(before.length, after.length) < least || Math.max(before.length, after.length) > most) continue;
    const changed = changedShare(before, after);
    if (changed < leastChanged || changed > mostChanged) continue;
    if (changed > (best[size].get(pair.article)?.changed ?? 0)) best[size].set(pair.article, { pair, changed });
  }
}

/** Keeps the list at its length, the most changed first. */
function keepRewritten(pair: RealPair, kept: Candidate[]): void {
  const counts = [wordsOf(pair.before).length, wordsOf(pair.after).length];
  const [least, most] = sizes.about5000;
  if (Math.min(...counts) < least || Math.max(...counts) > most) return;
  let changed = 0;
  let all = 0;
  for (const { op, text } of peerWordDiffs.jsdiff!(plainText(pair.before), plainText(pair.after))) {
    all += op === 'equal' ? 2 * text.length : text.length;
    if (op !== 'equal') changed += text.length;
  }
  kept.push({ pair, changed: changed / all });
  kept.sort((one, other) => other.changed - one.changed);
  kept.length = Math.min(kept.length, pairsEach);
}

function wordsOf(revision: RealPair['before']): string[] {
  return wordTexts(plainText(revision));
}

/** The share of words, of both sides, that the other side has not, wherever they stand. */
function changedShare(before: readonly string[], after: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const word of before) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of after) {
    const left = counts.get(word) ?? 0;
    if (left > 0) shared += 1;
    counts.set(word, left - 1);
  }
  return 1 - (2 * shared) / (before.length + after.length);
}
