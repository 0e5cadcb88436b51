import { createHash } from 'node:crypto';

/**
 * A short key that differs whenever one of the parts does. The key of a page must cover everything that the
 * page shows, or the page is not rendered again when it changes.
 */
export function cacheKeyOf(...parts: unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}
