import fs from 'node:fs';
import { gzipSync } from 'node:zlib';
import { writeNewFile } from './durable-file.ts';

/** Keeps the bytes of a capture as a gzip file of its own, whole or not at all. A file with the very same bytes is left. */
export function writeRaw(file: string, bytes: Uint8Array): void {
  const packed = gzipSync(bytes, { level: 9 });
  // Left by a run that was killed between raw file and snapshot; only the very same bytes are adopted.
  if (fs.existsSync(file) && fs.readFileSync(file).equals(packed)) return;
  writeNewFile(file, packed);
}
