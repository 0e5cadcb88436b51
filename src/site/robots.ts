import { asksForNoIndex } from '../archive/audience.ts';
import type { ArticleRecord } from '../archive/records.ts';
import type { ArchiveConfig } from '../model/archive-config.ts';

/** The `robots` word of an article's pages: `noindex` by the archive's policy or a takedown, else nothing. */
export function robotsOf(config: ArchiveConfig, article: ArticleRecord): string | undefined {
  return config.policies.noindex || asksForNoIndex(article) ? 'noindex' : undefined;
}
