import { archiveUserAgent } from '../src/ingest/fetch/archive-user-agent.ts';
import { type Clock, systemClock } from '../src/ingest/fetch/clock.ts';
import { createFetcher, type Fetcher } from '../src/ingest/fetch/fetcher.ts';
import { realWorld } from '../src/ingest/fetch/fetch-settings.ts';
import { ImportError } from '../src/ingest/import-error.ts';
import { waitingLines } from './waiting-lines.ts';
import { Ended, endableClock } from '../src/ingest/watch/endable-clock.ts';

/** How many hosts are asked at a time. */
export const hostsAtOnce = 4;

/** Who asks, and under which rules. */
export interface FetchSessionOptions {
  contentDir: string;
  /** Of Variorum, for the User-Agent. */
  version: string;
  unsafeLoopbackForTrials: boolean;
  /** Says on standard error what is waited for, when it takes long. */
  tellsWaits: boolean;
}

/**
 * Runs work that fetches. An interrupt (SIGINT, SIGTERM) ends its waits, and it ends itself after the request under
 * way; a second one, a second later or more, ends the process at once. Sets the exit code when the work could not go on, and says why on
 * standard error.
 */
export async function fetchSession(
  { contentDir, version, unsafeLoopbackForTrials, tellsWaits }: FetchSessionOptions,
  work: (world: { fetcher: Fetcher; clock: Clock }, isEnding: () => boolean) => Promise<void>,
): Promise<void> {
  const controller = new AbortController();
  let endedMs = 0;
  const end = (signal: NodeJS.Signals): void => {
    if (controller.signal.aborted) {
      // `timeout` and npx hand on one interrupt twice.
      if (Date.now() - endedMs > 1000) process.exit(signal === 'SIGINT' ? 130 : 143);
      return;
    }
    endedMs = Date.now();
    console.error('Ending after the request under way.');
    controller.abort();
  };
  process.on('SIGINT', end).on('SIGTERM', end);
  const waits = waitingLines((line) => {
    console.error(line);
  }, systemClock);
  try {
    const clock = endableClock(systemClock, controller.signal);
    const trial = unsafeLoopbackForTrials ? { unsafeLoopbackForTrials, hostDelaySeconds: 0 } : {};
    const fetcher = createFetcher(
      { userAgent: archiveUserAgent(contentDir, version), hostsAtOnce, ...trial },
      { ...realWorld, clock, ...(tellsWaits ? { log: waits.hear } : {}) },
    );
    try {
      await work({ fetcher, clock }, () => controller.signal.aborted);
    } finally {
      await fetcher.close();
    }
  } catch (error) {
    if (error instanceof Ended) return;
    if (!(error instanceof ImportError)) throw error;
    console.error(`${error.message}\n  → ${error.hint}`);
    process.exitCode = error.exitCode;
  } finally {
    waits.end();
    process.off('SIGINT', end).off('SIGTERM', end);
  }
}
