import type { APIRoute } from 'astro';
import { timeMapText } from '../../../../publish/time-map.ts';
import { cacheKeyOf } from '../../../../site/cache-key.ts';
import { timeMapOf } from '../../../../site/mementos.ts';
import { openSite } from '../../../../site/open-site.ts';

/** The TimeMap of every article that has one. */
export function getStaticPaths() {
  const { archive, urls } = openSite('page');
  return archive.articleIds().flatMap((id) => {
    const timeMap = timeMapOf(archive, urls, id);
    if (timeMap === undefined) return [];
    const [outlet, article] = id.split('/') as [string, string];
    return [{ params: { outlet, article }, props: { id }, cacheKey: cacheKeyOf(timeMap) }];
  });
}

/** The TimeMap of the article that the path names. */
export const GET: APIRoute<{ id: string }> = ({ props: { id } }) => {
  const { archive, urls } = openSite('page');
  const timeMap = timeMapOf(archive, urls, id);
  if (timeMap === undefined) throw new Error(`\`${id}\` has no TimeMap`);
  return new Response(timeMapText(timeMap), { headers: { 'Content-Type': 'application/link-format' } });
};
