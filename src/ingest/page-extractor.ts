import { Worker } from 'node:worker_threads';
import type { ExtractedArticle } from './extracted-article.ts';
import type { PageExtractor } from './page-draft.ts';

/** What one page may take before it is given up: a page can be made to cost any amount. */
export interface ExtractionLimits {
  timeoutMs: number;
  /** Memory of the thread's heap. */
  maxHeapMb: number;
}

const defaultLimits: ExtractionLimits = { timeoutMs: 30_000, maxHeapMb: 512 };

/**
 * Reads pages in a worker thread, one after the other. A page that takes too long or too much memory ends the thread
 * and is told as a fault; the next page gets a new one. Call `close` at the end.
 */
export function createPageExtractor(limits = defaultLimits): { extract: PageExtractor; close: () => Promise<void> } {
  let worker: Worker | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const extract: PageExtractor = (page) => {
    const result = last.then(async () => {
      worker ??= new Worker(new URL('./extract-worker.ts', import.meta.url), {
        // A large young generation only lets garbage of pages lie longer.
        resourceLimits: { maxOldGenerationSizeMb: limits.maxHeapMb, maxYoungGenerationSizeMb: 16 },
      });
      const outcome = await ask(worker, page, limits);
      if ('fault' in outcome) {
        await worker.terminate();
        worker = undefined;
      }
      return outcome;
    });
    last = result.catch(() => undefined);
    return result;
  };
  return {
    extract,
    close: async () => {
      await last;
      await worker?.terminate();
      worker = undefined;
    },
  };
}

function ask(
  worker: Worker,
  page: Parameters<PageExtractor>[0],
  { timeoutMs, maxHeapMb }: ExtractionLimits,
): Promise<ExtractedArticle | { fault: string }> {
  return new Promise((resolve) => {
    const end = (outcome: ExtractedArticle | { fault: string }): void => {
      clearTimeout(timer);
      // Only its own listeners: a worker without those that Node gave it hears nothing more.
      worker.off('message', end);
      worker.off('error', fail);
      resolve(outcome);
    };
    const timer = setTimeout(() => {
      end({ fault: `Reading the page took longer than ${timeoutMs / 1000} s.` });
    }, timeoutMs);
    const fail = (error: Error): void => {
      const isMemory = (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY';
      end({
        fault: isMemory
          ? `Reading the page needs more than ${maxHeapMb} MB.`
          : `The page can't be read: ${error.message}.`,
      });
    };
    worker.once('message', end);
    worker.once('error', fail);
    worker.postMessage(page);
  });
}
