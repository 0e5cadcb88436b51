import { type ChildProcessByStdio, spawn } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { ImportError } from '../import-error.ts';

/** A running `git`, with its streams. */
export interface GitProcess {
  child: ChildProcessByStdio<Writable, Readable, Readable>;
  /** Ends when git ended well. Rejects with git's own words when it did not. */
  ended: Promise<void>;
  /** What git wrote to standard error so far. */
  warnings: () => string;
}

/**
 * Settings that keep a repository from running anything or changing what is read: its own configuration is not
 * trusted. No pager, hooks, file monitor, signature program, network or lazy fetch.
 */
const settings = [
  'safe.directory=*',
  'core.fsmonitor=false',
  `core.hooksPath=${os.devNull}`,
  `core.attributesFile=${os.devNull}`,
  'core.pager=cat',
  'core.commitGraph=false',
  'core.quotePath=false',
  'diff.external=',
  `diff.orderFile=${os.devNull}`,
  'advice.graftFileDeprecated=false',
  'diff.relative=false',
  'diff.noprefix=false',
  'log.showRoot=true',
  'log.showSignature=false',
  'log.follow=false',
  'log.mailmap=false',
  'protocol.allow=never',
].flatMap((setting) => ['-c', setting]);

/** Starts `git` on the repository in `dir` (a working copy or a bare one), without a shell. */
export function startGit(dir: string, args: readonly string[]): GitProcess {
  const child = spawn('git', [...settings, '-C', dir, ...args], { env: environment(dir), stdio: 'pipe' });
  let told = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    told = (told + text).slice(0, 4000);
  });
  const ended = new Promise<void>((resolve, reject) => {
    child.once('error', (error) => {
      reject(notRunning(error));
    });
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new ImportError(`git ${args[0] ?? ''} failed: ${oneLine(told)}`, 'Check it with `git fsck`.'));
    });
  });
  // Whoever reads the output waits for `ended` after it; a failure before that must not end the program.
  ended.catch(() => undefined);
  return { child, ended, warnings: () => told };
}

/** What a short git command prints, without the line feed at its end. @throws ImportError when it fails */
export async function askGit(dir: string, args: readonly string[]): Promise<string> {
  const { child, ended } = startGit(dir, args);
  child.stdin.end();
  const chunks: Buffer[] = [];
  for await (const chunk of child.stdout) chunks.push(chunk as Buffer);
  await ended;
  return Buffer.concat(chunks).toString('utf8').replace(/\n$/, '');
}

/** The environment without anything that could lead git elsewhere, and without the user's and the system's settings. */
function environment(dir: string): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(?:GIT_|SSH_ASKPASS$|LC_|LANG(?:UAGE)?$)/i.test(name));
  return {
    ...Object.fromEntries(kept),
    LC_ALL: 'C',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: os.devNull,
    GIT_ATTR_NOSYSTEM: '1',
    // A folder within a working copy is refused: paths are those of the repository.
    GIT_CEILING_DIRECTORIES: path.dirname(path.resolve(dir)),
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_NO_LAZY_FETCH: '1',
    // The commits as they were made, not as local replacements show them.
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_GRAFT_FILE: os.devNull,
  };
}

function notRunning(error: NodeJS.ErrnoException): Error {
  if (error.code !== 'ENOENT') return error;
  return new ImportError('The program `git` is not there.', 'Install git, version 2.31 or later.');
}

function oneLine(text: string): string {
  return text.trim().replaceAll(/\s*\n\s*/g, ' ');
}
