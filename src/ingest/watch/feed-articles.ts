import { withoutTracking } from '../../text/canonical-url.ts';
import { maxAgeOf, nextPollSeconds } from '../feeds/due.ts';
import type { Feed } from '../feeds/feed.ts';
import { readFeed } from '../feeds/read-feed.ts';
import type { FetchResult } from '../fetch/fetch-result.ts';
import { type KnownOutlet, outletOfUrl } from '../outlet-directory.ts';
import { usableValidators } from './validators.ts';
import type { FeedState } from './watch-state.ts';

/** A feed is asked for no more often than this, whatever it allows. */
const leastSeconds = 600;
/** After an answer that is no feed. */
const faultSeconds = 3600;
const unbounded = { skipHours: [], skipDays: [] };

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
  if (result.outcome === 'not-modified') {
    const nextSeconds = nextPollSeconds(known?.bounds ?? unbounded, seconds, leastSeconds);
    return { urls: [], notes: movedNotes(result, outlet), state: { ...known, nextSeconds } };
  }
  if (result.outcome !== 'page')
    return { urls: [], notes: [result.sentence], state: { ...known, nextSeconds: seconds + faultSeconds } };
  const { bytes, contentType, finalUrl, headers, etag, lastModified } = result;
  const feed = readFeed(bytes, { url: finalUrl, ...(contentType === undefined ? {} : { contentType }) });
  if ('fault' in feed) {
    const named = feed.feeds.map(({ url }) => url).join(', ');
    const hint =
      named === '' ? '' : ` It names these feeds: ${named}. Write one of them into outlets/${outlet.id}.yml.`;
    // Without validators: a page that is no feed must not be “not modified” for ever.
    return { urls: [], notes: [`${feed.fault}${hint}`], state: { nextSeconds: seconds + faultSeconds } };
  }
  const { ttlMinutes, skipHours, skipDays } = feed;
  const maxAgeSeconds = maxAgeOf(headers['cache-control']);
  const bounds = {
    ...(ttlMinutes === undefined ? {} : { ttlMinutes }),
    ...(maxAgeSeconds === undefined ? {} : { maxAgeSeconds }),
    skipHours,
    skipDays,
  };
  const { urls, notes } = articlesOf(feed, outlet, outlets);
  return {
    urls,
    notes: [...movedNotes(result, outlet), ...feed.notes, ...notes],
    state: {
      nextSeconds: nextPollSeconds(bounds, seconds, leastSeconds),
      ...usableValidators({ etag, lastModified, of: finalUrl }, seconds),
      bounds,
    },
  };
}

function movedNotes({ url, finalUrl, redirects }: FetchResult, outlet: KnownOutlet): string[] {
  if (!redirects.some(({ status }) => status === 301 || status === 308)) return [];
  return [`The feed ${url} has moved to ${finalUrl}: write that into outlets/${outlet.id}.yml.`];
}

/** The addresses that are of this outlet; one that says where its home is gets no articles from elsewhere. */
function articlesOf(
  feed: Feed,
  outlet: KnownOutlet,
  outlets: readonly KnownOutlet[],
): { urls: string[]; notes: string[] } {
  const all = feed.items.flatMap(({ url }) => (url === undefined ? [] : [withoutTracking(url)]));
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
