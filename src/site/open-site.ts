import type { Archive } from '../archive/archive.ts';
import type { Audience } from '../archive/audience.ts';
import { openArchive } from '../archive/open-archive.ts';
import { siteUrls, type SiteUrls } from './urls.ts';

/**
 * The compiled archive as an audience may see it and the addresses of its site: what every page is built from. Only the pages of an
 * article itself ask as `page`; all others see nothing that is hidden or withdrawn. Base path and public
 * address come from the Astro integration, by `VARIORUM_BASE` and `VARIORUM_SITE`; not from `import.meta.env`, where
 * a `BASE_URL` of the shell would stand in the place of the right one.
 */
export function openSite(audience: Audience = 'list'): { archive: Archive; urls: SiteUrls } {
  const { VARIORUM_BASE, VARIORUM_SITE } = process.env;
  return { archive: openArchive(audience), urls: siteUrls(VARIORUM_BASE ?? '/', VARIORUM_SITE) };
}
