import type { WordChange } from '../model/diff.ts';
import type { TextHunk } from './diff-text.ts';

/** The words of two texts that stayed, went and came, of which the hunks are known; see diffWords. */
export function wordChanges(before: string, after: string, hunks: readonly TextHunk[]): WordChange[] {
  const changes: WordChange[] = [];
  const push = (op: WordChange['op'], text: string): void => {
    if (text !== '') changes.push({ op, text });
  };
  let at = 0;
  for (const { before: old, after: now } of hunks) {
    push('equal', before.slice(at, old.start));
    push('delete', before.slice(old.start, old.end));
    push('insert', after.slice(now.start, now.end));
    at = old.end;
  }
  push('equal', before.slice(at));
  return changes;
}
