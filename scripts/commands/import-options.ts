import type { Command } from 'commander';
import type { ImportOptions } from '../../src/ingest/run-import.ts';
import { contentOption, settingsOf } from './site-options.ts';

/** What every import takes. */
export interface CommonImportOptions {
  content?: string;
  outlet?: string;
  outletName?: string;
  dryRun?: boolean;
  json?: boolean;
}

/** Options of an import whose source can't tell who published. */
export interface OutletImportOptions extends CommonImportOptions {
  outlet: string;
}

/** Adds the options that every import takes; `--outlet` has to be given. */
export function withImportOptions(command: Command): Command {
  return withCommonOptions(
    command.requiredOption('--outlet <id>', 'who published: the id of the outlet, as in outlets/<id>.yml'),
  );
}

/** The same for sources that know their addresses: without `--outlet` the address tells who published. */
export function withPageImportOptions(command: Command): Command {
  return withCommonOptions(
    command.option(
      '--outlet <id>',
      "who published: the id of the outlet (default: the one whose `url` has the page's host)",
    ),
  );
}

function withCommonOptions(command: Command): Command {
  return command
    .option('--outlet-name <name>', 'name of the outlet, when it is new to the archive')
    .addOption(contentOption())
    .option('--dry-run', 'say what would be done and write nothing')
    .option('--json', 'print one JSON event a line, the summary last');
}

/** Where an import goes, from its options. */
export function importTarget({ content, outlet, outletName, dryRun }: CommonImportOptions): ImportOptions {
  const { paths } = settingsOf({ ...(content === undefined ? {} : { content }) });
  return {
    contentDir: paths.content,
    ...(outlet === undefined ? {} : { outlet }),
    ...(outletName === undefined ? {} : { outletName }),
    dryRun: dryRun === true,
  };
}
