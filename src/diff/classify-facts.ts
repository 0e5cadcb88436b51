import { foldKey } from '../text/fold-key.ts';
import { withoutInvisible } from '../text/invisible.ts';
import { stopWords } from '../text/stop-words.ts';
import { tokenize, type Token } from '../text/words.ts';
import { boundsOf, isBoundWord } from './bounds.ts';
import { namesOf } from './classify-names.ts';
import { dateWordsOf, isDateWord, standsInDate } from './classify-words.ts';
import { inLower } from './language-of.ts';
import { assumedLanguage, negations } from './lexicon.ts';
import { countNegations } from './negation.ts';
import { readNumbers } from './read-numbers.ts';

/** One side of a hunk with what stands around it. */
export interface HunkSide {
  /** The changed text. */
  text: string;
  /** Text of the whole block, and where the changed text begins in it. */
  blockText: string;
  start: number;
  /** The block as a whole is a quotation, a heading (capitals tell no names), code (no prose: neither names nor quotations). */
  kind: 'prose' | 'quote' | 'heading' | 'code';
}

/** What classes need to know of the article. */
export interface ClassifyContext {
  /** First part of the language tag, or '' when it is not known. */
  language: string;
  /** The whole tag, for what depends on the country; '' when it is not known. */
  tag?: string;
  /** Words, as written, that have a capital where no sentence begins. */
  names: ReadonlySet<string>;
  /** Words in lower case that stand without a capital in the article: with one they are titles and defined terms, seldom names. */
  common: ReadonlySet<string>;
}

/** What the rules know of one side of a hunk. */
export interface SideFacts {
  side: HunkSide;
  /** The changed text folded (see foldKey), without invisible characters. */
  folded: string;
  /** Its words and numbers without addresses; as written, and folded in lower case. */
  words: readonly Token[];
  spoken: readonly string[];
  numbers: readonly string[];
  /** Symbols, folded, that belong to no number. */
  symbols: readonly string[];
  /** What the text says of how far a number reaches; see `boundsOf`. */
  bounds: string;
  /** Words of dates, and whether the changed text is a part of one. */
  dates: readonly string[];
  standsInDate: boolean;
  /** Nothing but digits, number words and their units. */
  isNumeric: boolean;
  names: ReadonlySet<string>;
  negations: number;
  /** What is left of `spoken` without numbers, dates, names, negations and the language's small words; sorted. */
  rest: readonly string[];
}

/** What the rules look at. */
export interface HunkFacts {
  before: SideFacts;
  after: SideFacts;
  language: string;
  isCode: boolean;
}

/** How far back a number is looked for whose unit the text may begin with, and how far on what is counted. */
const nearby = 24;
/** What no address is without. */
const addressSign = /[/@]|www\./;
const addresses =
  /(?:https?:\/\/|www\.)[^\s<>"]+|(?<=^|[\s(<["'])\/[\p{L}\p{N}][^\s<>"]*|[\p{L}\p{N}._+-]+@[\p{L}\p{N}-]+\.[\p{L}\p{N}.-]+/gu;

/** The facts of a hunk. */
export function factsOf(before: HunkSide, after: HunkSide, context: ClassifyContext): HunkFacts {
  const language = context.language === '' ? assumedLanguage(before.text + after.text) : context.language;
  return {
    before: sideFacts(before, language, context),
    after: sideFacts(after, language, context),
    language,
    isCode: after.kind === 'code',
  };
}

function sideFacts(side: HunkSide, language: string, context: ClassifyContext): SideFacts {
  const plain = withPlainDecades(withoutReferences(side, withoutAddresses(withoutSubscripts(side.text))));
  const tokens = tokenize(plain);
  const words = tokens.filter((token) => token.kind !== 'sign');
  const spoken = words.map((token) => inLower(withoutStops(foldKey(token.text)), language));
  const head = side.blockText.slice(Math.max(0, side.start - nearby), side.start);
  const tail = side.blockText.slice(side.start + side.text.length).slice(0, nearby);
  // Of Latin letters without a language nobody knows which sign parts decimals.
  const isOnlyAssumed = context.language === '' && language === 'en';
  const { values: numbers, numerals } = readNumbers(
    tokens,
    language,
    head,
    tail,
    context.tag || (isOnlyAssumed ? '' : language),
  );
  const bounds = boundsOf(side, spoken, language);
  // What few rules ask for is found when they do.
  let names: ReadonlySet<string> | undefined;
  let rest: readonly string[] | undefined;
  return {
    side,
    folded: foldKey(withoutInvisible(withoutSubscripts(side.text))),
    words,
    spoken,
    numbers,
    symbols: symbolsAmong(tokens, numerals),
    bounds,
    dates: dateWordsOf(words, language),
    standsInDate: numbers.length > 0 && standsInDate(side, language),
    isNumeric: numbers.length > 0 && words.every(({ start }) => numerals.has(start)),
    get names() {
      return (names ??= namesOf(
        words.filter(({ start }) => !numerals.has(start)),
        side,
        language,
        context,
      ));
    },
    negations: side.kind === 'code' ? 0 : countNegations(side, plain, spoken, language),
    get rest() {
      return (rest ??= restOf(words, spoken, this.names, numerals, language).filter(
        (word) => bounds === '' || !isBoundWord(word, language),
      ));
    },
  };
}

/** Also with the full stop of Spanish and its neighbours: `1.º`. */
const decade = /(?<=(?<![\p{L}\p{Nd}-])\p{Nd}+)['\u2019]s(?!\p{L})/gu;
const pointedOrdinal = /(?<=\p{Nd})\.([\u00AA\u00BA])/gu;
const mayBeWritten = /\p{Nd}['\u2019.][s\u00AA\u00BA]/u;

/** `1990's` as `1990s`, `1.º` as `1º`; as long as it was. */
function withPlainDecades(text: string): string {
  return mayBeWritten.test(text) ? text.replace(decade, 's ').replace(pointedOrdinal, '$1 ') : text;
}

/** The mark of a note, right behind what it belongs to, or alone between spaces where it is known as one. */
const reference = /(?<=[\p{L}\p{Nd}\p{Po}\p{Pe}\p{Pf}"'\u00BB])\[\p{Nd}{1,3}\]/gu;
const mayBeReference = /\[\p{Nd}/u;
const longestReference = 5;

/** The text with spaces in the place of the numbers of notes: these count nothing. */
function withoutReferences({ blockText, start, text, kind }: HunkSide, plain: string): string {
  const from = Math.max(0, start - longestReference);
  const around = blockText.slice(from, start + text.length + longestReference);
  if (kind === 'code' || !mayBeReference.test(around)) return plain;
  const units = plain.split('');
  for (const { 0: mark, index } of around.matchAll(reference)) {
    const at = from + index - start;
    for (let place = Math.max(0, at); place < at + mark.length && place < units.length; place += 1) units[place] = ' ';
  }
  return units.join('');
}

const symbol = /(?!\u2800)[\p{So}\p{Sc}\p{Sm}]/u;

function symbolsAmong(tokens: readonly Token[], numerals: ReadonlySet<number>): string[] {
  return tokens
    .filter(({ kind, start, text }) => kind === 'sign' && symbol.test(text) && !numerals.has(start))
    .map(({ text }) => foldKey(text));
}

/** `U.S.` and `US` are one word. */
function withoutStops(word: string): string {
  return capitals.test(word) ? word.replaceAll('.', '') : word;
}

const capitals = /^(?:\p{Lu}\.){2,}$/u;

const subscripts = /[\u2080-\u2089]/g;
const mayBeSubscript = /[\u2080-\u2089]/;

/** `CO₂` as `CO2`: a digit set lower counts the same, one set higher does not. */
function withoutSubscripts(text: string): string {
  return mayBeSubscript.test(text) ? text.replace(subscripts, (digit) => digit.normalize('NFKC')) : text;
}

/** The text with spaces in the place of addresses. */
function withoutAddresses(text: string): string {
  if (!addressSign.test(text)) return text;
  return text.replace(addresses, (address) => ' '.repeat(address.length));
}

function restOf(
  words: readonly Token[],
  spoken: readonly string[],
  names: ReadonlySet<string>,
  numerals: ReadonlySet<number>,
  language: string,
): string[] {
  const denied = negations.get(language);
  return spoken
    .filter((_, at) => !names.has(words[at]!.text))
    .filter((_, at) => !numerals.has(words[at]!.start) && !isDateWord(words[at]!, language))
    .map((word) => stemOf(word, language, denied?.has(word) === true))
    .filter((word) => word !== '' && !stopWords.has(word))
    .sort();
}

/** Without the negation or the elided article that is written together with the word; '' for a negation alone. */
function stemOf(word: string, language: string, isNegation: boolean): string {
  if (language === 'zh') return word.replace(/^[不没沒未无無]/, '');
  if (isNegation) return '';
  if (!word.includes("'")) return word;
  if (language === 'en') return word.replace(/n't$/, '').replace(/'s?$/, '');
  if (language === 'fr' || language === 'it') return word.replace(/^\p{L}{1,4}'/u, '');
  return word;
}
