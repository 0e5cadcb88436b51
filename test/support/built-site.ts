import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { archivePaths } from '../../src/archive/work-folder.ts';
import { temporaryFolder } from './content-folder.ts';

const root = path.resolve(import.meta.dirname, '../..');

const commandLine = path.join(root, 'scripts/variorum.ts');
const buildLock = path.join(root, '.variorum/build.lock');
const spawnOptions = {
  cwd: root,
  env: { ...process.env, NODE_OPTIONS: '', VITEST: undefined, NODE_ENV: undefined },
};

/** How a run of the command line ended. */
export interface RunResult {
  status: number | null;
  stdout: string;
  stderr: string;
}

/**
 * Runs `variorum` as a user does: in a process of its own. One that is refused because another test file builds just then is
 * run again after that build.
 */
export function runVariorum(...args: string[]): RunResult {
  for (;;) {
    waitForOtherBuilds();
    const { status, stdout, stderr } = spawnSync(process.execPath, [commandLine, ...args], {
      ...spawnOptions,
      encoding: 'utf8',
      maxBuffer: 100_000_000,
    });
    const isRefused = status === 1 && stderr.includes('build with this copy of Variorum is under way');
    if (!isRefused || ownerOfBuild() === process.pid) return { status, stdout, stderr };
  }
}

/** Holds the lock of builds while `work` runs. */
export function whileBuilding(work: () => void): void {
  for (;;) {
    waitForOtherBuilds();
    try {
      fs.writeFileSync(buildLock, JSON.stringify({ pid: process.pid, host: os.hostname() }), { flag: 'wx' });
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  try {
    work();
  } finally {
    fs.rmSync(buildLock);
  }
}

function waitForOtherBuilds(): void {
  for (let owner = ownerOfBuild(); owner !== undefined && owner !== process.pid; owner = ownerOfBuild()) {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
  }
}

/** The process that builds now; undefined when none does. */
function ownerOfBuild(): number | undefined {
  try {
    const { pid } = JSON.parse(fs.readFileSync(buildLock, 'utf8')) as { pid: number };
    process.kill(pid, 0);
    return pid;
  } catch {
    return undefined;
  }
}

/** A site in a temporary folder that can be built again and again. */
export interface SiteUnderTest {
  content: string;
  out: string;
  build: (...options: string[]) => RunResult;
  /** Starts a build and kills it; resolves when it is gone. */
  killedBuild: (afterMs: number) => Promise<void>;
  /** Paths of all files of the site, sorted, with their bytes. */
  files: () => Map<string, Buffer>;
  read: (file: string) => string;
  remove: () => void;
}

/** Prepares a site for a content folder; nothing is built yet. */
export function siteUnderTest(content: string): SiteUnderTest {
  const folder = temporaryFolder('site');
  const out = path.join(folder, 'dist');
  return {
    content,
    out,
    build: (...options) => runVariorum('build', '--content', content, '--out', out, ...options),
    killedBuild: (afterMs) =>
      new Promise((resolve) => {
        waitForOtherBuilds();
        const build = spawn(process.execPath, [commandLine, 'build', '--content', content, '--out', out], {
          ...spawnOptions,
          stdio: 'ignore',
        });
        build.once('exit', () => {
          resolve();
        });
        setTimeout(() => build.kill('SIGKILL'), afterMs);
      }),
    files: () => filesIn(out),
    read: (file) => fs.readFileSync(path.join(out, file), 'utf8'),
    remove() {
      fs.rmSync(folder, { recursive: true, force: true });
      fs.rmSync(archivePaths(root, content, out).work, { recursive: true, force: true });
    },
  };
}

/** A copy of a content folder that a test may change. */
export function copyContent(from = path.join(root, 'content')): string {
  const copy = temporaryFolder('content');
  fs.cpSync(from, copy, { recursive: true });
  return copy;
}

function filesIn(folder: string): Map<string, Buffer> {
  const names = fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = names.map((entry) => path.join(entry.parentPath, entry.name)).sort();
  return new Map(files.map((file) => [path.relative(folder, file).replaceAll('\\', '/'), fs.readFileSync(file)]));
}
