import { nameOfSign } from './invisible-names.ts';

const invalidXml =
  /[\x00-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** The text without what XML 1.0 forbids: control characters other than tab and line ends, U+FFFE, U+FFFF, lone surrogates. */
export function stripInvalidXml(text: string): string {
  return text.replace(invalidXml, '');
}

const hidden =
  /[\x00-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\u200B-\u200D\u2060\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Scripts whose spelling or line breaking uses zero-width characters, and what emoji sequences are made of. */
const joins =
  /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Mark}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Nko}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}]/u;
const breaks =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{Script=Javanese}\p{Script=Balinese}]/u;

/**
 * The text with invisible characters made visible: control characters (but tab and line ends), bidirectional
 * embeddings, overrides and isolates, zero-width characters, U+FFFE/U+FFFF and lone surrogates become tokens such
 * as `[RLO]` or `[U+0007]`. ZWJ and ZWNJ stay inside words of scripts that are spelled with them and inside emoji;
 * ZWSP, ZWJ and ZWNJ stay between letters of scripts written without spaces. Safe on serialized HTML too: no token
 * holds a character with a meaning there. Idempotent.
 */
export function revealControls(text: string): string {
  return text.replace(hidden, (character, offset: number) =>
    isNeeded(character, text, offset) ? character : token(character),
  );
}

function isNeeded(character: string, text: string, offset: number): boolean {
  if (character !== '\u200B' && character !== '\u200C' && character !== '\u200D') return false;
  const before = characterBefore(text, offset);
  const after = String.fromCodePoint(text.codePointAt(offset + 1) ?? 0x20);
  if (breaks.test(before) && breaks.test(after)) return true;
  if (character === '\u200B') return false;
  // Persian and Indic words may end in one of them, as the sign that a letter keeps its form.
  return joins.test(before);
}

function characterBefore(text: string, offset: number): string {
  if (offset === 0) return ' ';
  const pair = offset > 1 ? text.codePointAt(offset - 2)! : 0;
  return pair > 0xffff ? String.fromCodePoint(pair) : text[offset - 1]!;
}

function token(character: string): string {
  return `[${nameOfSign(character)}]`;
}
