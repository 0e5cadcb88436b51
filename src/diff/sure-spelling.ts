import { isOneSlip, withVariants, withoutDiacritics } from './is-spelling.ts';
import { dateWordOf } from './date-words.ts';
import { mendedWord } from './known-misspellings.ts';
import { scaleWords } from './number-words.ts';
import { realWordPairs } from './spelling-variants.ts';

/** Shortest words of dates and powers of ten of which a slip is known without a list. */
const shortestKnown = 6;
/** Shortest words of which the texts may tell that one is a misspelling: few such words have a neighbour. */
const shortestEvident = 9;

/** Words of which one side is a known misspelling, or a slip of a month, a weekday or a power of ten. */
export function isKnownMisspelling(before: readonly string[], after: readonly string[], language: string): boolean {
  return (
    before.length === after.length &&
    before.join(' ') !== after.join(' ') &&
    before.every((word, at) => isMisspelt(word, after[at]!, language) || word === after[at])
  );
}

function isMisspelt(before: string, after: string, language: string): boolean {
  if (before === after) return false;
  if (language === 'en' && mendedWord(before) === mendedWord(after)) return true;
  const isKnown = (word: string): boolean =>
    word.length >= shortestKnown &&
    (dateWordOf(word, language) !== undefined || (scaleWords.get(language)?.has(word) ?? false));
  return isKnown(before) !== isKnown(after) && isOneSlip(before, after);
}

/**
 * True when words of the class `spelling` have a positive sign that no other word is meant: a known misspelling, a
 * known variant (`centre`, `center`), a hyphen, a mark on a letter where it makes no other word, a letter three times in
 * a row, or in English a long word that stands elsewhere in the texts while the other does not. Folded lower-case words.
 *
 * @param isOnlyHere whether a word stands in the texts, both sides together, nowhere but in the change
 */
export function isSureSpelling(
  before: readonly string[],
  after: readonly string[],
  language: string,
  isOnlyHere: (word: string) => boolean,
): boolean {
  // A space makes other words: `a part`, `apart`.
  if (before.length !== after.length) return hyphened(before) === hyphened(after);
  return before.every((word, at) => {
    const other = after[at]!;
    return word === other || isSurePair(word, other, language, isOnlyHere);
  });
}

/** Words parted by a space or a hyphen, letters and digits by none: `covid-19`, `covid19`. */
function hyphened(words: readonly string[]): string {
  return words.join('-').replace(/(?<=\p{L})-(?=\p{Nd})|(?<=\p{Nd})-(?=\p{L})/gu, '');
}

const tripled = /(\p{L})\1\1/u;
const hamza = /[أإآ]/g;

function isSurePair(before: string, after: string, language: string, isOnlyHere: (word: string) => boolean): boolean {
  if (realWordPairs.has(`${before} ${after}`) || realWordPairs.has(`${after} ${before}`)) return false;
  const bare = (word: string): string =>
    word
      .replace(/^it's$/, 'its')
      .replace(/n't$/, 'nt')
      .replace(/[-\u00B7]/g, '');
  // `re-sign` and `resign` are opposites.
  if (bare(before) === bare(after)) return !/^re-/.test(before) && !/^re-/.test(after);
  if (isMisspelt(before, after, language)) return true;
  if (withVariants(before, language) === withVariants(after, language)) {
    return (before.match(hamza) ?? []).length === 0 || (after.match(hamza) ?? []).length === 0;
  }
  if (withoutDiacritics(before) === withoutDiacritics(after)) return areMarksSure(before, after, language);
  if (language !== 'en') return false;
  if (tripled.test(before) !== tripled.test(after)) return isOneSlip(before, after);
  return (
    Math.min(before.length, after.length) >= shortestEvident &&
    isOneSlip(before, after) &&
    isOnlyHere(before) !== isOnlyHere(after)
  );
}

/** Languages in which a mark hardly ever makes another word: `naïve`, `ёлка`, `أحمد`. */
const freeMarks: ReadonlySet<string> = new Set('en ru uk ar fa ur he hi'.split(' '));

/** French circumflexes that the spelling of 1990 leaves out (`connaître`), Spanish `-ión`: elsewhere a mark makes another word too often (`hacia`, `hacía`). */
function areMarksSure(before: string, after: string, language: string): boolean {
  if (freeMarks.has(language)) return true;
  const withMark = /[^\0-\u007F]/.test(before) ? before : after;
  if (language === 'es') return /ión$/.test(withMark);
  const longEnough = 6;
  return language === 'fr' && withMark.length >= longEnough && /[îû]/.test(withMark) && !/[^a-zîû]/.test(withMark);
}
