import { describe, expect, it } from 'vitest';
import { fakeClock } from '../../../test/support/fake-clock.ts';
import { Ended, endableClock } from './endable-clock.ts';

describe('a clock whose waits can be ended', () => {
  it('wakes when the time is over', async () => {
    const clock = fakeClock();
    const slept = endableClock(clock, new AbortController().signal).sleep(5000);
    clock.pass(5000);
    await expect(slept).resolves.toBeUndefined();
  });

  it('ends a wait, and every later one', async () => {
    const controller = new AbortController();
    const clock = endableClock(fakeClock(), controller.signal);
    const slept = clock.sleep(5000);
    controller.abort();
    await expect(slept).rejects.toThrow(Ended);
    await expect(clock.sleep(1)).rejects.toThrow(Ended);
  });
});
