const singleMarks = /[\u2018\u2019\u201A\u201B\u2032\u02B9\u02BB\u02BC\u00B4\u2039\u203A\uFF07]/g;
const doubleMarks = /[\u201C\u201D\u201E\u201F\u2033\u00AB\u00BB\uFF02]/g;
const dashes = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g;
const spaces = /[\s\u0085]+/g;
/** Without these a text is NFC. */
const mayCompose = /[^\0-\u02FF\u2010-\u2027]/;
/** Visible ASCII with single spaces is its own key: a text without these, and without a space at its ends. */
const notPlain = /[^ -~]| {2}/;

/**
 * The text as alignment compares it: NFC, every run of white space (no-break spaces and line feeds too) one
 * space and none at the ends, quotation marks and apostrophes straight, every dash a hyphen. Two texts with the
 * same key differ in typography only. Idempotent; never throws. Not for showing.
 *
 * @example foldKey('“Don’t”\u00a0– he said ') // '"Don\'t" - he said'
 */
export function foldKey(text: string): string {
  if (text[0] !== ' ' && text.at(-1) !== ' ' && !notPlain.test(text)) return text;
  if (!mayCompose.test(text)) return foldSigns(text);
  return text
    .normalize('NFC')
    .replace(singleMarks, "'")
    .replace(doubleMarks, '"')
    .replace(dashes, '-')
    .replace(spaces, ' ')
    .trim();
}

/** As foldKey, of a text that is NFC and has no other signs than these: one walk. */
function foldSigns(text: string): string {
  let folded = '';
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit > 0x20 && unit < 0x7f) continue;
    if (isSpace(unit)) {
      let end = at + 1;
      if (unit === 0x20 && at > 0 && end < text.length && !isSpace(text.charCodeAt(end))) continue;
      while (end < text.length && isSpace(text.charCodeAt(end))) end += 1;
      folded += text.slice(from, at);
      if (folded !== '' && end < text.length) folded += ' ';
      from = end;
      at = end - 1;
      continue;
    }
    const sign = signs.get(unit);
    if (sign === undefined) continue;
    folded += text.slice(from, at) + sign;
    from = at + 1;
  }
  return folded + text.slice(from);
}

function isSpace(unit: number): boolean {
  return unit === 0x20 || (unit >= 9 && unit <= 13) || unit === 0x85 || unit === 0xa0;
}

const signs: ReadonlyMap<number, string> = new Map(
  [0xb4, 0x2b9, 0x2bb, 0x2bc, 0x2018, 0x2019, 0x201a, 0x201b]
    .map((unit): [number, string] => [unit, "'"])
    .concat([0xab, 0xbb, 0x201c, 0x201d, 0x201e, 0x201f].map((unit) => [unit, '"']))
    .concat([0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015].map((unit) => [unit, '-'])),
);
