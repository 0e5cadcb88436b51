import os from 'node:os';
import type { InterfaceLanguage } from '../model/interface-language.ts';
import { compareProblems, problem, type Problem } from '../model/problems.ts';
import { scanContent, type ContentTree } from './content-tree.ts';
import type { ArticleContext } from './compile-article.ts';
import { compileInPool } from './article-pool.ts';
import type { ArticleOutcome, CompiledArticle } from './compiled-article.ts';
import { engineDigest } from './engine-digest.ts';
import { readConfigFiles, type ConfigFiles } from './config-files.ts';
import { openStore } from './store.ts';
import { type TakedownCounts, takedownCounts } from './takedown-counts.ts';
import { deletedFolders, publishedFolder, takedownProblems } from './takedown-folders.ts';

/** How a compilation went. */
export interface CompileReport {
  /** In order of file and line. With an error among them the store keeps its last good records. */
  problems: Problem[];
  failed: boolean;
  articles: number;
  snapshots: number;
  /** Articles whose input did not change. */
  unchangedArticles: number;
  /** Bodies parsed and pairs compared in this run; the rest came from the store. */
  parsed: number;
  diffed: number;
  takedowns: TakedownCounts;
}

/** Where to compile, and whom to tell. */
export interface CompileOptions {
  contentDir: string;
  /** The store's file; absent to find problems only. */
  store?: string;
  /** Called after each article. */
  onProgress?: (done: number, total: number) => void;
  /** One a core by default. */
  threads?: number;
}

/** Compiles a content folder into its store, or only checks it. All problems are collected; none throws. */
export async function compileArchive({
  contentDir,
  store,
  onProgress,
  threads = os.availableParallelism(),
}: CompileOptions): Promise<CompileReport> {
  const tree = scanContent(contentDir);
  const config = readConfigFiles(contentDir, tree);
  const problems = [
    ...tree.problems,
    ...config.problems,
    ...outletProblems(tree),
    ...takedownProblems(tree, config.takedowns),
  ];
  const contexts = articleContexts(tree, config);
  const report: CompileReport = {
    problems,
    failed: false,
    articles: 0,
    snapshots: 0,
    unchangedArticles: 0,
    parsed: 0,
    diffed: 0,
    takedowns: takedownCounts(config.takedowns),
  };
  const writer = store === undefined ? undefined : openStore(store);
  try {
    const changed: CompiledArticle[] = [];
    const kept: string[] = [];
    let done = 0;
    const setup = { contentDir, ...(store === undefined ? {} : { store }) };
    await compileInPool(contexts, setup, languageOf(config), threads, (outcome) => {
      take(outcome, report, changed, kept);
      writer?.putBlobs(outcome.compiled?.blobs ?? []);
      if (outcome.compiled) outcome.compiled.blobs = [];
      done += 1;
      onProgress?.(done, contexts.length);
    });
    report.failed = problems.some(({ severity }) => severity === 'error');
    problems.sort(compareProblems);
    if (writer && !report.failed && config.archive)
      writer.replace({
        config: { ...config.archive, authors: config.authors },
        outlets: config.outlets,
        changed,
        kept,
      });
  } finally {
    writer?.close();
  }
  return report;
}

function take(outcome: ArticleOutcome, report: CompileReport, changed: CompiledArticle[], kept: string[]): void {
  report.problems.push(...outcome.problems);
  report.snapshots += outcome.counts.snapshots;
  report.parsed += outcome.counts.parsed;
  report.diffed += outcome.counts.diffed;
  if (outcome.unchanged) {
    report.unchangedArticles += 1;
    kept.push(outcome.id);
  } else if (outcome.compiled) changed.push(outcome.compiled);
  if (outcome.publishable) report.articles += 1;
}

function articleContexts(tree: ContentTree, config: ConfigFiles): ArticleContext[] {
  // The words beside a comparison are stored with it.
  const engine = `${engineDigest()}-${languageOf(config)}`;
  const outlets = new Map(config.outlets.map((outlet) => [outlet.id, outlet]));
  const takedowns = new Map(config.takedowns.map((takedown) => [takedown.article, takedown]));
  return [...tree.articles, ...deletedFolders(tree, config.takedowns)].flatMap((folder) => {
    const takedown = takedowns.get(folder.id);
    if (takedown?.level === 'expunged') return [];
    const outlet = outlets.get(folder.outlet);
    const lang = outlet?.language ?? config.archive?.language ?? 'en';
    const context = { outletName: outlet?.name ?? folder.outlet, lang, engine };
    return [{ ...context, folder: publishedFolder(folder, takedown), ...(takedown ? { takedown } : {}) }];
  });
}

function languageOf({ archive }: ConfigFiles): InterfaceLanguage {
  return archive?.interface ?? 'en';
}

/** Outlets that articles name and no file describes. */
function outletProblems(tree: ContentTree): Problem[] {
  const known = new Set(tree.outlets.map(({ id }) => id));
  const used = [...new Set(tree.articles.map(({ outlet }) => outlet))];
  return used
    .filter((id) => !known.has(id))
    .map((id) => problem('outlet-unknown', { file: `articles/${id}` }, `There is no outlets/${id}.yml.`));
}
