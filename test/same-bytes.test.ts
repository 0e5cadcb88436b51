import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { compareRevisions } from '../src/diff/index.ts';
import { behaviours, readFixtureSide } from '../src/diff/testing/fixtures.ts';
import { root } from './docs/document.ts';
import { temporaryFolder } from './support/content-folder.ts';

/** Version and ICU version of the Node that this path starts; undefined where it starts none. */
function versionsOf(executable: string): { node: string; icu: string } | undefined {
  const { status, stdout } = spawnSync(executable, ['-p', 'JSON.stringify(process.versions)'], { encoding: 'utf8' });
  return status === 0 ? (JSON.parse(stdout) as { node: string; icu: string }) : undefined;
}

/** One executable for each Node on the path whose version is not the own one; those older than 20 lack what the engine is written with. */
function otherNodes(): { executable: string; node: string; icu: string }[] {
  const found = new Map<string, { executable: string; node: string; icu: string }>();
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    const executable = join(folder, process.platform === 'win32' ? 'node.exe' : 'node');
    const versions = versionsOf(executable);
    if (versions === undefined || versions.node === process.versions.node || parseInt(versions.node) < 20) continue;
    if (!found.has(versions.node)) found.set(versions.node, { executable, ...versions });
  }
  return [...found.values()];
}

const others = otherNodes();

describe('the diff of every fixture', () => {
  const pairs = behaviours.map((name) => [readFixtureSide(name, 'before'), readFixtureSide(name, 'after')] as const);
  let program: string;
  let input: string;
  beforeAll(async () => {
    const folder = temporaryFolder('same-bytes');
    program = join(folder, 'compare.mjs');
    input = join(folder, 'pairs.json');
    writeFileSync(input, JSON.stringify(pairs));
    const code = `
      import { readFileSync } from 'node:fs';
      import { compareRevisions } from ${JSON.stringify(resolve(root, 'src/diff/index.ts'))};
      const pairs = JSON.parse(readFileSync(process.argv[2], 'utf8'));
      console.log(JSON.stringify(pairs.map(([before, after]) => JSON.stringify(compareRevisions(before, after)))));`;
    await build({
      stdin: { contents: code, resolveDir: root },
      bundle: true,
      platform: 'node',
      format: 'esm',
      outfile: program,
      logLevel: 'error',
    });
  });

  const expectSameBytes = (executable: string): void => {
    const { status, stdout, stderr } = spawnSync(executable, [program, input], {
      encoding: 'utf8',
      maxBuffer: 1_000_000_000,
    });
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const given = JSON.parse(stdout) as string[];
    const differing = pairs.flatMap(([before, after], at) =>
      given[at] === JSON.stringify(compareRevisions(before, after)) ? [] : [behaviours[at]],
    );
    expect(given.length).toBe(pairs.length);
    expect(differing).toEqual([]);
  };

  it('has the same bytes in a process of its own', () => {
    expectSameBytes(process.execPath);
  });

  if (others.length === 0) it.skip('has the same bytes on another Node version: there is no other Node on the path');
  for (const { executable, node, icu } of others) {
    it(`has the same bytes on Node ${node} (ICU ${icu}) as on ${process.versions.node} (ICU ${process.versions.icu})`, () => {
      expectSameBytes(executable);
    });
  }
});
