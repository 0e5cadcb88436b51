import type { Block } from '../model/block.ts';
import type { BlockChange, EditClass, Hunk, TextRange } from '../model/diff.ts';
import { foldKey } from '../text/fold-key.ts';
import { tokenize } from '../text/words.ts';
import { countQuotationMarks } from './quotation-spans.ts';
import { classifyHunk, type ClassifyContext, type HunkSide } from './classify.ts';
import { isInQuotation } from './is-in-quotation.ts';
import { assumedLanguage } from './lexicon.ts';
import { setSwappedColumns } from './swapped-columns.ts';
import { haveSwappedNames } from './swapped-names.ts';
import { isSameDate } from './same-date.ts';

/**
 * Sets the classes of every hunk. Words that only changed their place in a block are `order`; a quotation mark
 * that came or went without its partner is punctuation.
 */
export function classifyHunks(
  changes: readonly BlockChange[],
  before: readonly Block[],
  after: readonly Block[],
  context: ClassifyContext,
): void {
  for (const change of changes) {
    for (const hunk of change.hunks) {
      hunk.classes = classifyHunk(sideOf(hunk.before, before), sideOf(hunk.after, after), context);
    }
    setPassedSigns(change.hunks, before, after);
    const marks = change.hunks.filter(({ classes }) => classes.includes('quotation-marks'));
    const changedMarks = marks.reduce(
      (sum, hunk) =>
        sum + countQuotationMarks(sideOf(hunk.after, after)) - countQuotationMarks(sideOf(hunk.before, before)),
      0,
    );
    if (changedMarks % 2 !== 0) {
      for (const hunk of marks) {
        const rest = hunk.classes.filter((name) => name !== 'quotation-marks');
        hunk.classes =
          hunk.classes.length === 1 && isOnlySigns(hunk, before, after)
            ? ['punctuation']
            : rest.length > 0
              ? rest
              : ['wording'];
      }
    }
    for (const hunk of change.hunks) if (isListMarker(hunk, before, after)) hunk.classes = ['typography'];
    setSameDates(change.hunks, before, after, context);
    if (hasMovedWords(change.hunks, before, after)) {
      const moved = change.hunks.filter(isSpoken);
      const kind = areNamesSwapped(moved, before, after, context) ? 'name' : 'order';
      for (const hunk of moved) hunk.classes = [kind];
    }
  }
  setSwappedColumns(changes, before, after);
}

/** The number at the head of a text became that of the list item, or the reverse: it is shown on both sides. */
function isListMarker(hunk: Hunk, before: readonly Block[], after: readonly Block[]): boolean {
  const [old, now] = [before[hunk.before.block]!, after[hunk.after.block]!];
  const isMarker = (range: TextRange, { text }: Block, other: TextRange, { ordered, ordinal }: Block): boolean =>
    range.start === 0 &&
    other.end === 0 &&
    ordered === true &&
    /^(\d{1,9})[.)]\s*$/.exec(text.slice(0, range.end))?.[1] === String(ordinal);
  return isMarker(hunk.before, old, hunk.after, now) || isMarker(hunk.after, now, hunk.before, old);
}

/** A quotation mark that changed places with the sign beside it (`that."`, `that”.`) is punctuation. */
function setPassedSigns(hunks: readonly Hunk[], before: readonly Block[], after: readonly Block[]): void {
  const marksOf = (hunk: Hunk): number =>
    countQuotationMarks(sideOf(hunk.after, after)) - countQuotationMarks(sideOf(hunk.before, before));
  hunks.slice(1).forEach((hunk, at) => {
    const last = hunks[at]!;
    const isMark = ({ classes }: Hunk): boolean => classes.length === 1 && classes[0] === 'quotation-marks';
    if (!isMark(last) || !isMark(hunk) || last.after.block !== hunk.after.block) return;
    const between = after[hunk.after.block]!.text.slice(last.after.end, hunk.after.start);
    if (!/^\p{P}{1,2}$/u.test(between) || marksOf(last) + marksOf(hunk) !== 0) return;
    if (!isOnlySigns(last, before, after) || !isOnlySigns(hunk, before, after)) return;
    last.classes = ['punctuation'];
    hunk.classes = ['punctuation'];
  });
}

/** Farthest apart, in UTF-16 units, that two changes of one date are. */
const withinDate = 12;

/** Changes, alone or with the one behind, that only write the same day or time in another form are typography. */
function setSameDates(
  hunks: readonly Hunk[],
  before: readonly Block[],
  after: readonly Block[],
  { tag = '' }: ClassifyContext,
): void {
  hunks.forEach((hunk, at) => {
    const { text } = before[hunk.before.block]!;
    const number = dayOrHour.exec(text.slice(Math.max(0, hunk.before.start - 3), hunk.before.start))?.[0] ?? '';
    if (number === '' && !hunk.classes.includes('date') && !hunk.classes.includes('number')) return;
    for (const last of [hunk, hunks[at + 1]]) {
      if (last === undefined || last.before.block !== hunk.before.block || last.after.block !== hunk.after.block)
        continue;
      if (last.before.start - hunk.before.end > withinDate) continue;
      const [old, now] = [textOf(hunk, last, 'before', before), textOf(hunk, last, 'after', after)];
      const word = unitOrMonth.exec(text.slice(last.before.end, last.before.end + longestWord))?.[0] ?? '';
      const language = tag === '' ? assumedLanguage(old + now) : tag;
      const isSame = (head: string, tail: string): boolean =>
        isSameDate(head + old + tail, head + now + tail, language);
      const behind = () => dateBehind.exec(text.slice(last.before.end, last.before.end + longestDate))?.[0] ?? '';
      if (!isSame('', '') && !isSame(number, '') && !isSame(number, word) && !isSame('', behind())) continue;
      hunk.classes = ['typography'];
      last.classes = ['typography'];
      return;
    }
  });
}

/** Right before or behind a change, on both sides: the number whose form changed, and the word that tells what it counts. */
const dayOrHour = /(?<![\p{Nd}.,:/-])\p{Nd}{1,2}$/u;
const unitOrMonth = /^\s?\p{L}+(?!\p{L})/u;
const longestWord = 16;
/** Right behind a change that may be a weekday: the rest of a date. */
const dateBehind = /^[\s,]*(?:\p{L}+\.?\s)?\p{Nd}{1,2}[^;:()!?\n\p{Nd}]{0,24}\p{Nd}{4}(?!\p{Nd})/u;
const longestDate = 44;

/** The text of one side from a hunk to another. */
function textOf(first: Hunk, last: Hunk, side: 'before' | 'after', blocks: readonly Block[]): string {
  return blocks[first[side].block]!.text.slice(first[side].start, last[side].end);
}

function isOnlySigns(hunk: Hunk, before: readonly Block[], after: readonly Block[]): boolean {
  const words = (side: HunkSide): string => wordsOf(side.text).join('').replaceAll("'", '');
  return words(sideOf(hunk.before, before)) === words(sideOf(hunk.after, after));
}

/** Classes of words that stayed where they are. */
const inPlace: ReadonlySet<EditClass> = new Set(['typography', 'case', 'punctuation', 'quotation-marks', 'spelling']);

function isSpoken({ classes }: Hunk): boolean {
  return !classes.some((name) => inPlace.has(name));
}

/**
 * The hunks take out and put in the same words. Numbers and negations mean something else in another place, and two
 * words that change places with one another too: these are no order.
 */
function hasMovedWords(hunks: readonly Hunk[], before: readonly Block[], after: readonly Block[]): boolean {
  const spoken = hunks.filter(isSpoken);
  if (
    spoken.length < 2 ||
    spoken.every(({ before: went, after: came }) => went.start < went.end && came.start < came.end)
  ) {
    return false;
  }
  if (spoken.some(({ classes }) => classes.includes('number') || classes.includes('negation'))) return false;
  const went = spoken.flatMap((hunk) => wordsOf(sideOf(hunk.before, before).text));
  const came = spoken.flatMap((hunk) => wordsOf(sideOf(hunk.after, after).text));
  return went.length > 0 && went.sort().join(' ') === came.sort().join(' ');
}

/** The words that moved are names that changed places with one another. */
function areNamesSwapped(
  hunks: readonly Hunk[],
  before: readonly Block[],
  after: readonly Block[],
  context: ClassifyContext,
): boolean {
  const [first, last] = [hunks[0]!, hunks.at(-1)!];
  if (first.before.block !== last.before.block || first.after.block !== last.after.block) return false;
  const stretch = (side: 'before' | 'after', blocks: readonly Block[]): Parameters<typeof haveSwappedNames>[0] => ({
    blockText: blocks[first[side].block]!.text,
    start: first[side].start,
    end: last[side].end,
  });
  return haveSwappedNames(stretch('before', before), stretch('after', after), context);
}

const kinds: Partial<Record<Block['kind'], HunkSide['kind']>> = {
  heading: 'heading',
  code: 'code',
  html: 'code',
};

/** One side of a hunk with its block. */
export function sideOf(range: TextRange, blocks: readonly Block[]): HunkSide {
  const block = blocks[range.block]!;
  return {
    text: block.text.slice(range.start, range.end),
    blockText: block.text,
    start: range.start,
    kind: kinds[block.kind] ?? (isInQuotation(block) ? 'quote' : 'prose'),
  };
}

function wordsOf(text: string): string[] {
  return tokenize(text)
    .filter((token) => token.kind !== 'sign')
    .map((token) => foldKey(token.text).toLowerCase());
}
