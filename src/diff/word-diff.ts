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
  const both = diff.beforeWeight + diff.afterWeight;
  const lighter = Math.min(diff.beforeWeight, diff.afterWeight);
  const keepsLess = (ofBoth: number, ofLighter: number): boolean =>
    lighter > 0 && 2 * diff.keptWeight < ofBoth * both && diff.keptWeight < ofLighter * lighter;
  const isOther = keepsLess(parameters.keptOfBoth, parameters.keptOfLighter) && foldKey(old) !== foldKey(now);
  if (keepsLess(parameters.readOfBoth, parameters.readOfLighter)) for (const hunk of diff.hunks) hunk.group = 0;
  return { ...diff, isOther };
}
