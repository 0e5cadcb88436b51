import { canonicalUrl } from '../../text/canonical-url.ts';
import type { Clock } from '../fetch/clock.ts';
import type { Fetcher } from '../fetch/fetcher.ts';
import { type DeletedArticles, readDeletedArticles } from '../deleted-articles.ts';
import { createPageExtractor } from '../page-extractor.ts';
import { byAddress, type KnownArticle } from './known-articles.ts';
import { type LookAt, lookAtAll } from './look-at-all.ts';
import { dueFeeds, type FeedEvent, pollFeeds } from './poll-feeds.ts';
import { dueLooks, nextDueSeconds, readWatched } from './watch-plan.ts';
import { readWatchState, type WatchState, writeWatchState } from './watch-state.ts';
import { type LookEvent, type LookWriter, writeKeptLooks, writeLook } from './write-look.ts';

/** Something that happened while watching. */
export type WatchEvent = FeedEvent | LookEvent;

/** What watching takes. */
export interface WatchOptions {
  contentDir: string;
  /** Only this outlet. */
  outlet?: string;
  /** How many hosts are asked at a time. */
  hostsAtOnce: number;
}

/** The world that is watched. */
export interface WatchWorld {
  fetcher: Fetcher;
  clock: Clock;
}

const retrySeconds = 600;
const mostTries = 10;

/**
 * Asks for every feed that is due, fetches the articles that are new in them, and looks at every known article that is
 * due again. Everything is written as soon as it is there; `isEnding` is asked before each request. Gives when something
 * is due again, in seconds since 1970; null when nothing ever is. The caller holds the watch lock.
 *
 * @throws ImportError when a file of the archive has a fault, or another import is writing for too long
 */
export async function watchPass(
  options: WatchOptions,
  { fetcher, clock }: WatchWorld,
  tell: (event: WatchEvent) => void,
  isEnding: () => boolean,
): Promise<number | null> {
  const { contentDir, outlet, hostsAtOnce } = options;
  const { extract, close } = createPageExtractor();
  const writer: LookWriter = { contentDir, dryRun: false, extract, tell };
  const nowSeconds = (): number => clock.now() / 1000;
  try {
    const state = readWatchState(contentDir);
    await writeKeptLooks(writer);
    const before = readWatched(contentDir, outlet);
    const isSettled = settledAddresses(before.articles, readDeletedArticles(contentDir));
    forgetSettled(state, isSettled);
    const polling = { contentDir, hostsAtOnce, outlets: before.outlets, state, fetcher, isSettled, tell, isEnding };
    await pollFeeds(dueFeeds(before.watched, state, nowSeconds()), polling);
    const leftAlone: LookAt[] = [];
    const due = dueLooks(before, state, nowSeconds());
    await lookAtAll(due, hostsAtOnce, isEnding, async (look) => {
      const result = await fetcher.fetchPage(look.url, look.validators);
      return async () => {
        const outcome = await writeLook(writer, look, result);
        if (outcome === 'not-asked') leftAlone.push(look);
        else if (settle(state, look, outcome === 'recorded', nowSeconds())) writeWatchState(contentDir, state);
      };
    });
    const next = nextDueSeconds(due.length === 0 ? before : readWatched(contentDir, outlet), state);
    // What is due stays due where its host is left alone, or the pass was ended.
    return next === null ? null : Math.max(next, nowSeconds() + (leftAlone.length > 0 ? retrySeconds : 0));
  } finally {
    await close();
  }
}

/** Canonical addresses at which the archive has a watched article, or must not have one any more. */
function settledAddresses(articles: readonly KnownArticle[], deleted: DeletedArticles): (address: string) => boolean {
  const known = byAddress(articles);
  return (address) => known.get(address)?.some(({ isWatched }) => isWatched) === true || deleted.hasAddress(address);
}

/** Addresses that are settled need not be remembered any more. */
function forgetSettled(state: WatchState, isSettled: (address: string) => boolean): void {
  state.found = Object.fromEntries(Object.entries(state.found).filter(([url]) => !isSettled(canonicalUrl(url))));
}

/**
 * An address that gave an article is not looked at by this way any more; one that did not gets fewer and fewer tries,
 * and then none. Both stay: the feed may go on naming them for long. False for an address that no feed named.
 */
function settle({ found }: WatchState, { url }: LookAt, isArticle: boolean, nowSeconds: number): boolean {
  const known = found[url];
  if (!known) return false;
  const tries = known.tries + 1;
  const nextSeconds = isArticle || tries >= mostTries ? null : nowSeconds + retrySeconds * 2 ** tries;
  found[url] = { ...known, tries, nextSeconds };
  return true;
}
