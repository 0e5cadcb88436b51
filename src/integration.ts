import path from 'node:path';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { type CompileReport, compileArchive } from './archive/compile-archive.ts';
import { openArchiveFile } from './archive/open-archive.ts';
import { problemReport } from './archive/problem-report.ts';
import { copyData, readManifest, refreshData, removeData } from './export/data-store.ts';
import { writeSearchIndex } from './pagefind.ts';
import { feedWarningsOf } from './publish/feed-warnings.ts';
import { beginRendering, endRendering } from './render-cache.ts';
import { searchRecords } from './site/search-records.ts';
import { dataPages, siteUrls } from './site/urls.ts';
import type { SiteSettings } from './site-settings.ts';
import { outFolderFault, recoverSite, swapSite } from './swap-site.ts';

/** Who is told how a build goes. All are optional; nothing here changes the result. */
export interface BuildObserver {
  onCompileProgress?: (done: number, total: number) => void;
  onCompiled?: (report: CompileReport) => void;
  /** What the archive does not state and its feeds would need to be right for others. */
  onFeedWarnings?: (warnings: string[]) => void;
  onDataProgress?: (done: number, total: number) => void;
  /** The published data is written; `isFresh` is false when nothing had to be. Not called where none is published. */
  onData?: (data: { files: number; isFresh: boolean }) => void;
  /** `rendered` counts pages that were really rendered; the others were taken from the last build. */
  onPageProgress?: (rendered: number, total: number) => void;
  onRendered?: () => void;
  onIndexed?: (index: { records: number; files: number }) => void;
}

/** The content has errors: nothing was built. The message is the whole report. */
export class ContentProblemsError extends Error {
  /** The problems alone, for those who build no site. */
  readonly report: string;

  constructor(report: CompileReport) {
    const problems = problemReport(report);
    super(`${problems}\nNothing was built; the last good site is untouched.`);
    this.name = 'ContentProblemsError';
    this.report = problems;
  }
}

/** The output folder is not one that a build may replace. */
export class OutFolderError extends Error {
  override name = 'OutFolderError';
}

/**
 * Compiles the content into its store and throws a `ContentProblemsError` when it has errors. For a build it
 * first looks whether the output folder may be replaced (else `OutFolderError`) and clears what an earlier,
 * unfinished build left; after compiling it writes the published data, of which a page tells sizes and hashes.
 */
export async function compileSite(
  settings: SiteSettings,
  command: 'build' | 'dev',
  observer: BuildObserver,
): Promise<void> {
  const { paths, root } = settings;
  if (command === 'build') {
    const fault = outFolderFault(paths.out, paths.content, root);
    if (fault !== undefined) throw new OutFolderError(fault);
    recoverSite(paths.out, paths.staging);
  }
  const { onCompileProgress } = observer;
  const report = await compileArchive({
    contentDir: paths.content,
    store: paths.store,
    ...(onCompileProgress ? { onProgress: onCompileProgress } : {}),
  });
  if (report.failed) throw new ContentProblemsError(report);
  observer.onCompiled?.(report);
  if (command === 'build') await writePublishedData(settings, observer);
}

async function writePublishedData({ paths, site }: SiteSettings, observer: BuildObserver): Promise<void> {
  const archive = openArchiveFile(paths.store, 'data');
  try {
    observer.onFeedWarnings?.(feedWarningsOf(archive.config(), site, new Date().getUTCFullYear()));
    if (!archive.config().publish.data) {
      removeData(paths);
      return;
    }
    const { onDataProgress } = observer;
    const { files, isFresh } = await refreshData(archive, paths, {
      pages: dataPages,
      ...(onDataProgress ? { onProgress: onDataProgress } : {}),
    });
    observer.onData?.({ files: files.length, isFresh });
  } finally {
    archive.close();
  }
}

/**
 * The Astro integration: compiles the content before pages are made, indexes it after, and swaps the finished
 * site in. In `astro dev` it compiles at the start and again when the content changes. `isCompiled` says that
 * the caller has just called `compileSite`.
 */
export function variorum(settings: SiteSettings, observer: BuildObserver, isCompiled: boolean): AstroIntegration {
  const { paths, base, site } = settings;
  return {
    name: 'variorum',
    hooks: {
      'astro:config:setup': async ({ command }) => {
        if (command !== 'build' && command !== 'dev') return;
        // How the pages, which Astro loads apart from this module, learn what they are made of.
        process.env.VARIORUM_STORE = paths.store;
        process.env.VARIORUM_DATA = paths.dataList;
        process.env.VARIORUM_BASE = base;
        if (site === undefined) delete process.env.VARIORUM_SITE;
        else process.env.VARIORUM_SITE = site;
        if (!isCompiled) await compileSite(settings, command, observer);
      },
      'astro:server:setup': ({ server, logger }) => {
        server.watcher.add(paths.content);
        let waiting: NodeJS.Timeout | undefined;
        server.watcher.on('all', (_event, file) => {
          if (!file.startsWith(paths.content)) return;
          clearTimeout(waiting);
          waiting = setTimeout(() => {
            compileSite(settings, 'dev', observer).then(
              () => {
                // Astro keeps the paths of dynamic routes until its own content changes; ours has.
                for (const [name, { hot }] of Object.entries(server.environments)) {
                  if (name !== 'client') hot.send('astro:content-changed', {});
                }
                server.ws.send({ type: 'full-reload' });
              },
              (error: unknown) => {
                logger.error(error instanceof Error ? error.message : String(error));
              },
            );
          }, 100);
        });
      },
      'astro:build:start': ({ setPrerenderer }) => {
        beginRendering(paths.cache);
        setPrerenderer((usual) => countingPrerenderer(usual, observer));
      },
      'astro:build:done': async () => {
        endRendering(paths.cache);
        observer.onRendered?.();
        const archive = openArchiveFile(paths.store, 'search');
        try {
          const index = await writeSearchIndex(searchRecords(archive, siteUrls(base, site)), paths.staging);
          observer.onIndexed?.(index);
        } finally {
          archive.close();
        }
        const data = readManifest(paths.dataList);
        if (data !== undefined) copyData(paths, data, path.join(paths.staging, 'data'));
        swapSite(paths.staging, paths.out);
      },
    },
  };
}

function countingPrerenderer(usual: AstroPrerenderer, observer: BuildObserver): AstroPrerenderer {
  let total = 0;
  let rendered = 0;
  return {
    ...usual,
    async getStaticPaths() {
      const paths = await usual.getStaticPaths();
      total = paths.length;
      observer.onPageProgress?.(0, total);
      return paths;
    },
    async render(request, options) {
      const result = await usual.render(request, options);
      rendered += 1;
      observer.onPageProgress?.(rendered, total);
      return result;
    },
  };
}
