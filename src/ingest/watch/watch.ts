import path from 'node:path';
import { LockedError, withFileLock } from '../../archive/file-lock.ts';
import { ImportError } from '../import-error.ts';
import { Ended } from './endable-clock.ts';
import { type WatchEvent, type WatchOptions, watchPass, type WatchWorld } from './watch-pass.ts';

/** Waits are cut into pieces, so that a feed or article that was added by hand is seen. */
const longestSleepMs = 600_000;

/** Who is told what while watching. */
export interface WatchListener {
  event: (event: WatchEvent) => void;
  /** A pass has ended; `nextSeconds`: when something is due again, seconds since 1970, null when nothing ever is. */
  pass: (nextSeconds: number | null) => void;
  /** A pass could not go on; the next one tries again. */
  fault: (error: ImportError) => void;
}

/**
 * Watches until `isEnding` says so: one pass after the other, each when something is due; with `once` a single one. A
 * first pass that can't go on ends it with its fault; a later one is told, and tried again.
 *
 * @throws ImportError for the fault of the first pass, or when the archive is being watched already
 */
export async function watch(
  options: WatchOptions & { once: boolean },
  world: WatchWorld,
  listener: WatchListener,
  isEnding: () => boolean,
): Promise<void> {
  await withWatchLock(options.contentDir, async () => {
    for (let passes = 0; !isEnding(); passes += 1) {
      let nextSeconds: number | null = null;
      try {
        nextSeconds = await watchPass(options, world, listener.event, isEnding);
        listener.pass(nextSeconds);
      } catch (error) {
        if (!(error instanceof ImportError) || options.once || passes === 0) throw error;
        listener.fault(error);
      }
      if (options.once) return;
      await sleepUntil(world, nextSeconds);
    }
  });
}

async function sleepUntil({ clock }: WatchWorld, nextSeconds: number | null): Promise<void> {
  const leftMs = (nextSeconds ?? Infinity) * 1000 - clock.now();
  try {
    await clock.sleep(Math.min(Math.max(leftMs, 1000), longestSleepMs));
  } catch (error) {
    if (!(error instanceof Ended)) throw error;
  }
}

/** Two that watch one archive would ask its outlets twice as often as is polite, and write over each other's state. */
async function withWatchLock(contentDir: string, work: () => Promise<void>): Promise<void> {
  try {
    await withFileLock(path.join(contentDir, '.variorum-watch.lock'), 0, work);
  } catch (error) {
    if (!(error instanceof LockedError)) throw error;
    throw new ImportError(
      `${contentDir} is being watched already.`,
      `Wait until that has ended. If nobody is watching, remove ${error.file}.`,
      3,
    );
  }
}
