import { readByline } from './byline.ts';
import { readDates, readMonth } from './dates.ts';
import type { LabelledUnit } from './labels.ts';
import { isTimeAgo } from './stamps.ts';

/** What the lines about the article say. Absent means that the capture doesn't say it. */
export interface Statements {
  date?: string;
  modified?: string;
  author?: string[];
  /** Indices of the units that were read. */
  read: number[];
  notes: string[];
}

/** How many units directly above the headline may state date or author. */
const reachAbove = 2;

/**
 * Reads date and byline from their own lines near the headline: those between it and the body, else the ones
 * directly above it. A date above the headline that is the day of the capture is the page's, not the article's.
 */
export function readStatements(
  units: readonly LabelledUnit[],
  place: { headline: number; bodyStart: number },
  options: { lang?: string; captured?: string },
): Statements {
  const below = range(place.headline + 1, place.bodyStart);
  const above = range(Math.max(0, place.headline - reachAbove), place.headline).reverse();
  const statements: Statements = { read: [], notes: [] };
  for (const index of [...below, ...above]) {
    const unit = units[index]!;
    if (isTimeAgo(unit.text)) statements.notes.push(`Line ${unit.line}: “${unit.text}” is no date; it is not read.`);
    if (unit.label !== 'date' && unit.label !== 'byline') continue;
    const day = index < place.headline ? options.captured?.slice(0, 10) : undefined;
    const used = [takeDates(unit, statements, options.lang, day), takeByline(unit, statements)];
    if (used.includes(true)) statements.read.push(index);
  }
  // A month alone is a date as stated, where no line names the day.
  const ofMonth = statements.date === undefined ? below.find((index) => readMonth(units[index]!.text)) : undefined;
  const month = ofMonth === undefined ? undefined : readMonth(units[ofMonth]!.text);
  return month === undefined ? statements : { ...statements, date: month, read: [...statements.read, ofMonth!] };
}

function takeDates(
  unit: LabelledUnit,
  statements: Statements,
  lang: string | undefined,
  dayOfPage: string | undefined,
): boolean {
  const { dates, ambiguous } = readDates(unit.text, lang);
  for (const text of ambiguous) statements.notes.push(`Line ${unit.line}: ${text} could be two days; it is not read.`);
  let used = false;
  for (const found of dates) {
    if (found.date.slice(0, 10) === dayOfPage) {
      statements.notes.push(
        `Line ${unit.line}: ${found.date} stands above the headline and is the day of the capture; it is not read as the article's.`,
      );
      continue;
    }
    const field = found.role === 'modified' ? 'modified' : 'date';
    const known = statements[field];
    if (known === undefined) {
      statements[field] = found.date;
      used = true;
      if (found.timeDropped)
        statements.notes.push(
          `Line ${unit.line}: the time of day is not kept, because its zone is not stated as an offset.`,
        );
    } else if (known !== found.date) {
      statements.notes.push(`Line ${unit.line}: a second date, ${found.date}, is not read.`);
    }
  }
  return used;
}

function takeByline(unit: LabelledUnit, statements: Statements): boolean {
  const byline = statements.author ? null : readByline(unit.text);
  if (!byline) return false;
  if (byline.authors.length === 0) {
    statements.notes.push(`Line ${unit.line}: the byline names no person.`);
    return false;
  }
  statements.author = byline.authors;
  return true;
}

function range(start: number, end: number): number[] {
  return Array.from({ length: Math.max(0, end - start) }, (_, index) => start + index);
}
