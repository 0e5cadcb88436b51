import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const pollMs = 100;
/** A lock file is written in one go; one that can't be read after this long was left by a process that died. */
const unreadableMs = 10_000;

interface LockOwner {
  pid: number;
  host: string;
}

/** Another process holds the lock `file`, and the wait for it was in vain. */
export class LockedError extends Error {
  override name = 'LockedError';
  readonly file: string;

  constructor(file: string) {
    super(`Another process holds ${file}.`);
    this.file = file;
  }
}

/**
 * Runs `work` while no other process holds the lock `file`, and gives back its result. Waits up to `waitMs`;
 * a lock whose process on this machine is gone is taken over.
 *
 * @throws LockedError when the wait was in vain
 */
export async function withFileLock<T>(file: string, waitMs: number, work: () => T | Promise<T>): Promise<T> {
  makeFolder(path.dirname(file));
  for (let waitedMs = 0; !tryLock(file); waitedMs += pollMs) {
    if (isAbandoned(file) && takeOver(file)) continue;
    if (waitedMs >= waitMs) throw new LockedError(file);
    await sleep(pollMs);
  }
  try {
    return await work();
  } finally {
    fs.rmSync(file, { force: true });
  }
}

/** One step at a time: on file systems that make no folders, such as `/proc`, the recursive way of Node never ends. */
function makeFolder(folder: string): void {
  if (fs.existsSync(folder)) return;
  makeFolder(path.dirname(folder));
  fs.mkdirSync(folder);
}

function tryLock(file: string): boolean {
  try {
    fs.writeFileSync(file, JSON.stringify({ pid: process.pid, host: os.hostname() } satisfies LockOwner), {
      flag: 'wx',
    });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** True when the process that holds the lock is gone. A lock of another machine is never taken for abandoned. */
function isAbandoned(file: string): boolean {
  try {
    const age = Date.now() - fs.statSync(file).mtimeMs;
    const owner = readOwner(file);
    if (!owner) return age > unreadableMs;
    return owner.host === os.hostname() && !isRunning(owner.pid);
  } catch {
    // It went away in the meantime: the next attempt will tell.
    return false;
  }
}

/** Removes an abandoned lock; of several processes that try at once, only one may. False when it is another one. */
function takeOver(file: string): boolean {
  const guard = `${file}.takeover`;
  try {
    fs.writeFileSync(guard, '', { flag: 'wx' });
  } catch {
    removeLeftGuard(guard);
    return false;
  }
  try {
    if (isAbandoned(file)) fs.rmSync(file, { force: true });
  } finally {
    fs.rmSync(guard, { force: true });
  }
  return true;
}

/** A guard is there for an instant only: an old one is of a process that died at it. */
function removeLeftGuard(guard: string): void {
  const made = fs.statSync(guard, { throwIfNoEntry: false })?.mtimeMs;
  if (made !== undefined && Date.now() - made > unreadableMs) fs.rmSync(guard, { force: true });
}

function readOwner(file: string): LockOwner | null {
  try {
    const owner = JSON.parse(fs.readFileSync(file, 'utf8')) as Partial<LockOwner>;
    return typeof owner.pid === 'number' && typeof owner.host === 'string'
      ? { pid: owner.pid, host: owner.host }
      : null;
  } catch {
    return null;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
