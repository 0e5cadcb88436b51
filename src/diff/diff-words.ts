import type { WordChange } from '../model/diff.ts';
import { diffText } from './diff-text.ts';

/**
 * The words that stayed, went and came between two texts. `equal` and `delete` joined rebuild `before` exactly,
 * `equal` and `insert` rebuild `after`; a deletion stands before its insertion; no entry is empty and no two of a
 * kind are neighbours.
 */
export function diffWords(before: string, after: string): WordChange[] {
  const changes: WordChange[] = [];
  const push = (op: WordChange['op'], text: string): void => {
    if (text !== '') changes.push({ op, text });
  };
  let at = 0;
  for (const hunk of diffText(before, after).hunks) {
    push('equal', before.slice(at, hunk.beforeStart));
    push('delete', before.slice(hunk.beforeStart, hunk.beforeEnd));
    push('insert', after.slice(hunk.afterStart, hunk.afterEnd));
    at = hunk.beforeEnd;
  }
  push('equal', before.slice(at));
  return changes;
}
