import { z } from 'zod';
import { outletRulesListSchema } from './outlet-rules.ts';
import { httpUrl, languageTag, singleLine, timeZone } from './scalars.ts';

/** Who published: `content/outlets/<outlet>.yml`. The outlet's id is the file's name. */
export const outletSchema = z.strictObject({
  name: singleLine,
  url: httpUrl.optional(),
  /** Default language of its articles, BCP 47. */
  language: languageTag.optional(),
  /** IANA time zone of the newsroom; shown beside the outlet, never used to complete a time that has no zone. */
  timezone: timeZone.optional(),
  /** Feeds of the outlet, for `watch` (see docs/content-format.md). */
  feeds: z.array(httpUrl).optional(),
  /** Extraction rules, for imports from HTML (see docs/content-format.md). */
  rules: outletRulesListSchema.optional(),
  /** One paragraph about the outlet, shown on its page. */
  description: z.string().optional(),
});

/** An outlet as it stands in its file. */
export type Outlet = z.infer<typeof outletSchema>;
