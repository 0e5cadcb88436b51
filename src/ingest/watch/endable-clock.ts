import type { Clock } from '../fetch/clock.ts';

/** A wait was ended because the work is to end. Nothing failed. */
export class Ended extends Error {
  override name = 'Ended';
}

/** A clock whose waits are ended by `signal`: they reject with `Ended` then, and so does every later one. */
export function endableClock(clock: Clock, signal: AbortSignal): Clock {
  return {
    ...clock,
    sleep: async (milliseconds) => {
      if (signal.aborted) throw new Ended();
      const { promise, reject } = Promise.withResolvers<never>();
      const end = (): void => {
        reject(new Ended());
      };
      signal.addEventListener('abort', end, { once: true });
      try {
        await Promise.race([clock.sleep(milliseconds), promise]);
      } finally {
        signal.removeEventListener('abort', end);
      }
    },
  };
}
