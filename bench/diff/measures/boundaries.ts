import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { splitSentences } from '../../../src/diff/index.ts';
import type { Row } from '../engines.ts';
import { percent, Score } from '../statistics.ts';

interface SentenceCase {
  lang: string;
  about: string;
  sentences: string[];
  /** What stands between two sentences; a space, and nothing in Chinese and Japanese, if not said. */
  join?: string;
}

/** Sentence boundaries on cases that no rule was made for. */
export function measureBoundaries(): Row[] {
  const cases = readFileSync(join(import.meta.dirname, '../data/sentence-cases.ndjson'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as SentenceCase);
  const ours = score(cases, splitSentences);
  const bare = score(cases, (text, lang) => {
    const segmenter = new Intl.Segmenter(lang, { granularity: 'sentence' });
    return [...segmenter.segment(text)].map(({ segment }) => segment);
  });
  const figure = ({ boundaries, right }: ReturnType<typeof score>): string =>
    `${percent(boundaries.f1)}, ${right} cases right`;
  const languages = new Set(cases.map(({ lang }) => lang)).size;
  return [
    {
      measure: `sentence boundaries, F1 (${cases.length} cases, ${languages} languages; Intl.Segmenter alone: ${figure(bare)})`,
      target: '≥ 95',
      figures: { Variorum: figure(ours) },
    },
  ];
}

function score(
  cases: readonly SentenceCase[],
  split: (text: string, lang: string) => string[],
): { boundaries: Score; right: number } {
  const boundaries = new Score();
  let right = 0;
  for (const { lang, sentences, join: between = /^(zh|ja)$/.test(lang) ? '' : ' ' } of cases) {
    const found = ends(split(sentences.join(between), lang));
    const wanted = ends(sentences);
    boundaries.count(found, wanted);
    const isRight = found.symmetricDifference(wanted).size === 0;
    if (isRight) right += 1;
  }
  return { boundaries, right };
}

/** Where sentences end but the last: counted in letters that are not white space, so that it matters not whose the space is. */
function ends(sentences: readonly string[]): Set<string> {
  let end = 0;
  const all = sentences.map((sentence) => (end += sentence.replaceAll(/\s/g, '').length));
  return new Set(all.filter((place) => place > 0 && place < end).map(String));
}
