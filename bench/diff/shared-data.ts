import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';

/** Where the data that is not part of the project lies. */
const folder = join(process.env['VARIORUM_SHARED'] ?? resolve(import.meta.dirname, '../../../shared'), 'data');

let unpacked: string | undefined;

/** The records of a file of JSON lines; undefined, said by name, where it is absent. */
export function readSharedRecords(name: string): unknown[] | undefined {
  const file = join(folder, name);
  if (isAbsent(file)) return undefined;
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line) as unknown);
}

/** A corpus unpacked into a temporary folder that goes with the process; undefined, said by name, where it is absent. */
export function unpackCorpus(name: string): string | undefined {
  const file = join(folder, 'corpora', `${name}.tar.xz`);
  if (isAbsent(file)) return undefined;
  if (unpacked === undefined) {
    const made = mkdtempSync(join(tmpdir(), 'variorum-bench-'));
    unpacked = made;
    process.on('exit', () => {
      rmSync(made, { recursive: true, force: true });
    });
  }
  if (!existsSync(join(unpacked, name))) {
    const { status, stderr } = spawnSync('tar', ['-xJf', file, '-C', unpacked], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`${name} can't be unpacked: ${stderr}`);
  }
  return join(unpacked, name);
}

function isAbsent(file: string): boolean {
  const absent = !existsSync(file);
  if (absent) console.error(`skipped: ${basename(file)} is not in the folder of shared data`);
  return absent;
}
