import { compareRevisions } from '../../../src/diff/index.ts';
import type { WordChange } from '../../../src/model/diff.ts';
import { plainText, type RealPair } from '../data/real-pairs.ts';
import { survey } from '../data/survey.ts';
import type { Engine, Row } from '../engines.ts';
import { peerWordDiffs } from '../peers/word-diffs.ts';
import { wordTexts } from '../tokens.ts';
import { changesOf } from '../views.ts';

/** Equal runs of at most two words between two changes, per 100 changed words: what makes a diff unreadable. */
export function measureIslands(): Row[] {
  const { about800, about5000 } = survey();
  return [...rows('800', '≤ 2', about800), ...rows('5,000', '≤ 1', about5000)];
}

function rows(words: string, target: string, pairs: readonly RealPair[]): Row[] {
  if (pairs.length === 0) return [];
  const ours = (view: 'data' | 'reading'): string =>
    perHundred(pairs.flatMap(({ before, after }) => changesOf(compareRevisions(before, after), before, after, view)));
  const figures: Row['figures'] = { Variorum: ours('reading') };
  for (const [engine, diff] of Object.entries(peerWordDiffs) as [Engine, (typeof peerWordDiffs)[Engine] & object][]) {
    figures[engine] = perHundred(pairs.map(({ before, after }) => diff(plainText(before), plainText(after))));
  }
  const measure = `islands per 100 changed words, ${pairs.length} real pairs of about ${words} words`;
  return [
    { measure: `${measure}, reading view`, target, figures },
    { measure: `${measure}, data view`, target, figures: { Variorum: ours('data') } },
  ];
}

function perHundred(lists: readonly (readonly WordChange[])[]): string {
  let islands = 0;
  let changed = 0;
  for (const list of lists) {
    list.forEach(({ op, text }, at) => {
      const words = wordTexts(text).length;
      if (op !== 'equal') changed += words;
      else if (at > 0 && at < list.length - 1 && words <= 2 && !text.includes('\n\n')) islands += 1;
    });
  }
  return ((100 * islands) / Math.max(1, changed)).toFixed(1);
}
