import { type Command, InvalidArgumentError, Option } from 'commander';
import { draftsOfPages } from '../../src/ingest/import-pages.ts';
import { runImport } from '../../src/ingest/run-import.ts';
import { readWarc } from '../../src/ingest/warc.ts';
import { heldPayloads } from '../../src/ingest/warc/held-payloads.ts';
import { withProgress } from '../import-progress.ts';
import { importPrinter, reportImport } from '../import-report.ts';
import { type CommonImportOptions, importTarget, withPageImportOptions } from './import-options.ts';

interface Options extends CommonImportOptions {
  urlPrefix?: string[];
  pages: 'listed' | 'all';
}

/** `variorum import warc FILE…`: the pages in WARC and WACZ files. */
export function registerImportWarc(program: Command): void {
  withPageImportOptions(program.command('warc').argument('<file...>', 'WARC files, plain or .gz, and WACZ files'))
    .description('make snapshots from the pages in WARC and WACZ files')
    .option('--url-prefix <url>', 'only addresses that start with this; may be given more than once', addPrefix)
    .addOption(
      new Option('--pages <which>', 'of a WACZ file that lists its pages: only those, or all')
        .choices(['listed', 'all'])
        .default('listed'),
    )
    .action(async (files: string[], options: Options) => {
      const into = importTarget(options);
      const printer = importPrinter({ json: options.json === true, everyItem: false, dryRun: into.dryRun });
      await reportImport(async () => {
        const read = { done: 0, total: 0 };
        const pages = readWarc(files, {
          pages: options.pages,
          ...(options.urlPrefix === undefined ? {} : { urlPrefixes: options.urlPrefix }),
          heldPayload: heldPayloads(into.contentDir, into.outlet),
          tell: (done, total) => Object.assign(read, { done, total }),
        });
        const drafts = draftsOfPages(pages, options, into.contentDir);
        // Every file is read twice: what people know of it is its size.
        const measure = () => ({ ...read, bytes: read.done / 2 });
        return await withProgress('Reading records', measure, printer, (tell) => runImport(drafts, into, tell));
      }, printer);
    });
}

function addPrefix(text: string, prefixes: string[] | undefined): string[] {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) {
    throw new InvalidArgumentError('Expected the beginning of an http(s) URL, with https://.');
  }
  return [...(prefixes ?? []), text];
}
