import type { JoinedAuthor } from '../model/author-names.ts';
import { authorSlug } from '../text/author-slug.ts';

/**
 * Gives back the function that says under which name a name in a byline is listed: the one that joins it, or else itself.
 * Names whose slugs are equal are one name (`A. LÓPEZ`, `A. López`).
 */
export function authorJoiner(authors: readonly JoinedAuthor[]): (name: string) => string {
  const joined = new Map(
    authors.flatMap(({ name, others }) => [name, ...others].map((each) => [authorSlug(each), name])),
  );
  return (name) => joined.get(authorSlug(name)) ?? name;
}
