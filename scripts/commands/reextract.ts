import type { Command } from 'commander';
import { withContentLock } from '../../src/ingest/content-lock.ts';
import { ImportError } from '../../src/ingest/import-error.ts';
import { readOutlets } from '../../src/ingest/outlet-directory.ts';
import { createPageExtractor } from '../../src/ingest/page-extractor.ts';
import { reextract, type ReextractEvent } from '../../src/ingest/reextract.ts';
import { counted } from '../../src/text/counted.ts';
import { contentOption, settingsOf } from './site-options.ts';

interface Options {
  content?: string;
  outlet?: string;
  article?: string;
  dryRun?: boolean;
  json?: boolean;
}

/** `variorum reextract`: builds snapshots again from their raw captures, where an older engine made them. */
export function registerReextract(program: Command): void {
  program
    .command('reextract')
    .description('build snapshots again from their raw captures with the present engine; the old ones are kept')
    .addOption(contentOption())
    .option('--outlet <id>', 'only those of this outlet')
    .option('--article <name>', 'only those of the article with this folder')
    .option('--dry-run', 'say what would be done and write nothing')
    .option('--json', 'print one JSON event a line, the summary last')
    .action(async ({ content, outlet, article, dryRun, json }: Options) => {
      const { paths } = settingsOf({ ...(content === undefined ? {} : { content }) });
      const events: ReextractEvent[] = [];
      const work = async (): Promise<void> => {
        const outlets = readOutlets(paths.content);
        if (outlet !== undefined && outlets.every(({ id }) => id !== outlet))
          throw new ImportError(`There is no outlet \`${outlet}\`.`, 'Name one of outlets/.', 2);
        const { extract, close } = createPageExtractor();
        const which = {
          ...(outlet === undefined ? {} : { outlet }),
          ...(article === undefined ? {} : { article }),
          dryRun: dryRun === true,
        };
        try {
          for await (const event of reextract(paths.content, which, outlets, extract)) {
            events.push(event);
            const line = json === true ? JSON.stringify(event) : textOf(event);
            if (line !== null) console.log(line);
          }
        } finally {
          await close();
        }
      };
      try {
        await (dryRun === true ? work() : withContentLock(paths.content, work));
      } catch (error) {
        if (!(error instanceof ImportError)) throw error;
        console.error(`${error.message}\n  → ${error.hint}`);
        process.exitCode = error.exitCode;
        return;
      }
      const count = (event: ReextractEvent['event']): number => events.filter((one) => one.event === event).length;
      const changed = events.filter((event) => event.event === 'rebuilt' && event.isTextChanged).length;
      if (json === true)
        console.log(
          JSON.stringify({
            event: 'summary',
            rebuilt: count('rebuilt'),
            changed,
            found: count('found'),
            current: count('current'),
            left: count('left'),
          }),
        );
      else
        console.log(
          `${dryRun === true ? 'Dry run, nothing was written. ' : ''}${counted(events.length, 'snapshot')}: ${count('rebuilt')} built again (${changed} with another text), ${count('found')} made of captures that were recorded as unchanged, ${count('current')} need nothing, ${count('left')} left as they are.`,
        );
      process.exitCode = count('left') > 0 ? 1 : 0;
    });
}

function textOf(event: ReextractEvent): string | null {
  if (event.event === 'current') return null;
  if (event.event === 'left') return `Left ${event.file}: ${event.reason}`;
  if (event.event === 'found')
    return `Made ${event.file}: its capture was recorded as unchanged and shows another text`;
  return `Built ${event.file} again (${event.from} → ${event.to}): ${event.isTextChanged ? 'another text' : 'the same text'}; the old one is ${event.kept}`;
}
