/**
 * Words as the search index sees them. The index parts words at white space and finds them by how they begin;
 * most languages need more than that. These rules are the same for what is indexed and for what is asked, so
 * that nothing which is there stays hidden:
 *
 * - punctuation inside a word parts it (`L’élection`, `war—peace`, `state-of-the-art`), but not a number (`3,500`);
 * - scripts written without spaces, and Hangul, are cut into overlapping pairs of letters, with the last letter
 *   of a run once more alone: any part of a run is found, without a dictionary;
 * - an Arabic word is parted from its article (`والميناء` is found by `ميناء`).
 *
 * A word that goes on without a space ends with a mark, from which `readIndexed` rebuilds the text as it was.
 */

/** U+2E31, punctuation that hardly occurs and that the index ignores. */
const goesOn = '⸱';
/** Stands alone between two parts of a record. */
const partMark = goesOn.repeat(2);
/** Stands alone between two lines of a part: no phrase reaches over it. */
const lineMark = goesOn.repeat(3);

/** Soft hyphen, zero-width space, bidi controls, word joiner, BOM: seen by nobody who types a query. */
const unseen = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu;

const unspacedLetter =
  '(?=[\\p{L}\\p{N}])[\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{sc=Hangul}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}]\\p{M}*';
const spacedLetter = `(?!${unspacedLetter})[\\p{L}\\p{N}\\p{M}\\p{Pc}\\u200D]`;
const numberSign = '(?<=\\p{N})[.,٫٬](?=\\p{N})';
const wordCharacter = /[\p{L}\p{N}\p{M}\p{Pc}\u200D]/u;
const between = '[^\\p{L}\\p{N}\\p{M}\\p{Pc}\\u200D]*';
/** One word with the punctuation that clings to it: before only at the beginning of a run without spaces. */
const wordPattern = new RegExp(
  `(?<lead>${between})(?:(?<unspaced>(?:${unspacedLetter})+)|(?<spaced>(?:${spacedLetter}|${numberSign})+))(?<trail>${between})`,
  'gu',
);
const unspacedLetters = new RegExp(unspacedLetter, 'gu');
const pairThatGoesOn = new RegExp(`^(${between}${unspacedLetter})${unspacedLetter}$`, 'u');
const arabicArticle = /^(?:(?:[وف]\p{M}*)?(?:[بك]\p{M}*)?[اٱ]\p{M}*ل\p{M}*|(?:[وف]\p{M}*)?ل\p{M}*ل\p{M}*)(?=\p{L})/u;

/** A word of a run without spaces, with its punctuation. `article`: an Arabic article whose word follows. */
interface Word {
  lead: string;
  letters: string;
  trail: string;
  unspaced: boolean;
  article: boolean;
}

function wordsOf(run: string): Word[] {
  const words: Word[] = [];
  // The pattern is quadratic in a long run of punctuation that no word ends.
  if (!wordCharacter.test(run)) return words;
  for (const { groups } of run.matchAll(wordPattern)) {
    const { lead = '', unspaced, spaced = '', trail = '' } = groups!;
    if (unspaced !== undefined) {
      words.push({ lead, letters: unspaced, trail, unspaced: true, article: false });
      continue;
    }
    const article = arabicArticle.exec(spaced)?.[0] ?? '';
    if (article !== '') words.push({ lead, letters: article, trail: '', unspaced: false, article: true });
    const letters = spaced.slice(article.length);
    words.push({ lead: article === '' ? lead : '', letters, trail, unspaced: false, article: false });
  }
  return words;
}

function runsOf(text: string): string[] {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(unseen, '')
    .replaceAll(goesOn, '·')
    .split(/\s+/u)
    .filter((run) => run !== '');
}

function lettersOf(run: string): string[] {
  return run.match(unspacedLetters) ?? [];
}

/**
 * What the index is given for the parts of a record (an article's head and body; an edit's head, removed and
 * added text), each of one or more lines. Never throws.
 */
export function indexedText(parts: readonly string[]): string {
  return parts.map(indexedPart).join(` ${partMark} `).trim();
}

function indexedPart(part: string): string {
  const lines = part.split(/[\r\n]+/u).map((line) => runsOf(line).map(indexedRun).join(' '));
  return lines.filter((line) => line !== '').join(` ${lineMark} `);
}

function indexedRun(run: string): string {
  const words = wordsOf(run);
  if (words.length === 0) return run;
  return words
    .flatMap(({ lead, letters, trail, unspaced }) => {
      if (!unspaced) return [lead + letters + trail];
      const single = lettersOf(letters);
      const pairs = single.slice(1).map((letter, index) => single[index]! + letter);
      const tokens = [...pairs, single.at(-1)!];
      return tokens.map(
        (token, index) => (index === 0 ? lead : '') + token + (index === tokens.length - 1 ? trail : ''),
      );
    })
    .join(`${goesOn} `);
}

/** A stretch of indexed text as it was written. `part` counts the record's parts from 0, `line` the lines of a part. */
export interface IndexedPiece {
  text: string;
  marked: boolean;
  part: number;
  line: number;
}

/**
 * The text of an indexed record, piece by piece, without the index's own marks; spaces belong to the piece before
 * them. `marked` are the places of words to be marked, counted from 0 as the index counts them.
 */
export function readIndexed(content: string, marked: ReadonlySet<number>): IndexedPiece[] {
  const pieces: IndexedPiece[] = [];
  let part = 0;
  let line = 0;
  let pairMarked = false;
  for (const [place, token] of content.split(/\s+/u).entries()) {
    if (token === partMark) {
      part += 1;
      line = 0;
      continue;
    }
    if (token === lineMark) {
      line += 1;
      continue;
    }
    const going = token.endsWith(goesOn);
    const body = going ? token.slice(0, -goesOn.length) : token;
    const pair = going ? pairThatGoesOn.exec(body) : null;
    const text = pair ? pair[1]! : going ? body : `${body} `;
    pieces.push({ text, marked: marked.has(place) || pairMarked, part, line });
    // The second letter of a pair is shown by the piece that follows.
    pairMarked = pair !== null && marked.has(place);
  }
  return pieces;
}

/** A word as it was asked and the words of the index that it stands for. */
export interface AskedWord {
  asked: string;
  words: string[];
}

/** A query as the index takes it. `phrase`: its words stand together and in this order. */
export interface AskedQuery {
  phrase: boolean;
  asked: AskedWord[];
}

/**
 * What a query asks the index for. A query that stands whole in quotation marks is a phrase; all words of
 * another one must occur. Words without a letter or digit are left out. Never throws.
 */
export function askedQuery(query: string): AskedQuery {
  const quoted = /^\s*["“”„«»](.*\S.*)["“”„«»]\s*$/su.exec(query)?.[1];
  const runs = runsOf((quoted ?? query).replaceAll(/["“”„«»]/gu, ' '));
  // A single letter of an unspaced script is found by how pairs begin, which a phrase does not look for.
  const phrase = quoted !== undefined && runs.every((run) => !wordsOf(run).some(isSingleUnspaced));
  const asked = runs
    .map((run) => ({
      asked: run,
      words: wordsOf(run)
        .filter(phrase ? () => true : isTelling)
        .flatMap(askedWords),
    }))
    .filter(({ words }) => words.length > 0);
  return { phrase, asked };
}

function askedWords({ letters, unspaced }: Word): string[] {
  if (!unspaced) return [letters];
  const single = lettersOf(letters);
  return single.length === 1 ? single : single.slice(1).map((letter, index) => single[index]! + letter);
}

function isSingleUnspaced(word: Word): boolean {
  return word.unspaced && lettersOf(word.letters).length === 1;
}

/** An article, or a letter that an apostrophe parted off (`l’`, `’s`), tells nothing where words are looked for one by one. */
function isTelling(word: Word, _index: number, words: Word[]): boolean {
  if (word.article) return false;
  if (word.unspaced || words.length === 1) return true;
  return !/^\p{L}\p{M}*$/u.test(word.letters) || words.every((other) => /^\p{L}\p{M}*$/u.test(other.letters));
}

/** The letters of a word as the index compares them: without case, accents and punctuation; decomposed (NFD). */
export function wordLetters(word: string): string {
  return word
    .normalize('NFD')
    .replaceAll(/[^\p{L}\p{N}\p{Pc}]/gu, '')
    .toLowerCase();
}
