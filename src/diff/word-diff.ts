import { foldKey } from '../text/fold-key.ts';
import { diffText, type KeptWeights, type TextDiff } from './diff-text.ts';
import * as parameters from './parameters.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What changed between two stretches of blocks. */
export interface WordDiff extends TextDiff {
  /** So little stayed that these are other sentences. */
  isOther: boolean;
}

function keepsLess({ kept, before, after }: KeptWeights, ofBoth: number, ofLighter: number): boolean {
  return 2 * kept < ofBoth * (before + after) && kept < ofLighter * Math.min(before, after);
}

/** So little stayed that these are other sentences. */
export function isOtherText(weights: KeptWeights): boolean {
  return keepsLess(weights, parameters.keptOfBoth, parameters.keptOfLighter);
}

/** The changed words of two texts. Where so little stayed that old and new read better apart, all hunks are of one group. */
export function wordDiff(old: string, now: string, vocabulary: Vocabulary): WordDiff {
  if (old === now) {
    const weight = old.length * parameters.letterWeight;
    return { hunks: [], weights: { kept: weight, before: weight, after: weight }, degraded: false, isOther: false };
  }
  const diff = diffText(old, now, vocabulary);
  const isOther = isOtherText(diff.weights) && foldKey(old).toLowerCase() !== foldKey(now).toLowerCase();
  if (keepsLess(diff.weights, parameters.readOfBoth, parameters.readOfLighter)) {
    for (const hunk of diff.hunks) hunk.group = 0;
  }
  return { ...diff, isOther };
}
