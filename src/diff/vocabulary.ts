import { stopWords } from '../text/stop-words.ts';
import { countWords, tokenize, type Token } from '../text/words.ts';
import * as parameters from './parameters.ts';

/** A text cut into tokens, and the number of each token's text in the vocabulary. */
export interface ReadText {
  text: string;
  tokens: readonly Token[];
  ids: Int32Array;
  /** Tokens that are no signs. */
  wordCount: number;
}

/** The tokens that occur in what is compared, numbered from 0. Each text is read once. */
export class Vocabulary {
  /** By number of the token: what it weighs where words are compared. */
  readonly weights: number[] = [];
  readonly #ids = new Map<string, number>();
  readonly #texts = new Map<string, ReadText>();

  read(text: string): ReadText {
    const known = this.#texts.get(text);
    if (known) return known;
    const tokens = tokenize(text);
    const ids = new Int32Array(tokens.length);
    let wordCount = 0;
    for (let at = 0; at < tokens.length; at += 1) {
      const token = tokens[at]!;
      if (token.kind !== 'sign') wordCount += 1;
      let id = this.#ids.get(token.text);
      if (id === undefined) {
        id = this.weights.push(weightOf(token)) - 1;
        this.#ids.set(token.text, id);
      }
      ids[at] = id;
    }
    const read = { text, tokens, ids, wordCount };
    this.#texts.set(text, read);
    return read;
  }

  /** Whether a text has at least so many words, a few: most texts need not be read to tell. */
  hasWords(text: string, least: number): boolean {
    // The word at the cut may count twice: `U.S.` cut before its last stop is two.
    const isTold =
      text.length > parameters.beginningLength && countWords(text.slice(0, parameters.beginningLength)) > least;
    return isTold || this.read(text).wordCount >= least;
  }
}

function weightOf(token: Token): number {
  if (token.kind === 'sign') return parameters.signWeight;
  return token.kind === 'word' && stopWords.has(token.text.toLowerCase())
    ? parameters.stopWordWeight
    : parameters.wordWeight;
}
