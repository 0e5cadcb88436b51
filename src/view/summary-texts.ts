import { editFactWords as say } from '#words/edit-facts.ts';
import type { DiffSummary, EditClass } from '../model/diff.ts';

/** How many words of the body went and came: `12 words removed, 30 added`. */
export function wordsText({ words: { added, removed } }: DiffSummary): string {
  return say.words(removed, added);
}

/** Further counts in words: paragraphs, moves, kinds of changes. */
export function detailTexts({ blocks, words, classes }: DiffSummary): string[] {
  const counts: [number, (count: number) => string][] = [
    [blocks.edited, say.paragraphsChanged],
    [blocks.added, say.paragraphsAdded],
    [blocks.removed, say.paragraphsRemoved],
    [blocks.moved, say.paragraphsMoved],
    [words.moved, say.wordsMoved],
  ];
  const found = Object.entries(classes) as [EditClass, number][];
  for (const [name, count] of found) counts.push([count, (number) => say.kind(name, number)]);
  return counts.filter(([count]) => count > 0).map(([count, inWords]) => inWords(count));
}
