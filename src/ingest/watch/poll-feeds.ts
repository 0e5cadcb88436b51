import { canonicalUrl } from '../../text/canonical-url.ts';
import type { Fetcher } from '../fetch/fetcher.ts';
import type { KnownOutlet } from '../outlet-directory.ts';
import { polledFeed } from './feed-articles.ts';
import { lookAtAll } from './look-at-all.ts';
import { type WatchState, writeWatchState } from './watch-state.ts';

/** A feed was asked for. `outcome` as of a fetch; `newAddresses`: those that are to be looked at for the first time. */
export interface FeedEvent {
  event: 'feed';
  outlet: string;
  url: string;
  outcome: string;
  newAddresses: number;
  notes: string[];
}

/** A feed of an outlet. */
export interface OutletFeed {
  url: string;
  outlet: KnownOutlet;
}

/** The feeds that are due, in order of their outlets. */
export function dueFeeds(watched: readonly KnownOutlet[], { feeds }: WatchState, nowSeconds: number): OutletFeed[] {
  return watched
    .flatMap((outlet) => (outlet.feeds ?? []).map((url) => ({ url, outlet })))
    .filter(({ url }) => (feeds[url]?.nextSeconds ?? 0) <= nowSeconds);
}

/** Where feeds are polled, and what is known there. */
export interface FeedPolling {
  contentDir: string;
  hostsAtOnce: number;
  outlets: readonly KnownOutlet[];
  /** Is changed and written after each feed. */
  state: WatchState;
  fetcher: Fetcher;
  /** True for a canonical address at which an article is watched already, or must not be captured. */
  isSettled: (address: string) => boolean;
  tell: (event: FeedEvent) => void;
  isEnding: () => boolean;
}

/** Asks for feeds and remembers the addresses in them that are new. */
export async function pollFeeds(due: readonly OutletFeed[], polling: FeedPolling): Promise<void> {
  const { contentDir, hostsAtOnce, outlets, state, fetcher, isSettled, tell, isEnding } = polling;
  await lookAtAll(due, hostsAtOnce, isEnding, async ({ url, outlet }) => {
    const known = state.feeds[url];
    const { etag, lastModified, of } = known ?? {};
    const result = await fetcher.fetchPage(url, {
      ...(etag === undefined ? {} : { etag }),
      ...(lastModified === undefined ? {} : { lastModified }),
      ...(of === undefined ? {} : { of }),
    });
    return () => {
      const polled = polledFeed(result, outlet, outlets, known);
      const found = new Set(Object.keys(state.found).map(canonicalUrl));
      const fresh = polled.urls.filter((address) => {
        const canonical = canonicalUrl(address);
        if (found.has(canonical) || isSettled(canonical)) return false;
        found.add(canonical);
        return true;
      });
      for (const address of fresh) state.found[address] = { outlet: outlet.id, tries: 0, nextSeconds: 0 };
      state.feeds[url] = polled.state;
      writeWatchState(contentDir, state);
      const { outcome } = result;
      tell({ event: 'feed', outlet: outlet.id, url, outcome, newAddresses: fresh.length, notes: polled.notes });
      return Promise.resolve();
    };
  });
}
