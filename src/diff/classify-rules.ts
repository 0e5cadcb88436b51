import type { EditClass } from '../model/diff.ts';
import type { HunkFacts, SideFacts } from './classify-facts.ts';
import { isSpelling } from './is-spelling.ts';

/**
 * A rule that gives hunks a class. `form` rules stand first and alone: the first that applies is the whole answer.
 * `content` rules add to one another. `rest` rules decide, the first alone, where no content rule applied.
 */
export interface ClassRule {
  class: EditClass;
  stage: 'form' | 'content' | 'rest';
  /** For which languages the rule was made: their first tags, all, or all whose script has capitals. */
  languages: 'all' | 'cased' | readonly string[];
  /** What it means, for the reader of the documentation. */
  means: string;
  /** Texts before and after, with the language where it is not English. */
  examples: readonly { before: string; after: string; lang?: string }[];
  applies: (facts: HunkFacts) => boolean;
}

/** A stretch that came or went whole is a statement of its own from this many words on; its numbers and names did not change. */
const statementWords = 6;
const statementRest = 3;

const lettered = /[\p{L}\p{N}]/u;
const symbols = /[\p{So}\p{Sc}\p{Sm}]/u;
const quotationMarks = /["\u201C-\u201F\u00AB\u00BB\u2039\u203A\u300C-\u300F\uFF02]/g;
const sided = ['before', 'after'] as const;

/** How many double quotation marks of any script a text has. */
export function countQuotationMarks(text: string): number {
  return text.match(quotationMarks)?.length ?? 0;
}

const sameMarks = ({ before, after }: HunkFacts): boolean =>
  countQuotationMarks(before.side.text) === countQuotationMarks(after.side.text);
const sameSpoken = ({ before, after }: HunkFacts): boolean => before.spoken.join(' ') === after.spoken.join(' ');
/** Also where a mark parted what is written together: `d’« une`. */
const lettersOf = ({ spoken }: SideFacts): string => spoken.join('').replaceAll("'", '');
const sameLetters = ({ before, after }: HunkFacts): boolean => lettersOf(before) === lettersOf(after);
const sameNumbers = ({ before, after }: HunkFacts): boolean => before.numbers.join(' ') === after.numbers.join(' ');
const sameText = ({ before, after }: HunkFacts): boolean => before.folded.toLowerCase() === after.folded.toLowerCase();
const hasLetters = ({ before, after }: HunkFacts): boolean => lettered.test(before.folded + after.folded);
const hasWords = ({ before, after }: HunkFacts): boolean => before.spoken.length + after.spoken.length > 0;
/** All that differs is an address: its words are no prose. */
const onlyAddress = (facts: HunkFacts): boolean =>
  hasLetters(facts) && !sameText(facts) && sameSpoken(facts) && !hasWords(facts);

const isStatement = ({ before, after }: HunkFacts): boolean =>
  sided.some(
    (side) =>
      (side === 'before' ? after : before).spoken.length === 0 &&
      (side === 'before' ? before : after).spoken.length >= statementWords &&
      (side === 'before' ? before : after).rest.length >= statementRest,
  );

const year = /^(?:1[89]|20)\d\d$/;
const hasOtherDates = ({ before, after }: HunkFacts): boolean => before.dates.join(' ') !== after.dates.join(' ');
/** A number beside a month or a weekday, within a date, or a year for a year. */
const isInDate = ({ before, after }: HunkFacts): boolean =>
  before.standsInDate ||
  after.standsInDate ||
  before.dates.length > 0 ||
  (year.test(before.side.text.trim()) && year.test(after.side.text.trim()));

const brings = (one: SideFacts, other: SideFacts): boolean =>
  [...one.names].some((name) => !other.names.has(name) && !other.spoken.includes(name.toLowerCase()));

/** The rules, in the order in which they are asked; see `ClassRule` for how they work together. */
export const classRules: readonly ClassRule[] = [
  {
    class: 'typography',
    stage: 'form',
    languages: 'all',
    means: 'The same words: quotation marks, dashes, spaces, invisible characters or ways to encode a letter differ.',
    examples: [
      { before: '"won"', after: '“won”' },
      { before: '3\u00A0000', after: '3\u202F000', lang: 'fr' },
    ],
    applies: ({ before, after }) =>
      before.folded === after.folded || (/^['"]+$/.test(before.folded) && /^['"]+$/.test(after.folded)),
  },
  {
    class: 'case',
    stage: 'form',
    languages: 'cased',
    means: 'Only capitals differ.',
    examples: [
      { before: 'white house', after: 'White House' },
      { before: 'комитет', after: 'Комитет', lang: 'ru' },
    ],
    applies: sameText,
  },
  {
    class: 'wording',
    stage: 'form',
    languages: 'all',
    means: 'A symbol, or a sign in code.',
    examples: [{ before: '👍', after: '👎' }],
    applies: (facts) => !hasLetters(facts) && (facts.isCode || symbols.test(facts.before.folded + facts.after.folded)),
  },
  {
    class: 'wording',
    stage: 'form',
    languages: 'all',
    means: 'An address written out in the text.',
    examples: [{ before: 'https://example.org/2016', after: 'https://example.org/2017' }],
    applies: onlyAddress,
  },
  {
    class: 'quotation-marks',
    stage: 'form',
    languages: 'all',
    means: 'Quotation marks came or went around words that stayed: a quotation became paraphrase, or the reverse.',
    examples: [{ before: '“a disaster”', after: 'a disaster' }],
    applies: (facts) => !facts.isCode && sameLetters(facts) && !sameMarks(facts),
  },
  {
    class: 'punctuation',
    stage: 'form',
    languages: 'all',
    means: 'Only signs between the words differ.',
    examples: [{ before: 'calm, and', after: 'calm and' }],
    applies: (facts) => sameSpoken(facts) && (!hasLetters(facts) || hasWords(facts)),
  },
  {
    class: 'typography',
    stage: 'form',
    languages: 'all',
    means: 'The same number in another form.',
    examples: [
      { before: '1,200', after: '1200' },
      { before: '١٢', after: '12', lang: 'ar' },
      { before: 'three', after: '3' },
    ],
    applies: (facts) => sameNumbers(facts) && facts.before.isNumeric && facts.after.isNumeric,
  },
  {
    class: 'number',
    stage: 'content',
    languages: 'all',
    means:
      'A number differs: digits of any script; number words in en, es, fr, de, pt, it, nl, pl, ru, ar, hi, zh and ja.',
    examples: [
      { before: '12', after: '17' },
      { before: 'trois', after: 'quatre', lang: 'fr' },
      { before: 'million', after: 'billion' },
      { before: 'пять', after: 'шесть', lang: 'ru' },
    ],
    applies: (facts) => !sameNumbers(facts) && !isStatement(facts),
  },
  {
    class: 'date',
    stage: 'content',
    languages: ['en', 'es', 'fr', 'de', 'pt', 'it', 'nl', 'pl', 'ru', 'ar', 'hi', 'zh', 'ja'],
    means: 'A month, a weekday, a relative day, a time of the day, or a number that stands in a date.',
    examples: [
      { before: 'Tuesday', after: 'Wednesday' },
      { before: '2023-08-01', after: '2023-02-01' },
      { before: 'Montag', after: 'Dienstag', lang: 'de' },
      { before: 'الاثنين', after: 'الثلاثاء', lang: 'ar' },
    ],
    applies: (facts) => !isStatement(facts) && (hasOtherDates(facts) || (!sameNumbers(facts) && isInDate(facts))),
  },
  {
    class: 'name',
    stage: 'content',
    languages: 'cased',
    means:
      'A word with a capital within a sentence, or known with one from elsewhere, came or went; not in German and Luxembourgish, whose nouns all have one, and not in scripts without capitals.',
    examples: [
      { before: 'engineer Anna Kowalska', after: 'engineer Anna Kowalczyk' },
      { before: 'инженер Иванов', after: 'инженер Петров', lang: 'ru' },
    ],
    applies: (facts) => !isStatement(facts) && (brings(facts.before, facts.after) || brings(facts.after, facts.before)),
  },
  {
    class: 'negation',
    stage: 'content',
    languages: ['en', 'es', 'fr', 'de', 'pt', 'it', 'nl', 'pl', 'ru', 'ar', 'hi', 'zh', 'ja'],
    means: 'A word that turns the statement round came or went.',
    examples: [
      { before: 'did', after: 'did not' },
      { before: 'eine', after: 'keine', lang: 'de' },
      { before: '会', after: '不会', lang: 'zh' },
    ],
    applies: (facts) => !isStatement(facts) && facts.before.negations !== facts.after.negations,
  },
  {
    class: 'order',
    stage: 'rest',
    languages: 'all',
    means: 'The same words in another order.',
    examples: [{ before: 'slowly but surely', after: 'surely but slowly' }],
    applies: ({ before, after }) =>
      before.spoken.length > 1 && [...before.spoken].sort().join(' ') === [...after.spoken].sort().join(' '),
  },
  {
    class: 'spelling',
    stage: 'rest',
    languages: 'all',
    means:
      'The same words written in another way: hyphens, known variants, diacritics where they make no other word, a slip of one letter.',
    examples: [
      { before: 'goverment', after: 'government' },
      { before: 'centre', after: 'center' },
      { before: 'Straße', after: 'Strasse', lang: 'de' },
    ],
    applies: ({ before, after, language }) => isSpelling(before.spoken, after.spoken, language),
  },
  {
    class: 'wording',
    stage: 'rest',
    languages: 'all',
    means: 'Other words; also a whole statement that came or went, whatever numbers and names it holds.',
    examples: [{ before: 'said', after: 'claimed' }],
    applies: () => true,
  },
];
