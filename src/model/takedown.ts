import { z } from 'zod';
import { singleLine, statedDate } from './scalars.ts';

/**
 * How far a withdrawal goes. `noindex`: search engines are asked to stay away; `hidden`: also left out of
 * lists, search and feeds; `withdrawn`: the text is gone from everything that is published, a tombstone says
 * so; `expunged`: not even the tombstone is left.
 */
export const takedownLevels = ['noindex', 'hidden', 'withdrawn', 'expunged'] as const;

/** `content/takedowns.yml`: a list of these. */
export const takedownsSchema = z.array(
  z.strictObject({
    /** `<outlet>/<article>`, the article's folder. */
    article: singleLine,
    level: z.enum(takedownLevels),
    date: statedDate,
    reason: singleLine,
  }),
);

/** One withdrawal. */
export type Takedown = z.infer<typeof takedownsSchema>[number];
