/**
 * `npm run bench:data -- [content]`: writes the published data of an archive that is compiled already, in all forms and
 * in each alone, and prints a table in Markdown. Everything is written into a temporary folder.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { dataFormats } from '../src/publish/data/data-file.ts';

const root = resolve(import.meta.dirname, '..');
const content = resolve(process.argv[2] ?? join(root, 'content'));
const folder = mkdtempSync(join(tmpdir(), 'variorum-bench-'));

try {
  // The first run compiles.
  run([...dataFormats]);
  console.log(`${basename(content)}, Node ${process.version}, ${cpus().length} cores\n`);
  console.log('| forms | seconds | peak memory, MB | files | MB |');
  console.log('| --- | ---: | ---: | ---: | ---: |');
  printRow('all', [...dataFormats]);
  for (const format of dataFormats) printRow(format, [format]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function printRow(name: string, formats: string[]): void {
  const { seconds, peakBytes } = run(formats);
  const sizes = readdirSync(join(folder, 'data')).map((file) => statSync(join(folder, 'data', file)).size);
  const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  console.log(`| ${[name, seconds.toFixed(1), megabytes(peakBytes), sizes.length, megabytes(bytes)].join(' | ')} |`);
}

function run(formats: string[]): { seconds: number; peakBytes: number } {
  const peakFile = join(folder, 'peak');
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      ...['--import', join(root, 'bench/peak-memory.ts'), join(root, 'scripts/variorum.ts'), 'export'],
      ...['--content', content, '--out', join(folder, 'data'), '--format', ...formats],
    ],
    { cwd: root, encoding: 'utf8', env: { ...process.env, BENCH_PEAK_FILE: peakFile } },
  );
  if (status !== 0) throw new Error(`The export failed:\n${stdout}${stderr}`);
  return { seconds: (performance.now() - start) / 1000, peakBytes: Number(readFileSync(peakFile, 'utf8')) };
}
