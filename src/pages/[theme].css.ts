import type { APIRoute } from 'astro';
import { cacheKeyOf } from '../site/cache-key.ts';
import { openSite } from '../site/open-site.ts';
import { themeStylesheet } from '../site/theme.ts';

/** One stylesheet, or none where the archive states no colour of its own. */
export function getStaticPaths() {
  const { accent } = openSite().archive.config();
  return accent === undefined ? [] : [{ params: { theme: 'theme' }, props: { accent }, cacheKey: cacheKeyOf(accent) }];
}

export const GET: APIRoute<{ accent: string }> = ({ props }) =>
  new Response(themeStylesheet(props.accent), { headers: { 'Content-Type': 'text/css' } });
