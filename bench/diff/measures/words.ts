import { diffWords } from '../../../src/diff/index.ts';
import { type MarkedRevision, readMarkedRevisions } from '../data/gold.ts';
import type { Engine, Row } from '../engines.ts';
import { peerWordDiffs, type WordDiff } from '../peers/word-diffs.ts';
import { percent, Score } from '../statistics.ts';
import { type ScoredToken, scoredTokens } from '../tokens.ts';

/** Changed tokens, and runs of changed tokens that are exactly right, against those that people marked. */
export function measureWords(): Row[] {
  const revisions = readMarkedRevisions();
  if (revisions === undefined) return [];
  const diffs: Partial<Record<Engine, WordDiff>> = { Variorum: diffWords, ...peerWordDiffs };
  const scores = Object.entries(diffs).map(([engine, diff]) => [engine, scoreWords(revisions, diff)] as const);
  const reading = scoreWords(revisions, (before, after) => diffWords(before, after, { view: 'reading' }));
  const row = (measure: string, part: 'tokens' | 'spans'): Row => ({
    measure: `${measure}, F1 (${revisions.length} texts; our reading view: ${percent(reading[part].f1)})`,
    target: '',
    figures: Object.fromEntries(scores.map(([engine, score]) => [engine, percent(score[part].f1)])),
  });
  return [row('changed tokens', 'tokens'), row('changed runs, exact', 'spans')];
}

function scoreWords(revisions: readonly MarkedRevision[], diff: WordDiff): Record<'tokens' | 'spans', Score> {
  const scores = { tokens: new Score(), spans: new Score() };
  for (const { before, after, beforeTokens, afterTokens } of revisions) {
    const found = scoredTokens(diff(before, after));
    for (const [tokens, wanted] of [
      [found.before, beforeTokens],
      [found.after, afterTokens],
    ] as const) {
      scores.tokens.count(changedPlaces(tokens), changedPlaces(wanted));
      scores.spans.count(changedRuns(tokens), changedRuns(wanted));
    }
  }
  return scores;
}

function changedPlaces(tokens: readonly ScoredToken[]): Set<string> {
  return new Set(tokens.flatMap(({ changed }, at) => (changed ? [String(at)] : [])));
}

function changedRuns(tokens: readonly ScoredToken[]): Set<string> {
  const runs = new Set<string>();
  let start = 0;
  tokens.forEach(({ changed }, at) => {
    if (!changed) start = at + 1;
    else if (!tokens[at + 1]?.changed) runs.add(`${start} ${at}`);
  });
  return runs;
}
