/**
 * Documents made from real paragraphs, with a known truth: some paragraphs moved (40 % of these also edited by about
 * 15 %), some removed, added, or edited by 6 to 25 %.
 */
import { heaviestChain } from '../../../src/diff/heaviest-chain.ts';
import { type Chance, seeded } from '../seeded.ts';
import { wordTexts } from '../tokens.ts';

/** A paragraph as its sentences. */
type Paragraph = readonly string[];

/** A made pair. `origins` has, for each paragraph after, its index before, or -1; sentences keep their places in it. */
export interface ShuffledDocument {
  before: Paragraph[];
  after: Paragraph[];
  origins: number[];
  /** Indices before of what moved: what lies off the heaviest chain of what stayed, by words. */
  moved: Set<number>;
}

/** As many documents as wanted, the same ones for the same stock and seed. */
export function shuffledDocuments(stock: readonly Paragraph[], count: number, seed: number): ShuffledDocument[] {
  const chance = seeded(seed);
  const words = stock.flatMap((paragraph) => paragraph.flatMap((sentence) => sentence.split(' ')));
  return Array.from({ length: count }, () => shuffledDocument(stock, words, chance));
}

function shuffledDocument(stock: readonly Paragraph[], words: readonly string[], chance: Chance): ShuffledDocument {
  const chosen = new Set<Paragraph>();
  const size = 14 + chance.below(14);
  while (chosen.size < size + 3) chosen.add(chance.pick(stock));
  const before = [...chosen].slice(0, size);
  const spare = [...chosen].slice(size);

  let order = before.map((paragraph, origin) => ({ origin, paragraph }));
  for (let count = chance.below(4); count > 0; count -= 1) order.splice(chance.below(order.length), 1);
  const edited = new Set<number>();
  for (let count = 2 + chance.below(5); count > 0; count -= 1) edited.add(chance.below(order.length));
  order = order.map((entry, at) => (edited.has(at) ? editEntry(entry, 0.06 + 0.19 * chance.next()) : entry));
  for (let count = 1 + chance.below(4); count > 0; count -= 1) {
    const [entry] = order.splice(chance.below(order.length), 1);
    order.splice(chance.below(order.length + 1), 0, chance.next() < 0.4 ? editEntry(entry!, 0.15) : entry!);
  }
  for (const paragraph of spare.slice(chance.below(4))) {
    order.splice(chance.below(order.length + 1), 0, { origin: -1, paragraph });
  }
  const origins = order.map(({ origin }) => origin);
  return { before, after: order.map(({ paragraph }) => paragraph), origins, moved: movedOf(before, origins) };

  function editEntry(entry: { origin: number; paragraph: Paragraph }, share: number): typeof entry {
    return { ...entry, paragraph: entry.paragraph.map((sentence) => editWords(sentence, share, words, chance)) };
  }
}

/** Each word is left out, replaced, or followed by another, with this chance altogether; the last one stays. */
function editWords(sentence: string, share: number, words: readonly string[], chance: Chance): string {
  const own = sentence.split(' ');
  return own
    .flatMap((word, at) => {
      if (at === own.length - 1 || chance.next() >= share) return [word];
      const way = chance.below(3);
      return way === 0 ? [] : way === 1 ? [chance.pick(words)] : [word, chance.pick(words)];
    })
    .join(' ');
}

function movedOf(before: readonly Paragraph[], origins: readonly number[]): Set<number> {
  const stayed = origins.flatMap((origin, at) => (origin < 0 ? [] : [{ origin, at }]));
  const chain = heaviestChain(stayed, ({ origin, at }) => [
    origin,
    origin + 1,
    at,
    at + 1,
    wordTexts(before[origin]!.join(' ')).length,
  ]);
  const onChain = new Set(chain.map(({ origin }) => origin));
  return new Set(stayed.map(({ origin }) => origin).filter((origin) => !onChain.has(origin)));
}
