import { canonicalUrl } from '../canonical-url.ts';
import type { FetchResult } from '../fetch/fetch-result.ts';
import { pageItemOf } from '../fetch/page-item.ts';
import { draftsOfPages } from '../import-pages.ts';
import type { PageItem } from '../page-capture.ts';
import { type ImportEvent, type ImportSummary, runImport } from '../run-import.ts';
import type { LookAt } from './look-at-all.ts';

/**
 * Writes what a look at a page found. Where a known article's address leads to another page now, that page counts
 * only when its text resembles the article's: outlets move articles, but they also send readers of a removed one to
 * the front page. Else the look is recorded as failed.
 */
export async function writeLook(
  contentDir: string,
  look: Omit<LookAt, 'validators'>,
  result: FetchResult,
  tell: (event: ImportEvent) => void,
): Promise<ImportSummary> {
  const isElsewhere =
    look.slug !== undefined && result.outcome === 'page' && canonicalUrl(result.finalUrl) !== canonicalUrl(look.url);
  const article = look.slug === undefined ? {} : { article: look.slug, mustResemble: isElsewhere };
  const importItem = (item: PageItem, tellOf: (event: ImportEvent) => void): Promise<ImportSummary> =>
    runImport(
      draftsOfPages([item], { outlet: look.outlet, ...article }, contentDir),
      { contentDir, dryRun: false },
      tellOf,
    );
  if (!isElsewhere) return await importItem(pageItemOf(result), tell);

  const told: ImportEvent[] = [];
  const summary = await importItem(pageItemOf(result), (event) => told.push(event));
  if (summary.rejected === 0) {
    told.forEach(tell);
    return summary;
  }
  const note = `The address leads to ${result.finalUrl} now, whose text is not that of the article.`;
  const { status } = result;
  const observed = {
    url: look.url,
    captured: result.at,
    outcome: 'failed' as const,
    method: 'fetch' as const,
    status,
    note,
  };
  return await importItem({ source: look.url, observed }, tell);
}
