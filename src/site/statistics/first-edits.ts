import { parseStatedDate } from '../../model/stated-date.ts';
import type { Collector } from './collector.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** The lengths of time after publication that are looked at, in milliseconds, ascending. */
export const firstEditSteps: readonly number[] = [
  15 * minute,
  hour,
  3 * hour,
  12 * hour,
  day,
  3 * day,
  7 * day,
  30 * day,
  365 * day,
];

/** An article whose first capture came later than this after its publication says nothing about its first edit. */
const maxDelay = day;

/** How soon after publication the first edit came that was seen. */
export interface FirstEdits {
  /** Articles that are measured. */
  articles: number;
  /**
   * For each of `firstEditSteps`: articles whose first edit was surely made within that time (the capture that first showed it
   * came in time), and those where it may have been (the last capture of the old text came earlier than that).
   */
  steps: { within: number; surely: number; perhaps: number }[];
  /**
   * Articles that are not measured, each for the first reason that applies: no counted edit; publication stated without a
   * time; first captured more than a day after it; stated for a time after the edit was seen.
   */
  leftOut: { unedited: number; timeless: number; late: number; before: number };
}

/** Measures the time from publication, as the first revision states it, to the first counted edit. */
export function firstEdits(): Collector<FirstEdits> {
  const steps = firstEditSteps.map((within) => ({ within, surely: 0, perhaps: 0 }));
  const leftOut = { unedited: 0, timeless: 0, late: 0, before: 0 };
  let articles = 0;
  return {
    add({ article, edits: [edit], revisions: [first] }) {
      const reason = ((): keyof FirstEdits['leftOut'] | undefined => {
        if (edit === undefined || first === undefined) return 'unedited';
        const published = instantOf(first.fields.date);
        if (published === undefined) return 'timeless';
        if (Date.parse(article.firstCaptured) - published > maxDelay) return 'late';
        const until = Date.parse(edit.window.until) - published;
        if (until < 0) return 'before';
        const after = Date.parse(edit.window.after) - published;
        articles += 1;
        for (const step of steps) {
          step.surely += Number(until <= step.within);
          step.perhaps += Number(after < step.within);
        }
        return undefined;
      })();
      if (reason !== undefined) leftOut[reason] += 1;
    },
    result: () => ({ articles, steps, leftOut }),
  };
}

function instantOf(date: string): number | undefined {
  const stated = parseStatedDate(date);
  return 'fault' in stated || stated.precision !== 'time' ? undefined : Date.parse(stated.sortKey);
}
