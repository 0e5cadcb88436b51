import { afterEach } from 'vitest';
import { createFetcher, type Fetcher } from '../../src/ingest/fetch/fetcher.ts';
import type { FetchEvent, FetchSettings } from '../../src/ingest/fetch/fetch-settings.ts';
import { type FakeClock, fakeClock } from './fake-clock.ts';
import { type Answer, type LoopbackServer, loopbackServer } from './loopback-server.ts';

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

/** Closes something after the test. */
export function closeAfter<Thing extends { close: () => Promise<void> }>(thing: Thing): Thing {
  closers.push(thing.close);
  return thing;
}

/** A server with an answer for each path, or a function that gives the next one; without a robots.txt unless it has an answer. */
export async function serve(answers: Record<string, Answer | (() => Answer)>): Promise<LoopbackServer> {
  const server = await loopbackServer((path) => {
    const answer = answers[path];
    return typeof answer === 'function' && answer.length === 0 ? (answer as () => Answer)() : answer;
  });
  return closeAfter(server);
}

/** A fetcher on a fake clock that may reach 127.0.0.1, without jitter; only `names` resolve. */
export function testFetcher(
  settings: Partial<FetchSettings> = {},
  names: Record<string, string[] | (() => string[])> = {},
): { fetcher: Fetcher; clock: FakeClock; log: FetchEvent[]; resolved: string[] } {
  const clock = fakeClock();
  const log: FetchEvent[] = [];
  const resolved: string[] = [];
  const fetcher = createFetcher(
    { userAgent: 'Variorum/0.0.0 (+mail@archive.example)', unsafeLoopbackForTrials: true, ...settings },
    {
      clock,
      random: () => 0,
      resolve: (name) => {
        resolved.push(name);
        const found = names[name];
        if (found === undefined) return Promise.reject(new Error(`getaddrinfo ENOTFOUND ${name}`));
        return Promise.resolve(typeof found === 'function' ? found() : found);
      },
      log: (event) => log.push(event),
    },
  );
  return { fetcher: closeAfter(fetcher), clock, log, resolved };
}

/** Paths that a server was asked for, in order. */
export function pathsOf(server: LoopbackServer): string[] {
  return server.seen.map(({ path }) => path);
}

/** Answers one after the other; the last one for good. */
export function inOrder(...answers: Answer[]): () => Answer {
  let next = 0;
  return () => answers[Math.min(next++, answers.length - 1)]!;
}
