import type { Weight } from '../../model/diff.ts';
import { parseStatedDate } from '../../model/stated-date.ts';
import { dayNumber, dayOfInstant, dayOfNumber } from './calendar-days.ts';
import { addTo, type Collector } from './collector.ts';
import { type BinUnit, binStart, isPreciseEnough, timeBins } from './time-bins.ts';

/** A step of time with what falls into it. */
export interface TimeStep {
  /** Its first day. */
  start: string;
  /** Articles by the day of publication that the outlet states. */
  articles: number;
  /** Edits by the day (UTC) of the capture that first showed them. */
  edits: Record<Weight, number>;
}

/** Articles and edits over time, without a hole between the first step and the last. */
export interface OverTime {
  unit: BinUnit;
  steps: TimeStep[];
  /** Articles that are in no step: no date is stated, or one that is too coarse, or one after the last capture. */
  leftOut: { undated: number; coarse: number; later: number };
}

/**
 * Counts articles and edits over time, from the earliest stated publication or capture to the last capture; undefined while
 * there is nothing.
 */
export function overTime(): Collector<OverTime | undefined> {
  const published = new Map<string, number>();
  const edits = new Map<string, Map<Weight, number>>();
  let first: string | undefined;
  let last: string | undefined;
  return {
    add({ article, edits: own }) {
      const stated = parseStatedDate(article.date);
      addTo(published, 'fault' in stated ? '' : stated.day);
      const days = [dayOfInstant(article.firstCaptured), dayOfInstant(article.lastCaptured)] as const;
      if (first === undefined || days[0] < first) first = days[0];
      if (last === undefined || days[1] > last) last = days[1];
      for (const { window, summary } of own) {
        const day = dayOfInstant(window.until);
        const counts = edits.get(day) ?? new Map<Weight, number>();
        addTo(counts, summary.weight);
        edits.set(day, counts);
      }
    },
    result: () => (first === undefined || last === undefined ? undefined : binned(published, edits, first, last)),
  };
}

function binned(
  published: Map<string, number>,
  edits: Map<string, Map<Weight, number>>,
  firstCaptured: string,
  lastCaptured: string,
): OverTime {
  // Days are stated in the zone of the outlet: where it is already tomorrow, that is no day after the capture.
  const latest = dayOfNumber(dayNumber(lastCaptured) + 1);
  const starts = [...published.keys()].filter((day) => day !== '').map(firstDayOf);
  const inTime = starts.filter((day) => day <= latest);
  const first = inTime.reduce((one, other) => (other < one ? other : one), firstCaptured);
  const last = inTime.reduce((one, other) => (other > one ? other : one), lastCaptured);
  const bins = timeBins(first, last);
  const steps = new Map(
    bins.starts.map((start): [string, TimeStep] => [
      start,
      { start, articles: 0, edits: { substantive: 0, minor: 0, cosmetic: 0 } },
    ]),
  );
  const leftOut = { undated: 0, coarse: 0, later: 0 };
  for (const [day, count] of published) {
    if (day === '') leftOut.undated += count;
    else if (firstDayOf(day) > latest) leftOut.later += count;
    else if (!isPreciseEnough(day, bins.unit)) leftOut.coarse += count;
    else steps.get(binStart(firstDayOf(day), bins.unit))!.articles += count;
  }
  for (const [day, counts] of edits) {
    const step = steps.get(binStart(day, bins.unit))!;
    for (const [weight, count] of counts) step.edits[weight] += count;
  }
  return { unit: bins.unit, steps: [...steps.values()], leftOut };
}

/** First day of a stated day, month or year. */
function firstDayOf(statedDay: string): string {
  return statedDay + '-01-01'.slice(0, 10 - statedDay.length);
}
