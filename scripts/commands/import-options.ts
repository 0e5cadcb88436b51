import type { Command } from 'commander';
import type { ImportOptions } from '../../src/ingest/run-import.ts';
import { contentOption, settingsOf } from './site-options.ts';

/** What every import takes. */
export interface CommonImportOptions {
  content?: string;
  outlet: string;
  outletName?: string;
  dryRun?: boolean;
  json?: boolean;
}

/** Adds the options that every import takes. */
export function withImportOptions(command: Command): Command {
  return command
    .requiredOption('--outlet <id>', 'who published: the id of the outlet, as in outlets/<id>.yml')
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
    outlet,
    ...(outletName === undefined ? {} : { outletName }),
    dryRun: dryRun === true,
  };
}
