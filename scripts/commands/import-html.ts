import type { Command } from 'commander';
import { listHtmlFiles, readHtmlFiles } from '../../src/ingest/html-files.ts';
import { draftsOfPages } from '../../src/ingest/import-pages.ts';
import type { PageOptions } from '../../src/ingest/page-draft.ts';
import { runImport } from '../../src/ingest/run-import.ts';
import { importPrinter, reportImport } from '../import-report.ts';
import { withProgress } from '../import-progress.ts';
import { checkArticleOption } from './check-article-option.ts';
import { type CommonImportOptions, importTarget, withGivenOptions, withPageImportOptions } from './import-options.ts';

type Options = CommonImportOptions & PageOptions & { captured?: string };

/** `variorum import html FILE|DIR`: pages that were saved from a browser. */
export function registerImportHtml(program: Command): void {
  withGivenOptions(
    withPageImportOptions(program.command('html').argument('<path>', 'a saved page, or a folder of saved pages')),
  )
    .description('make snapshots from saved HTML pages (also of SingleFile, with their own address and time)')
    .action(async (target: string, options: Options) => {
      const into = importTarget(options);
      const printer = importPrinter({ json: options.json === true, everyItem: true, dryRun: into.dryRun });
      await reportImport(async () => {
        const { captured, url } = options;
        const files = listHtmlFiles(target, {
          ...(captured === undefined ? {} : { captured }),
          ...(url === undefined ? {} : { url }),
        });
        const addresses = files.pages.flatMap(({ note }) => (note.url === undefined ? [] : [note.url]));
        checkArticleOption(into, options.article, addresses);
        const read = { done: 0, total: 0 };
        const pages = readHtmlFiles(files, (done, total) => Object.assign(read, { done, total }));
        const drafts = draftsOfPages(pages, options, into.contentDir);
        const measure = () => ({ ...read, bytes: read.done });
        return await withProgress('Reading pages', measure, printer, (tell) => runImport(drafts, into, tell));
      }, printer);
    });
}
