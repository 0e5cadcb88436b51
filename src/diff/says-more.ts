import { stopWords } from '../text/stop-words.ts';
import { tokenize } from '../text/words.ts';

/** So many more words say more; one may be a space that was missing. */
const fewestMore = 2;

/** True when a note that stayed in its place says more than it did, or is another one. */
export function saysMore(before: string, after: string): boolean {
  return wordsOf(after).length >= wordsOf(before).length + fewestMore || isOtherNote(before, after);
}

/** True when a note that stands in the place of another is about something else: half of what it tells or more is new. */
export function isOtherNote(before: string, after: string): boolean {
  const known = new Set(wordsOf(before));
  const telling = wordsOf(after).filter((word) => !stopWords.has(word));
  const fresh = telling.filter((word) => !known.has(word));
  return fresh.length > 1 && fresh.length * 2 >= telling.length;
}

function wordsOf(text: string): string[] {
  return tokenize(text)
    .filter(({ kind }) => kind !== 'sign')
    .map((token) => token.text.toLowerCase());
}
