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
  const scores = Object.entries(aligners).map(([engine, align]) => [engine, scoreLinks(drafts, align)] as const);
  const row = (measure: string, target: string, part: 'all' | 'modified' | 'lone'): Row => ({
    measure: `${measure}, F1 (${drafts.length} pairs of drafts)`,
    target,
    figures: Object.fromEntries(scores.map(([engine, score]) => [engine, percent(score[part].f1)])),
  });
  return [
    row('sentence links, all', '≥ 98.0', 'all'),
    row('sentence links, modified sentences', '≥ 95.5', 'modified'),
    row('sentences added and deleted', '≥ 90', 'lone'),
  ];
}

function scoreLinks(
  drafts: readonly LinkedDrafts[],
  align: SentenceAligner,
): Record<'all' | 'modified' | 'lone', Score> {
  const scores = { all: new Score(), modified: new Score(), lone: new Score() };
  for (const { before, after, links: wanted, deleted, added } of drafts) {
    const found = align(before, after).flatMap((link) =>
      link.before.flatMap((left) => link.after.map((right): [number, number] => [left, right])),
    );
    const isModified = ([left, right]: [number, number]): boolean => before[left] !== after[right];
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

function keys(pairs: readonly [number, number][]): Set<string> {
  return new Set(pairs.map(([left, right]) => `${left} ${right}`));
}
