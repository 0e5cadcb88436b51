import { ImportError } from '../import-error.ts';
import { startGit } from './git-program.ts';

/** A blob's bytes, or why there are none. */
export type Blob = { bytes: Buffer } | { fault: 'missing' | 'too large' };

/** Reads blobs of a repository through one `git cat-file --batch`. */
export interface BlobReader {
  read: (blob: string) => Promise<Blob>;
  close: () => void;
}

/** Larger blobs are passed by; a snapshot may not be larger. */
export const maxBlobBytes = 5_000_000;

/** Starts a reader. Calls of `read` are answered one after the other; close it when done. */
export function openBlobs(dir: string): BlobReader {
  const { child, ended } = startGit(dir, ['cat-file', '--batch']);
  child.stdin.on('error', () => undefined);
  const stream = child.stdout[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  let held: Buffer = Buffer.alloc(0);

  const more = async (): Promise<Buffer> => {
    const next = await stream.next();
    if (next.done !== true) return next.value;
    await ended;
    throw new ImportError('git cat-file ended too early.', 'Check the repository with `git fsck`.');
  };
  const line = async (): Promise<string> => {
    while (!held.includes(0x0a)) held = Buffer.concat([held, await more()]);
    const end = held.indexOf(0x0a);
    const text = held.toString('latin1', 0, end);
    held = held.subarray(end + 1);
    return text;
  };
  const take = async (size: number, isKept: boolean): Promise<Buffer> => {
    const chunks: Buffer[] = [];
    let left = size;
    while (left > 0) {
      if (held.length === 0) held = await more();
      const part = held.subarray(0, left);
      held = held.subarray(part.length);
      left -= part.length;
      if (isKept) chunks.push(part);
    }
    return Buffer.concat(chunks);
  };
  return {
    async read(blob) {
      child.stdin.write(`${blob}\n`);
      const header = /^[0-9a-f]+ (\w+)(?: (\d+))?$/.exec(await line());
      if (header?.[2] === undefined) return { fault: 'missing' };
      const size = Number(header[2]);
      const isKept = size <= maxBlobBytes && header[1] === 'blob';
      const bytes = await take(size, isKept);
      await take(1, false);
      if (header[1] !== 'blob') return { fault: 'missing' };
      return isKept ? { bytes } : { fault: 'too large' };
    },
    close() {
      child.stdin.end();
      child.kill();
    },
  };
}
