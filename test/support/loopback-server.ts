import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request that a loopback server got. */
export interface SeenRequest {
  /** Path with query, as sent. */
  path: string;
  headers: IncomingHttpHeaders;
}

/** A web server on 127.0.0.1 that does what a test tells it. */
export interface LoopbackServer {
  /** `http://127.0.0.1:PORT` */
  origin: string;
  port: number;
  seen: SeenRequest[];
  close: () => Promise<void>;
}

/** What a server does with a request. A text or bytes are a page, a number is a bare status. */
export type Answer =
  | string
  | Uint8Array
  | number
  | { status?: number; headers?: Record<string, string>; body?: string | Uint8Array }
  | ((request: IncomingMessage, response: ServerResponse) => void);

/** Starts a server that answers by path and query; what has no answer is a 404. */
export async function loopbackServer(
  answerTo: (path: string, request: IncomingMessage) => Answer | undefined,
): Promise<LoopbackServer> {
  const seen: SeenRequest[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    seen.push({ path, headers: request.headers });
    give(answerTo(path, request) ?? 404, request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    seen,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function give(answer: Answer, request: IncomingMessage, response: ServerResponse): void {
  if (typeof answer === 'function') {
    answer(request, response);
    return;
  }
  const isBody = typeof answer === 'string' || answer instanceof Uint8Array;
  const full = isBody ? { body: answer } : typeof answer === 'number' ? { status: answer } : answer;
  response.writeHead(full.status ?? 200, { 'content-type': 'text/html; charset=utf-8', ...full.headers });
  response.end(full.body ?? '');
}
