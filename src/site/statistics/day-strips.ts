import type { CaptureDay, CaptureDays } from './capture-days.ts';
import { dayNumber, dayOfNumber } from './calendar-days.ts';

/** Up to this many months are drawn as one strip a month, more as one strip a year. */
const maxMonths = 14;

/** A calendar: one strip for each month or year, one place for each day. */
export interface DayStrips {
  isByMonth: boolean;
  /** Places of a strip. */
  places: number;
  rows: DayStrip[];
  /** Where months (from 0) or days (from 1) begin, as a ratio of a strip's width. */
  heads: { x: number; at: number }[];
}

/** A month or year. Paths are in places from 0; a strip is 1 high. */
export interface DayStrip {
  /** `YYYY-MM` or `YYYY`. */
  period: string;
  /** The days between the first capture and the last. */
  spanPath: string;
  seenPath: string;
  failedPath: string;
  counts: { seen: number; failed: number; none: number };
}

/** The calendar of the days with captures, without a hole between the first and the last. */
export function dayStrips({ first, last, captured }: CaptureDays): DayStrips {
  const months = (Number(last.slice(0, 4)) - Number(first.slice(0, 4))) * 12 + monthOf(last) - monthOf(first) + 1;
  const isByMonth = months <= maxMonths;
  const places = isByMonth ? 31 : 366;
  const rows: DayStrip[] = [];
  for (let day = dayNumber(first); day <= dayNumber(last);) {
    const period = dayOfNumber(day).slice(0, isByMonth ? 7 : 4);
    const start = dayNumber(period + '-01-01'.slice(0, 10 - period.length));
    const days: { place: number; state: CaptureDay | undefined }[] = [];
    for (; day <= dayNumber(last) && dayOfNumber(day).startsWith(period); day += 1) {
      days.push({ place: day - start, state: captured.get(dayOfNumber(day)) });
    }
    const placesOf = (state: CaptureDay): number[] =>
      days.filter((entry) => entry.state === state).map(({ place }) => place);
    const [seen, failed] = [placesOf('seen'), placesOf('failed')];
    rows.push({
      period,
      spanPath: pathOf(days.map(({ place }) => place)),
      seenPath: pathOf(seen),
      failedPath: pathOf(failed),
      counts: { seen: seen.length, failed: failed.length, none: days.length - seen.length - failed.length },
    });
  }
  return { isByMonth, places, rows, heads: isByMonth ? dayHeads() : monthHeads() };
}

/** Neighbouring places as one rectangle. `places` ascend. */
function pathOf(places: readonly number[]): string {
  let path = '';
  for (let at = 0; at < places.length;) {
    const start = places[at]!;
    let length = 1;
    while (places[at + length] === start + length) length += 1;
    path += `M${start} 0h${length}v1h-${length}z`;
    at += length;
  }
  return path;
}

function monthHeads(): DayStrips['heads'] {
  // Any year: in a leap year the later months begin a day later, a third of a per cent.
  return Array.from({ length: 12 }, (_, at) => {
    const month = String(at + 1).padStart(2, '0');
    return { x: (dayNumber(`2023-${month}-01`) - dayNumber('2023-01-01')) / 366, at };
  });
}

function dayHeads(): DayStrips['heads'] {
  return [1, 8, 15, 22, 29].map((day) => ({ x: (day - 1) / 31, at: day }));
}

function monthOf(day: string): number {
  return Number(day.slice(5, 7));
}
