import { key } from './page-claims.ts';

/** Names that something on the page gives as those of who wrote. */
export interface AuthorCandidate {
  names: string[];
  source: 'json-ld' | 'microdata' | 'rel-author' | 'meta' | 'byline' | 'text';
  /** Readers see it beside the headline, or signed below the article. */
  isShown: boolean;
}

/** Names without those that repeat an earlier one. */
export function uniqueNames(names: readonly string[]): string[] {
  return names.filter((name, index) => names.findIndex((other) => key(other) === key(name)) === index);
}
