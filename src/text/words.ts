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
const unspaced = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u30FC\u3005`;

// Signs (a dash too, as it is often set for a minus), currency, separators between digits, per cent and ordinal endings
// belong to the number: `-5`, `$1.2`, `.5`, `3.5%`, `1st`.
const number = String.raw`(?:(?<![\p{L}\p{N}])[\-\u2010-\u2014\u2212\uFE63\uFF0D+])?\p{Sc}?(?:(?<![\p{L}\p{N}\p{Pe}\p{Pf}."])\.)?\p{Nd}+(?:(?:[.,:\u066B\u066C]|['\u2019\u00A0\u202F](?=\p{Nd}{3}(?!\p{Nd})))\p{Nd}+)*(?:[%\u2030\u066A]|\p{Sc}|(?:st|nd|rd|th|s|[\u00AA\u00BA])(?!\p{L}))?`;

const letter = String.raw`[[\u200D\p{L}\p{M}\u200C\u00AD]--[${unspaced}]]`;
const inner = String.raw`[[\u200D\p{L}\p{M}\p{Nd}\u200C\u00AD]--[${unspaced}]]`;
// An apostrophe, hyphen, middle dot or underscores between letters stay in the word, a full stop between digits too:
// `couldn't`, `e-mail`, `l'été`, `v4.2.3`.
const word = String.raw`${letter}${inner}*(?:(?:['\u2019\u02BC\u2010\u2011\u00B7\-]|_+|(?<=\p{Nd})\.(?=\p{Nd}))${inner}+)*`;
// Letters with full stops: `U.S.`, `a.m.`
const abbreviation = String.raw`(?<!\p{L})(?:\p{L}\.){2,}`;
const address = String.raw`https?:\/\/[^\s<>"\u201D]*[^\s<>"\u201D.,;:!?\)\]]`;
const pictograph = String.raw`\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier})*`;
const emoji = String.raw`\p{Regional_Indicator}{2}|${pictograph}(?:\u200D${pictograph})*`;
const sign = String.raw`\.{2,}|-{2,}|\S\p{M}*`;

const pattern = new RegExp(
  String.raw`(${address}|${abbreviation}|${word})|(${number})|([${unspaced}][${unspaced}\p{M}]*)|${emoji}|${sign}`,
  'vy',
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
  const push = (kind: TokenKind, start: number, end: number): void => {
    tokens.push({ text: text.slice(start, end), kind, start, end });
  };
  let at = 0;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    if (unit === 0x20 || (unit < 0x21 ? unit > 8 && unit < 14 : unit > 0x7f && isSpace.test(text[at]!))) {
      at += 1;
      continue;
    }
    const plain = isPlainLetter(unit) ? plainWordEnd(text, at) : isPlainSign(unit) ? plainSignEnd(text, at) : at;
    if (plain > at) {
      push(isPlainLetter(unit) ? 'word' : 'sign', at, plain);
      at = plain;
      continue;
    }
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) {
      at += 1;
      continue;
    }
    const [found, word, number, run] = match;
    if (!run) {
      push(word ? 'word' : number ? 'number' : 'sign', at, at + found.length);
    } else {
      for (const { segment, index } of segmenter.segment(run)) push('word', at + index, at + index + segment.length);
    }
    at += found.length;
  }
  return tokens;
}

const isSpace = /\s/;

/** An unaccented letter; most words hold no other, and need no pattern. */
function isPlainLetter(unit: number): boolean {
  return (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a;
}

/** Where the word that begins here ends; the same place when only the pattern can tell. */
function plainWordEnd(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length && isPlainLetter(text.charCodeAt(end))) end += 1;
  if (end === text.length) return end;
  const next = text.charCodeAt(end);
  if (next === 0x20 || isPlainSign(next)) return next === 0x3a ? start : end;
  return next === 0x2e && end - start > 1 ? end : start;
}

/** `! " ( ) , : ; ?` stand alone, whatever follows but a combining mark. */
function isPlainSign(unit: number): boolean {
  return (
    unit === 0x2c ||
    unit === 0x22 ||
    unit === 0x28 ||
    unit === 0x29 ||
    unit === 0x21 ||
    unit === 0x3a ||
    unit === 0x3b ||
    unit === 0x3f
  );
}

function plainSignEnd(text: string, start: number): number {
  return start + 1 === text.length || text.charCodeAt(start + 1) < 0x7f ? start + 1 : start;
}

/** How many words and numbers a text has; signs don't count. */
export function countWords(text: string): number {
  let count = 0;
  for (const token of tokenize(text)) if (token.kind !== 'sign') count += 1;
  return count;
}
