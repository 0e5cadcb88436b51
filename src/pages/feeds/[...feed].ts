import type { APIRoute } from 'astro';
import { type FeedPart, feedParts } from '../../site/feeds.ts';
import { feedPaths, feedResponse } from '../../site/feed-route.ts';
import { openSite } from '../../site/open-site.ts';

/** Every document of the feeds of the whole archive, of each outlet and of each author. */
export function getStaticPaths() {
  const { archive, urls } = openSite('feed');
  return feedPaths(archive, urls, feedParts(archive), urls.feeds()).map(({ path, ...rest }) => ({
    params: { feed: path },
    ...rest,
  }));
}

/** The document that the path names. */
export const GET: APIRoute<{ part: FeedPart }> = ({ props: { part } }) => {
  const { archive, urls } = openSite('feed');
  const { text, headers } = feedResponse(archive, urls, part);
  return new Response(text, { headers });
};
