import { compareTexts } from '../../../src/diff/compare-texts.ts';
import { compareRevisions, splitSentences } from '../../../src/diff/index.ts';
import { plainText, type RealPair } from '../data/real-pairs.ts';
import { survey } from '../data/survey.ts';
import type { Engine, Row } from '../engines.ts';
import { peerWordDiffs, type WordDiff } from '../peers/word-diffs.ts';
import { median, quantile, warmTime } from '../statistics.ts';

/** Time of a whole comparison without parsing, beside jsdiff on the same pair in the same process, and over all real pairs. */
export function measureSpeed(): Row[] {
  const { timesMs, about800, about5000, rewritten5000 } = survey();
  if (timesMs.length === 0) return [];
  return [
    ...rows('800', '≤ 0.33', about800),
    ...rows('5,000', '≤ 0.05', about5000),
    ...rows('5,000', '≤ 0.05', rewritten5000, ', the most rewritten'),
    {
      measure: `compare, all ${timesMs.length} real pairs: median, 95 %, longest, ms`,
      target: '95 %: ≤ 15',
      figures: { Variorum: [0.5, 0.95, 1].map((share) => quantile(timesMs, share).toFixed(1)).join(' / ') },
    },
  ];
}

const sum = (times: readonly number[]): number => times.reduce((total, time) => total + time, 0);

function rows(words: string, target: string, pairs: readonly RealPair[], which = ''): Row[] {
  if (pairs.length === 0) return [];
  const times = new Map<Engine, number[]>();
  times.set(
    'Variorum',
    pairs.map(({ before, after }) => warmTime(() => compareRevisions(before, after))),
  );
  for (const [engine, diff] of Object.entries(peerWordDiffs) as [Engine, WordDiff][]) {
    times.set(
      engine,
      pairs.map(({ before, after }) => {
        const [left, right] = [plainText(before), plainText(after)];
        return warmTime(() => diff(left, right));
      }),
    );
  }
  const jsdiff = times.get('jsdiff')!;
  const bare = pairs.map(({ before, after }) => warmTime(() => compareTexts(before, after, splitSentences)));
  const entries = [...times];
  const figures = (figure: (own: number[]) => string): Row['figures'] =>
    Object.fromEntries(entries.map(([engine, own]) => [engine, figure(own)]));
  const measure = `${pairs.length} real pairs of about ${words} words${which}`;
  return [
    {
      measure: `compare, ms, median of ${measure}`,
      target: '',
      figures: figures((own) => median(own).toFixed(1)),
    },
    {
      measure: `the same ÷ jsdiff on the same pair, median`,
      target,
      figures: figures((own) => median(own.map((time, at) => time / jsdiff[at]!)).toFixed(3)),
    },
    {
      measure: `the same ÷ jsdiff, before anything is judged, median`,
      target,
      figures: { Variorum: median(bare.map((time, at) => time / jsdiff[at]!)).toFixed(3) },
    },
    {
      measure: `the same ÷ jsdiff, sums of all of these pairs`,
      target: '',
      figures: figures((own) => (sum(own) / sum(jsdiff)).toFixed(3)),
    },
  ];
}
