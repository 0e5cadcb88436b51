import type { Clock } from '../fetch/clock.ts';

/** A wait was ended because the work is to end. Nothing failed. */
export class Ended extends Error {
  override name = 'Ended';
}

/** A clock whose waits are ended by `signal`: they reject with `Ended` then, and so does every later one. */
export function endableClock(clock: Clock, signal: AbortSignal): Clock {
  return {
    ...clock,
    sleep: (milliseconds) =>
      new Promise((resolve, reject) => {
        const end = (): void => {
          stopAlarm();
          reject(new Ended());
        };
        const stopAlarm = clock.alarm(milliseconds, () => {
          signal.removeEventListener('abort', end);
          resolve();
        });
        if (signal.aborted) end();
        else signal.addEventListener('abort', end, { once: true });
      }),
  };
}
