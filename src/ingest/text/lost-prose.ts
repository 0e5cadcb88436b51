import type { DroppedUnit } from '../text.ts';
import { labelUnit } from './labels.ts';
import { endsSentence } from './words.ts';

const minWords = 12;

/**
 * The dropped units directly above or below the body that read like paragraphs, in order: whole sentences of 12 or
 * more words that are no known furniture. They may belong to the article. What stands behind an end marker (comments,
 * other articles) is not among them.
 */
export function lostProse(dropped: readonly DroppedUnit[]): DroppedUnit[] {
  return dropped.filter(({ label, text, line }) => {
    if (label !== 'above-body' && label !== 'below-body') return false;
    const unit = labelUnit({ text, line, gapBefore: 0, gapAfter: 0 });
    return (unit.label === 'prose' || unit.label === 'list-item') && unit.words >= minWords && endsSentence(text);
  });
}
