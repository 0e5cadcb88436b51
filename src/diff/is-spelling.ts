import { realWordPairs, spellingVariants, type SpellingVariant } from './spelling-variants.ts';

const isAscii = /^[\0-\u007F]*$/;

/** Shortest words that are judged by their letters; in shorter ones a letter makes another word too often (`said`, `paid`). */
const shortest = 5;
/** From this length on, a letter put in place of another is taken for a misspelling too. */
const longForReplacement = 7;
/** From this length on, words of the same letters in another order are taken for one. */
const longForJumble = 8;
/** Letters at the end of a word that must agree: outside English a letter there is an ending more often (`machen`, `machten`). */
const endingLetters = 3;

/**
 * True when the same words are only written in another way: hyphens and spaces within (`e-mail`, `email`), a known
 * variant of spelling (`centre`, `center`), diacritics where they make no other word, or one letter doubled, left
 * out, swapped with its neighbour or, in long words, mistaken. An ending that changes (`plan`, `plans`) is not
 * spelling, nor are two words that both exist (`county`, `country`). Works on folded lower-case words; a rule on
 * letters, blind to meaning, and where it doubts it says no.
 *
 * @param language first part of the language tag
 */
export function isSpelling(before: readonly string[], after: readonly string[], language: string): boolean {
  const joined = (words: readonly string[]): string => words.join('').replace(/[-'\u00B7]/g, '');
  if (joined(before) === joined(after)) return true;
  return (
    before.length === after.length &&
    before.length > 0 &&
    before.every((word, at) => isVariant(word, after[at]!, language))
  );
}

function isVariant(before: string, after: string, language: string): boolean {
  if (before === after) return true;
  if (realWordPairs.has(`${before} ${after}`) || realWordPairs.has(`${after} ${before}`)) return false;
  if (withVariants(before, language) === withVariants(after, language)) return true;
  if (withoutDiacritics(before) === withoutDiacritics(after)) return areDiacriticsFree(before, after, language);
  return differsByOneSlip(before, after, language === 'en') || isJumbled(before, after);
}

/** One letter left out or doubled, two swapped, or in a long word one mistaken for another. */
function differsByOneSlip(before: string, after: string, isEnglish: boolean): boolean {
  const shorter = before.length <= after.length ? before : after;
  const longer = before.length <= after.length ? after : before;
  if (shorter.length < shortest || !/^\p{L}+$/u.test(shorter + longer)) return false;
  let head = 0;
  while (head < shorter.length && shorter[head] === longer[head]) head += 1;
  let tail = 0;
  while (tail < shorter.length - head && shorter.at(-1 - tail) === longer.at(-1 - tail)) tail += 1;
  const left = shorter.slice(head, shorter.length - tail);
  const right = longer.slice(head, longer.length - tail);
  const isSwapped = left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
  if (tail < (isEnglish ? 1 : endingLetters)) return false;
  if (left.length === 0) return right.length === 1;
  // `spokesman`, `spokesmen` are one and many.
  if (left.length === 1 && right.length === 1 && !/m[ae]n$/.test(shorter)) return shorter.length >= longForReplacement;
  return isSwapped;
}

/** One letter left out or doubled, or two neighbours swapped, before the last letter. */
export function isOneSlip(before: string, after: string): boolean {
  return Math.abs(before.length - after.length) === 1 || hasSameLetters(before, after)
    ? differsByOneSlip(before, after, true)
    : false;
}

function hasSameLetters(before: string, after: string): boolean {
  const letters = (word: string): string => Array.from(word).sort().join('');
  return before.length === after.length && letters(before) === letters(after);
}

/** A long word with the same letters in another order, but for its first and last (`jeapordize`, `jeopardize`). */
function isJumbled(before: string, after: string): boolean {
  if (before.length < longForJumble || before.length !== after.length || !/^\p{L}+$/u.test(before)) return false;
  return before[0] === after[0] && before.at(-1) === after.at(-1) && hasSameLetters(before, after);
}

/** A folded word with every known variant of spelling in its standard form. */
export function withVariants(word: string, language: string): string {
  return Object.values<SpellingVariant>(spellingVariants)
    .filter(({ languages }) => languages.includes(language))
    .reduce((text, { pattern, standard }) => text.replace(pattern, standard), word);
}

const strokes = /[\u0142\u00F8\u0111\u0131]/g;
const bareStrokes: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ı: 'i' };

/**
 * Marks above, below and through letters of the Latin alphabet (`ł`, `ø`, `đ`, and the dot of `i`), Russian `ё`, vowel
 * signs of Arabic and Hebrew, and the dot of Hindi. Vowel signs of Indic scripts, kana marks and `й` are letters. In
 * lower case.
 */
export function withoutDiacritics(word: string): string {
  if (isAscii.test(word)) return word;
  return word
    .replace(strokes, (letter) => bareStrokes[letter]!)
    .normalize('NFD')
    .replace(/(?<![\u0418\u0438])[\u0300-\u036F]|[\u064B-\u065F\u0670\u0591-\u05C7\u093C]/gu, '')
    .normalize('NFC');
}

/** Languages in which a letter with a mark is another letter: `wurde`, `würde`. */
const markedLetters: ReadonlySet<string> = new Set(
  'de lb sv da nb nn no fi et is tr az hu cs sk pl hr sl lt lv ro vi'.split(' '),
);
/** Languages in which a mark hardly ever makes another word: `naïve`, `ёлка`, `أحمد`. */
const freeMarks: ReadonlySet<string> = new Set('en ru uk ar fa ur he hi'.split(' '));

/** In Spanish, Galician, Basque and Asturian `ñ` is a letter (`año`, `ano`), while other marks are accents. */
const withLetterN: ReadonlySet<string> = new Set('es gl eu ast'.split(' '));
const otherThanN = /[^\u00F1]+/g;

const vowelSigns = /[\u0591-\u05C7\u064B-\u065F\u0670]/u;

/** Vowel signs of Arabic and Hebrew may be left out; where both words have some on a letter, these must be the same. */
function haveSameVowels(before: string, after: string): boolean {
  if (!vowelSigns.test(before) || !vowelSigns.test(after)) return true;
  const [old, now] = [lettersWithSigns(before), lettersWithSigns(after)];
  return old.every((signs, at) => {
    const other = now[at] ?? '';
    return isWithin(signs, other) || isWithin(other, signs);
  });
}

function isWithin(signs: string, others: string): boolean {
  return Array.from(signs).every((sign) => others.includes(sign));
}

/** The vowel signs of each letter of a word. */
function lettersWithSigns(word: string): string[] {
  return [
    ...word.normalize('NFD').matchAll(/[^\u0591-\u05C7\u064B-\u065F\u0670]([\u0591-\u05C7\u064B-\u065F\u0670]*)/gu),
  ].map(([, signs = '']) => signs);
}

/** In other languages a mark on the last vowel makes another word or tense (`publie`, `publié`; `hablo`, `habló`), one before it does not. */
function areDiacriticsFree(before: string, after: string, language: string): boolean {
  if (freeMarks.has(language)) return haveSameVowels(before, after);
  if (withLetterN.has(language) && before.replace(otherThanN, '') !== after.replace(otherThanN, '')) return false;
  if (markedLetters.has(language)) return false;
  const ending = /\p{L}s?$/u;
  return before.length >= shortest && ending.exec(before)?.[0] === ending.exec(after)?.[0];
}
