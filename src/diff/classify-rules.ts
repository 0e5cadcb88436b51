import type { EditClass } from '../model/diff.ts';
import type { HunkFacts, SideFacts } from './classify-facts.ts';
import { countQuotationMarks } from './quotation-spans.ts';
import { isDenied, isSignDenied } from './negation.ts';
import { foldKey } from '../text/fold-key.ts';
import type { Token } from '../text/words.ts';
import { areCapitalized, beginsSentence } from './classify-names.ts';
import { countsSame } from './counts-same.ts';
import { isSpelling, withoutDiacritics } from './is-spelling.ts';
import { inLower } from './language-of.ts';
import { hasOtherMeasure } from './measure-signs.ts';
import { isKnownMisspelling } from './sure-spelling.ts';

/**
 * A rule that gives hunks a class. `form` rules stand first and alone: the first that applies is the whole answer.
 * `content` rules add to one another. `rest` rules decide, the first alone, where no content rule applied.
 */
interface ClassRule {
  name: string;
  class: EditClass;
  stage: 'form' | 'content' | 'rest';
  applies: (facts: HunkFacts) => boolean;
}

/** A stretch that came or went whole is a statement of its own from this many words on; its numbers and names did not change. */
export const statementWords = 6;
const statementRest = 3;

const lettered = /[\p{L}\p{N}]/u;
const symbols = /[\p{So}\p{Sc}\p{Sm}]/u;
const sided = ['before', 'after'] as const;

const sameMarks = ({ before, after }: HunkFacts): boolean =>
  countQuotationMarks(before.side) === countQuotationMarks(after.side);
const sameSpoken = ({ before, after }: HunkFacts): boolean => before.spoken.join(' ') === after.spoken.join(' ');
/** Also where a mark parted what is written together: `d’« une`. */
const lettersOf = ({ spoken }: SideFacts): string => spoken.join('').replaceAll("'", '');
const sameLetters = ({ before, after }: HunkFacts): boolean => lettersOf(before) === lettersOf(after);
/** In a date, an ordinal says the same as the number. */
const sameNumbers = (facts: HunkFacts): boolean => {
  const valuesOf = ({ numbers }: SideFacts): string[] =>
    isInDate(facts) ? numbers.map((value) => value.replace(/^~?#|\?$/g, '')) : [...numbers];
  return countsSame(valuesOf(facts.before), valuesOf(facts.after));
};
const sameText = ({ before, after, language }: HunkFacts): boolean =>
  inLower(before.folded, language) === inLower(after.folded, language);
/** Units that a capital parts: `mW`, `MW`. */
const hasOtherUnits = ({ before, after }: HunkFacts): boolean => {
  const [went, came] = [before.numbers.join(' '), after.numbers.join(' ')];
  return went !== came && went.toLowerCase() === came.toLowerCase();
};
/** The same letters but for the marks on them: another word, or a slip, but no other form of a number. */
const onlyMarks = ({ before, after }: HunkFacts): boolean =>
  before.spoken.join(' ') !== after.spoken.join(' ') &&
  withoutDiacritics(before.spoken.join(' ')) === withoutDiacritics(after.spoken.join(' '));
const hasLetters = ({ before, after }: HunkFacts): boolean => lettered.test(before.folded + after.folded);
const hasWords = ({ before, after }: HunkFacts): boolean => before.spoken.length + after.spoken.length > 0;
const haveBothWords = ({ before, after }: HunkFacts): boolean => before.spoken.length > 0 && after.spoken.length > 0;
/** One end of a quotation came or went, or words went over it: a whole quotation that came has both. */
const hasOneMark = ({ before, after }: HunkFacts): boolean =>
  (countQuotationMarks(before.side) - countQuotationMarks(after.side)) % 2 !== 0;
const sameBounds = ({ before, after }: HunkFacts): boolean => before.bounds === after.bounds;
/** All that differs is an address: its words are no prose. */
const onlyAddress = (facts: HunkFacts): boolean =>
  hasLetters(facts) && !sameText(facts) && sameSpoken(facts) && !hasWords(facts) && sameNumbers(facts);

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

/** In lower case, letters and digits together that a hyphen or a space parts: `G-7`, `Covid 19`. */
const glued = ({ folded }: SideFacts): string =>
  folded.toLowerCase().replace(/(?<=\p{L})[- ](?=\p{Nd})|(?<=\p{Nd})[- ](?=\p{L})/gu, '');

/** How many words have the ending of an owner: `MH370’s`. */
const ownersIn = ({ spoken }: SideFacts): number => spoken.filter((word) => /\p{L}.*'s?$/u.test(word)).length;

/** The same letters with as many apostrophes in other places: `players’`, `player’s`. */
const hasMovedApostrophe = ({ before, after, language }: HunkFacts): boolean => {
  const [old, now] = [inLower(before.folded, language), inLower(after.folded, language)];
  return (
    old.includes("'") &&
    old.split("'").length === now.split("'").length &&
    old.replaceAll("'", '') === now.replaceAll("'", '')
  );
};

/** A name without the ending of an owner: `Reyes’s`. */
const bareName = (name: string): string => name.replace(/['\u2019]s?$/u, '');

const brings = (one: SideFacts, other: SideFacts): boolean =>
  [...one.names].some((name) => {
    if (other.names.has(name) || other.spoken.includes(name.toLowerCase())) return false;
    const bare = bareName(name);
    return ![...other.names].some((known) => bareName(known) === bare);
  });

/** Two words or more with capitals for others: names, though each stands in lower case elsewhere (`Rose Green`, `Ivy Brown`). */
const areOtherNames = ({ before, after, language }: HunkFacts): boolean =>
  [before, after].every(({ words, side }) => words.length > 1 && areCapitalized(words, side, language));

/** Signs that say something themselves, but those that belong to a number. */
const symbolsOf = ({ symbols }: SideFacts): string => symbols.join(' ');

/** The words with their capitals, where they differ by nothing else. */
const onlyCapitals = ({ before, after }: HunkFacts): boolean => {
  const begins = ({ side }: SideFacts, { start }: Token): boolean => beginsSentence(side.blockText, side.start + start);
  return (
    before.words.length === after.words.length &&
    before.words.some((word, at) => {
      const other = after.words[at]!;
      if (word.text === other.text || before.spoken[at] !== after.spoken[at]) return false;
      // A capital at the head of a sentence goes with its border.
      return isOtherCase(word.text, other.text) && begins(before, word) === begins(after, other);
    })
  );
};

function isOtherCase(text: string, other: string): boolean {
  const [one, two] = [foldKey(text).replaceAll('.', ''), foldKey(other).replaceAll('.', '')];
  return one !== two && one.toLowerCase() === two.toLowerCase();
}

/** What may have changed in a hunk beside words of which the form alone changed, by its class. */
export const partRules: readonly { of: EditClass; applies: (facts: HunkFacts) => boolean }[] = [
  { of: 'number', applies: (facts) => !sameBounds(facts) },
  { of: 'wording', applies: ({ before, after }) => symbolsOf(before) !== symbolsOf(after) },
  { of: 'case', applies: onlyCapitals },
  { of: 'quotation-marks', applies: (facts) => !facts.isCode && hasWords(facts) && !sameMarks(facts) },
];

/** The rules, in the order in which they are asked; see `ClassRule` for how they work together, `classRuleNotes` for what they mean. */
export const classRules = [
  {
    name: 'measure-sign',
    class: 'number',
    stage: 'form',
    applies: (facts) => !facts.isCode && hasOtherMeasure(facts.before.side, facts.after.side) && sameSpoken(facts),
  },
  {
    name: 'typography',
    class: 'typography',
    stage: 'form',
    applies: ({ before, after }) =>
      before.folded === after.folded || (/^['"]+$/.test(before.folded) && /^['"]+$/.test(after.folded)),
  },
  {
    name: 'case',
    class: 'case',
    stage: 'form',
    applies: (facts) => sameText(facts) && !hasOtherUnits(facts),
  },
  {
    name: 'symbol',
    class: 'wording',
    stage: 'form',
    applies: (facts) =>
      !hasLetters(facts) &&
      sameNumbers(facts) &&
      sameBounds(facts) &&
      (facts.isCode || symbols.test(facts.before.folded + facts.after.folded)),
  },
  {
    name: 'address',
    class: 'wording',
    stage: 'form',
    applies: onlyAddress,
  },
  {
    name: 'quotation-marks',
    class: 'quotation-marks',
    stage: 'form',
    applies: (facts) => !facts.isCode && sameLetters(facts) && !sameMarks(facts),
  },
  {
    name: 'punctuation',
    class: 'punctuation',
    stage: 'form',
    applies: (facts) =>
      (sameSpoken(facts) || hasMovedApostrophe(facts)) &&
      sameNumbers(facts) &&
      sameBounds(facts) &&
      (!hasLetters(facts) || hasWords(facts)),
  },
  {
    name: 'number-form',
    class: 'typography',
    stage: 'form',
    applies: (facts) =>
      sameNumbers(facts) &&
      sameBounds(facts) &&
      facts.before.isNumeric &&
      facts.after.isNumeric &&
      !onlyMarks(facts) &&
      ownersIn(facts.before) === ownersIn(facts.after) &&
      // A power of ten alone, in another form, may be one or many.
      !facts.before.numbers.some((value) => value.startsWith('×')),
  },
  {
    name: 'joined',
    class: 'spelling',
    stage: 'form',
    applies: (facts) =>
      !facts.isCode &&
      sameBounds(facts) &&
      /\p{Nd}/u.test(facts.before.folded) &&
      glued(facts.before) === glued(facts.after) &&
      !hasOtherUnits(facts),
  },
  {
    name: 'misspelling',
    class: 'spelling',
    stage: 'form',
    applies: ({ before, after, language }) => isKnownMisspelling(before.spoken, after.spoken, language),
  },
  {
    name: 'number',
    class: 'number',
    stage: 'content',
    applies: (facts) => (!sameNumbers(facts) || !sameBounds(facts)) && !isStatement(facts),
  },
  {
    name: 'date',
    class: 'date',
    stage: 'content',
    applies: (facts) => !isStatement(facts) && (hasOtherDates(facts) || (!sameNumbers(facts) && isInDate(facts))),
  },
  {
    name: 'name',
    class: 'name',
    stage: 'content',
    applies: (facts) =>
      !isStatement(facts) &&
      // A space that was lost beside a capital makes no name.
      !sameLetters(facts) &&
      (brings(facts.before, facts.after) || brings(facts.after, facts.before) || areOtherNames(facts)),
  },
  {
    name: 'negation',
    class: 'negation',
    stage: 'content',
    applies: (facts) =>
      !isStatement(facts) &&
      (facts.before.negations !== facts.after.negations ||
        isDenied(facts.before.spoken, facts.after.spoken, facts.language) ||
        (facts.language === 'zh' && isSignDenied(facts.before.folded, facts.after.folded))),
  },
  {
    name: 'quotation-end',
    class: 'quotation-marks',
    stage: 'content',
    applies: (facts) =>
      !facts.isCode && hasWords(facts) && !sameMarks(facts) && (haveBothWords(facts) || hasOneMark(facts)),
  },
  {
    name: 'order',
    class: 'order',
    stage: 'rest',
    applies: ({ before, after }) =>
      before.spoken.length > 1 && [...before.spoken].sort().join(' ') === [...after.spoken].sort().join(' '),
  },
  {
    name: 'spelling',
    class: 'spelling',
    stage: 'rest',
    applies: ({ before, after, language }) => isSpelling(before.spoken, after.spoken, language),
  },
  {
    name: 'wording',
    class: 'wording',
    stage: 'rest',
    applies: () => true,
  },
] as const satisfies readonly ClassRule[];
