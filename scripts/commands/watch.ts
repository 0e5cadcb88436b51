import type { Command } from 'commander';
import { watch } from '../../src/ingest/watch/watch.ts';
import { feedAdvice } from '../../src/ingest/watch/feed-advice.ts';
import { type WatchPlan, watchPlan } from '../../src/ingest/watch/watch-plan.ts';
import { instantOf } from '../../src/ingest/fetch/clock.ts';
import { counted } from '../../src/text/counted.ts';
import { fetchSession, hostsAtOnce } from '../fetch-session.ts';
import { lookPrinter } from '../look-report.ts';
import { contentOption, settingsOf } from './site-options.ts';
import { trialOption } from './trial-option.ts';

interface Options {
  content?: string;
  outlet?: string;
  once?: boolean;
  dryRun?: boolean;
  json?: boolean;
  unsafeLoopbackForTrials?: boolean;
}

/** `variorum watch`: new articles from feeds, and known ones again and again. */
export function registerWatch(program: Command): void {
  program
    .command('watch')
    .description('capture what is new in the feeds of the outlets, and look at known articles again')
    .option('--once', 'do what is due now and end, for cron and CI')
    .option('--outlet <id>', 'only this outlet')
    .addOption(contentOption())
    .option('--dry-run', 'list what is due and ask nobody')
    .option('--json', 'print one JSON event a line, a summary after each pass')
    .addOption(trialOption())
    .action(async (options: Options) => {
      const { content, outlet, unsafeLoopbackForTrials, once = false, dryRun = false, json = false } = options;
      const { paths } = settingsOf({ ...(content === undefined ? {} : { content }) });
      const contentDir = paths.content;
      const session = {
        contentDir,
        version: program.version() ?? '0',
        unsafeLoopbackForTrials: unsafeLoopbackForTrials === true,
        // Cron sends everything that is written as a letter.
        tellsWaits: !json && process.stderr.isTTY,
      };
      const printer = lookPrinter({ json, dryRun: false });
      let rejected = 0;
      await fetchSession(session, async (world, isEnding) => {
        const advice = feedAdvice(contentDir, outlet);
        if (advice) console.error(`${advice.message}\n  → ${advice.hint}`);
        if (dryRun) {
          console.log(planText(watchPlan(contentDir, outlet, world.clock.now() / 1000), json));
          return;
        }
        const watched = { contentDir, once, hostsAtOnce, ...(outlet === undefined ? {} : { outlet }) };
        const listener = {
          event: printer.event,
          pass: (nextSeconds: number | null) => {
            const next = nextInstant(nextSeconds);
            const counts = printer.summary({ next });
            rejected += counts.rejected;
            if (once && !json && Object.values(counts).every((count) => count === 0))
              console.log(`Nothing was due.${next === null ? '' : ` Something is due at ${next}.`}`);
          },
          fault: ({ message, hint }: { message: string; hint: string }) => {
            console.error(`${message}\n  → ${hint}`);
          },
        };
        await watch(watched, world, listener, isEnding);
        process.exitCode = rejected > 0 ? 1 : 0;
      });
    });
}

function planText(plan: WatchPlan, json: boolean): string {
  const { feeds, looks, nextSeconds } = plan;
  const next = nextInstant(nextSeconds);
  if (json) return JSON.stringify({ event: 'plan', dryRun: true, feeds, looks, next });
  return [
    ...feeds.map(({ outlet, url }) => `Due: feed of ${outlet}, ${url}`),
    ...looks.map(({ url, outlet, article }) => `Due: ${article ?? `new of ${outlet}`}, ${url}`),
    `Dry run, nobody was asked: ${counted(feeds.length, 'feed')} and ${counted(looks.length, 'page')} due.${feeds.length + looks.length > 0 || next === null ? '' : ` Something is due at ${next}.`}`,
  ].join('\n');
}

function nextInstant(seconds: number | null): string | null {
  return seconds === null ? null : instantOf(Math.ceil(seconds) * 1000);
}
