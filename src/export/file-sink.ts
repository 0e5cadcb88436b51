import { createHash } from 'node:crypto';
import fs from 'node:fs';

/** What is known of a file that was written. */
export interface WrittenFile {
  bytes: number;
  sha256: string;
}

/** A file that is written from its beginning to its end. */
export interface FileSink {
  /** Bytes so far. */
  bytes: () => number;
  write: (data: string | Uint8Array) => void;
  /** Ends the file, which then survives a power cut. */
  close: () => WrittenFile;
}

const bufferBytes = 1 << 20;

/** Opens a new file for writing; about a megabyte is kept in memory. */
export function openFile(file: string): FileSink {
  const handle = fs.openSync(file, 'wx');
  const hash = createHash('sha256');
  let waiting: Uint8Array[] = [];
  let waitingBytes = 0;
  let bytes = 0;
  const flush = (): void => {
    for (const chunk of waiting) {
      hash.update(chunk);
      writeWhole(handle, chunk);
    }
    waiting = [];
    waitingBytes = 0;
  };
  return {
    bytes: () => bytes,
    write(data) {
      const chunk = typeof data === 'string' ? Buffer.from(data, 'utf8') : data;
      waiting.push(chunk);
      waitingBytes += chunk.length;
      bytes += chunk.length;
      if (waitingBytes >= bufferBytes) flush();
    },
    close() {
      flush();
      fs.fsyncSync(handle);
      fs.closeSync(handle);
      return { bytes, sha256: hash.digest('hex') };
    },
  };
}

/** Size and hash of a file that something else wrote; makes it survive a power cut. */
export function settleFile(file: string): WrittenFile {
  const handle = fs.openSync(file, 'r+');
  try {
    const hash = createHash('sha256');
    const buffer = Buffer.alloc(bufferBytes);
    let bytes = 0;
    for (let read = fs.readSync(handle, buffer); read > 0; read = fs.readSync(handle, buffer)) {
      hash.update(buffer.subarray(0, read));
      bytes += read;
    }
    fs.fsyncSync(handle);
    return { bytes, sha256: hash.digest('hex') };
  } finally {
    fs.closeSync(handle);
  }
}

function writeWhole(handle: number, chunk: Uint8Array): void {
  for (let at = 0; at < chunk.length;) at += fs.writeSync(handle, chunk, at);
}
