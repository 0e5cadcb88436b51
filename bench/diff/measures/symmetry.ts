import { splitSentences } from '../../../src/diff/index.ts';
import type { Block } from '../../../src/model/block.ts';
import { readLinkedDrafts } from '../data/gold.ts';
import { survey } from '../data/survey.ts';
import type { Engine, Row } from '../engines.ts';
import type { SentenceAligner } from '../peers/sentence-link.ts';
import { percent } from '../statistics.ts';
import { aligners } from './links.ts';

/** The share of links that are the same when before and after change places. */
export function measureSymmetry(): Row[] {
  const { about800, about5000 } = survey();
  const documents = [
    ...(readLinkedDrafts() ?? []).map(({ before, after }) => [before, after] as const),
    ...[...about800, ...about5000].map(
      ({ before, after }) => [sentencesOf(before.blocks), sentencesOf(after.blocks)] as const,
    ),
  ];
  if (documents.length === 0) return [];
  const figures: Row['figures'] = {};
  for (const [engine, align] of Object.entries(aligners) as [Engine, SentenceAligner][]) {
    let same = 0;
    let all = 0;
    for (const [before, after] of documents) {
      const there = pairs(align(before, after).map((link) => [link.before, link.after]));
      const back = pairs(align(after, before).map((link) => [link.after, link.before]));
      same += there.intersection(back).size;
      all += there.union(back).size;
    }
    figures[engine] = percent(same / all);
  }
  return [{ measure: `same links both ways, % (${documents.length} documents)`, target: '≥ 99.5', figures }];
}

function sentencesOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap(({ text }) => splitSentences(text));
}

function pairs(links: readonly (readonly [number[], number[]])[]): Set<string> {
  return new Set(
    links.flatMap(([lefts, rights]) => lefts.flatMap((left) => rights.map((right) => `${left} ${right}`))),
  );
}
