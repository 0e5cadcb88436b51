import { resolveByDns, type Resolve } from './resolve.ts';
import { type Clock, systemClock } from './clock.ts';

/** How pages are fetched. The defaults are the rules of docs/operations.md, “Fetching politely”. */
export interface FetchSettings {
  /** `Variorum/VERSION (+contact)`: see user-agent.ts. */
  userAgent: string;
  /** Seconds between the end of a request to a host and the next one; less than 5 counts as 5. A robots.txt may ask for more. */
  hostDelaySeconds: number;
  /** Hosts that are asked at the same time. */
  hostsAtOnce: number;
  connectTimeoutMs: number;
  /** From the first byte sent to the last one received. */
  totalTimeoutMs: number;
  /** Largest body, before and after decoding. */
  maxBytes: number;
  /** Largest decoded size over coded size. */
  maxRatio: number;
  maxRedirects: number;
  /** Waits before the retries, in seconds; as many retries as waits. */
  retrySeconds: readonly number[];
  /** Longest wait for a host, whoever asks for it: one that asks for more is left alone for this run. */
  maxWaitSeconds: number;
  /** Failures of a host in a row after which it is left alone, and for how long. */
  failuresToGiveUp: number;
  giveUpSeconds: number;
  /** Longest time for which a robots.txt counts. */
  robotsSeconds: number;
  /**
   * ONLY for trying out and for tests: lets 127.0.0.1 be fetched from, on any port and as often as
   * `hostDelaySeconds` says. Whoever can change a page could reach services of this machine by it.
   */
  unsafeLoopbackForTrials: boolean;
}

/** The rules that hold unless something else is set. */
export const politeSettings: Omit<FetchSettings, 'userAgent'> = {
  hostDelaySeconds: 5,
  hostsAtOnce: 4,
  connectTimeoutMs: 10_000,
  totalTimeoutMs: 30_000,
  maxBytes: 10_000_000,
  maxRatio: 100,
  maxRedirects: 5,
  retrySeconds: [2, 8, 32],
  maxWaitSeconds: 3600,
  failuresToGiveUp: 5,
  giveUpSeconds: 3600,
  robotsSeconds: 24 * 3600,
  unsafeLoopbackForTrials: false,
};

/** What fetching takes from the world around it. */
export interface FetchWorld {
  clock: Clock;
  /** A number from 0 up to 1, for jitter. */
  random: () => number;
  resolve: Resolve;
  /** Is told of each request and of each wait. */
  log: (event: FetchEvent) => void;
}

/** The real clock, chance and DNS, and no log. */
export const realWorld: FetchWorld = {
  clock: systemClock,
  random: () => Math.random(),
  resolve: resolveByDns,
  log: () => undefined,
};

/** Something that happened while fetching. */
export type FetchEvent =
  | { event: 'wait'; host: string; milliseconds: number }
  /** A request begins; it has ended, whatever came of it. */
  | { event: 'ask' | 'heard'; url: string }
  | { event: 'answer'; url: string; status: number; bytes: number }
  | { event: 'trouble'; url: string; sentence: string; retryMs?: number };
