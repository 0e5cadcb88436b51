import fs from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';
import { type ArticleContext, type ArticleSources, compileArticle } from './compile-article.ts';

/** What a worker is started with. Without a store it only checks. */
export interface WorkerSetup {
  contentDir: string;
  store?: string;
}

/** The thread that compiles articles, one message each. Loaded by `article-pool.ts` only. */
function start(): void {
  const port = parentPort;
  if (port === null) throw new Error('article-worker.ts runs in a worker thread only');
  const setup = workerData as WorkerSetup;
  const sources = openSources(setup);
  port.on('message', (context: ArticleContext) => {
    port.postMessage(compileArticle(context, sources, setup.store === undefined));
  });
}

function openSources({ contentDir, store }: WorkerSetup): ArticleSources {
  const read = (file: string): Uint8Array => fs.readFileSync(path.join(contentDir, file));
  if (store === undefined) return { read, storedInput: () => undefined, blob: () => undefined };
  const database = new DatabaseSync(store, { readOnly: true });
  const input = database.prepare('SELECT input FROM articles WHERE id = ?');
  const blob = database.prepare('SELECT value FROM blobs WHERE key = ?');
  return {
    read,
    storedInput: (id) => (input.get(id) as { input: string } | undefined)?.input,
    blob: (key) => (blob.get(key) as { value: string } | undefined)?.value,
  };
}

start();
