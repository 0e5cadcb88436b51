import type { Command } from 'commander';
import { listMarkdownFolder, readMarkdownFolder } from '../../src/ingest/markdown-folder.ts';
import { runImport } from '../../src/ingest/run-import.ts';
import { importPrinter, reportImport } from '../import-report.ts';
import { withProgress } from '../import-progress.ts';
import { type OutletImportOptions, importTarget, withImportOptions, withMapOption } from './import-options.ts';

interface Options extends OutletImportOptions {
  map?: Map<string, string>;
}

/** `variorum import markdown DIR`: a folder of `<article>/<time>.md`. */
export function registerImportMarkdown(program: Command): void {
  withMapOption(
    withImportOptions(program.command('markdown').argument('<dir>', 'folder that holds <article>/<time>.md')),
  )
    .description('take over Markdown snapshots, each with the front matter of another program')
    .action(async (dir: string, options: Options) => {
      const target = importTarget(options);
      const printer = importPrinter({ json: options.json === true, everyItem: false, dryRun: target.dryRun });
      await reportImport(async () => {
        const folder = listMarkdownFolder(dir, options.outlet);
        return await withProgress('Importing', folder.fileCount, printer, (tell) =>
          runImport(readMarkdownFolder(folder, options.map), target, tell),
        );
      }, printer);
    });
}
