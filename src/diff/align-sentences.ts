import { foldKey } from '../text/fold-key.ts';
import { alignUnits } from './align-units.ts';
import { unitOf } from './units.ts';
import { Vocabulary } from './vocabulary.ts';

/** Sentences that became one another: one to one, one to several neighbours, or the reverse. Indices, ascending. */
export interface AlignedSentences {
  before: number[];
  after: number[];
  /** Weight of the words in common, 0 to 1, in thousandths; 1 for texts that differ in typography at most. */
  similarity: number;
  /** It stands elsewhere in the order: off the heaviest chain of links. */
  moved: boolean;
}

/**
 * Which sentences of one text became which of another, by the after side; those in no link were removed or added.
 * The same input gives the same answer; work is bounded by counting. Never throws.
 */
export function alignSentences(before: readonly string[], after: readonly string[]): AlignedSentences[] {
  const unitsOf = (sentences: readonly string[]): ReturnType<typeof unitOf>[] =>
    sentences.map((sentence) => unitOf(sentence, 'paragraph', foldKey(sentence)));
  return alignUnits(unitsOf(before), unitsOf(after), new Vocabulary()).links.map(
    ({ before: left, after: right, similarity, moved }) => ({
      before: left,
      after: right,
      similarity: Math.round(similarity * 1000) / 1000,
      moved,
    }),
  );
}
