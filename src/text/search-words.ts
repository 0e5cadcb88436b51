/**
 * Words as the search index sees them. The index parts words at white space and finds them by how they begin;
 * most languages need more than that. These rules are the same for what is indexed and for what is asked, so
 * that nothing which is there stays hidden:
 *
 * - punctuation inside a word parts it (`L’élection`, `war—peace`, `state-of-the-art`), but not a number (`3,500`);
 * - scripts written without spaces, and Hangul, are cut into overlapping pairs of letters, with the last letter
 *   of a run once more alone: any part of a run is found, without a dictionary;
 * - an Arabic word is parted from its article (`والميناء` is found by `ميناء`);
 * - every word ends with a letter that no text has, `wordEnd`: with it a word is asked for as a whole, without it by how it
 *   begins.
 *
 * A word that goes on without a space ends with a mark, from which `readIndexed` rebuilds the text as it was.
 */

/** U+A7F7, a letter of one Roman inscription: stands behind every indexed word, so that `harbour` can be told from `harbours`. */
export const wordEnd = 'ꟷ';

/** U+2E31, punctuation that hardly occurs and that the index ignores. */
const goesOn = '⸱';
/** U+2E32, likewise. Stands for the space between a word and signs that stand alone, which have no place of their own: a phrase reaches over them. */
const spaceMark = '⸲';
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
const unspacedStart = new RegExp(`^${unspacedLetter}`, 'u');
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
    .replaceAll(spaceMark, ',')
    .replaceAll(wordEnd, 'I')
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
  const lines = part.split(/[\r\n]+/u).map((line) => withSigns(runsOf(line)).map(indexedRun).join(' '));
  return lines.filter((line) => line !== '').join(` ${lineMark} `);
}

/** Runs without a word cling to the word before them, at the beginning of a line to the one behind. */
function withSigns(runs: readonly string[]): string[] {
  const result: string[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    const clings = last !== undefined && (!wordCharacter.test(run) || !wordCharacter.test(last));
    if (clings) result[result.length - 1] = last + spaceMark + run;
    else result.push(run);
  }
  return result;
}

function indexedRun(run: string): string {
  const words = wordsOf(run);
  if (words.length === 0) return run;
  return words
    .flatMap(({ lead, letters, trail, unspaced }) => {
      if (!unspaced) return [lead + letters + wordEnd + trail];
      const single = lettersOf(letters);
      const pairs = single.slice(1).map((letter, index) => single[index]! + letter);
      const tokens = [...pairs, single.at(-1)!];
      return tokens.map(
        (token, index) => (index === 0 ? lead : '') + token + wordEnd + (index === tokens.length - 1 ? trail : ''),
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
    const body = (going ? token.slice(0, -goesOn.length) : token).replaceAll(wordEnd, '').replaceAll(spaceMark, ' ');
    const pair = going ? pairThatGoesOn.exec(body) : null;
    const text = pair ? pair[1]! : going ? body : `${body} `;
    pieces.push({ text, marked: marked.has(place) || pairMarked, part, line });
    // The second letter of a pair is shown by the piece that follows.
    pairMarked = pair !== null && marked.has(place);
  }
  return pieces;
}

/** A word to look for. `whole`: not only how words begin. `offset`: its place among the words of its term, counted from 0. */
export interface AskedWord {
  letters: string;
  whole: boolean;
  offset: number;
}

/** Words that stand together in this order: one run of the query, or a phrase. */
export interface AskedTerm {
  /** As it was asked, a phrase without its quotation marks. */
  asked: string;
  phrase: boolean;
  words: AskedWord[];
}

/** What a query asks for. */
export interface AskedQuery {
  /** Every one of them must occur. */
  terms: AskedTerm[];
  /** Runs without a letter or digit: nothing can be looked for. */
  ignored: string[];
  /** A quotation mark has no partner. */
  unclosed: boolean;
}

const quotationMark = /["“”„«»]/gu;
const quotedOrRun = /["“”„«»]([^"“”„«»]*)["“”„«»]|[^"“”„«»\s]+/gu;

/**
 * What a query asks the index for: words, and phrases in quotation marks. The words of a phrase are whole; another
 * term may go on behind its last letter (`elect` finds `elected`). Never throws.
 */
export function askedQuery(query: string): AskedQuery {
  const unclosed = (query.match(quotationMark)?.length ?? 0) % 2 === 1;
  const parts = [...query.matchAll(quotedOrRun)].map(([run, quoted]) => ({ runs: runsOf(quoted ?? run), quoted }));
  const asked = parts.flatMap(({ runs, quoted }): AskedTerm[] =>
    quoted === undefined
      ? runs.map((run) => ({ asked: run, phrase: false, words: askedWords([run], false) }))
      : [{ asked: runs.join(' '), phrase: true, words: askedWords(runs, true) }],
  );
  return {
    terms: asked.filter(({ words }) => words.length > 0),
    ignored: asked.filter((term) => term.words.length === 0 && term.asked !== '').map((term) => term.asked),
    unclosed,
  };
}

function askedWords(runs: readonly string[], phrase: boolean): AskedWord[] {
  const result: AskedWord[] = [];
  let offset = 0;
  for (const run of runs) {
    const words = wordsOf(run);
    for (const [index, word] of words.entries()) {
      const single = word.unspaced ? lettersOf(word.letters) : [];
      if (phrase || isTelling(word, index, words)) {
        if (single.length > 1) {
          const pairs = single.slice(1).map((letter, at) => single[at]! + letter);
          result.push(...pairs.map((letters, at) => ({ letters, whole: false, offset: offset + at })));
        } else result.push({ letters: word.letters, whole: !word.unspaced, offset });
      }
      offset += Math.max(single.length, 1);
    }
  }
  const last = result.at(-1);
  if (last !== undefined && !phrase) last.whole = false;
  const first = result[0]?.offset ?? 0;
  return result.map((word) => ({ ...word, offset: word.offset - first }));
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
    .replaceAll(/[^\p{L}\p{N}\p{Pc}]|ꟷ/gu, '')
    .toLowerCase();
}

/** The words of spaced scripts in an indexed text, in small letters with their accents, without repeats: what can be inflected. */
export function inflectedWords(content: string): Set<string> {
  const found = new Set<string>();
  for (const token of content.split(/\s+/u)) {
    const letters = token.replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc}]|ꟷ/gu, '');
    if (letters === '' || /\p{N}/u.test(letters) || unspacedStart.test(letters)) continue;
    found.add(letters.toLowerCase());
  }
  return found;
}
