import type { Token } from '../text/words.ts';
import { scaleWords } from './number-words.ts';
import { valueOf } from './number-value.ts';
import { unitOf } from './unit-symbols.ts';

const digitsAtEnd = /(\p{Sc}?)\p{Nd}+(?:[.,]\p{Nd}+)*\p{Sc}?[\s-]?(°?)$/u;
const wordAtEnd = /(?<![\p{L}\p{N}])\p{L}+$/u;
const countAtEnd = /(?<![\p{L}\p{N}])(\p{L}+(?:-\p{L}+)*)[\s-]$/u;
const plain = /^\d+$/;

/** The number in which a text ends whose unit may begin behind it; `undefined` where it ends in none. */
export function numberBefore(
  head: string,
  first: Token | undefined,
  language: string,
): { isMoney: boolean; isDegree: boolean } | undefined {
  const digits = digitsAtEnd.exec(head);
  if (digits !== null) return { isMoney: digits[1] !== '', isDegree: digits[2] === '°' };
  return isCountBefore(head, first, language) ? { isMoney: false, isDegree: false } : undefined;
}

/** The text ends in a number word, and the first token behind it is a unit. */
function isCountBefore(head: string, first: Token | undefined, language: string): boolean {
  if (first?.kind !== 'word' || unitOf(first.text) === undefined) return false;
  const word = countAtEnd.exec(head)?.[1]?.toLowerCase();
  if (word === undefined) return false;
  if (scaleWords.get(language)?.has(word) === true) return true;
  return plain.test(valueOf({ text: word, kind: 'word', start: 0, end: word.length }, language, language) ?? '');
}

/** The text ends in a unit. */
export function endsInUnit(text: string): boolean {
  const word = wordAtEnd.exec(text)?.[0];
  return word !== undefined && unitOf(word) !== undefined;
}
