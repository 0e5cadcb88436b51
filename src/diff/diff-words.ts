import type { WordChange } from '../model/diff.ts';
import { diffText, type TextHunk } from './diff-text.ts';

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
  const changes: WordChange[] = [];
  const push = (op: WordChange['op'], text: string): void => {
    if (text !== '') changes.push({ op, text });
  };
  const read: TextHunk[] = [];
  for (const hunk of diffText(before, after).hunks) {
    const last = read.at(-1);
    if (view === 'reading' && last?.group === hunk.group) {
      last.beforeEnd = hunk.beforeEnd;
      last.afterEnd = hunk.afterEnd;
    } else read.push(hunk);
  }
  let at = 0;
  for (const hunk of read) {
    push('equal', before.slice(at, hunk.beforeStart));
    push('delete', before.slice(hunk.beforeStart, hunk.beforeEnd));
    push('insert', after.slice(hunk.afterStart, hunk.afterEnd));
    at = hunk.beforeEnd;
  }
  push('equal', before.slice(at));
  return changes;
}
