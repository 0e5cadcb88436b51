import { z } from 'zod';
import { httpUrl, singleLine, statedDate } from './scalars.ts';

/**
 * How far a withdrawal goes. `noindex`: search engines are asked to stay away; `hidden`: also left out of
 * lists, search, feeds and data; `redacted`: some passages are replaced wherever they stand; `withdrawn`: the text is gone
 * from everything that is published, a tombstone says so; `expunged`: not even the tombstone is left.
 */
export const takedownLevels = ['noindex', 'hidden', 'redacted', 'withdrawn', 'expunged'] as const;

/** How far a withdrawal goes. */
export type TakedownLevel = (typeof takedownLevels)[number];

/** What a tombstone can keep of an article. */
export const keptFields = ['title', 'author', 'date', 'url'] as const;

/** What a tombstone can keep of an article. */
export type KeptField = (typeof keptFields)[number];

/** Text with at least one letter or digit. */
const passageText = z.string().refine((text) => /[\p{L}\p{N}]/u.test(text), 'has neither a letter nor a digit');

/** A passage to redact, named as in the W3C's TextQuoteSelector: its words and, if need be, what stands right before and after. */
export const passageSchema = z.strictObject({
  exact: passageText,
  prefix: passageText.optional(),
  suffix: passageText.optional(),
  /** When and why, where that differs from the entry's. */
  date: statedDate.optional(),
  reason: singleLine.optional(),
});

const takedownEntry = z
  .strictObject({
    level: z.enum(takedownLevels),
    date: statedDate,
    reason: singleLine,
    redact: z.array(passageSchema).min(1, 'is empty').optional(),
    keep: z.array(z.enum(keptFields)).optional(),
    slug: singleLine.optional(),
    deleted: z.boolean().optional(),
    addresses: z.array(httpUrl).min(1, 'is empty').optional(),
  })
  .superRefine((entry, context) => {
    const fault = (key: keyof typeof entry, message: string): void => {
      context.addIssue({ code: 'custom', path: [key], message });
    };
    const { level } = entry;
    const isTextGone = level === 'withdrawn' || level === 'expunged';
    if (level === 'redacted' && entry.redact === undefined) fault('redact', 'is missing');
    if (isTextGone && entry.redact !== undefined) fault('redact', `has no use where the level is ${level}`);
    if (level !== 'withdrawn' && entry.keep !== undefined) fault('keep', 'is of use only where the level is withdrawn');
    if (level === 'expunged' && entry.slug !== undefined) fault('slug', 'has no use where the level is expunged');
    if (!isTextGone && entry.deleted !== undefined) {
      fault('deleted', 'is of use only where the level is withdrawn or expunged');
    }
    if (entry.addresses !== undefined && entry.deleted !== true) {
      fault('addresses', 'is of use only with `deleted: true`');
    }
  });

/** `content/takedowns.yml`: a map from `<outlet>/<article>`, the article's folder, to what was decided. */
export const takedownsSchema = z.record(z.string(), takedownEntry);

/** One entry of takedowns.yml. It names what must not be published: it stays within `src/archive`. */
export interface TakedownEntry extends z.infer<typeof takedownEntry> {
  /** `<outlet>/<article>`: the article's folder. */
  article: string;
  /** Lines in takedowns.yml of the entry, its slug, and its passages. */
  lines: { entry: number | undefined; slug: number | undefined; passages: (number | undefined)[] };
}

/** A passage that was redacted, without its words. `[redacted 2]` in a text is that of number 2. */
export interface Redaction {
  number: number;
  /** As in takedowns.yml. */
  date: string;
  reason: string;
}

/** A withdrawal as everybody may know it. */
export interface Takedown {
  /** `<outlet>/<article>`, as it is published. */
  article: string;
  level: TakedownLevel;
  date: string;
  reason: string;
  redactions?: Redaction[];
}
