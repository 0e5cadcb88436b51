import type { Command } from 'commander';
import { listMarkdownFolder, readMarkdownFolder } from '../../src/ingest/markdown-folder.ts';
import { runImport } from '../../src/ingest/run-import.ts';
import { importPrinter, reportImport } from '../import-report.ts';
import { withProgress } from '../import-progress.ts';
import { type OutletImportOptions, importTarget, withImportOptions } from './import-options.ts';

/** `variorum import markdown DIR`: a folder of `<article>/<time>.md`. */
export function registerImportMarkdown(program: Command): void {
  withImportOptions(program.command('markdown').argument('<dir>', 'folder that holds <article>/<time>.md'))
    .description('take over Markdown snapshots, each with the front matter of another program')
    .action(async (dir: string, options: OutletImportOptions) => {
      const target = importTarget(options);
      const printer = importPrinter({ json: options.json === true, everyItem: false, dryRun: target.dryRun });
      await reportImport(async () => {
        const folder = listMarkdownFolder(dir, options.outlet);
        return await withProgress('Importing', folder.fileCount, printer, (tell) =>
          runImport(readMarkdownFolder(folder), target, tell),
        );
      }, printer);
    });
}
