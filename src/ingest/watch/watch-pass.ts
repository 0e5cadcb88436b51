import { createArticleIndex } from '../article-index.ts';
import { canonicalUrl } from '../canonical-url.ts';
import type { Validators } from '../fetch/fetch-result.ts';
import type { Fetcher } from '../fetch/fetcher.ts';
import type { Clock } from '../fetch/clock.ts';
import { type KnownOutlet, readOutlets } from '../outlet-directory.ts';
import type { ImportEvent, ImportSummary } from '../run-import.ts';
import { nextLookSeconds } from './due-articles.ts';
import { polledFeed } from './feed-articles.ts';
import { knownArticles } from './known-articles.ts';
import { type LookAt, lookAtAll } from './look-at-all.ts';
import { writeLook } from './write-look.ts';
import { readWatchState, type WatchState, writeWatchState } from './watch-state.ts';

/** Something that happened while watching. Looks at articles are told as in an import. */
export type WatchEvent =
  { event: 'feed'; outlet: string; url: string; outcome: string; newArticles: number; notes: string[] } | ImportEvent;

/** What watching takes. */
export interface WatchOptions {
  contentDir: string;
  /** Only this outlet. */
  outlet?: string;
  /** How many hosts are asked at a time. */
  hostsAtOnce: number;
}

/** What a pass gave; `nextSeconds`: when something is due again, seconds since 1970; null when nothing ever is. */
export interface WatchPass {
  feeds: number;
  looks: ImportSummary[];
  nextSeconds: number | null;
}

const retrySeconds = 600;
const mostTries = 10;

/**
 * Asks for every feed that is due, fetches the articles that are new in them, and looks at every known article that is
 * due again. Everything is written as soon as it is there; `isEnding` is asked before each request.
 *
 * @throws ImportError when a file of the archive has a fault, or another import is writing for too long
 */
export async function watchPass(
  options: WatchOptions,
  { fetcher, clock }: { fetcher: Fetcher; clock: Clock },
  tell: (event: WatchEvent) => void,
  isEnding: () => boolean,
): Promise<WatchPass> {
  const { contentDir } = options;
  const outlets = readOutlets(contentDir);
  const watched = outlets.filter(({ id }) => options.outlet === undefined || id === options.outlet);
  const now = clock.now() / 1000;
  const state = readWatchState(contentDir);
  const feeds = await pollFeeds({ watched, outlets, state, now }, fetcher, options, tell, isEnding);
  const looks: ImportSummary[] = [];
  const due = [...dueArticles(options, watched, now), ...duePending(state, watched, now)];
  await lookAtAll(due, options.hostsAtOnce, isEnding, async (look) => {
    const result = await fetcher.fetchPage(look.url, look.validators);
    return async () => {
      const summary = await writeLook(contentDir, look, result, tell);
      looks.push(summary);
      if (look.slug === undefined) settle(state, look, summary, clock.now() / 1000);
      writeWatchState(contentDir, state);
    };
  });
  return { feeds, looks, nextSeconds: nextDue(options, watched, state) };
}

async function pollFeeds(
  at: { watched: readonly KnownOutlet[]; outlets: readonly KnownOutlet[]; state: WatchState; now: number },
  fetcher: Fetcher,
  { contentDir, hostsAtOnce }: WatchOptions,
  tell: (event: WatchEvent) => void,
  isEnding: () => boolean,
): Promise<number> {
  const { watched, outlets, state, now } = at;
  const all = watched.flatMap((outlet) => (outlet.feeds ?? []).map((url) => ({ url, outlet })));
  const due = all.filter(({ url }) => (state.feeds[url]?.nextSeconds ?? 0) <= now);
  const index = createArticleIndex(contentDir);
  await lookAtAll(due, hostsAtOnce, isEnding, async ({ url, outlet }) => {
    const known = state.feeds[url];
    const result = await fetcher.fetchPage(url, validatorsOf(known));
    return () => {
      const polled = polledFeed(result, outlet, outlets, known);
      const pending = new Set(Object.keys(state.pending).map(canonicalUrl));
      const fresh = polled.urls.filter(
        (article) => !pending.has(canonicalUrl(article)) && index.byUrl(outlet.id, article).length === 0,
      );
      for (const article of fresh) state.pending[article] = { outlet: outlet.id, tries: 0, nextSeconds: 0 };
      state.feeds[url] = polled.state;
      writeWatchState(contentDir, state);
      const { outcome } = result;
      tell({ event: 'feed', outlet: outlet.id, url, outcome, newArticles: fresh.length, notes: polled.notes });
      return Promise.resolve();
    };
  });
  return due.length;
}

function validatorsOf(known: WatchState['feeds'][string] | undefined): Validators {
  const { etag, lastModified, of } = known ?? {};
  return {
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { lastModified }),
    ...(of === undefined ? {} : { of }),
  };
}

function dueArticles({ contentDir }: WatchOptions, watched: readonly KnownOutlet[], now: number): LookAt[] {
  return watched
    .flatMap(({ id }) => knownArticles(contentDir, id))
    .filter((article) => (nextLookSeconds(article) ?? Infinity) <= now);
}

function duePending(state: WatchState, watched: readonly KnownOutlet[], now: number): LookAt[] {
  return Object.entries(state.pending)
    .filter(([, { outlet, nextSeconds }]) => nextSeconds <= now && watched.some(({ id }) => id === outlet))
    .map(([url, { outlet }]) => ({ url, outlet, validators: {} }));
}

/** An address that gave an article needs no further try; one that did not gets fewer and fewer, and then none. */
function settle(state: WatchState, { url }: LookAt, summary: ImportSummary, now: number): void {
  const pending = state.pending[url];
  if (!pending) return;
  const tries = pending.tries + 1;
  const isThere = summary.imported + summary.unchanged + summary.alreadyThere + summary.observed > 0;
  if (isThere) state.pending = without(state.pending, url);
  // Kept with no time: the feed may go on naming it for long, and it must not be tried as if it were new.
  else
    state.pending[url] = {
      ...pending,
      tries,
      nextSeconds: tries >= mostTries ? Number.MAX_SAFE_INTEGER : now + retrySeconds * 2 ** tries,
    };
}

function without<T>(record: Record<string, T>, key: string): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
}

function nextDue({ contentDir }: WatchOptions, watched: readonly KnownOutlet[], state: WatchState): number | null {
  const times = [
    ...watched.flatMap(({ feeds }) => (feeds ?? []).map((url) => state.feeds[url]?.nextSeconds ?? 0)),
    ...watched.flatMap(({ id }) =>
      knownArticles(contentDir, id).map((article) => nextLookSeconds(article) ?? Infinity),
    ),
    ...Object.values(state.pending).map(({ nextSeconds }) => nextSeconds),
  ].filter((time) => time < Number.MAX_SAFE_INTEGER);
  return times.length === 0 ? null : Math.min(...times);
}
