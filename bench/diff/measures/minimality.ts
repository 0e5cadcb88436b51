import { compareRevisions, diffWords } from '../../../src/diff/index.ts';
import type { WordChange } from '../../../src/model/diff.ts';
import { readLinkedDrafts } from '../data/gold.ts';
import { survey } from '../data/survey.ts';
import type { Engine, Row } from '../engines.ts';
import { peerWordDiffs, type WordDiff } from '../peers/word-diffs.ts';
import { scoredTokens } from '../tokens.ts';
import { linkChanges } from '../views.ts';

/** Changed tokens of linked texts, as a multiple of the fewest that can be: one by one, by their longest common subsequence. */
export function measureMinimality(): Row[] {
  return [...sentenceRows(), ...ownLinkRows()];
}

/** Sentences that people linked one to one and that differ. */
function sentenceRows(): Row[] {
  const pairs = (readLinkedDrafts() ?? []).flatMap(({ before, after, links }) =>
    links
      .filter(([left, right]) => links.filter(([one, other]) => one === left || other === right).length === 1)
      .map(([left, right]) => [before[left]!, after[right]!] as const)
      .filter(([left, right]) => left !== right),
  );
  if (pairs.length === 0) return [];
  const ratio = (diff: WordDiff): string => overFewest(pairs.map(([left, right]) => diff(left, right)));
  const peers = Object.entries(peerWordDiffs).map(([engine, diff]) => [engine, ratio(diff)]);
  const measure = `changed ÷ fewest, ${pairs.length} linked sentences`;
  return [
    {
      measure: `${measure}, data view`,
      target: '≤ 1.02',
      figures: { Variorum: ratio(diffWords), ...(Object.fromEntries(peers) as Partial<Record<Engine, string>>) },
    },
    {
      measure: `${measure}, reading view`,
      target: '≤ 1.05',
      figures: { Variorum: ratio((before, after) => diffWords(before, after, { view: 'reading' })) },
    },
  ];
}

/** Sentences that the engine itself linked in the real pairs of both sizes, and that differ. */
function ownLinkRows(): Row[] {
  const { about800, about5000 } = survey();
  const pairs = [...about800, ...about5000];
  if (pairs.length === 0) return [];
  return (['data', 'reading'] as const).map((view) => {
    const lists = pairs.flatMap(({ before, after }) =>
      linkChanges(compareRevisions(before, after), before, after, view),
    );
    return {
      measure: `changed ÷ fewest, ${lists.length} sentences linked in ${pairs.length} real pairs, ${view} view`,
      target: view === 'data' ? '≤ 1.02' : '≤ 1.05',
      figures: { Variorum: overFewest(lists) },
    };
  });
}

function overFewest(lists: readonly (readonly WordChange[])[]): string {
  let changed = 0;
  let fewest = 0;
  for (const list of lists) {
    const { before, after } = scoredTokens(list);
    changed += [...before, ...after].filter((token) => token.changed).length;
    const common = commonLength(
      before.map(({ text }) => text),
      after.map(({ text }) => text),
    );
    fewest += before.length + after.length - 2 * common;
  }
  return (changed / fewest).toFixed(3);
}

/** Length of the longest common subsequence. */
function commonLength(before: readonly string[], after: readonly string[]): number {
  let above = new Uint32Array(after.length + 1);
  for (const left of before) {
    const row = new Uint32Array(after.length + 1);
    for (let at = 0; at < after.length; at += 1) {
      row[at + 1] = left === after[at] ? above[at]! + 1 : Math.max(above[at + 1]!, row[at]!);
    }
    above = row;
  }
  return above[after.length]!;
}
