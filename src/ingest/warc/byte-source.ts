import fs from 'node:fs';
import path from 'node:path';

/** Bytes that can be read again from any place: a file, an entry of a ZIP file. */
export interface ByteSource {
  /** For people and for provenance: the file's name without its folders. */
  name: string;
  /** Count of bytes. */
  size: number;
  /** The bytes from `start` on. Each piece is the reader's until it asks for the next. Reading may be given up at any point. */
  open: (start: number) => AsyncIterable<Uint8Array>;
  /** A later place is reached only through all bytes before it. */
  isSlowToReach?: boolean;
}

/**
 * A file as a source of bytes.
 *
 * @throws what the system says when the file isn't there
 */
export function fileSource(file: string): ByteSource {
  const { size } = fs.statSync(file);
  return {
    name: path.basename(file),
    size,
    // eslint-disable-next-line @typescript-eslint/require-await -- an async generator gives what the interface asks for
    open: async function* (start) {
      const handle = fs.openSync(file, 'r');
      try {
        // One piece of memory for the whole file; a read stream leaves as many as the file is long.
        const piece = Buffer.allocUnsafeSlow(256 * 1024);
        for (let at = start; ;) {
          const count = fs.readSync(handle, piece, 0, piece.length, at);
          if (count === 0) return;
          at += count;
          yield piece.subarray(0, count);
        }
      } finally {
        fs.closeSync(handle);
      }
    },
  };
}

/** Bytes in memory as a source; they come in pieces of `pieceBytes`. */
export function memorySource(name: string, bytes: Uint8Array, pieceBytes = 64 * 1024): ByteSource {
  return {
    name,
    size: bytes.length,
    // eslint-disable-next-line @typescript-eslint/require-await -- an async generator gives what the interface asks for
    open: async function* (start) {
      for (let at = start; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes);
    },
  };
}
