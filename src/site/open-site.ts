import type { Archive } from '../archive/archive.ts';
import { openArchive } from '../archive/open-archive.ts';
import { siteUrls, type SiteUrls } from './urls.ts';

/**
 * The compiled archive and the addresses of its site: what every page is built from.
 *
 * @param environment Astro's `import.meta.env`: base path, and public address where it is known.
 */
export function openSite(environment: { BASE_URL: string; SITE?: string }): { archive: Archive; urls: SiteUrls } {
  return { archive: openArchive(), urls: siteUrls(environment.BASE_URL, environment.SITE) };
}
