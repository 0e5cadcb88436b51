import fs from 'node:fs';
import path from 'node:path';
import { LockedError, withFileLock } from '../archive/file-lock.ts';
import { ImportError } from './import-error.ts';

const lockName = '.variorum-import.lock';

/**
 * Runs `work` while no other import writes to the content folder, and gives back its result. Waits up to `waitMs`
 * for another import to end; a lock whose process is gone is taken over.
 *
 * @throws ImportError when the wait was in vain, or the folder can't be written to
 */
export async function withContentLock<T>(contentDir: string, work: () => T | Promise<T>, waitMs = 30_000): Promise<T> {
  const lock = { isHeld: false };
  try {
    return await withFileLock(path.join(contentDir, lockName), waitMs, () => {
      lock.isHeld = true;
      return work();
    });
  } catch (error) {
    if (!lock.isHeld && isSystemFault(error))
      throw new ImportError(
        // A folder above it may be the file.
        fs.statSync(contentDir, { throwIfNoEntry: false })?.isFile() === true
          ? `${contentDir} is a file, not a folder.`
          : `${contentDir} can't be written to (${error.code}).`,
        'Name a content folder that is yours with --content.',
      );
    if (!(error instanceof LockedError)) throw error;
    throw new ImportError(
      `Another import is writing to ${contentDir}.`,
      `Wait until it has ended. If none is running, remove ${error.file}.`,
    );
  }
}

/** A fault of the file system. */
function isSystemFault(error: unknown): error is Error & { code: string } {
  return error instanceof Error && 'syscall' in error && 'code' in error;
}
