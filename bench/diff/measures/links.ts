import { alignSentences } from '../../../src/diff/index.ts';
import { type LinkedDrafts, readLinkedDrafts } from '../data/gold.ts';
import type { Engine, Row } from '../engines.ts';
import { jsdiffLinks } from '../peers/jsdiff-runs.ts';
import { newsEditsLinks } from '../peers/newsedits.ts';
import type { SentenceAligner } from '../peers/sentence-link.ts';
import { vscodeLinks } from '../peers/vscode-diff.ts';
import { wikidiff2Links } from '../peers/wikidiff2.ts';
import { percent, Score } from '../statistics.ts';

/** What links sentences. Ours comes first. */
export const aligners: Partial<Record<Engine, SentenceAligner>> = {
  Variorum: (before, after) => alignSentences([...before], [...after]),
  jsdiff: jsdiffLinks,
  'vscode-diff': vscodeLinks,
  'wikidiff2 rule': wikidiff2Links,
  'NewsEdits rule': newsEditsLinks,
};

/** Sentence links against those that people made: F1 of all, of the modified ones, and of what was added or deleted. */
export function measureLinks(): Row[] {
  const drafts = readLinkedDrafts();
  if (drafts === undefined) return [];
  const scoresOf = (keep: (pairs: Pair[], drafts: LinkedDrafts) => Pair[]): Record<Part, Score>[] =>
    Object.values(aligners).map((align) => scoreLinks(drafts, (pair) => keep(pairsOf(align, pair), pair)));
  const names = Object.keys(aligners);
  const strict = scoresOf((pairs) => pairs);
  const ordered = scoresOf(inOrder);
  const row = (measure: string, target: string, scores: Record<Part, Score>[], part: Part): Row => ({
    measure: `${measure}, F1 (${drafts.length} pairs of drafts)`,
    target,
    figures: Object.fromEntries(scores.map((score, at) => [names[at]!, percent(score[part].f1)])),
  });
  return [
    row('sentence links, all', '≥ 98.0', strict, 'all'),
    row('sentence links, modified sentences', '≥ 95.5', strict, 'modified'),
    row('sentences added and deleted', '≥ 90', strict, 'lone'),
    row('sentence links in order, all', '', ordered, 'all'),
    row('sentence links in order, modified sentences', '', ordered, 'modified'),
    row('sentences added and deleted, moved ones counted as both', '', ordered, 'lone'),
  ];
}

type Pair = [before: number, after: number];
type Part = 'all' | 'modified' | 'lone';

/** Every sentence of a link with every sentence of its other side, as the people wrote them down. */
function pairsOf(align: SentenceAligner, { before, after }: LinkedDrafts): Pair[] {
  return align(before, after).flatMap((link) =>
    link.before.flatMap((left) => link.after.map((right): Pair => [left, right])),
  );
}

/**
 * The pairs that keep the order, the most letters of them, whoever found them. The people never linked sentences across
 * one another: what moved, even unchanged, is deleted and added to them.
 */
function inOrder(pairs: Pair[], { before, after }: LinkedDrafts): Pair[] {
  const sorted = pairs.toSorted((one, other) => one[0] - other[0] || one[1] - other[1]);
  const totals: number[] = [];
  const previous = sorted.map(([left, right], at) => {
    let best = -1;
    for (let earlier = 0; earlier < at; earlier += 1) {
      if (sorted[earlier]![1] <= right && totals[earlier]! > (totals[best] ?? 0)) best = earlier;
    }
    totals.push((totals[best] ?? 0) + before[left]!.length + after[right]!.length);
    return best;
  });
  const chain: Pair[] = [];
  for (let at = totals.indexOf(Math.max(...totals)); at >= 0; at = previous[at]!) chain.push(sorted[at]!);
  return chain;
}

function scoreLinks(drafts: readonly LinkedDrafts[], find: (drafts: LinkedDrafts) => Pair[]): Record<Part, Score> {
  const scores = { all: new Score(), modified: new Score(), lone: new Score() };
  for (const pair of drafts) {
    const { before, after, links: wanted, deleted, added } = pair;
    const found = find(pair);
    const isModified = ([left, right]: Pair): boolean => before[left] !== after[right];
    scores.all.count(keys(found), keys(wanted));
    scores.modified.count(keys(found.filter(isModified)), keys(wanted.filter(isModified)));
    const lone = [
      ...[...before.keys()].filter((index) => !found.some(([left]) => left === index)).map((index) => `- ${index}`),
      ...[...after.keys()].filter((index) => !found.some(([, right]) => right === index)).map((index) => `+ ${index}`),
    ];
    const wantedLone = [...deleted.map((index) => `- ${index}`), ...added.map((index) => `+ ${index}`)];
    scores.lone.count(new Set(lone), new Set(wantedLone));
  }
  return scores;
}

function keys(pairs: readonly Pair[]): Set<string> {
  return new Set(pairs.map(([left, right]) => `${left} ${right}`));
}
