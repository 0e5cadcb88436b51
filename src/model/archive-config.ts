import { z } from 'zod';
import { accentFault } from './accent.ts';
import { hexColourPattern } from './colour.ts';
import { interfaceLanguages } from './interface-language.ts';
import { httpUrl, languageTag, singleLine } from './scalars.ts';

/** Public address of a host: the path of a site is its `base`. */
export const siteAddress = httpUrl.refine(
  (text) => !URL.canParse(text) || /^\/?$/.test(new URL(text).pathname + new URL(text).search + new URL(text).hash),
  'has a path; give it as `base`',
);

/** Path under which a site lives. */
export const basePath = z
  .string()
  .regex(/^\/([A-Za-z0-9._~-]+\/)*$/, 'does not begin and end with a slash')
  .refine((text) => !/\/\.{1,2}\//.test(text), 'has a step of dots');

/** The authority of ids where an archive states none: the same for all such archives, and nobody's domain. */
export const sharedTag = 'variorum.invalid,2026';

/** Address of another archive's home page: it ends with a slash, and its path is plain enough for a Content-Security-Policy. */
const archiveHome = httpUrl.refine((text) => {
  if (!URL.canParse(text)) return true;
  const { pathname, search, hash, username, password } = new URL(text);
  return basePath.safeParse(pathname).success && search + hash + username + password === '' && text.endsWith('/');
}, 'is not the address of an archive’s home page, with a slash at the end');

/** The archive's own colour: one that can be read wherever the site writes in it. */
const accentColour = z
  .string()
  .regex(hexColourPattern, { error: 'is not `#` and six hexadecimal digits', abort: true })
  .superRefine((accent, context) => {
    const fault = accentFault(accent);
    if (fault !== undefined) context.addIssue({ code: 'custom', message: fault });
  });

/** `content/archive.yml`: what the archive says of itself. */
export const archiveConfigSchema = z.strictObject({
  title: singleLine,
  description: z.string(),
  /** Language of the archive's title, description and policies, and of articles and outlets that state none, BCP 47. */
  language: languageTag.default('en'),
  /** Language in which the site speaks to its readers. */
  interface: z.enum(interfaceLanguages).default('en'),
  /** Where readers write to: a mail address or an http(s) URL. */
  contact: singleLine.optional(),
  /** Public address of the site's root, without a path; needed for feeds that travel. */
  site: siteAddress.optional(),
  /** Path under which the site lives, `/` by default. */
  base: basePath.default('/'),
  /**
   * Authority of the feeds' `tag:` ids (RFC 4151): a domain or mail address and a date on which it was yours.
   * It must never change, even when the site moves.
   */
  tag: z
    .string()
    .regex(/^[A-Za-z0-9.@-]+,\d{4}(-\d{2}(-\d{2})?)?$/, 'is not authority,date (RFC 4151)')
    .default(sharedTag),
  /** Colour of links, buttons and pictures; the site's own without it. */
  accent: accentColour.optional(),
  policies: z
    .strictObject({
      /** What the archive says about the rights in the archived texts. */
      rights: z.string().optional(),
      /** How and why something is taken down. */
      takedown: z.string().optional(),
      /** How the articles were captured. */
      capture: z.string().optional(),
      /** Ask search engines to leave article pages out of their index. */
      noindex: z.boolean().default(true),
    })
    .prefault({}),
  publish: z
    .strictObject({
      /** Publish the whole archive as tables, below `/data/`. */
      data: z.boolean().default(true),
      /** Publish the page of statistics, and small pictures of it on the first page. */
      statistics: z.boolean().default(true),
      /** Licence under which the tables are offered: an SPDX id or an address. */
      licence: singleLine.optional(),
      /** `outlets`: feeds of the archive and its outlets only. `all`: also of each author and each edited article. */
      feeds: z.enum(['all', 'outlets']).default('all'),
      /** `compact`: as few files for each article as it takes to read its revisions and edits. */
      layout: z.enum(['full', 'compact']).default('full'),
    })
    .prefault({}),
  search: z
    .strictObject({
      /** Other archives made with Variorum that readers can search from here, by name. */
      also: z
        .array(z.strictObject({ name: singleLine, url: archiveHome }))
        .refine((others) => new Set(others.map(({ name }) => name)).size === others.length, 'names an archive twice')
        .default([]),
    })
    .prefault({}),
});

/** What the archive says of itself, with defaults filled in. */
export type ArchiveConfig = z.infer<typeof archiveConfigSchema>;
