import type { FetchSettings, FetchWorld } from './fetch-settings.ts';
import { loopbackForTrials } from './public-address.ts';

/** What a turn at a host gives: the work's result, or why the host is left alone now. */
export type Turn<T> = { result: T } | { leftAlone: string };

/** Who is asked when: one request at a time and a pause after it for each host, some hosts at once. */
export interface HostLanes {
  /** Runs the work when it is the host's turn; the pause begins when the work has ended. */
  inTurn: <T>(url: URL, work: () => Promise<T>) => Promise<Turn<T>>;
  /** Nobody asks the host for so long from now on. */
  pause: (url: URL, milliseconds: number) => void;
  /** A longer pause between requests, as its robots.txt asks for. Never makes it shorter. */
  slowDown: (url: URL, delaySeconds: number) => void;
  /** Counts a failure, or with `false` forgets those before. Too many in a row and the host is left alone for a while. */
  countFailure: (url: URL, isFailure: boolean) => void;
}

interface Lane {
  /** Ends when all turns that were asked for have ended. */
  tail: Promise<void>;
  freeAtMs: number;
  delayMs: number;
  failures: number;
  givenUpUntilMs: number;
}

type LaneSettings = Pick<
  FetchSettings,
  | 'hostDelaySeconds'
  | 'hostsAtOnce'
  | 'maxWaitSeconds'
  | 'failuresToGiveUp'
  | 'giveUpSeconds'
  | 'unsafeLoopbackForTrials'
>;

/** Lanes for all hosts, empty at first. */
export function createHostLanes(
  settings: LaneSettings,
  { clock, random, log }: Pick<FetchWorld, 'clock' | 'random' | 'log'>,
): HostLanes {
  const lanes = new Map<string, Lane>();
  const atOnce = createSlots(settings.hostsAtOnce);

  const laneOf = (url: URL): Lane => {
    const host = laneName(url);
    let lane = lanes.get(host);
    if (!lane) {
      const isTrial = settings.unsafeLoopbackForTrials && url.hostname === loopbackForTrials;
      const delayMs = (isTrial ? settings.hostDelaySeconds : Math.max(5, settings.hostDelaySeconds)) * 1000;
      lane = { tail: Promise.resolve(), freeAtMs: 0, delayMs, failures: 0, givenUpUntilMs: 0 };
      lanes.set(host, lane);
    }
    return lane;
  };

  const whyLeftAlone = (lane: Lane, host: string): string | null => {
    if (lane.givenUpUntilMs > clock.now())
      return `${host} failed ${settings.failuresToGiveUp} times in a row and is left alone for now.`;
    const waitMs = lane.freeAtMs - clock.now();
    return waitMs > settings.maxWaitSeconds * 1000
      ? `${host} asks to be left alone for ${Math.ceil(waitMs / 1000)} seconds, longer than is waited.`
      : null;
  };

  const takeTurn = async <T>(lane: Lane, host: string, work: () => Promise<T>): Promise<Turn<T>> => {
    for (;;) {
      const leftAlone = whyLeftAlone(lane, host);
      if (leftAlone !== null) return { leftAlone };
      const waitMs = lane.freeAtMs - clock.now();
      if (waitMs <= 0) break;
      log({ event: 'wait', host, milliseconds: waitMs });
      await clock.sleep(waitMs);
    }
    await atOnce.take();
    try {
      return { result: await work() };
    } finally {
      atOnce.give();
      lane.freeAtMs = Math.max(lane.freeAtMs, clock.now() + lane.delayMs * (1 + random() / 5));
    }
  };

  return {
    inTurn: (url, work) => {
      const lane = laneOf(url);
      const turn = lane.tail.then(() => takeTurn(lane, laneName(url), work));
      lane.tail = turn.then(
        () => undefined,
        () => undefined,
      );
      return turn;
    },
    pause: (url, milliseconds) => {
      const lane = laneOf(url);
      lane.freeAtMs = Math.max(lane.freeAtMs, clock.now() + milliseconds);
    },
    slowDown: (url, delaySeconds) => {
      const lane = laneOf(url);
      lane.delayMs = Math.max(lane.delayMs, delaySeconds * 1000);
      lane.freeAtMs = Math.max(lane.freeAtMs, clock.now() + lane.delayMs);
    },
    countFailure: (url, isFailure) => {
      const lane = laneOf(url);
      lane.failures = isFailure ? lane.failures + 1 : 0;
      if (lane.failures < settings.failuresToGiveUp) return;
      lane.failures = 0;
      lane.givenUpUntilMs = clock.now() + settings.giveUpSeconds * 1000;
    },
  };
}

/** http and https of a host are one server to be polite to; another port is another one. */
function laneName(url: URL): string {
  return url.host.toLowerCase().replace(/\.(?=:|$)/, '');
}

function createSlots(count: number): { take: () => Promise<void>; give: () => void } {
  let free = count;
  const waiting: (() => void)[] = [];
  return {
    take: async () => {
      if (free > 0) free -= 1;
      else await new Promise<void>((resolve) => waiting.push(resolve));
    },
    give: () => {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    },
  };
}
