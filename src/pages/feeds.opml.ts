import type { APIRoute } from 'astro';
import { feedList } from '../site/feed-list.ts';
import { openSite } from '../site/open-site.ts';

/** The list of all feeds. */
export const GET: APIRoute = () => {
  const { archive, urls } = openSite();
  return new Response(feedList(archive, urls), { headers: { 'Content-Type': 'text/x-opml' } });
};
