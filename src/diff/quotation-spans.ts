/** A quotation: its marks stand at both ends; `end` is the length of the text where it is not closed. UTF-16 offsets. */
export interface QuotationSpan {
  start: number;
  end: number;
}

/** A quotation between single marks that stays open longer (UTF-16 units) is taken for an apostrophe, between double ones for a slip. */
const longestSingle = 400;
const longestDouble = 4000;
/** More than this many at once are no prose. */
const deepest = 16;

const signs = /["'\u2018-\u201F\u00AB\u00BB\u2039\u203A\u300C-\u300F\uFF02]/g;

/** With what each mark that opens is closed. */
const closers: Readonly<Record<string, string>> = {
  '"': '"\u201D',
  '\uFF02': '\uFF02',
  '\u201C': '\u201D"',
  '\u201D': '\u201D',
  '\u201E': '\u201C\u201D"',
  '\u201F': '\u201D',
  '\u00AB': '\u00BB',
  '\u00BB': '\u00AB\u00BB',
  '\u300C': '\u300D',
  '\u300E': '\u300F',
  "'": "'\u2019",
  '\u2018': '\u2019',
  '\u201A': '\u2018\u2019',
  '\u2039': '\u203A',
  '\u203A': '\u2039\u203A',
};
const alwaysOpen = '\u201A\u201E\u201F\u300C\u300E';
const low = '\u201A\u201E\u201F';
const alwaysClose = '\u300D\u300F';
/** A mark of these closes what a mark of its own opened only where its neighbours say so: `\u201CLINE\u201C`. */
const closesItself = '\u201C';
const single = "'\u2018\u2019\u201A\u201B\u2039\u203A";

type Role = 'open' | 'close' | 'either';

/** The quotations of a text by their marks, in order of their starts, nested ones too. Which mark closes which, and which are none (inches, minutes, apostrophes, Hebrew abbreviations, values of attributes), their neighbours tell. */
export function quotationSpans(text: string): readonly QuotationSpan[] {
  const known = recent.find((one) => one.text === text);
  if (known !== undefined) return known.spans;
  const spans = findSpans(text);
  recent = [{ text, spans }, ...recent.slice(0, 1)];
  return spans;
}

/** The blocks on both sides of a change are asked for at each of its hunks. */
let recent: readonly { text: string; spans: readonly QuotationSpan[] }[] = [];

/** Whether a place of a text, or what begins there, lies within a quotation. */
export function isWithinQuotation(blockText: string, start: number, length: number): boolean {
  return quotationSpans(blockText).some(
    (span) => (length > 0 ? span.start <= start : span.start < start) && start <= span.end,
  );
}

function findSpans(text: string): QuotationSpan[] {
  const marks = quotationMarks(text);
  const open: { sign: string; at: number; isSure: boolean }[] = [];
  const spans: QuotationSpan[] = [];
  marks.forEach(({ sign, at, role }, place) => {
    const isSingle = single.includes(sign);
    while (open.length > deepest) open.shift();
    const partner = role === 'open' ? -1 : open.findLastIndex((one) => closes(one, sign, role, at));
    if (partner >= 0 && !isMeasure(text, marks, place)) {
      spans.push({ start: open[partner]!.at, end: at });
      open.length = partner;
    } else if (opens(text, sign, role, at)) open.push({ sign, at, isSure: !isSingle });
  });
  for (const { at, isSure } of open)
    if (isSure) spans.push({ start: at, end: Math.min(text.length, at + longestDouble) });
  return spans.sort((one, other) => one.start - other.start);
}

function closes(one: { sign: string; at: number }, sign: string, role: Role, at: number): boolean {
  if (at - one.at > (single.includes(one.sign) ? longestSingle : longestDouble)) return false;
  if (one.sign === sign && closesItself.includes(sign)) return role === 'close';
  return closers[one.sign]!.includes(sign);
}

function opens(text: string, sign: string, role: Role, at: number): boolean {
  if (role === 'close' || closers[sign] === undefined) return false;
  if (role === 'open') return true;
  // Between letters or between spaces: what a straight sign does behind a number is measure.
  if (sign === '"') return !isDigit(text[at - 1]);
  return (!single.includes(sign) || sign === "'") && sign !== '\u201D' && sign !== '\u00BB';
}

interface QuotationMark {
  sign: string;
  at: number;
  role: Role;
}

/** The marks of a text that may open or close a quotation, in order. */
function quotationMarks(text: string): QuotationMark[] {
  const found: QuotationMark[] = [];
  let attributeEnd = -1;
  for (const { 0: sign, index: at } of text.matchAll(signs)) {
    if (at === attributeEnd) continue;
    if (sign === '"' && text[at - 1] === '=') {
      attributeEnd = text.indexOf('"', at + 1);
      continue;
    }
    const role = markRole(text, sign, at);
    if (role !== 'none') found.push({ sign, at, role });
  }
  return found;
}

/** Whether a mark opens or closes as far as its neighbours tell; `none` where it is no quotation mark. */
export function markRole(text: string, sign: string, at: number): Role | 'none' {
  if (low.includes(sign) && isWithinWord.test(text[at - 1] ?? '')) return 'none';
  if (alwaysOpen.includes(sign)) return 'open';
  if (alwaysClose.includes(sign)) return 'close';
  if (sign === '"' && isGershayim(text, at)) return 'none';
  if (sign === "'" && isShortened(text, at)) return 'none';
  const before = text[at - 1];
  const after = text[at + 1];
  const isBehind = before === undefined || freeBefore.test(before);
  const isBefore = after === undefined || freeBehind.test(after);
  const role = isBehind === isBefore ? 'either' : isBehind ? 'open' : 'close';
  // Between letters a single sign is an apostrophe, and so is a curly one at the head of a word: `\u201990s`.
  // In scripts without spaces after quotations what stands between letters opens or closes by its form.
  const isSpaceless = role === 'either' && spaceless.test(before ?? '');
  if (sign === '\u2018') return isSpaceless ? 'open' : role === 'either' ? 'none' : role;
  if (sign === "'") return isSpaceless ? role : role === 'either' ? 'none' : role;
  if (sign === '\u2019') return role === 'close' || isSpaceless ? 'close' : 'none';
  return role;
}

const spaceless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
/** Before a mark that opens stands no letter; in text that was read in a wrong encoding one does. */
const isWithinWord = /[\p{L}\p{S}]/u;
const freeBefore = /[\s([{\u2014\u2013\-/\u2018\u201C\u201E\u201A\u00AB\u2039\u00BF\u00A1\uFF08]/u;
const freeBehind = /[\s.,;:!?)\]}\u2026\u2014\u2013/\u2019\u201D\u00BB\u203A"'\uFF09]/u;

function isDigit(sign: string | undefined): boolean {
  return sign !== undefined && /\p{Nd}/u.test(sign);
}

/** A straight sign behind a number within a quotation: it closes unless the next one must. */
function isMeasure(text: string, marks: readonly QuotationMark[], place: number): boolean {
  const { sign, at } = marks[place]!;
  if (!(sign === '"' || sign === "'") || !isDigit(text[at - 1])) return false;
  const next = marks.slice(place + 1, place + 1 + nearMarks).find((mark) => mark.sign === sign);
  return next?.role === 'close' && !isDigit(text[next.at - 1]);
}

const nearMarks = 8;

const hebrew = /\p{Script=Hebrew}/u;
const hebrewBefore = /(?<![\p{Script=Hebrew}\p{M}])[\p{Script=Hebrew}\p{M}]+$/u;
const hebrewBehind = /^[\p{Script=Hebrew}\p{M}]+/u;
/** Small words that are written together with the next one, before the quotation that it begins. */
const prefixes = /^[\u05D4\u05D5\u05D1\u05DC\u05DB\u05DE\u05E9]{1,3}$/u;
const longestWord = 24;

/** The sign of a Hebrew abbreviation stands before its last letter, or before its ending. */
function isGershayim(text: string, at: number): boolean {
  if (!hebrew.test(text[at - 1] ?? '') || !hebrew.test(text[at + 1] ?? '')) return false;
  const before = hebrewBefore.exec(text.slice(Math.max(0, at - longestWord), at))?.[0] ?? '';
  const behind = hebrewBehind.exec(text.slice(at + 1, at + longestWord))![0];
  return behind.length === 1 || !prefixes.test(before);
}

/** `'90s`, `'em`, `'tis` */
function isShortened(text: string, at: number): boolean {
  return shortened.test(text.slice(at + 1, at + 8));
}
const shortened = /^(?:\p{Nd}\p{Nd}s?(?![\p{L}\p{Nd}])|(?:em|tis|twas|til|cause|bout|[nstmd]|re|ve|ll)(?!\p{L}))/iu;

/** A changed text and its place in its block. */
interface Stretch {
  text: string;
  blockText: string;
  start: number;
}

/** How many quotation marks of any script a changed text has. A single one counts where it is no apostrophe. */
export function countQuotationMarks({ text, blockText, start }: Stretch): number {
  let count = 0;
  for (const { 0: sign, index } of text.matchAll(signs)) if (isMark(blockText, sign, start + index)) count += 1;
  return count;
}

function isMark(text: string, sign: string, at: number): boolean {
  if (sign === '"') {
    if (isGershayim(text, at)) return false;
    return !isDigit(text[at - 1]) || quotationSpans(text).some(({ end }) => end === at);
  }
  if (alwaysOpen.includes(sign)) return markRole(text, sign, at) === 'open';
  if (!/['\u2018\u2019]/.test(sign)) return true;
  if (isDigit(text[at + 1]) || (sign !== '\u2018' && isShortened(text, at))) return false;
  const isBehind = freeBefore.test(text[at - 1] ?? ' ');
  const isBefore = freeBehind.test(text[at + 1] ?? ' ');
  if (isBehind === isBefore) return false;
  // Behind a letter it is an apostrophe where it closes nothing: `the players’ money`.
  return isBehind || !/\p{L}/u.test(text[at - 1]!) || quotationSpans(text).some(({ end }) => end === at);
}
