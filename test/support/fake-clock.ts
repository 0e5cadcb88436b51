import type { Clock } from '../../src/ingest/fetch/clock.ts';

/** A clock that nobody waits for: sleeping moves it on at once. */
export interface FakeClock extends Clock {
  /** Every sleep, in milliseconds, in order. */
  slept: number[];
  /** Moves time on and rings the alarms that are due. Sleeping rings none: it may be another host's. */
  pass: (milliseconds: number) => void;
}

/** A fake clock that begins at an instant. */
export function fakeClock(start = '2026-03-01T12:00:00Z'): FakeClock {
  let nowMs = Date.parse(start);
  const alarms = new Set<{ leftMs: number; ring: () => void }>();
  const slept: number[] = [];
  return {
    slept,
    now: () => nowMs,
    sleep: async (milliseconds) => {
      slept.push(milliseconds);
      nowMs += milliseconds;
      await new Promise((resolve) => setImmediate(resolve));
    },
    alarm: (milliseconds, ring) => {
      const alarm = { leftMs: milliseconds, ring };
      alarms.add(alarm);
      return () => {
        alarms.delete(alarm);
      };
    },
    pass: (milliseconds) => {
      nowMs += milliseconds;
      for (const alarm of alarms) {
        alarm.leftMs -= milliseconds;
        if (alarm.leftMs > 0) continue;
        alarms.delete(alarm);
        alarm.ring();
      }
    },
  };
}
