import type { WordChange } from '../model/diff.ts';
import { diffText, type TextHunk } from './diff-text.ts';
import { wordChanges } from './word-changes.ts';

/** How finely words are compared. */
export interface DiffWordsOptions {
  /**
   * `data`: as few changed words as there are, but for single small words that stay between two replacements by chance.
   * `reading`: changes that people read as one are one.
   */
  view?: 'data' | 'reading';
}

/**
 * The words that stayed, went and came between two texts. `equal` and `delete` joined rebuild `before` exactly,
 * `equal` and `insert` rebuild `after`; a deletion stands before its insertion; no entry is empty and no two of a
 * kind are neighbours.
 */
export function diffWords(before: string, after: string, { view = 'data' }: DiffWordsOptions = {}): WordChange[] {
  const { hunks } = diffText(before, after);
  if (view === 'data') return wordChanges(before, after, hunks);
  const read: TextHunk[] = [];
  for (const hunk of hunks) {
    const last = read.at(-1);
    if (last?.group === hunk.group) {
      last.before.end = hunk.before.end;
      last.after.end = hunk.after.end;
    } else read.push(hunk);
  }
  return wordChanges(before, after, read);
}
