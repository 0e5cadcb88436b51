import type { FetchSettings, FetchWorld } from './fetch-settings.ts';
import type { HostLanes } from './host-lanes.ts';
import type { HttpAnswer, HttpFailure, HttpRequest, HttpTransport } from './http-transport.ts';
import { retryAfterMs } from './retry-after.ts';

/** What one request came to, retries included; redirects are not followed. */
export type Sent = HttpAnswer | HttpFailure | { leftAlone: string; wasAsked?: true };

/** Makes requests in turn, and again when what went wrong may pass. */
export type PoliteRequest = (url: URL, request: HttpRequest & { neverAgainOn?: number[] }) => Promise<Sent>;

/** Statuses that may pass. */
const passing = [429, 500, 502, 503, 504];

/** A way to ask hosts politely: see docs/operations.md. */
export function createPoliteRequest(
  settings: Pick<FetchSettings, 'retrySeconds'>,
  { clock, random, log }: Pick<FetchWorld, 'clock' | 'random' | 'log'>,
  lanes: HostLanes,
  transport: HttpTransport,
): PoliteRequest {
  return async (url, request) => {
    let last: HttpAnswer | HttpFailure | undefined;
    for (const seconds of [...settings.retrySeconds, null]) {
      const turn = await lanes.inTurn(url, async () => {
        log({ event: 'ask', url: url.href });
        const answer = await transport.get(url, request);
        log({ event: 'heard', url: url.href });
        const trouble = troubleOf(answer);
        lanes.countFailure(url, trouble !== null);
        if (trouble === null) {
          if ('status' in answer)
            log({ event: 'answer', url: url.href, status: answer.status, bytes: answer.body.length });
          return { answer, isFinal: true };
        }
        const isFinal =
          seconds === null || ('status' in answer && request.neverAgainOn?.includes(answer.status) === true);
        // What a server asks for is kept for all of its pages, and also when this one is not tried again.
        const asked = 'headers' in answer ? retryAfterMs(answer.headers['retry-after'], clock.now()) : null;
        const waitMs = asked ?? (isFinal ? 0 : seconds * 1000 * (1 + random() / 5));
        lanes.pause(url, waitMs);
        log({ event: 'trouble', url: url.href, sentence: trouble, ...(isFinal ? {} : { retryMs: waitMs }) });
        return { answer, isFinal };
      });
      if ('leftAlone' in turn)
        return last ? { leftAlone: `${troubleOf(last) ?? ''} ${turn.leftAlone}`, wasAsked: true } : turn;
      last = turn.result.answer;
      if (turn.result.isFinal) break;
    }
    return last!;
  };
}

/** What is wrong with an answer that may be better the next time; null for every other answer. */
function troubleOf(answer: HttpAnswer | HttpFailure): string | null {
  if ('status' in answer)
    return passing.includes(answer.status) ? `The server answered with status ${answer.status}.` : null;
  return answer.failure === 'network' || answer.failure === 'timeout' ? answer.sentence : null;
}
