import { Agent } from 'undici';
import type { Clock } from './clock.ts';
import { ConnectTimeout, connectChecked, type ConnectRules, ForbiddenAddress } from './connect-checked.ts';
import { decodeBody } from './decode-body.ts';

/** An answer as it was received, redirects not followed. */
export interface HttpAnswer {
  status: number;
  /** Names in lower case; several headers of one name are joined by `, `. */
  headers: Record<string, string>;
  /** Empty when the body was not wanted. */
  body: Uint8Array;
  /** The body before its content codings were taken off. */
  codedBody: Uint8Array;
  /** True when the body is only the first `maxBytes` of what was sent. */
  isCut: boolean;
}

/** Why there is no answer. `network` and `timeout` may pass; the others stay. */
export interface HttpFailure {
  failure: 'network' | 'timeout' | 'too-large' | 'bad-coding' | 'forbidden-address';
  sentence: string;
}

/** How one request is made. */
export interface HttpRequest {
  headers: Record<string, string>;
  maxBytes: number;
  /**
   * Whether the body is to be read. `if-whole`: it is not what was asked for, and only kept; when it is too large, badly
   * coded or never ends, the answer is one without a body.
   */
  isWanted: (status: number, headers: Record<string, string>) => boolean | 'if-whole';
  /** What happens to a body of more than `maxBytes`. */
  whenLarger: 'fail' | 'cut';
}

/** One connection a host, no cookies, no redirects, limits on everything. */
export interface HttpTransport {
  get: (url: URL, request: HttpRequest) => Promise<HttpAnswer | HttpFailure>;
  /** Ends all connections. */
  close: () => Promise<void>;
}

/** Limits of a transport. */
export interface TransportRules extends ConnectRules {
  totalTimeoutMs: number;
  maxRatio: number;
  clock: Clock;
}

/** A transport with its own connections. Never throws for what the other side does. */
export function createTransport(rules: TransportRules): HttpTransport {
  const agent = new Agent({
    connections: 1,
    pipelining: 1,
    // Both are done by the alarm below, on the clock that was given.
    headersTimeout: 0,
    bodyTimeout: 0,
    connect: connectChecked(rules),
  });

  const get = async (url: URL, request: HttpRequest): Promise<HttpAnswer | HttpFailure> => {
    const controller = new AbortController();
    /** The answer without its body, when that matters less than the answer. */
    let bare: HttpAnswer | undefined;
    const stopAlarm = rules.clock.alarm(rules.totalTimeoutMs, () => {
      controller.abort();
    });
    try {
      const response = await agent.request({
        origin: url.origin,
        path: `${url.pathname}${url.search}`,
        method: 'GET',
        headers: request.headers,
        signal: controller.signal,
      });
      // What is thrown away ends with an error that says so.
      response.body.on('error', () => undefined);
      const headers = flatHeaders(response.headers);
      const status = response.statusCode;
      const isWanted = request.isWanted(status, headers);
      const withoutBody = { status, headers, body: new Uint8Array(), codedBody: new Uint8Array(), isCut: false };
      if (isWanted === false) {
        response.body.destroy();
        return withoutBody;
      }
      if (isWanted === 'if-whole') bare = withoutBody;
      const chunks: Uint8Array[] = [];
      let size = 0;
      for await (const chunk of response.body as AsyncIterable<Uint8Array>) {
        chunks.push(chunk);
        size += chunk.length;
        if (size > request.maxBytes) break;
      }
      const isCut = size > request.maxBytes;
      if (isCut && bare) return bare;
      if (isCut && request.whenLarger === 'fail')
        return { failure: 'too-large', sentence: `The answer has more than ${request.maxBytes} bytes.` };
      const codedBody = Buffer.concat(chunks).subarray(0, request.maxBytes);
      const decoded = await decodeBody(codedBody, headers['content-encoding'], {
        maxBytes: request.maxBytes,
        maxRatio: rules.maxRatio,
      });
      if (!('bytes' in decoded)) return bare ?? { failure: decoded.fault, sentence: decoded.sentence };
      return { status, headers, body: decoded.bytes, codedBody, isCut };
    } catch (error) {
      return bare ?? failureOf(error, url, controller.signal.aborted, rules);
    } finally {
      stopAlarm();
    }
  };
  return { get, close: () => agent.destroy() };
}

function flatHeaders(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  const flat: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) flat[name.toLowerCase()] = Array.isArray(value) ? value.join(', ') : value;
  }
  return flat;
}

function failureOf(error: unknown, url: URL, isLate: boolean, rules: TransportRules): HttpFailure {
  if (isLate)
    return {
      failure: 'timeout',
      sentence: `${url.host} did not finish its answer within ${rules.totalTimeoutMs / 1000} seconds.`,
    };
  if (error instanceof ForbiddenAddress) return { failure: 'forbidden-address', sentence: error.message };
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (error instanceof ConnectTimeout || code === 'UND_ERR_CONNECT_TIMEOUT')
    return {
      failure: 'timeout',
      sentence: `${url.host} did not take a connection within ${rules.connectTimeoutMs / 1000} seconds.`,
    };
  const message = error instanceof Error && error.message !== '' ? error.message : String(error);
  return {
    failure: 'network',
    sentence: `No whole answer from ${url.host}: ${code === '' || message.includes(code) ? message : `${message} (${code})`}.`,
  };
}
