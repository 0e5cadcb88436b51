/** What a token is: letters, a number with its signs, or one sign of punctuation or symbol. */
export type TokenKind = 'word' | 'number' | 'sign';

/** A token and its place: UTF-16 offsets, half-open. */
export interface Token {
  text: string;
  kind: TokenKind;
  start: number;
  end: number;
}

/** Scripts written without spaces between words: words are found with a dictionary. */
const unspaced =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}\\u30FC\\u3005';

// Signs, currency, separators between digits, per cent and ordinal endings belong to the number: `-5`, `$1.2`, `3.5%`, `1st`.
const number =
  "(?:(?<![\\p{L}\\p{N}])[\\-\\u2212+])?\\p{Sc}?\\p{Nd}+(?:(?:[.,:\\u066B\\u066C]|['\\u2019\\u00A0\\u202F](?=\\p{Nd}{3}(?!\\p{Nd})))\\p{Nd}+)*(?:[%\\u2030\\u066A]|\\p{Sc}|(?:st|nd|rd|th|s|[\\u00AA\\u00BA])(?!\\p{L}))?";

const letter = `[[\\u200D\\p{L}\\p{M}\\u200C\\u00AD]--[${unspaced}]]`;
const inner = `[[\\u200D\\p{L}\\p{M}\\p{Nd}\\u200C\\u00AD]--[${unspaced}]]`;
// An apostrophe, hyphen, middle dot or underscores between letters stay in the word, a full stop between digits too:
// `couldn't`, `e-mail`, `l'été`, `v4.2.3`.
const word = `${letter}${inner}*(?:(?:['\\u2019\\u02BC\\u2010\\u2011\\u00B7\\-]|_+|(?<=\\p{Nd})\\.(?=\\p{Nd}))${inner}+)*`;
// Letters with full stops: `U.S.`, `a.m.`
const abbreviation = '(?<!\\p{L})(?:\\p{L}\\.){2,}';
const address = 'https?:\\/\\/[^\\s<>"\\u201D]*[^\\s<>"\\u201D.,;:!?\\)\\]]';
const emoji =
  '\\p{Regional_Indicator}{2}|\\p{Extended_Pictographic}(?:\\uFE0F|\\p{Emoji_Modifier})*(?:\\u200D\\p{Extended_Pictographic}(?:\\uFE0F|\\p{Emoji_Modifier})*)*';
const sign = '\\.{2,}|-{2,}|\\S\\p{M}*';

const pattern = new RegExp(
  `(${address}|${abbreviation}|${word})|(${number})|([${unspaced}][${unspaced}\\p{M}]*)|(?:${emoji})|(?:${sign})`,
  'gv',
);

// The locale is fixed so that the machine's own never changes a result; dictionaries don't depend on it.
const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/**
 * The tokens of a text, in order, without white space: what lies between two tokens is white space only, so
 * that a text is rebuilt from its tokens' offsets. Numbers keep signs, currency, separators and per cent;
 * Chinese, Japanese, Thai, Lao, Khmer and Burmese runs are cut by `Intl.Segmenter`. Never cuts a surrogate
 * pair. Never throws, also on lone surrogates.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(pattern)) {
    const [found, word, number, run] = match;
    const start = match.index;
    if (run === undefined) {
      const kind = word !== undefined ? 'word' : number !== undefined ? 'number' : 'sign';
      tokens.push({ text: found, kind, start, end: start + found.length });
      continue;
    }
    for (const { segment, index } of segmenter.segment(run)) {
      tokens.push({ text: segment, kind: 'word', start: start + index, end: start + index + segment.length });
    }
  }
  return tokens;
}

/** How many words and numbers a text has; signs don't count. */
export function countWords(text: string): number {
  let count = 0;
  for (const token of tokenize(text)) if (token.kind !== 'sign') count += 1;
  return count;
}
