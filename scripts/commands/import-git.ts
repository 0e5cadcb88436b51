import type { Command } from 'commander';
import type { SourceItem } from '../../src/ingest/draft.ts';
import { readRepository } from '../../src/ingest/git/read-repository.ts';
import { createPageExtractor } from '../../src/ingest/page-extractor.ts';
import { runImport } from '../../src/ingest/run-import.ts';
import { withProgress } from '../import-progress.ts';
import { importPrinter, reportImport } from '../import-report.ts';
import { progressLine } from '../progress-line.ts';
import { importTarget, type OutletImportOptions, withImportOptions, withMapOption } from './import-options.ts';

interface Options extends OutletImportOptions {
  path: string[];
  ref?: string;
  map?: Map<string, string>;
}

/** `variorum import git REPO`: the history of the files of a git repository. */
export function registerImportGit(program: Command): void {
  withMapOption(withImportOptions(program.command('git').argument('<repo>', 'a working copy or a bare repository')))
    .description('make snapshots from the commits that changed the files of a git repository')
    .requiredOption('--path <glob>', 'which files are articles: blog/**/*.md; may be given more than once', addPath)
    .option('--ref <name>', 'branch, tag or commit whose history is read (default: HEAD)')
    .action(async (dir: string, options: Options) => {
      const target = importTarget(options);
      const printer = importPrinter({ json: options.json === true, everyItem: false, dryRun: target.dryRun });
      const commits = progressLine('Reading commits');
      const { extract, close } = createPageExtractor();
      await reportImport(async () => {
        try {
          const source = {
            dir,
            globs: options.path,
            ...(options.ref === undefined ? {} : { ref: options.ref }),
            map: options.map ?? new Map<string, string>(),
            contentDir: target.contentDir,
            outlet: options.outlet,
            nowSeconds: Math.floor(Date.now() / 1000),
            extract,
          };
          let total = 0;
          // Read under the lock of the import: which folders are free is told by what the archive holds.
          const items = async function* (): AsyncGenerator<SourceItem> {
            const reading = await readRepository(source, commits.update);
            commits.end();
            total = reading.versionCount;
            yield* reading.items;
          };
          return await withProgress(
            'Importing',
            (done) => ({ done, total }),
            printer,
            (tell) => runImport(items(), target, tell),
          );
        } finally {
          commits.end();
          await close();
        }
      }, printer);
    });
}

function addPath(glob: string, globs: string[] | undefined): string[] {
  return [...(globs ?? []), glob];
}
