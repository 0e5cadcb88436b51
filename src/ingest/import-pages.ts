import type { SourceItem } from './draft.ts';
import { readOutlets } from './outlet-directory.ts';
import type { PageItem } from './page-capture.ts';
import { pageDraft, type PageOptions } from './page-draft.ts';
import { createPageExtractor } from './page-extractor.ts';

/**
 * The drafts and observations of a source of pages, in its order; each page is read in a worker thread.
 *
 * @throws ImportError when an outlet's file has a fault
 */
export async function* draftsOfPages(
  items: Iterable<PageItem> | AsyncIterable<PageItem>,
  options: PageOptions,
  contentDir: string,
): AsyncGenerator<SourceItem> {
  const outlets = readOutlets(contentDir);
  const { extract, close } = createPageExtractor();
  try {
    for await (const item of items) yield await pageDraft(item, options, outlets, extract);
  } finally {
    await close();
  }
}
