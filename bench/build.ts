/**
 * `npm run bench -- [content]`: builds a copy of an archive cold, again with nothing changed, and after one more
 * snapshot, and prints a table in Markdown. Everything is done in a temporary folder.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { archivePaths } from '../src/archive/work-folder.ts';
import { addSnapshot } from './one-more-snapshot.ts';

const root = resolve(import.meta.dirname, '..');
const source = resolve(process.argv[2] ?? join(root, 'content'));
const folder = mkdtempSync(join(tmpdir(), 'variorum-bench-'));
const paths = archivePaths(root, join(folder, 'content'), join(folder, 'site'));

try {
  cpSync(source, paths.content, { recursive: true });
  console.log(`${basename(source)}, Node ${process.version}, ${cpus().length} cores\n`);
  console.log('| build | seconds | peak memory of Node, MB | files | MB in the site |');
  console.log('| --- | ---: | ---: | ---: | ---: |');
  printRow('cold');
  printRow('nothing changed');
  addSnapshot(paths.content);
  printRow('one more snapshot');
} finally {
  rmSync(folder, { recursive: true, force: true });
  rmSync(paths.work, { recursive: true, force: true });
}

function printRow(name: string): void {
  const peakFile = join(folder, 'peak');
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      ...['--import', join(root, 'bench/peak-memory.ts'), join(root, 'scripts/variorum.ts')],
      ...['build', '--content', paths.content, '--out', paths.out],
    ],
    { cwd: root, encoding: 'utf8', env: { ...process.env, BENCH_PEAK_FILE: peakFile } },
  );
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`The build failed:\n${stdout}${stderr}`);
  const sizes = readdirSync(paths.out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(join(entry.parentPath, entry.name)).size);
  const siteBytes = sizes.reduce((sum, size) => sum + size, 0);
  const cells = [
    name,
    seconds.toFixed(1),
    megabytes(Number(readFileSync(peakFile, 'utf8'))),
    sizes.length,
    megabytes(siteBytes),
  ];
  console.log(`| ${cells.join(' | ')} |`);
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
