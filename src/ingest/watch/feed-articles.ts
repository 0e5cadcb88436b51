import { maxAgeOf, nextPollSeconds } from '../feeds/due.ts';
import type { Feed } from '../feeds/feed.ts';
import { readFeed } from '../feeds/read-feed.ts';
import type { FetchResult } from '../fetch/fetch-result.ts';
import { type KnownOutlet, outletOfUrl } from '../outlet-directory.ts';
import type { WatchState } from './watch-state.ts';

/** A feed is asked for no more often than this, whatever it allows. */
const leastSeconds = 600;
/** After an answer that is no feed. */
const faultSeconds = 3600;

type FeedState = WatchState['feeds'][string];

/** What asking for a feed gave: the addresses of articles that it names, in its order, and what is remembered of it. */
export interface PolledFeed {
  urls: string[];
  /** What a person should know. One sentence each. */
  notes: string[];
  state: FeedState;
}

/** Reads the answer to a request for a feed of an outlet. `known`: what was remembered of it. */
export function polledFeed(
  result: FetchResult,
  outlet: KnownOutlet,
  outlets: readonly KnownOutlet[],
  known: FeedState | undefined,
): PolledFeed {
  const seconds = Date.parse(result.at) / 1000;
  if (result.outcome === 'not-modified')
    return { urls: [], notes: [], state: { ...known, nextSeconds: seconds + leastSeconds } };
  if (result.outcome !== 'page')
    return { urls: [], notes: [result.sentence], state: { ...known, nextSeconds: seconds + faultSeconds } };
  const { bytes, contentType, finalUrl, headers, etag, lastModified } = result;
  const feed = readFeed(bytes, { url: finalUrl, ...(contentType === undefined ? {} : { contentType }) });
  if ('fault' in feed) {
    const named = feed.feeds.map(({ url }) => url).join(', ');
    const hint =
      named === '' ? '' : ` It names these feeds: ${named}. Write one of them into outlets/${outlet.id}.yml.`;
    return { urls: [], notes: [`${feed.fault}${hint}`], state: { nextSeconds: seconds + faultSeconds } };
  }
  const maxAgeSeconds = maxAgeOf(headers['cache-control']);
  const bounds = { ...feed, ...(maxAgeSeconds === undefined ? {} : { maxAgeSeconds }) };
  const { urls, notes } = articlesOf(feed, outlet, outlets);
  return {
    urls,
    notes: [...feed.notes, ...notes],
    state: {
      nextSeconds: nextPollSeconds(bounds, seconds, leastSeconds),
      ...(etag === undefined ? {} : { etag }),
      ...(lastModified === undefined ? {} : { lastModified }),
      of: finalUrl,
    },
  };
}

/** The addresses that are of this outlet; one that says where its home is gets no articles from elsewhere. */
function articlesOf(
  feed: Feed,
  outlet: KnownOutlet,
  outlets: readonly KnownOutlet[],
): { urls: string[]; notes: string[] } {
  const all = feed.items.flatMap(({ url }) => (url === undefined ? [] : [url]));
  const isOwn = (url: string): boolean => {
    if (outlet.url === undefined) return true;
    const found = outletOfUrl(outlets, url);
    return 'id' in found && found.id === outlet.id;
  };
  const urls = [...new Set(all.filter(isOwn))];
  const [first, ...others] = all.filter((url) => !isOwn(url));
  if (first === undefined) return { urls, notes: [] };
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  return { urls, notes: [`Entries that lead to other outlets are passed over: ${first}${more}.`] };
}
