import type { Command } from 'commander';
import { compileArchive } from '../../src/archive/compile-archive.ts';
import { problemReport } from '../../src/archive/problem-report.ts';
import { ruleSelectorProblems } from '../../src/ingest/rule-selector-problems.ts';
import { compareProblems } from '../../src/model/problems.ts';
import { progressLine } from '../progress-line.ts';
import { contentOption, settingsOf } from './site-options.ts';

/** `variorum check`: finds every problem of an archive and builds nothing. */
export function registerCheck(program: Command): void {
  program
    .command('check')
    .description('find everything that is wrong with the content, without building')
    .addOption(contentOption())
    .option('--json', 'print the problems as JSON')
    .action(async ({ content, json }: { content?: string; json?: boolean }) => {
      const { paths } = settingsOf({ ...(content === undefined ? {} : { content }) });
      const progress = progressLine('Checking articles');
      const report = await compileArchive({ contentDir: paths.content, onProgress: progress.update });
      progress.end();
      const problems = [...report.problems, ...ruleSelectorProblems(paths.content)].sort(compareProblems);
      const { articles, snapshots, takedowns } = report;
      if (json === true) console.log(JSON.stringify({ articles, snapshots, takedowns, problems }, null, 2));
      else console.log(problemReport({ ...report, problems }));
      process.exitCode = problems.some(({ severity }) => severity === 'error') ? 1 : 0;
    });
}
