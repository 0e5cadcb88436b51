import type { Clock } from '../fetch/clock.ts';
import type { Fetcher } from '../fetch/fetcher.ts';
import { type WatchEvent, type WatchOptions, watchPass, type WatchPass } from './watch-pass.ts';

/** Waits are cut into pieces, so that a feed or article that was added by hand is seen, and an end is not waited for. */
const longestSleepMs = 60_000;

/**
 * Watches until `isEnding` says so: one pass after the other, each when something is due. Gives the number of passes.
 * A pass that fails ends it with its fault.
 */
export async function watch(
  options: WatchOptions,
  world: { fetcher: Fetcher; clock: Clock },
  tell: (event: WatchEvent) => void,
  isEnding: () => boolean,
  onPass: (pass: WatchPass) => void,
): Promise<number> {
  const { clock } = world;
  let passes = 0;
  while (!isEnding()) {
    const pass = await watchPass(options, world, tell, isEnding);
    passes += 1;
    onPass(pass);
    const untilMs = (pass.nextSeconds ?? Infinity) * 1000;
    await clock.sleep(Math.min(Math.max(untilMs - clock.now(), 1000), longestSleepMs));
  }
  return passes;
}
