import type { HunkSide } from './classify-facts.ts';
import { quotationSpans } from './quotation-spans.ts';

/** A sign of feet and inches, or of minutes and seconds, behind a number that is no year: straight or slanted, never curly. */
const measured = /(?<=(?<!\p{Nd}{3})\p{Nd})(?:["\u2033]|['\u2032](?!\p{L}))/gu;
const mayMeasure = /["'\u2032\u2033]/;
const digitsAtEnd = /\p{Nd}+$/u;

/**
 * True when the signs behind numbers differ that tell what these count, `6"` and `6'`. A mark that closes a quotation
 * is none, whatever stands before it.
 */
export function hasOtherMeasure(before: HunkSide, after: HunkSide): boolean {
  if (!mayMeasure.test(before.text) && !mayMeasure.test(after.text)) return false;
  const [went, came] = [measuresOf(before), measuresOf(after)];
  return went !== came && went + came !== '' && !isMark(before) && !isMark(after);
}

/** A mark alone, in the place of the sign, that closes or opens a quotation: what is left of it is none. */
function isMark(side: HunkSide): boolean {
  return /["'\u2018-\u201F\u00AB\u00BB]/.test(side.text) && measuresOf(side) === '';
}

/** The signs of a text, doubled ones as `"`, those of one stroke as `'`. */
function measuresOf({ text, blockText, start }: HunkSide): string {
  // The number may stand before the text.
  const head = digitsAtEnd.exec(blockText.slice(Math.max(0, start - 4), start))?.[0] ?? '';
  const signs = [...(head + text + (blockText[start + text.length] ?? '')).matchAll(measured)].filter(
    ({ index }) => index - head.length < text.length,
  );
  if (signs.length === 0) return '';
  const spans = quotationSpans(blockText);
  return signs
    .filter(({ index }) => !spans.some(({ end }) => end === start + index - head.length))
    .map(({ 0: sign }) => (/["\u2033]/.test(sign) ? '"' : "'"))
    .join('');
}
