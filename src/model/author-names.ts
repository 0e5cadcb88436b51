import { z } from 'zod';
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
