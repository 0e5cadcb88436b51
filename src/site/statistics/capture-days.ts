import type { CaptureOutcome } from '../../model/capture.ts';
import { dayNumber, dayOfInstant, dayOfNumber } from './calendar-days.ts';
import type { Collector } from './collector.ts';

/** What a day had: `seen`, a capture that says something of an article; `failed`, captures, but none that does. */
export type CaptureDay = 'seen' | 'failed';

/** Neighbouring days without a capture that says something. */
export interface CaptureGap {
  first: string;
  last: string;
  days: number;
}

/** The days with captures of listed articles, in UTC. */
export interface CaptureDays {
  /** The days of the first and last capture. */
  first: string;
  last: string;
  /** Days from the first to the last, both counted. */
  days: number;
  /** Days that had captures; all others in between had none. */
  captured: Map<string, CaptureDay>;
  /** The longest first, then the earliest. */
  gaps: CaptureGap[];
}

/** Outcomes that say something of the article. */
const tellingOutcomes: ReadonlySet<CaptureOutcome> = new Set(['snapshot', 'unchanged', 'not-found', 'gone']);

/** Notes the days with captures; undefined where there is none. */
export function captureDays(): Collector<CaptureDays | undefined> {
  const captured = new Map<string, CaptureDay>();
  return {
    add({ captures }) {
      for (const { captured: instant, outcome } of captures) {
        const day = dayOfInstant(instant);
        if (tellingOutcomes.has(outcome)) captured.set(day, 'seen');
        else if (!captured.has(day)) captured.set(day, 'failed');
      }
    },
    result() {
      const days = [...captured.keys()].sort();
      const [first, last] = [days[0], days.at(-1)];
      if (first === undefined || last === undefined) return undefined;
      return {
        first,
        last,
        days: dayNumber(last) - dayNumber(first) + 1,
        captured,
        gaps: gapsOf(captured, first, last),
      };
    },
  };
}

function gapsOf(captured: Map<string, CaptureDay>, first: string, last: string): CaptureGap[] {
  const seen = [...captured].filter(([, day]) => day === 'seen').map(([day]) => dayNumber(day));
  // The days just outside close a gap at either end.
  const ends = [dayNumber(first) - 1, ...seen.sort((one, other) => one - other), dayNumber(last) + 1];
  return ends
    .slice(1)
    .map((end, at): CaptureGap => {
      const before = ends[at]!;
      return { first: dayOfNumber(before + 1), last: dayOfNumber(end - 1), days: end - before - 1 };
    })
    .filter(({ days }) => days > 0)
    .sort((one, other) => other.days - one.days || (one.first < other.first ? -1 : 1));
}
