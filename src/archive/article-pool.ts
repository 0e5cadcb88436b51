import { Worker } from 'node:worker_threads';
import type { InterfaceLanguage } from '../model/interface-language.ts';
import type { ArticleContext } from './compile-article.ts';
import type { ArticleOutcome } from './compiled-article.ts';
import type { WorkerSetup } from './article-worker.ts';

/**
 * Compiles articles in `threads` worker threads and hands each outcome to `onOutcome`, in the order in which
 * they are ready. What the archive says within and beside their texts is in `language`. One article is under way in each thread, so memory follows the largest articles. Rejects with
 * the first bug that a worker throws; content problems are part of the outcomes.
 */
export async function compileInPool(
  contexts: readonly ArticleContext[],
  setup: WorkerSetup,
  language: InterfaceLanguage,
  threads: number,
  onOutcome: (outcome: ArticleOutcome) => void,
): Promise<void> {
  const queue = [...contexts].reverse();
  const count = Math.min(threads, queue.length);
  const workers: Worker[] = [];
  try {
    await Promise.all(
      Array.from({ length: count }, async () => {
        const worker = new Worker(new URL('./article-worker.ts', import.meta.url), {
          workerData: setup,
          // package.json maps #words/ to this language where its condition holds.
          ...(language === 'en' ? {} : { execArgv: [`--conditions=variorum-${language}`] }),
        });
        workers.push(worker);
        await drain(worker, queue, onOutcome);
      }),
    );
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

function drain(worker: Worker, queue: ArticleContext[], onOutcome: (outcome: ArticleOutcome) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    let current: string | undefined;
    const next = (): void => {
      const context = queue.pop();
      current = context?.folder.id;
      if (context === undefined) resolve();
      else worker.postMessage(context);
    };
    worker.on('message', (outcome: ArticleOutcome) => {
      try {
        onOutcome(outcome);
        next();
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    });
    worker.on('error', (error) => {
      reject(new Error(`Compiling ${current ?? 'an article'} failed`, { cause: error }));
    });
    next();
  });
}
