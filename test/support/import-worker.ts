import fs from 'node:fs';
import path from 'node:path';
import { deserialize } from 'node:v8';
import type { SourceItem } from '../../src/ingest/draft.ts';
import { runImport } from '../../src/ingest/run-import.ts';

/** What the process does: imports the items of a file, and kills itself at a step of its writing, if it is to. */
export interface WorkerOrder {
  /** Items as `v8.serialize` wrote them. */
  items: string;
  content: string;
  /** Number of the step on the file system, from 1, before which it is killed. */
  killAt?: number;
  /** The step, if it writes bytes, writes half of them first. */
  half?: boolean;
}

/** Steps on the file system that change it. */
const steps = [
  'mkdirSync',
  'openSync',
  'writeFileSync',
  'writeSync',
  'fsyncSync',
  'closeSync',
  'renameSync',
  'rmSync',
] as const;

function dieAt({ killAt, half }: WorkerOrder): () => number {
  let count = 0;
  for (const name of steps) {
    const step = fs[name] as (...values: unknown[]) => unknown;
    Object.assign(fs, {
      [name]: (...values: unknown[]): unknown => {
        count += 1;
        if (count !== killAt) return step(...values);
        // A lock is written in one go; half of one would only make the next run wait.
        if (half === true && name.startsWith('write') && typeof values[0] === 'number') {
          const bytes = Buffer.from(values[1] as string | Uint8Array);
          step(values[0], bytes.subarray(0, bytes.length / 2));
        }
        process.kill(process.pid, 'SIGKILL');
        // The signal comes at once, but not before the next instruction.
        for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1000);
      },
    });
  }
  return () => count;
}

const order = JSON.parse(process.argv[2]!) as WorkerOrder;
const items = deserialize(fs.readFileSync(order.items)) as SourceItem[];
const counted = dieAt(order);
const summary = await runImport(
  items,
  { contentDir: order.content, outletName: 'Courier', dryRun: false },
  () => undefined,
);
console.log(JSON.stringify({ ...summary, steps: counted(), content: path.basename(order.content) }));
