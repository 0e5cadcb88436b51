import { z } from 'zod';
import { slugOf } from '../text/slug.ts';
import { singleLine } from './scalars.ts';

/** `content/authors.yml`: a map from the name under which an author is listed to the other names of the same person. */
export const authorsSchema = z.record(
  z.string(),
  z.union([singleLine.transform((name) => [name]), z.array(singleLine)]),
);

/** An author whose bylines have several names. */
export interface JoinedAuthor {
  /** The name under which the author is listed. */
  name: string;
  /** The other names, as written. */
  others: string[];
}

/**
 * Gives back the function that says under which name a name in a byline is listed: the one that joins it, or else itself.
 * Names whose slugs are equal are one name (`A. LÓPEZ`, `A. López`).
 */
export function authorJoiner(authors: readonly JoinedAuthor[]): (name: string) => string {
  const joined = new Map(authors.flatMap(({ name, others }) => [name, ...others].map((each) => [slugOf(each), name])));
  return (name) => joined.get(slugOf(name)) ?? name;
}
