import type { APIRoute } from 'astro';
import { serializeFeed } from '../../publish/serialize-feed.ts';
import { cacheKeyOf } from '../../site/cache-key.ts';
import { feedDigests, feedDocument, feedNames, type FeedName } from '../../site/feeds.ts';
import { feedMediaType } from '../../site/frame.ts';
import { openSite } from '../../site/open-site.ts';

/** Every feed: of the whole archive and of each outlet, of articles and of edits, in each format. */
export function getStaticPaths() {
  const { archive, urls } = openSite();
  const root = urls.feeds();
  return feedNames(archive).map((name) => {
    const path = decodeURI(urls.feed(name.kind, name.format, name.outlet).slice(root.length));
    return {
      params: { feed: path },
      props: { name },
      cacheKey: cacheKeyOf(archive.config(), name, feedDigests(archive, name)),
    };
  });
}

/** The feed that the path names. */
export const GET: APIRoute<{ name: FeedName }> = ({ props: { name } }) => {
  const { archive, urls } = openSite();
  const feed = feedDocument(archive, urls, name);
  return new Response(serializeFeed(feed, name.format), { headers: { 'Content-Type': feedMediaType(name.format) } });
};
