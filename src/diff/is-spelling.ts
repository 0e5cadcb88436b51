/** Shortest words that are judged; in shorter ones a letter makes another word too often (`said`, `paid`). */
const shortest = 5;
/** From this length on, a letter put in place of another is taken for a misspelling too. */
const longForReplacement = 7;

/**
 * True when the same words are only written in another way: hyphens and spaces within (`e-mail`, `email`),
 * diacritics, or one letter doubled, left out, swapped with its neighbour or, in long words, mistaken. An ending
 * that changes (`plan`, `plans`) is not spelling. Works on folded lower-case words; a rule on letters, blind to
 * meaning.
 */
export function isSpelling(before: readonly string[], after: readonly string[]): boolean {
  const joined = (words: readonly string[]): string => words.join('').replace(/[-'\u00B7]/g, '');
  if (joined(before) === joined(after)) return true;
  return before.length === after.length && before.length > 0 && before.every((word, at) => isVariant(word, after[at]!));
}

function isVariant(before: string, after: string): boolean {
  if (before === after) return true;
  if (withoutDiacritics(before) === withoutDiacritics(after)) return true;
  const shorter = before.length <= after.length ? before : after;
  const longer = before.length <= after.length ? after : before;
  if (shorter.length < shortest || !/^\p{L}+$/u.test(shorter + longer)) return false;
  let head = 0;
  while (head < shorter.length && shorter[head] === longer[head]) head += 1;
  let tail = 0;
  while (tail < shorter.length - head && shorter.at(-1 - tail) === longer.at(-1 - tail)) tail += 1;
  const left = shorter.slice(head, shorter.length - tail);
  const right = longer.slice(head, longer.length - tail);
  if (tail < 1) return false;
  if (left.length === 0) return right.length === 1;
  if (left.length === 1 && right.length === 1) return shorter.length >= longForReplacement;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}

function withoutDiacritics(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '');
}
