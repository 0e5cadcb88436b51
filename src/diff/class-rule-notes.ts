import type { classRules } from './classify-rules.ts';

/** What a reader of the documentation needs to know of a rule. */
export interface ClassRuleNote {
  /** For which languages the rule was made: their first tags, all, or all whose script has capitals. */
  languages: 'all' | 'cased' | readonly string[];
  /** What it means, for the reader of the documentation. */
  means: string;
  /** Texts before and after, with the language where it is not English. */
  examples: readonly { before: string; after: string; lang?: string }[];
}

/** A note on each rule of classes. They stand apart from the rules so that a browser need not load them. */
export const classRuleNotes: Readonly<Record<(typeof classRules)[number]['name'], ClassRuleNote>> = {
  'measure-sign': {
    languages: 'all',
    means: 'The sign of feet, inches, minutes or seconds behind a number; no mark that closes a quotation.',
    examples: [{ before: '6"', after: "6'" }],
  },
  typography: {
    languages: 'all',
    means: 'The same words: quotation marks, dashes, spaces, invisible characters or ways to encode a letter differ.',
    examples: [
      { before: '"won"', after: '“won”' },
      { before: '3\u00A0000', after: '3\u202F000', lang: 'fr' },
    ],
  },
  case: {
    languages: 'cased',
    means: 'Only capitals differ, but not those that tell one unit from another.',
    examples: [
      { before: 'white house', after: 'White House' },
      { before: 'комитет', after: 'Комитет', lang: 'ru' },
    ],
  },
  symbol: { languages: 'all', means: 'A symbol, or a sign in code.', examples: [{ before: '👍', after: '👎' }] },
  address: {
    languages: 'all',
    means: 'An address written out in the text, or the mark of a note ([1]).',
    examples: [{ before: 'https://example.org/2016', after: 'https://example.org/2017' }],
  },
  'quotation-marks': {
    languages: 'all',
    means: 'Quotation marks came or went around words that stayed: a quotation became paraphrase, or the reverse.',
    examples: [{ before: '“a disaster”', after: 'a disaster' }],
  },
  punctuation: {
    languages: 'all',
    means: 'Only signs between the words differ.',
    examples: [{ before: 'calm, and', after: 'calm and' }],
  },
  'number-form': {
    languages: 'all',
    means:
      'The same number in another form. A comma or full stop is left out only where it can but group digits in the language. A digit set lower counts the same (CO₂). Also the same day or time of the day in another form, or with its weekday, in en, de, fr, es, it, pt, nl, sv, pl, ru, zh and ja.',
    examples: [
      { before: '1,200', after: '1200' },
      { before: '١٢', after: '12', lang: 'ar' },
      { before: 'three', after: '3' },
      { before: '£5m', after: '£5 million' },
    ],
  },
  joined: {
    languages: 'all',
    means: 'Letters and digits of one name or number, written together, with a hyphen or apart.',
    examples: [
      { before: 'G-7', after: 'G7' },
      { before: 'COVID-19', after: 'Covid 19' },
    ],
  },
  misspelling: {
    languages: 'all',
    means: 'A known misspelling of English, or a slip of a month, a weekday or a power of ten.',
    examples: [
      { before: 'Febuary', after: 'February' },
      { before: 'hundered', after: 'hundred' },
    ],
  },
  number: {
    languages: 'all',
    means:
      'A number, its power of ten, its unit or the part of what it numbers differs: digits of any script; number words, from two on, in en, es, fr, de, pt, it, nl, sv, pl, ru, ar, hi, zh and ja (in ar and hi not all below a hundred); powers of ten (million) also in uk, cs, da, nb, no, fi, tr, el, he, hu, ro, ca, id, vi, ko and th. Ordinals in en, de, fr, es, nl and the first in pt. Also how far it reaches: at least, at most, more than, less than, up to and the like, in en, de, fr, es, pt, it and nl; the signs ≥, ≤, >, <, ± before a number and + behind it everywhere.',
    examples: [
      { before: '12', after: '17' },
      { before: 'trois', after: 'quatre', lang: 'fr' },
      { before: 'million', after: 'billion' },
      { before: 'at least 12', after: 'at most 12' },
      { before: '5 km', after: '5 miles' },
      { before: '5 MW', after: '5 mW' },
      { before: '4(b)', after: '4(c)' },
      { before: 'пять', after: 'шесть', lang: 'ru' },
    ],
  },
  date: {
    languages: ['en', 'es', 'fr', 'de', 'pt', 'it', 'nl', 'pl', 'ru', 'uk', 'cs', 'ar', 'hi', 'zh', 'ja'],
    means: 'A month, a weekday, a relative day, a time of the day, or a number that stands in a date.',
    examples: [
      { before: 'Tuesday', after: 'Wednesday' },
      { before: '2023-08-01', after: '2023-02-01' },
      { before: 'Montag', after: 'Dienstag', lang: 'de' },
      { before: 'الاثنين', after: 'الثلاثاء', lang: 'ar' },
    ],
  },
  name: {
    languages: 'cased',
    means:
      'A word with a capital within a sentence, or known with one from elsewhere, came or went; not in German and Luxembourgish, whose nouns all have one, and not in scripts without capitals.',
    examples: [
      { before: 'engineer Anna Kowalska', after: 'engineer Anna Kowalczyk' },
      { before: 'инженер Иванов', after: 'инженер Петров', lang: 'ru' },
    ],
  },
  negation: {
    languages: 'en es fr de pt it nl sv da nb no nn fi pl ru uk cs el ar he tr hi zh ja ko th hu ro ca id vi'.split(
      ' ',
    ),
    means:
      'A word that turns the statement round came or went; in en, de, nl, ru, uk, pl and cs also a prefix, in fr also ne with plus. A negation that is an ending of the verb (Turkish -me) is not known.',
    examples: [
      { before: 'did', after: 'did not' },
      { before: 'legal', after: 'illegal' },
      { before: "n'est plus", after: 'est', lang: 'fr' },
      { before: 'законно', after: 'незаконно', lang: 'ru' },
      { before: 'eine', after: 'keine', lang: 'de' },
      { before: '会', after: '不会', lang: 'zh' },
    ],
  },
  'quotation-end': {
    languages: 'all',
    means:
      'Quotation marks came or went along with words: a quotation became paraphrase, or the reverse, or reaches farther.',
    examples: [
      { before: '“a catastrophe waiting”', after: 'dangerous and old' },
      { before: '”', after: ' and old' },
    ],
  },
  order: {
    languages: 'all',
    means: 'The same words in another order.',
    examples: [{ before: 'slowly but surely', after: 'surely but slowly' }],
  },
  spelling: {
    languages: 'all',
    means:
      'The same words written in another way: hyphens, known variants, diacritics where they make no other word (never letters of their own, as Spanish ñ or Swedish å, nor other vowel signs of Arabic or Hebrew), a slip of one letter. It is cosmetic only with a sign that no other word is meant.',
    examples: [
      { before: 'goverment', after: 'government' },
      { before: 'centre', after: 'center' },
      { before: 'Straße', after: 'Strasse', lang: 'de' },
    ],
  },
  wording: {
    languages: 'all',
    means: 'Other words; also a whole statement that came or went, whatever numbers and names it holds.',
    examples: [{ before: 'said', after: 'claimed' }],
  },
};
