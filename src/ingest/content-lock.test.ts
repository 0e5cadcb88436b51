import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withContentLock } from './content-lock.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(path.join(os.tmpdir(), 'content-lock-'));
});
afterEach(() => {
  rmSync(dir, { recursive: true });
});

const lock = (): string => path.join(dir, '.variorum-import.lock');
/** Process ids end below this on every system. */
const noProcess = 2 ** 30;

describe('withContentLock', () => {
  it('says plainly when the content folder can not be made', async () => {
    writeFileSync(path.join(dir, 'file'), '');
    const work = withContentLock(path.join(dir, 'file', 'content'), () => 1);
    await expect(work).rejects.toThrow("content can't be written to (ENOTDIR).");
  });

  it('runs one work at a time and leaves no lock behind', async () => {
    const order: string[] = [];
    const slow = withContentLock(dir, async () => {
      order.push('first begins');
      await new Promise((resolve) => setTimeout(resolve, 150));
      order.push('first ends');
    });
    await withContentLock(dir, () => order.push('second'));
    await slow;
    expect(order).toEqual(['first begins', 'first ends', 'second']);
    expect(readdirSync(dir)).toEqual([]);
  });

  it('gives up with the reason when the lock stays held', async () => {
    writeFileSync(lock(), JSON.stringify({ pid: process.pid, host: os.hostname() }));
    await expect(withContentLock(dir, () => 1, 0)).rejects.toThrow('Another import is writing');
    expect(existsSync(lock())).toBe(true);
  });

  it('takes over a lock whose process is gone, and never one of another machine', async () => {
    writeFileSync(lock(), JSON.stringify({ pid: noProcess, host: os.hostname() }));
    expect(await withContentLock(dir, () => 'done', 0)).toBe('done');
    writeFileSync(lock(), JSON.stringify({ pid: noProcess, host: `not-${os.hostname()}` }));
    await expect(withContentLock(dir, () => 1, 0)).rejects.toThrow('Another import is writing');
  });

  it('frees the lock when the work fails', async () => {
    await expect(withContentLock(dir, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(existsSync(lock())).toBe(false);
  });
});
