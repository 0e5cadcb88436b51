import type { APIRoute } from 'astro';
import { articleExtras } from '../../../../../site/article-extras.ts';
import { cacheKeyOf } from '../../../../../site/cache-key.ts';
import { openSite } from '../../../../../site/open-site.ts';
import { revisionsFile } from '../../../../../site/revisions-file.ts';

/** The revisions of every article that has a file of them. */
export function getStaticPaths() {
  const { archive } = openSite('page');
  const config = archive.config();
  return archive.articleIds().flatMap((id) => {
    if (!articleExtras(config, archive.revisions(id).length).revisionsFile) return [];
    const [outlet, article] = id.split('/') as [string, string];
    const { digest } = archive.article(id)!;
    return [{ params: { outlet, article }, props: { id }, cacheKey: cacheKeyOf(config, digest) }];
  });
}

/** The revisions of the article that the path names. */
export const GET: APIRoute<{ id: string }> = ({ props: { id } }) => {
  const body = JSON.stringify(revisionsFile(openSite('page').archive, id));
  return new Response(body, { headers: { 'Content-Type': 'application/json' } });
};
