import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ImportError } from './import-error.ts';

const lockName = '.variorum-import.lock';
const pollMs = 100;
/** A lock file is written in one go; one that can't be read after this long was left by a process that died. */
const unreadableMs = 10_000;

interface LockOwner {
  pid: number;
  host: string;
}

/**
 * Runs `work` while no other import writes to the content folder, and gives back its result. Waits up to `waitMs`
 * for another import to end; a lock whose process is gone is taken over.
 *
 * @throws ImportError when the wait was in vain
 */
export async function withContentLock<T>(contentDir: string, work: () => T | Promise<T>, waitMs = 30_000): Promise<T> {
  fs.mkdirSync(contentDir, { recursive: true });
  const file = path.join(contentDir, lockName);
  for (let waitedMs = 0; !tryLock(file); waitedMs += pollMs) {
    if (isAbandoned(file)) {
      takeOver(file);
      continue;
    }
    if (waitedMs >= waitMs) {
      throw new ImportError(
        `Another import is writing to ${contentDir}.`,
        `Wait until it has ended. If none is running, remove ${file}.`,
      );
    }
    await sleep(pollMs);
  }
  try {
    return await work();
  } finally {
    fs.rmSync(file, { force: true });
  }
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

/** Removes an abandoned lock; of several processes that try at once, only one may. */
function takeOver(file: string): void {
  const guard = `${file}.takeover`;
  try {
    fs.writeFileSync(guard, '', { flag: 'wx' });
  } catch {
    return;
  }
  try {
    if (isAbandoned(file)) fs.rmSync(file, { force: true });
  } finally {
    fs.rmSync(guard, { force: true });
  }
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
