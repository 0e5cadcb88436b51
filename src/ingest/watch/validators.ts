import type { Validators } from '../fetch/fetch-result.ts';

/** What an answer said of itself, as it is kept. `of`: the address that it came from. */
export interface KeptValidators {
  etag?: string | undefined;
  lastModified?: string | undefined;
  of?: string | undefined;
}

const blurSeconds = 60;

/**
 * What a server may be asked by again. A Last-Modified of less than a minute before the answer is left out: the page may
 * have changed once more in that second, and would be “not modified” for ever (RFC 9110, 8.8.2.2).
 */
export function usableValidators({ etag, lastModified, of }: KeptValidators, answeredSeconds: number): Validators {
  const modified = Date.parse(lastModified ?? '') / 1000;
  return {
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified !== undefined && modified + blurSeconds <= answeredSeconds ? { lastModified } : {}),
    ...(of === undefined ? {} : { of }),
  };
}
