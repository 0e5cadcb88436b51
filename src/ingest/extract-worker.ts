import { parentPort } from 'node:worker_threads';
import { extractArticle } from './html.ts';
import type { PageExtractor } from './page-draft.ts';

/** The thread that reads pages, one message each. Loaded by `page-extractor.ts` only. */
function start(): void {
  const port = parentPort;
  if (port === null) throw new Error('extract-worker.ts runs in a worker thread only');
  port.on('message', ({ bytes, rules, ...page }: Parameters<PageExtractor>[0]) => {
    port.postMessage(extractArticle(bytes, page, rules));
  });
}

start();
