import { feedWarnings } from '../i18n/en/feed-warnings.ts';
import { type ArchiveConfig, sharedTag } from '../model/archive-config.ts';

/**
 * What is to be said once, when a site is built, of feeds that are not right for others yet: nothing for an archive that states its
 * address and the authority of its ids. `year` is the present one, for an example.
 */
export function feedWarningsOf({ tag }: ArchiveConfig, site: string | undefined, year: number): string[] {
  const host = site === undefined ? 'archive.example.org' : new URL(site).hostname;
  return [
    ...(site === undefined ? [feedWarnings.noSite] : []),
    ...(tag === sharedTag ? [feedWarnings.noTag(`${host},${year}`)] : []),
  ];
}
