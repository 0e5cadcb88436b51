import { dayNumber, dayOfNumber } from './calendar-days.ts';

/** The lengths of time that a column of a picture may stand for, from the shortest. Weeks begin on Monday. */
export const binUnits = ['day', 'week', 'month', 'quarter', 'year', 'decade', 'century'] as const;

/** The length of time that one column stands for. */
export type BinUnit = (typeof binUnits)[number];

/** Columns that still can be told apart on a phone. */
export const maxBins = 120;

/** Equal steps of time without a hole, each named by its first day (`YYYY-MM-DD`), ascending. */
export interface TimeBins {
  unit: BinUnit;
  starts: string[];
}

/** The steps from the day `first` to the day `last`, both within: of the shortest unit that gives no more than `maxBins`. */
export function timeBins(first: string, last: string): TimeBins {
  for (const unit of binUnits) {
    const starts = startsOf(first, last, unit);
    if (starts !== undefined) return { unit, starts };
  }
  throw new Error(`No unit is long enough for ${first} to ${last}`);
}

/** First day of the step that holds `day`. */
export function binStart(day: string, unit: BinUnit): string {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  switch (unit) {
    case 'day':
      return day;
    case 'week': {
      const number = dayNumber(day);
      // 1970-01-01 was a Thursday.
      return dayOfNumber(number - ((((number + 3) % 7) + 7) % 7));
    }
    case 'month':
      return dayText(year, month);
    case 'quarter':
      return dayText(year, month - ((month - 1) % 3));
    case 'year':
      return dayText(year, 1);
    case 'decade':
      return dayText(year - (year % 10), 1);
    case 'century':
      return dayText(year - (year % 100), 1);
  }
}

/** First day of the step after the one that begins with `start`. */
export function nextBin(start: string, unit: BinUnit): string {
  const days = { day: 1, week: 7, month: 31, quarter: 93, year: 366, decade: 3653, century: 36_525 }[unit];
  return binStart(dayOfNumber(dayNumber(start) + days), unit);
}

/** Whether a stated day with this many characters (`YYYY`, `YYYY-MM`, `YYYY-MM-DD`) says in which step it lies. */
export function isPreciseEnough(statedDay: string, unit: BinUnit): boolean {
  const finest: BinUnit = statedDay.length === 4 ? 'year' : statedDay.length === 7 ? 'month' : 'day';
  return binUnits.indexOf(unit) >= binUnits.indexOf(finest);
}

function startsOf(first: string, last: string, unit: BinUnit): string[] | undefined {
  const starts = [binStart(first, unit)];
  for (let start = nextBin(starts[0]!, unit); start <= last; start = nextBin(start, unit)) {
    if (starts.length === maxBins) return undefined;
    starts.push(start);
  }
  return starts;
}

function dayText(year: number, month: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`;
}
