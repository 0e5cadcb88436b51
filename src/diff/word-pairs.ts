import type { WordChange } from '../model/diff.ts';

/** Words that stayed, or what went and what came in one place; either may be empty. */
type WordPair = { same: string } | { before: string; after: string };

/** Runs of words with each deletion beside its insertion. */
export function wordPairs(words: readonly WordChange[]): WordPair[] {
  const pairs: WordPair[] = [];
  for (const { op, text } of words) {
    const last = pairs.at(-1);
    if (op === 'equal') pairs.push({ same: text });
    else if (op === 'delete') pairs.push({ before: text, after: '' });
    else if (last !== undefined && 'after' in last && last.after === '') last.after = text;
    else pairs.push({ before: '', after: text });
  }
  return pairs;
}
