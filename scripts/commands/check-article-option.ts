import { outletOfUrl, readOutlets } from '../../src/ingest/outlet-directory.ts';
import { checkArticleName } from '../../src/ingest/stored-article.ts';

/**
 * Checks what `--article` names, before anything is read. Who published is `outlet`, or else told by the addresses; an
 * address that doesn't tell is left to the import, which says so of its page.
 *
 * @throws ImportError when `--article` names no folder that there is or can be
 */
export function checkArticleOption(
  { contentDir, outlet }: { contentDir: string; outlet?: string },
  article: string | undefined,
  addresses: readonly string[] = [],
): void {
  if (article === undefined) return;
  const outlets = outlet === undefined ? readOutlets(contentDir) : [];
  const told = addresses.map((address) => outletOfUrl(outlets, address));
  const ids = outlet === undefined ? told.flatMap((one) => ('id' in one ? [one.id] : [])) : [outlet];
  for (const id of new Set(ids)) checkArticleName(contentDir, id, article);
}
