import { setFlagsFromString } from 'node:v8';

/**
 * Keeps the heap's part for new objects at its first size, 1 MB: V8 would double it, time after time, to 64 MB for what
 * loading and reading leave behind. To be called before much is loaded; not for work that keeps most of what it makes,
 * such as a build, which it slows down.
 */
export function spareMemory(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}
