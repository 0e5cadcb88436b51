import { createHash } from 'node:crypto';
import type { RawCapture } from './draft.ts';

/** The bytes of an answer as they are kept. */
export function rawPage(bytes: Uint8Array): RawCapture {
  return { bytes, extension: 'html', sha256: createHash('sha256').update(bytes).digest('hex') };
}
