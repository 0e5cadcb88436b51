import { checkArticleName } from '../../src/ingest/stored-article.ts';
import { ImportError } from '../../src/ingest/import-error.ts';
import type { ImportOptions } from '../../src/ingest/run-import.ts';

/** @throws ImportError when `--article` names no folder that there is or can be, or stands without `--outlet` */
export function checkedArticle({ contentDir, outlet }: ImportOptions, article: string | undefined): void {
  if (article === undefined) return;
  if (outlet === undefined) throw new ImportError('--article names a folder of an outlet.', 'Say which with --outlet.');
  checkArticleName(contentDir, outlet, article);
}
