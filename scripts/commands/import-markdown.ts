import type { Command } from 'commander';
import { listMarkdownFolder, readMarkdownFolder } from '../../src/ingest/markdown-folder.ts';
import { type ImportEvent, runImport } from '../../src/ingest/run-import.ts';
import { importPrinter, reportImport } from '../import-report.ts';
import { progressLine } from '../progress-line.ts';
import { type OutletImportOptions, importTarget, withImportOptions } from './import-options.ts';

/** `variorum import markdown DIR`: a folder of `<article>/<time>.md`. */
export function registerImportMarkdown(program: Command): void {
  withImportOptions(program.command('markdown').argument('<dir>', 'folder that holds <article>/<time>.md'))
    .description('take over Markdown snapshots, each with the front matter of another program')
    .action(async (dir: string, options: OutletImportOptions) => {
      const target = importTarget(options);
      const printer = importPrinter({ json: options.json === true, everyItem: false, dryRun: target.dryRun });
      const progress = progressLine('Importing');
      await reportImport(async () => {
        const folder = listMarkdownFolder(dir, options.outlet);
        let done = 0;
        const tell = (event: ImportEvent): void => {
          if (event.event !== 'imported' && event.event !== 'already-there') progress.end();
          printer.event(event);
          if (event.event !== 'outlet-created' && event.event !== 'passed-over') done += 1;
          progress.update(done, folder.fileCount);
        };
        try {
          return await runImport(readMarkdownFolder(folder), target, tell);
        } finally {
          progress.end();
        }
      }, printer);
    });
}
