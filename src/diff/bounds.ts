import type { HunkSide } from './classify-facts.ts';
import { countWords, scaleWords } from './number-words.ts';

/** What a bound says of its number: at least, at most, more than, less than. */
type Sense = '≥' | '≤' | '>' | '<';

interface Bounds {
  /** Before the number, by sense: alternatives of a regular expression, in lower case. */
  before: Readonly<Record<Sense, string>>;
  /** Behind it. */
  behind: Readonly<Partial<Record<Sense, string>>>;
}

const bounds: Readonly<Record<string, Bounds>> = {
  en: {
    before: {
      '≥': 'at least|(?:no|not) (?:fewer|less) than|minimum of',
      '≤': 'at (?:the )?most|(?:no|not) more than|up to|maximum of',
      '>': '(?:more|greater|higher|longer|older) than|over|above|upwards of|in excess of|exceeding',
      '<': '(?:fewer|less|lower|shorter|younger) than|under|below',
    },
    behind: {
      '≥': '(?:or|and) (?:more|over|above|older|higher|longer|greater)',
      '≤': '(?:or|and) (?:fewer|less|under|below|younger|lower|shorter)',
    },
  },
  de: {
    before: {
      '≥': 'mindestens|wenigstens|zumindest|nicht weniger als',
      '≤': 'höchstens|maximal|bis zu|nicht mehr als',
      '>': 'mehr als|über',
      '<': 'weniger als|unter',
    },
    behind: { '≥': '(?:oder|und) (?:mehr|älter|darüber)', '≤': '(?:oder|und) (?:weniger|jünger|darunter)' },
  },
  fr: {
    before: {
      '≥': 'au moins|au minimum|pas moins de',
      '≤': "au plus|au maximum|jusqu['\u2019]à|pas plus de",
      '>': 'plus de|au-dessus de',
      '<': 'moins de|en dessous de',
    },
    behind: { '≥': '(?:ou|et) plus|au moins', '≤': '(?:ou|et) moins|au plus|au maximum' },
  },
  es: {
    before: {
      '≥': 'al menos|por lo menos|como mínimo|no menos de',
      '≤': 'como máximo|a lo sumo|hasta|no más de',
      '>': 'más de|por encima de',
      '<': 'menos de|por debajo de',
    },
    behind: { '≥': '[oy] (?:más|mayores)|como mínimo', '≤': '[oy] (?:menos|menores)|como máximo' },
  },
  pt: {
    before: {
      '≥': 'pelo menos|ao menos|no mínimo',
      '≤': 'no máximo|até|não mais (?:de|que)',
      '>': 'mais de|acima de',
      '<': 'menos de|abaixo de',
    },
    behind: { '≥': 'ou mais|no mínimo', '≤': 'ou menos|no máximo' },
  },
  it: {
    before: {
      '≥': 'almeno|come minimo|non meno di',
      '≤': 'al massimo|fino a|non più di',
      '>': 'più di|oltre',
      '<': 'meno di|sotto',
    },
    behind: { '≥': 'o più', '≤': 'o meno' },
  },
  nl: {
    before: {
      '≥': 'minstens|ten minste|minimaal|niet minder dan',
      '≤': 'hoogstens|ten hoogste|maximaal|niet meer dan',
      '>': 'meer dan|boven',
      '<': 'minder dan|onder',
    },
    behind: { '≥': 'of meer', '≤': 'of minder' },
  },
};

/** Languages whose bounds are known. */
export const boundLanguages: readonly string[] = Object.keys(bounds);

interface Pattern {
  before: RegExp;
  behind: RegExp;
  /** All words of bounds: where a change has none, none changed. */
  words: ReadonlySet<string>;
}

const senses = ['≥', '≤', '>', '<'] as const;
const groups = (lists: Readonly<Partial<Record<Sense, string>>>): string =>
  senses.map((sense) => `(${lists[sense] ?? '(?!)'})`).join('|');
const patterns: ReadonlyMap<string, Pattern> = new Map(
  Object.entries(bounds).map(([language, { before, behind }]) => [
    language,
    {
      before: new RegExp(
        `(?<!\\p{L})(?:${groups(before)})(?=\\s+(?:(?:a|the|about|den|die|les|las|los|i|de)\\s+)?(\\S+))`,
        'giu',
      ),
      behind: new RegExp(`(?<=(?:^|\\s)(\\S+)(?:\\s+\\p{L}+){0,3},?\\s)(?:${groups(behind)})(?!\\p{L})`, 'giu'),
      words: new Set(`${groups(before)} ${groups(behind)}`.match(/\p{L}+/gu)),
    },
  ]),
);

/** How far around a change a bound is looked for, in UTF-16 units. */
const surroundings = 32;
/** A change of more words is read for its numbers only. */
const mostWords = 12;
const inDigits = /^[(\p{Sc}]*(?:[A-Z]{2,3}\p{Sc}?)?\p{Nd}/u;

/** The senses of the bounds of numbers that the changed text has a part in, in order: `≥` for the `least` in `at least 12`; '' where there is none. */
export function boundsOf(
  { blockText, start, text, kind }: HunkSide,
  spoken: readonly string[],
  language: string,
): string {
  if (kind === 'code' || spoken.length > mostWords) return '';
  const signed = boundSigns.test(text) ? signsOf(blockText, start, start + text.length) : '';
  const pattern = patterns.get(language);
  if (pattern === undefined || !spoken.some((word) => pattern.words.has(word))) return signed;
  const from = Math.max(0, start - surroundings);
  const end = start + text.length;
  const around = blockText.slice(from, end + surroundings);
  const isNumber = (word: string): boolean => {
    if (inDigits.test(word)) return true;
    const plain = word.toLowerCase().replace(/[^\p{L}-]+$/u, '');
    return countWords.get(language)?.has(plain) === true || scaleWords.get(language)?.has(plain) === true;
  };
  let found = signed;
  const add = (match: RegExpExecArray, number: string, sensed: readonly (string | undefined)[]): void => {
    const place = from + match.index;
    if (place >= end || place + match[0].length <= start || !isNumber(number)) return;
    found += senses[sensed.findIndex((one) => one !== undefined)]!;
  };
  for (const match of around.matchAll(pattern.before)) add(match, match[5]!, match.slice(1, 5));
  for (const match of around.matchAll(pattern.behind)) add(match, match[1]!, match.slice(2, 6));
  return found;
}

const boundSigns = /[<>\u2264\u2265\u2A7D\u2A7E\u00B1+]/;
/** Before a number, and no arrow or tag; a plus right behind one. */
const signBeforeNumber =
  /(?<![-=<>/])(?:([\u2265\u2A7E]|>=)|([\u2264\u2A7D]|<=)|(>)|(<)|(\u00B1))\s?\p{Sc}?(?=[-\u2212]?\p{Nd})/gu;
const plusBehindNumber = /(?<=\p{Nd}[%\p{Sc}]?)\+(?![\p{L}\p{Nd}+])/gu;

/** The senses of the signs beside numbers that stand in a stretch of a text. */
function signsOf(text: string, start: number, end: number): string {
  const from = Math.max(0, start - surroundings);
  const around = text.slice(from, end + surroundings);
  const isHere = ({ 0: { length }, index }: RegExpExecArray): boolean =>
    from + index < end && from + index + length > start;
  const before = [...around.matchAll(signBeforeNumber)].filter(isHere);
  const behind = [...around.matchAll(plusBehindNumber)].filter(isHere);
  const sense = ([, ...signs]: readonly (string | undefined)[]): string =>
    [...senses, '±'][signs.findIndex((one) => one !== undefined)]!;
  return before.map(sense).join('') + behind.map(() => '≥').join('');
}

/** Whether a word may be a part of a bound. */
export function isBoundWord(word: string, language: string): boolean {
  return patterns.get(language)?.words.has(word) === true;
}
