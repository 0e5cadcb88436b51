import type { APIRoute } from 'astro';
import { articleFeedParts, type FeedPart } from '../../../../site/feeds.ts';
import { feedPaths, feedResponse } from '../../../../site/feed-route.ts';
import { openSite } from '../../../../site/open-site.ts';

/** Every document of the feeds of single articles, beside their pages. */
export function getStaticPaths() {
  const { archive, urls } = openSite();
  return feedPaths(archive, urls, articleFeedParts(archive), urls.articles()).map(({ path, ...rest }) => {
    const [outlet, article, ...feed] = path.split('/');
    return { params: { outlet, article, feed: feed.join('/') }, ...rest };
  });
}

/** The document that the path names. */
export const GET: APIRoute<{ part: FeedPart }> = ({ props: { part } }) => {
  const { archive, urls } = openSite();
  const { text, headers } = feedResponse(archive, urls, part);
  return new Response(text, { headers });
};
