import { compareRevisions } from '../../../src/diff/index.ts';
import { madeRevision } from '../data/made-revision.ts';
import { paragraphStock } from '../data/paragraph-stock.ts';
import { type ShuffledDocument, shuffledDocuments } from '../data/shuffled-documents.ts';
import type { Engine, Row } from '../engines.ts';
import type { SentenceAligner, SentenceLink } from '../peers/sentence-link.ts';
import { percent, Score } from '../statistics.ts';
import { aligners } from './links.ts';

const seeds = [1, 2, 3];
const documentsEach = 150;

/** Moves on documents with a known truth, of sentences (`alignSentences`) and of paragraphs (`compareRevisions`). */
export function measureMoves(): Row[] {
  const stock = paragraphStock();
  if (stock.length === 0) return [];
  const documents = seeds.flatMap((seed) => shuffledDocuments(stock, documentsEach, seed));
  const paragraphAligners: Partial<Record<Engine, SentenceAligner>> = { ...aligners, Variorum: movedBlocks };
  return [
    ...rows('sentences', documents.map(bySentences), aligners),
    ...rows('paragraphs', documents.map(byParagraphs), paragraphAligners),
  ];
}

interface Units {
  before: string[];
  after: string[];
  links: Set<string>;
  moved: Set<string>;
}

function rows(unit: string, documents: readonly Units[], of: Partial<Record<Engine, SentenceAligner>>): Row[] {
  const links: Row['figures'] = {};
  const moves: Row['figures'] = {};
  for (const [engine, align] of Object.entries(of) as [Engine, SentenceAligner][]) {
    const linkScore = new Score();
    const moveScore = new Score();
    for (const { before, after, links: wanted, moved } of documents) {
      const found = align(before, after);
      linkScore.count(pairs(found), wanted);
      moveScore.count(pairs(found.filter((link) => link.moved)), moved);
    }
    links[engine] = percent(linkScore.f1);
    moves[engine] = [moveScore.precision, moveScore.recall, moveScore.f1].map(percent).join(' / ');
  }
  const made = `${documents.length} made documents`;
  return [
    { measure: `links of ${unit}, F1 (${made})`, target: '', figures: links },
    { measure: `moved ${unit}, P / R / F1 (${made})`, target: '≥ 99 / – / ≥ 99', figures: moves },
  ];
}

function pairs(links: readonly SentenceLink[]): Set<string> {
  return new Set(
    links.flatMap(({ before, after }) => before.flatMap((left) => after.map((right) => `${left} ${right}`))),
  );
}

/** The alignment of blocks that `compareRevisions` gives. */
function movedBlocks(before: readonly string[], after: readonly string[]): SentenceLink[] {
  return compareRevisions(madeRevision('before', before), madeRevision('after', after))
    .blocks.filter((change) => change.before.length > 0 && change.after.length > 0)
    .map((change) => ({ before: change.before, after: change.after, moved: change.op === 'moved' }));
}

function byParagraphs({ before, after, origins, moved }: ShuffledDocument): Units {
  const linked = origins.flatMap((origin, at) => (origin < 0 ? [] : [{ origin, key: `${origin} ${at}` }]));
  return {
    before: before.map((sentences) => sentences.join(' ')),
    after: after.map((sentences) => sentences.join(' ')),
    links: new Set(linked.map(({ key }) => key)),
    moved: new Set(linked.filter(({ origin }) => moved.has(origin)).map(({ key }) => key)),
  };
}

function bySentences({ before, after, origins, moved }: ShuffledDocument): Units {
  const beforeStarts = starts(before);
  const afterStarts = starts(after);
  const linked = origins.flatMap((origin, at) =>
    origin < 0
      ? []
      : after[at]!.map((_, place) => ({ origin, key: `${beforeStarts[origin]! + place} ${afterStarts[at]! + place}` })),
  );
  return {
    before: before.flat(),
    after: after.flat(),
    links: new Set(linked.map(({ key }) => key)),
    moved: new Set(linked.filter(({ origin }) => moved.has(origin)).map(({ key }) => key)),
  };
}

function starts(paragraphs: readonly (readonly string[])[]): number[] {
  let start = 0;
  return paragraphs.map((sentences) => {
    const own = start;
    start += sentences.length;
    return own;
  });
}
