import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { root, type CodeBlock } from './document.ts';

/** What a line of an example did. */
export interface ExampleResult {
  line: string;
  exitCode: number | null;
  output: string;
}

/** Writes the blocks that name a file (`file=my-archive/archive.yml`) into a folder. */
export function writeExampleFiles(blocks: readonly CodeBlock[], folder: string): void {
  for (const { meta, code } of blocks) {
    const file = /(?:^| )file=(\S+)/.exec(meta)?.[1];
    if (file === undefined) continue;
    mkdirSync(dirname(resolve(folder, file)), { recursive: true });
    writeFileSync(resolve(folder, file), `${code}\n`);
  }
}

/** Lines of the blocks that are marked to be run (`sh run`), in order. */
export function linesToRun(blocks: readonly CodeBlock[]): string[] {
  return blocks
    .filter(({ lang, meta }) => lang === 'sh' && meta.split(' ').includes('run'))
    .flatMap(({ code }) => code.split('\n'))
    .filter((line) => line.trim() !== '' && !line.startsWith('#'));
}

/**
 * Runs a line in a folder. `npx variorum` is this project's command line, started without npm so that it works
 * in any folder.
 */
export function runExample(line: string, folder: string): ExampleResult {
  const words = line.split(' ');
  if (words[0] !== 'npx' || words[1] !== 'variorum') throw new Error(`Only npx variorum can be run, not: ${line}`);
  const result = spawnSync(process.execPath, [resolve(root, 'scripts/variorum.ts'), ...words.slice(2)], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { line, exitCode: result.status, output: result.stdout + result.stderr };
}
