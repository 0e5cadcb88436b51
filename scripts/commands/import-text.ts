import type { Command } from 'commander';
import { runImport } from '../../src/ingest/run-import.ts';
import { readTextFile, type TextFileOptions } from '../../src/ingest/text-file.ts';
import { importPrinter, reportImport } from '../import-report.ts';
import { checkArticleOption } from './check-article-option.ts';
import { type OutletImportOptions, importTarget, withGivenOptions, withImportOptions } from './import-options.ts';

type Options = OutletImportOptions & TextFileOptions;

/** `variorum import text FILE`: a page that was saved as plain text. */
export function registerImportText(program: Command): void {
  withGivenOptions(
    withImportOptions(program.command('text').argument('<file>', 'a page saved as plain text, in UTF-8')),
  )
    .description('make a snapshot from a page that was saved as plain text')
    .action(async (file: string, options: Options) => {
      const target = importTarget(options);
      const printer = importPrinter({ json: options.json === true, everyItem: true, dryRun: target.dryRun });
      await reportImport(async () => {
        checkArticleOption(target, options.article);
        return await runImport([readTextFile(file, options)], target, printer.event);
      }, printer);
    });
}
