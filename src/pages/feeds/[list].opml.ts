import type { APIRoute } from 'astro';
import { cacheKeyOf } from '../../site/cache-key.ts';
import { authorFeedList } from '../../site/feed-list.ts';
import { openSite } from '../../site/open-site.ts';

/** The list of all feeds of authors, where there are any. */
export function getStaticPaths() {
  const { archive, urls } = openSite();
  const text = authorFeedList(archive, urls);
  return text === undefined ? [] : [{ params: { list: 'authors' }, props: { text }, cacheKey: cacheKeyOf(text) }];
}

/** The list. */
export const GET: APIRoute<{ text: string }> = ({ props: { text } }) =>
  new Response(text, { headers: { 'Content-Type': 'text/x-opml' } });
