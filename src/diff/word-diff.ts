import { foldKey } from '../text/fold-key.ts';
import { diffText, type TextDiff } from './diff-text.ts';
import * as parameters from './parameters.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What changed between two stretches of blocks. */
export interface WordDiff extends TextDiff {
  /** So little stayed that these are other sentences. */
  isOther: boolean;
}

/** About what a letter weighs where tokens weigh as in diffText: equal texts are not cut into tokens. */
const weightOfLetter = 3;

/** What a comparison says of weights. */
type Kept = Pick<TextDiff, 'keptWeight' | 'beforeWeight' | 'afterWeight'>;

function keepsLess({ keptWeight, beforeWeight, afterWeight }: Kept, ofBoth: number, ofLighter: number): boolean {
  return (
    2 * keptWeight < ofBoth * (beforeWeight + afterWeight) &&
    keptWeight < ofLighter * Math.min(beforeWeight, afterWeight)
  );
}

/** So little stayed that these are other sentences. */
export function isOtherText(kept: Kept): boolean {
  return keepsLess(kept, parameters.keptOfBoth, parameters.keptOfLighter);
}

/** The changed words of two texts. Where so little stayed that old and new read better apart, all hunks are of one group. */
export function wordDiff(old: string, now: string, vocabulary: Vocabulary): WordDiff {
  if (old === now) {
    const weight = old.length * weightOfLetter;
    return {
      hunks: [],
      keptWeight: weight,
      beforeWeight: weight,
      afterWeight: weight,
      degraded: false,
      isOther: false,
    };
  }
  const diff = diffText(old, now, vocabulary);
  const isOther = isOtherText(diff) && foldKey(old).toLowerCase() !== foldKey(now).toLowerCase();
  if (keepsLess(diff, parameters.readOfBoth, parameters.readOfLighter)) for (const hunk of diff.hunks) hunk.group = 0;
  return { ...diff, isOther };
}
