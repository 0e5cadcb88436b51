import type { Command } from 'commander';
import { captureUrls } from '../../src/ingest/watch/capture-urls.ts';
import { fetchSession, hostsAtOnce } from '../fetch-session.ts';
import { lookPrinter } from '../look-report.ts';
import { contentOption, settingsOf } from './site-options.ts';
import { trialOption } from './trial-option.ts';

interface Options {
  content?: string;
  outlet?: string;
  article?: string;
  dryRun?: boolean;
  json?: boolean;
  unsafeLoopbackForTrials?: boolean;
}

/** `variorum capture <url...>`: pages as they are now. */
export function registerCapture(program: Command): void {
  program
    .command('capture')
    .argument('<url...>', 'addresses of articles')
    .description('fetch pages politely and put them into the archive')
    .option('--outlet <id>', "who published (default: the outlet whose `url` has the page's host)")
    .option('--article <name>', "folder of the article, when it can't be told; for one URL only")
    .addOption(contentOption())
    .option('--dry-run', 'ask, say what would be done, and write nothing')
    .option('--json', 'print one JSON event a line, the summary last')
    .addOption(trialOption())
    .action(async (urls: string[], options: Options, command: Command) => {
      const { content, outlet, article, unsafeLoopbackForTrials, dryRun = false, json = false } = options;
      if (article !== undefined && urls.length > 1)
        command.error('error: --article names the folder of one article; give one URL with it.');
      const { paths } = settingsOf({ ...(content === undefined ? {} : { content }) });
      const session = {
        contentDir: paths.content,
        version: program.version() ?? '0',
        unsafeLoopbackForTrials: unsafeLoopbackForTrials === true,
        tellsWaits: !json,
      };
      const printer = lookPrinter({ json, dryRun });
      await fetchSession(session, async (world, isEnding) => {
        const into = {
          contentDir: paths.content,
          ...(outlet === undefined ? {} : { outlet }),
          ...(article === undefined ? {} : { article }),
          hostsAtOnce,
          dryRun,
        };
        await captureUrls(urls, into, world, printer.event, isEnding);
        const { rejected, noArticle } = printer.summary({});
        process.exitCode = rejected + noArticle > 0 ? 1 : 0;
      });
    });
}
