import type { APIRoute } from 'astro';
import type { LookupShard } from '../../model/lookup.ts';
import { cacheKeyOf } from '../../site/cache-key.ts';
import { lookupData } from '../../site/lookup-page.ts';
import { openSite } from '../../site/open-site.ts';

/** The parts of the data of the look-up page. */
export function getStaticPaths() {
  const { archive, urls } = openSite('lookup');
  return lookupData(archive, urls).map((shard, number) => ({
    params: { shard: String(number) },
    props: { shard },
    cacheKey: cacheKeyOf(shard),
  }));
}

/** One part of the data. */
export const GET: APIRoute<{ shard: LookupShard }> = ({ props: { shard } }) =>
  new Response(`${JSON.stringify(shard)}\n`, { headers: { 'Content-Type': 'application/json' } });
