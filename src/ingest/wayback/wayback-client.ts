import type { FetchWorld } from '../fetch/fetch-settings.ts';
import { createTransport, type HttpAnswer, type HttpFailure } from '../fetch/http-transport.ts';
import { isPublicAddress } from '../fetch/public-address.ts';
import { retryAfterMs } from '../fetch/retry-after.ts';
import { ImportError } from '../import-error.ts';

/** The Internet Archive's. */
export const waybackMachine = 'https://web.archive.org';

/** Asks one web archive, slowly. */
export interface WaybackClient {
  /** Without a slash at its end. */
  endpoint: string;
  /**
   * One answer, redirects not followed, after retries of what may pass.
   *
   * @throws ImportError when the archive asks to be left alone or fails too often in a row
   */
  get: (url: URL, kind: 'cdx' | 'memento') => Promise<HttpAnswer | HttpFailure>;
  close: () => Promise<void>;
}

/** Milliseconds between requests: 80 % of the rates that the Internet Archive allows. */
const intervalMs = { cdx: 1250, memento: 125 };
/** Waits before the retries. */
const retryMs = [2000, 8000, 32_000];
/** Wait after a 429 that doesn't say how long. */
const rateLimitMs = 60_000;
const maxWaitMs = 3_600_000;
const failuresToGiveUp = 5;
const maxBytes = { cdx: 50_000_000, memento: 10_000_000 };

/**
 * A client for the archive at an endpoint. Only that origin is ever asked. An endpoint that the user named may be on the
 * own network, since no archived page can change it.
 */
export function createWaybackClient(
  { endpoint, isGiven, userAgent }: { endpoint: string; isGiven: boolean; userAgent: string },
  { clock, random, resolve, log }: FetchWorld,
): WaybackClient {
  const base = new URL(endpoint);
  const transport = createTransport({
    clock,
    resolve,
    isAllowed: (address) => isGiven || isPublicAddress(address),
    connectTimeoutMs: 10_000,
    totalTimeoutMs: 60_000,
    maxRatio: 100,
  });
  const freeAtMs = { cdx: 0, memento: 0 };
  let failures = 0;

  const waitUntil = async (untilMs: number): Promise<void> => {
    const waitMs = untilMs - clock.now();
    if (waitMs <= 0) return;
    log({ event: 'wait', host: base.host, milliseconds: waitMs });
    await clock.sleep(waitMs);
  };
  const askOnce = async (url: URL, kind: 'cdx' | 'memento'): Promise<HttpAnswer | HttpFailure> => {
    await waitUntil(freeAtMs[kind]);
    freeAtMs[kind] = clock.now() + intervalMs[kind];
    return await transport.get(url, {
      headers: { 'user-agent': userAgent, accept: '*/*', 'accept-encoding': 'gzip, deflate, br' },
      maxBytes: maxBytes[kind],
      whenLarger: 'fail',
      isWanted: (status) => kind === 'cdx' || status < 300 || status >= 400,
    });
  };

  return {
    endpoint: endpoint.replace(/\/+$/, ''),
    close: transport.close,
    get: async (url, kind) => {
      if (url.origin !== base.origin) throw new TypeError(`${url.href} is not at ${base.origin}`);
      for (const pauseMs of [...retryMs, null]) {
        const answer = await askOnce(url, kind);
        const trouble = troubleOf(answer);
        if (trouble === null) {
          failures = 0;
          if ('status' in answer)
            log({ event: 'answer', url: url.href, status: answer.status, bytes: answer.body.length });
          return answer;
        }
        failures += 1;
        const asked = 'headers' in answer ? retryAfterMs(answer.headers['retry-after'], clock.now()) : null;
        const waitMs =
          asked ?? ('status' in answer && answer.status === 429 ? rateLimitMs : (pauseMs ?? 0) * (1 + random() / 5));
        log({ event: 'trouble', url: url.href, sentence: trouble, ...(pauseMs === null ? {} : { retryMs: waitMs }) });
        if (waitMs > maxWaitMs)
          throw new ImportError(
            `${base.host} asks to be left alone for ${Math.ceil(waitMs / 1000)} seconds.`,
            'Import the rest later: what is there already is not taken twice.',
          );
        freeAtMs.cdx = Math.max(freeAtMs.cdx, clock.now() + waitMs);
        freeAtMs.memento = Math.max(freeAtMs.memento, clock.now() + waitMs);
        if (pauseMs !== null) continue;
        if (failures < failuresToGiveUp) return answer;
        throw new ImportError(
          `${base.host} failed ${failures} times in a row. ${trouble}`,
          'Import the rest later: what is there already is not taken twice.',
        );
      }
      throw new TypeError('Unreachable');
    },
  };
}

/** What is wrong with an answer of the archive itself that may pass. A memento of an error is what was captured, and no trouble. */
function troubleOf(answer: HttpAnswer | HttpFailure): string | null {
  if (!('status' in answer))
    return answer.failure === 'network' || answer.failure === 'timeout' ? answer.sentence : null;
  const { status, headers } = answer;
  if ('memento-datetime' in headers) return null;
  return [413, 421, 429].includes(status) || status >= 500 ? `The web archive answered with status ${status}.` : null;
}
