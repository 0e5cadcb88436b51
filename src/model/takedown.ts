import { z } from 'zod';
import { singleLine, statedDate } from './scalars.ts';

/**
 * How far a withdrawal goes. `noindex`: search engines are asked to stay away; `hidden`: also left out of
 * lists, search and feeds; `withdrawn`: the text is gone from everything that is published, a tombstone says
 * so; `expunged`: not even the tombstone is left.
 */
export const takedownLevels = ['noindex', 'hidden', 'withdrawn', 'expunged'] as const;

const takedownEntry = z.strictObject({
  level: z.enum(takedownLevels),
  date: statedDate,
  reason: singleLine,
});

/** `content/takedowns.yml`: a map from `<outlet>/<article>`, the article's folder, to what was decided. */
export const takedownsSchema = z.record(z.string(), takedownEntry);

/** One withdrawal. */
export interface Takedown extends z.infer<typeof takedownEntry> {
  /** `<outlet>/<article>`. */
  article: string;
}
