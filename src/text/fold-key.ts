const singleMarks = /[\u2018\u2019\u201A\u201B\u2032\u02B9\u02BB\u02BC\u00B4\u2039\u203A\uFF07]/g;
const doubleMarks = /[\u201C\u201D\u201E\u201F\u2033\u00AB\u00BB\uFF02]/g;
const dashes = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g;
const spaces = /[\s\u0085]+/g;
/** Soft hyphens, zero-width signs that join or part nothing that is read, marks of direction. */
const unseen = /[\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;
/** White space but single spaces. */
const otherSpaces = /[^\S ]|\u0085| {2}/;
/** Without these a text is NFC. */
const mayCompose = /[^\0-\u02FF\u2010-\u2027]/;
/** Visible ASCII with single spaces is its own key: a text without these, and without a space at its ends. */
const notPlain = /[^ -~]| {2}/;

/**
 * The text as alignment compares it: NFC, every run of white space (no-break spaces and line feeds too) one
 * space and none at the ends, quotation marks and apostrophes straight, every dash a hyphen, without soft hyphens,
 * zero-width signs (but joiners, which are spelling in some scripts) and marks of direction. Two texts with the same
 * key differ in typography only. Idempotent; never throws. Not for showing.
 *
 * @example foldKey('“Don’t”\u00a0– he said ') // '"Don\'t" - he said'
 */
export function foldKey(text: string): string {
  if (text[0] !== ' ' && text.at(-1) !== ' ' && !notPlain.test(text)) return text;
  const seen = text.replace(unseen, '');
  const composed = mayCompose.test(seen) ? seen.normalize('NFC') : seen;
  const straight = composed.replace(singleMarks, "'").replace(doubleMarks, '"').replace(dashes, '-');
  return (otherSpaces.test(straight) ? straight.replace(spaces, ' ') : straight).trim();
}
