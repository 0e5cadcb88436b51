import fs from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { writeNewFile } from './durable-file.ts';

/** Keeps the bytes of a capture as a gzip file of its own, whole or not at all. A file with the very same bytes is left. */
export function writeRaw(file: string, bytes: Uint8Array): void {
  // Left by a run that was killed between raw file and snapshot; only the very same bytes are adopted.
  if (fs.existsSync(file) && holdsBytes(file, bytes)) return;
  writeNewFile(file, gzipSync(bytes, { level: 9 }));
}

/** True when a packed file holds these bytes; another release of the packer may have packed them otherwise. */
export function holdsBytes(file: string, bytes: Uint8Array): boolean {
  try {
    return gunzipSync(fs.readFileSync(file), { maxOutputLength: bytes.length + 1 }).equals(bytes);
  } catch {
    return false;
  }
}
