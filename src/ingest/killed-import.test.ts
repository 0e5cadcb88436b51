import { spawn } from 'node:child_process';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { serialize } from 'node:v8';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../test/support/content-folder.ts';
import { folderBytes } from '../../test/support/folder-bytes.ts';
import { type SourceKind, sourceKinds, writeSources } from '../../test/support/import-sources.ts';
import type { WorkerOrder } from '../../test/support/import-worker.ts';
import { readLedger, verifyContent } from '../archive/ledger.ts';
import { readSnapshot } from '../archive/parse-snapshot.ts';
import { captureSchema } from '../model/capture.ts';
import type { SourceItem } from './draft.ts';
import { runImport } from './run-import.ts';

const worker = fileURLToPath(new URL('../../test/support/import-worker.ts', import.meta.url));
const folder = temporaryFolder('killed');
/** So many in all, and so many that one archive survives at most before its import is completed. */
const kills = 200;
const killsAnArchive = 4;
const processesAtOnce = 3;

interface WorkerResult {
  signal: NodeJS.Signals | null;
  output: string;
}

function run(order: WorkerOrder): Promise<WorkerResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [worker, JSON.stringify(order)]);
    let output = '';
    child.stdout.on('data', (data: Buffer) => (output += data.toString()));
    child.stderr.on('data', (data: Buffer) => (output += data.toString()));
    child.once('error', reject);
    child.once('close', (_code, signal) => {
      resolve({ signal, output });
    });
  });
}

const options = (content: string) => ({ contentDir: content, outletName: 'Courier', dryRun: false });

/** Serialized for the processes: what makes the items of their bytes has no part in how they are written. */
async function itemsOf(kinds: readonly SourceKind[], name: string): Promise<{ file: string; items: SourceItem[] }> {
  const from = temporaryFolder('sources');
  const sources = writeSources(from);
  const items: SourceItem[] = [];
  for (const kind of kinds) items.push(...(await Array.fromAsync(sources.items(kind, path.join(from, 'none')))));
  sources.remove();
  const file = path.join(folder, `${name}.items`);
  writeFileSync(file, serialize(items));
  return { file, items };
}

/** What is wrong with the files that stand there under their own names. */
function halfFiles(content: string): string[] {
  const files = existsSync(content) ? globSync('articles/*/*/*', { cwd: content }) : [];
  return files.filter((file) => {
    const bytes = readFileSync(path.join(content, file));
    const name = path.basename(file);
    try {
      if (name.endsWith('.gz')) return gunzipSync(bytes).length === 0;
      if (name.endsWith('.md')) {
        const { problems } = readSnapshot(bytes, { file, outlet: 'courier', stamp: name.slice(0, -3) });
        return problems.length > 0;
      }
      const lines = bytes.toString().split('\n');
      return lines.pop() !== '' || lines.some((line) => !captureSchema.safeParse(JSON.parse(line)).success);
    } catch {
      return true;
    }
  });
}

/** Seeded: whole numbers from 1 to `max`. */
function randomNumbers(seed: number): (max: number) => number {
  let state = seed;
  return (max) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return 1 + (state % max);
  };
}

describe('imports that are killed', { timeout: 600_000 }, () => {
  let items: SourceItem[];
  let file: string;
  let whole: Record<string, string>;
  let stepCount: number;
  beforeAll(async () => {
    ({ items, file } = await itemsOf(sourceKinds, 'mixed'));
    const content = path.join(folder, 'whole');
    const { output } = await run({ items: file, content });
    ({ steps: stepCount } = JSON.parse(output) as { steps: number });
    whole = folderBytes(content);
  });

  it(`leave no half file in ${kills} kills, and end in the same bytes when they are run again`, async () => {
    let archives = 0;
    let killed = 0;
    const endure = async (): Promise<void> => {
      archives += 1;
      const content = path.join(folder, `archive-${archives}`);
      const random = randomNumbers(archives);
      for (let at = 0; at < killsAnArchive; at += 1) {
        // What is left to do after a kill has fewer steps.
        const killAt = random(at === 0 ? stepCount : Math.floor(stepCount / 4));
        const order = { items: file, content, killAt, half: random(2) === 1 };
        const { signal, output } = await run(order);
        if (signal !== 'SIGKILL') {
          expect(output).toContain('"rejected":0');
          break;
        }
        killed += 1;
        expect(halfFiles(content), JSON.stringify(order)).toEqual([]);
        const findings = verifyContent(content, readLedger(content), () => undefined);
        expect(findings.filter(({ finding }) => finding === 'changed' || finding === 'vanished')).toEqual([]);
      }
      const summary = await runImport(items, options(content), () => undefined);
      expect(summary.rejected).toBe(0);
      expect(verifyContent(content, readLedger(content), () => undefined)).toEqual([]);
      expect(folderBytes(content)).toEqual(whole);
      rmSync(content, { recursive: true });
    };
    const lanes = Array.from({ length: processesAtOnce }, async () => {
      while (killed < kills) await endure();
    });
    await Promise.all(lanes);
    expect(killed).toBeGreaterThanOrEqual(kills);
  });
});

describe('imports at the same time', { timeout: 120_000 }, () => {
  it('of the same sources give what one gives', async () => {
    const { file } = await itemsOf(['html', 'warc', 'markdown'], 'same');
    const content = path.join(folder, 'same');
    const alone = path.join(folder, 'same-alone');
    await run({ items: file, content: alone });
    const results = await Promise.all([1, 2, 3].map(() => run({ items: file, content })));
    const summaries = results.map(({ output }) => JSON.parse(output) as { imported: number; rejected: number });
    expect(summaries.map(({ rejected }) => rejected)).toEqual([0, 0, 0]);
    expect(summaries.filter(({ imported }) => imported > 0)).toHaveLength(1);
    expect(folderBytes(content)).toEqual(folderBytes(alone));
  });

  it('of different sources give what one after the other gives, in one order or the other', async () => {
    const one = await itemsOf(['html', 'git', 'text'], 'one');
    const other = await itemsOf(['warc', 'wacz', 'wayback', 'SingleFile'], 'other');
    const inOrder = async (name: string, files: string[]): Promise<Record<string, string>> => {
      const content = path.join(folder, name);
      mkdirSync(content);
      for (const items of files) await run({ items, content });
      return folderBytes(content);
    };
    const orders = [await inOrder('a', [one.file, other.file]), await inOrder('b', [other.file, one.file])];
    const content = path.join(folder, 'at-once');
    await Promise.all([one, other].map((part) => run({ items: part.file, content })));
    expect(orders).toContainEqual(folderBytes(content));
  });
});
