import { timeAgoPattern } from '../html/phrases.ts';
import { besideDates } from './date-line.ts';
import { readMonth } from './dates.ts';
import type { Label, LabelledUnit } from './labels.ts';

/** Whether a line above a body only says when: a day, a month, or how long ago. It is neither headline nor caption. */
export function isStamp({ label, text }: LabelledUnit): boolean {
  return label === 'date' || readMonth(text) !== undefined || isTimeAgo(text);
}

/** Whether a line says only how long ago something was: no date, since nobody knows from when it is counted. */
export function isTimeAgo(text: string): boolean {
  return timeAgoPattern.test(text.toLowerCase().trim());
}

const paragraphs: readonly Label[] = ['prose', 'sentence', 'list-item'];

/**
 * The units of a page, those that date the entries of a chronology labelled as the headings that they are. A bare date between two
 * paragraphs is one where two paragraphs of prose stand above it already, or where another date stands between paragraphs
 * too; a single one below one paragraph is the article's own date, below its standfirst.
 */
export function withEntryDates(units: readonly LabelledUnit[]): LabelledUnit[] {
  const between = units.flatMap((unit, index) => (isBetweenParagraphs(units, index) ? [{ unit, index }] : []));
  const entries = between.filter(({ index }) => between.length > 1 || proseAbove(units, index) > 1);
  const dates = new Set(entries.map(({ unit }) => unit));
  return units.map((unit) => (dates.has(unit) ? { ...unit, label: 'short' } : unit));
}

function isBetweenParagraphs(units: readonly LabelledUnit[], index: number): boolean {
  const unit = units[index]!;
  const [before, after] = [units[index - 1]?.label, units[index + 1]?.label];
  if (unit.label !== 'date' || before === undefined || after === undefined) return false;
  if (!paragraphs.includes(before) || !paragraphs.includes(after)) return false;
  const beside = besideDates(unit.text);
  return beside !== undefined && !beside.isLabelled && !/\d[:.]\d\d/.test(beside.rest);
}

/** How many paragraphs of prose stand above a unit, with nothing between that belongs above a body or around it. */
function proseAbove(units: readonly LabelledUnit[], index: number): number {
  let count = 0;
  for (const { label } of units.slice(0, index).reverse()) {
    if (label === 'prose') count += 1;
    else if (!paragraphs.includes(label) && label !== 'rule') break;
  }
  return count;
}
