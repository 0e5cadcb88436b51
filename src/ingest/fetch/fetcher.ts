import { instantOf } from './clock.ts';
import type { FetchedFrom, FetchFault, FetchResult, Validators } from './fetch-result.ts';
import { type FetchSettings, type FetchWorld, politeSettings, realWorld } from './fetch-settings.ts';
import { createHostLanes } from './host-lanes.ts';
import { createTransport, type HttpAnswer, type HttpRequest } from './http-transport.ts';
import { whyNoPage } from './page-type.ts';
import { createPoliteRequest } from './polite-request.ts';
import { isPublicAddress, loopbackForTrials } from './public-address.ts';
import { createRobotsKeeper, type RobotsAnswer } from './robots-keeper.ts';
import { maxRobotsBytes } from './robots-rules.ts';
import { checkedUrl } from './url-rules.ts';

/** Fetches pages by the rules of docs/operations.md, “Fetching politely”. */
export interface Fetcher {
  /** Fetches a page, conditionally when it is known from before. Never rejects for what the other side does. */
  fetchPage: (url: string, known?: Validators) => Promise<FetchResult>;
  /** Ends all connections. */
  close: () => Promise<void>;
}

type Outcome = FetchResult extends infer Result
  ? Result extends unknown
    ? Omit<Result, keyof FetchedFrom>
    : never
  : never;

/** A fetcher that has asked nobody yet. One serves a whole run: it knows robots.txt files and whose turn it is. */
export function createFetcher(
  given: Partial<FetchSettings> & Pick<FetchSettings, 'userAgent'>,
  world: FetchWorld = realWorld,
): Fetcher {
  const settings = { ...politeSettings, ...given };
  const transport = createTransport({ ...settings, ...world, isAllowed: allowedAddresses(settings) });
  const lanes = createHostLanes(settings, world);
  const ask = createPoliteRequest(settings, world, lanes, transport);
  const headers = {
    'user-agent': settings.userAgent,
    accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,application/json;q=0.9,text/plain;q=0.8,*/*;q=0.1',
  };
  const pageRequest: HttpRequest = {
    headers: { ...headers, 'accept-encoding': 'gzip, deflate, br, zstd' },
    maxBytes: settings.maxBytes,
    whenLarger: 'fail',
    isWanted: (status) => status === 200 || status === 203 || (isLastingError(status) && 'if-whole'),
  };
  const robotsRequest = {
    headers: { ...headers, accept: 'text/plain,*/*;q=0.1', 'accept-encoding': 'identity' },
    // One byte more, so that a cut file can be told from a whole one.
    maxBytes: maxRobotsBytes + 1,
    whenLarger: 'cut' as const,
    isWanted: (status: number) => status >= 200 && status < 300,
    neverAgainOn: [429],
  };

  const askForRobots = async (robotsUrl: URL): Promise<RobotsAnswer> => {
    let url = robotsUrl;
    for (let count = 0; count <= settings.maxRedirects; count += 1) {
      const answer = await ask(url, robotsRequest);
      if ('leftAlone' in answer) return { trouble: answer.leftAlone };
      if ('failure' in answer && answer.failure === 'forbidden-address' && count === 0)
        return { forbidden: answer.sentence };
      if ('failure' in answer) return { trouble: answer.sentence };
      const next = redirectOf(answer, url, settings);
      if (next === null) return answer;
      if ('fault' in next) return { trouble: next.fault };
      url = next;
    }
    return { trouble: `It redirects more than ${settings.maxRedirects} times.` };
  };
  const robots = createRobotsKeeper(settings, world, askForRobots, (url, seconds) => {
    lanes.slowDown(url, seconds);
  });

  /** One step: a page, a reason why there is none, or where a redirect leads. */
  const step = async (url: URL, known: Validators): Promise<Outcome | { redirect: URL; status: number }> => {
    const verdict = await robots.verdictOn(url);
    if (verdict.verdict === 'no-host') return failed('forbidden-address', verdict.sentence);
    if (verdict.verdict === 'closed') {
      const { robotsUrl, rule, sentence } = verdict;
      return { outcome: 'refused-by-robots', robotsUrl, ...(rule === undefined ? {} : { rule }), sentence };
    }
    const conditions = conditionsFor(url, known);
    const answer = await ask(url, { ...pageRequest, headers: { ...pageRequest.headers, ...conditions } });
    if ('leftAlone' in answer) {
      const notAsked = answer.wasAsked === true ? {} : { notAsked: true as const };
      return { ...failed('left-alone', answer.leftAlone), ...notAsked };
    }
    if ('failure' in answer) return failed(answer.failure, answer.sentence);
    const next = redirectOf(answer, url, settings);
    if (next !== null) {
      if (!('fault' in next)) return { redirect: next, status: answer.status };
      return failed('bad-redirect', `Status ${answer.status} leads nowhere: ${next.fault}`, answer.status);
    }
    return outcomeOf(answer, Object.keys(conditions).length > 0);
  };

  const fetchPage = async (asked: string, known: Validators = {}): Promise<FetchResult> => {
    const redirects: FetchedFrom['redirects'] = [];
    const from = (finalUrl: string): FetchedFrom => ({
      url: asked,
      finalUrl,
      redirects,
      at: instantOf(world.clock.now()),
    });
    const start = checkedUrl(asked, settings.unsafeLoopbackForTrials);
    if ('fault' in start) return { ...failed('forbidden-address', start.fault), ...from(asked) };
    let url = start;
    for (;;) {
      const result = await step(url, { of: start.href, ...known });
      if (!('redirect' in result)) return { ...result, ...from(url.href) };
      const { redirect, status } = result;
      const been = [start.href, ...redirects.map(({ to }) => to)];
      redirects.push({ status, from: url.href, to: redirect.href });
      if (been.includes(redirect.href))
        return { ...failed('bad-redirect', `The redirects lead in a circle, to ${redirect.href}.`), ...from(url.href) };
      if (redirects.length > settings.maxRedirects) {
        const sentence = `There are more than ${settings.maxRedirects} redirects.`;
        return { ...failed('bad-redirect', sentence), ...from(url.href) };
      }
      url = redirect;
    }
  };

  return { fetchPage, close: transport.close };
}

function allowedAddresses({ unsafeLoopbackForTrials }: FetchSettings): (address: string, port: number) => boolean {
  return (address, port) =>
    (unsafeLoopbackForTrials && address === loopbackForTrials) ||
    ((port === 80 || port === 443) && isPublicAddress(address));
}

/** Validators belong to one URL; sent to another one, an equal tag by chance would hide a change. */
function conditionsFor(url: URL, { etag, lastModified, of }: Validators): Record<string, string> {
  const owner = of === undefined ? undefined : URL.parse(of);
  if (owner) owner.hash = '';
  if (owner?.href !== url.href) return {};
  const conditions = { 'if-none-match': etag, 'if-modified-since': lastModified };
  return Object.fromEntries(
    Object.entries(conditions).filter((entry): entry is [string, string] =>
      /^[\t\x20-\x7e\x80-\xff]+$/.test(entry[1] ?? ''),
    ),
  );
}

/** Statuses whose pages are the outlet's word on the article, and not a passing trouble of the server. */
function isLastingError(status: number): boolean {
  return status >= 400 && status < 500 && status !== 429;
}

function redirectOf(answer: HttpAnswer, url: URL, settings: FetchSettings): URL | { fault: string } | null {
  if (![301, 302, 303, 307, 308].includes(answer.status)) return null;
  const { location } = answer.headers;
  if (location === undefined || location === '') return { fault: 'it names no address.' };
  return checkedUrl(location, settings.unsafeLoopbackForTrials, url.href);
}

function outcomeOf(answer: HttpAnswer, isConditional: boolean): Outcome {
  const { status, headers, body } = answer;
  if (status === 304 && isConditional)
    return { outcome: 'not-modified', status, sentence: 'The server says that the page has not changed.' };
  const contentType = headers['content-type'];
  const said = {
    ...(body.length === 0 ? {} : { bytes: body }),
    ...(contentType === undefined ? {} : { contentType }),
  };
  if (status === 401 || status === 403 || status === 451)
    return { outcome: 'blocked', status, ...said, sentence: `The server refuses the page with status ${status}.` };
  if (status !== 200 && status !== 203)
    return { outcome: 'http-error', status, ...said, sentence: `The server answered with status ${status}.` };
  const fault = whyNoPage(contentType, body);
  if (fault !== null) return failed('bad-type', fault, status);
  const { etag, 'last-modified': lastModified } = headers;
  const maxAge = /(?:^|[\s,])max-age\s*=\s*"?(\d{1,10})/i.exec(headers['cache-control'] ?? '')?.[1];
  return {
    outcome: 'page',
    status,
    headers,
    bytes: body,
    ...(contentType === undefined ? {} : { contentType }),
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { lastModified }),
    ...(maxAge === undefined ? {} : { maxAgeSeconds: Number(maxAge) }),
  };
}

function failed(reason: FetchFault, sentence: string, status?: number): Outcome & { outcome: 'failed' } {
  return { outcome: 'failed', reason, ...(status === undefined ? {} : { status }), sentence };
}
