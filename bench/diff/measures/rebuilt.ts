import { diffWords } from '../../../src/diff/index.ts';
import type { WordChange } from '../../../src/model/diff.ts';
import { readMarkedRevisions } from '../data/gold.ts';
import { plainText } from '../data/real-pairs.ts';
import { survey } from '../data/survey.ts';
import type { Engine, Row } from '../engines.ts';
import { peerWordDiffs, type WordDiff } from '../peers/word-diffs.ts';

/** How often the two texts can't be rebuilt, letter by letter, from what was given for them. */
export function measureRebuilt(): Row[] {
  const { pairs, broken, about800, about5000 } = survey();
  for (const law of broken) console.error(`broken law: ${law}`);
  const texts = [
    ...(readMarkedRevisions() ?? []).map(({ before, after }) => [before, after] as const),
    ...[...about800, ...about5000].map(({ before, after }) => [plainText(before), plainText(after)] as const),
  ];
  if (texts.length === 0) return [];
  const diffs: Partial<Record<Engine, WordDiff>> = { Variorum: diffWords, ...peerWordDiffs };
  const figures = Object.entries(diffs).map(([engine, diff]) => {
    const failed = texts.filter(([before, after]) => {
      const changes = diff(before, after);
      return joined(changes, 'delete') !== before || joined(changes, 'insert') !== after;
    });
    return [engine, String(failed.length)];
  });
  return [
    {
      measure: `not rebuilt, of ${texts.length} texts`,
      target: '0',
      figures: Object.fromEntries(figures) as Row['figures'],
    },
    {
      measure: `laws of a diff broken, of ${pairs} real pairs`,
      target: '0',
      figures: { Variorum: String(broken.length) },
    },
  ];
}

function joined(changes: readonly WordChange[], op: WordChange['op']): string {
  return changes
    .filter((change) => change.op === 'equal' || change.op === op)
    .map(({ text }) => text)
    .join('');
}
