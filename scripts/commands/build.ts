import path from 'node:path';
import type { Command } from 'commander';
import type { CompileReport } from '../../src/archive/compile-archive.ts';
import { problemReport } from '../../src/archive/problem-report.ts';
import { LockedError, withFileLock } from '../../src/archive/file-lock.ts';
import { astroSettings } from '../../src/astro-settings.ts';
import { type BuildObserver, compileSite, ContentProblemsError, OutFolderError } from '../../src/integration.ts';
import type { SiteSettings } from '../../src/site-settings.ts';
import { counted } from '../../src/text/counted.ts';
import { progressLine } from '../progress-line.ts';
import { workingFolder } from '../working-folder.ts';
import { type SiteOptions, settingsOf, withSiteOptions } from './site-options.ts';

/** `variorum build`: content in, site out. */
export function registerBuild(program: Command): void {
  withSiteOptions(program.command('build'))
    .description('build the site; the last good one stays until all of it succeeded')
    .action(async (options: SiteOptions) => {
      process.exitCode = (await buildSite(settingsOf(options))) ? 0 : 1;
    });
}

/**
 * Builds a site and says how it went on standard output. False when the content has errors, the output folder
 * is refused, or another build is under way: Astro's working files serve one at a time.
 */
export async function buildSite(settings: SiteSettings): Promise<boolean> {
  try {
    return await withFileLock(path.join(settings.root, '.variorum', 'build.lock'), 0, () => buildAlone(settings));
  } catch (error) {
    if (!(error instanceof LockedError)) throw error;
    console.error(`Another build with this copy of Variorum is under way. If there is none, remove ${error.file}.`);
    return false;
  }
}

async function buildAlone(settings: SiteSettings): Promise<boolean> {
  const start = performance.now();
  let stageStart = start;
  /** Seconds since the last stage ended. */
  const stageTime = (): string => {
    const now = performance.now();
    const text = `${((now - stageStart) / 1000).toFixed(1)} s`;
    stageStart = now;
    return text;
  };
  const compiling = progressLine('Compiling articles');
  const exporting = progressLine('Writing the data');
  const rendering = progressLine('Rendering pages');
  let pages = { rendered: 0, total: 0 };
  const observer: BuildObserver = {
    onCompileProgress: compiling.update,
    onCompiled(report) {
      compiling.end();
      console.log(`${compileText(report)} ${stageTime()}`);
    },
    onFeedWarnings(warnings) {
      for (const warning of warnings) console.log(warning);
    },
    onDataProgress: exporting.update,
    onData({ files, isFresh }) {
      exporting.end();
      const text = isFresh ? `Wrote ${counted(files, 'file')} of data.` : 'The data did not change.';
      console.log(`${text} ${stageTime()}`);
    },
    onPageProgress(rendered, total) {
      pages = { rendered, total };
      rendering.update(rendered, total);
    },
    onRendered() {
      rendering.end();
      const total = counted(pages.total, 'page');
      console.log(
        `Rendered ${pages.rendered.toLocaleString('en')} of ${total}; the others did not change. ${stageTime()}`,
      );
    },
    onIndexed(index) {
      console.log(`Indexed ${counted(index.records, 'record')} for search. ${stageTime()}`);
    },
  };
  try {
    await compileSite(settings, 'build', observer);
  } catch (error) {
    compiling.end();
    exporting.end();
    if (!(error instanceof ContentProblemsError || error instanceof OutFolderError)) throw error;
    console.error(error.message);
    return false;
  }
  // Loaded late: Astro takes a second, which a faulty archive and `--help` need not pay.
  const { build } = await import('astro');
  // Astro keeps its working files in the current folder when the site is built elsewhere.
  process.chdir(workingFolder(settings.root, settings.paths.staging));
  await build({
    ...astroSettings(settings, { command: 'build', observer, isCompiled: true }),
    configFile: false,
    logLevel: 'error',
  });
  console.log(`Built ${settings.paths.out} in ${((performance.now() - start) / 1000).toFixed(1)} s.`);
  return true;
}

function compileText(report: CompileReport): string {
  const warnings = report.problems.length > 0 ? `${problemReport(report)}\n` : '';
  const done = `Compiled ${counted(report.articles, 'article')} with ${counted(report.snapshots, 'snapshot')}`;
  return `${warnings}${done}: ${counted(report.parsed, 'body', 'bodies')} parsed, ${counted(report.diffed, 'pair')} compared, ${counted(report.unchangedArticles, 'article')} unchanged.`;
}
