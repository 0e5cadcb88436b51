import { classLabels } from '#words/edits.ts';
import { countText, numberText } from '#words/counts.ts';
import type { DiffSummary, EditClass } from '../model/diff.ts';

/** How many words of the body went and came: `12 words removed, 30 added`. */
export function wordsText({ words: { added, removed } }: DiffSummary): string {
  return added + removed === 0
    ? 'No words of the body added or removed'
    : `${countText(removed, 'word')} removed, ${numberText(added)} added`;
}

/** Further counts in words: paragraphs, moves, kinds of changes. */
export function detailTexts({ blocks, words, classes }: DiffSummary): string[] {
  const counts: [number, string][] = [
    [blocks.edited, countText(blocks.edited, 'paragraph changed', 'paragraphs changed')],
    [blocks.added, countText(blocks.added, 'paragraph added', 'paragraphs added')],
    [blocks.removed, countText(blocks.removed, 'paragraph removed', 'paragraphs removed')],
    [blocks.moved, countText(blocks.moved, 'paragraph moved', 'paragraphs moved')],
    [words.moved, countText(words.moved, 'word moved', 'words moved')],
  ];
  const found = Object.entries(classes) as [EditClass, number][];
  for (const [name, count] of found) counts.push([count, countText(count, ...classLabels[name])]);
  return counts.filter(([count]) => count > 0).map(([, text]) => text);
}
