import type { RevisionFields } from '../model/revision.ts';
import { unknownDate } from '../model/stated-date.ts';
import { revealControls } from '../text/hygiene.ts';

/** What a page tells of the article or revision that it shows. Addresses are absolute where the site's is known. */
export interface DescribedPage {
  fields: RevisionFields;
  outletName: string;
  /** BCP 47. */
  lang: string;
  archive: { title: string; url: string };
  /** Address of the archived state that is shown. */
  permalink: string;
  /** Address of the page that moves on with the article. */
  articleUrl: string;
  /** Id of the revision, its capture stamp. */
  revision: string;
}

/**
 * The page as schema.org data (JSON-LD): a `NewsArticle` of the outlet, held by the archive, and never one of the archive's own:
 * `publisher` is the outlet, `url` its address; the archive is `sdPublisher` and `holdingArchive`, its page `archivedAt`.
 * Names are plain text, since who is a person and who an agency is not known. What is not stated is absent.
 */
export function newsArticle(page: DescribedPage): Record<string, unknown> {
  const { fields, archive, permalink, articleUrl } = page;
  const { title, author, date, modified, description, section, dateline, correction, tags, url } = fields;
  const holder = { name: archive.title, url: archive.url };
  return revealed({
    '@context': 'https://schema.org',
    '@type': ['NewsArticle', 'ArchiveComponent'],
    '@id': permalink,
    ...(url !== undefined && { url, isBasedOn: url }),
    headline: title,
    ...(author.length > 0 && { author }),
    ...(date !== unknownDate && { datePublished: date }),
    ...(modified !== undefined && { dateModified: modified }),
    inLanguage: page.lang,
    ...(description !== undefined && { description }),
    ...(section !== undefined && { articleSection: section }),
    ...(dateline !== undefined && { dateline }),
    ...(tags.length > 0 && { keywords: tags }),
    ...(correction !== undefined && { correction }),
    publisher: { '@type': 'Organization', name: page.outletName },
    version: page.revision,
    archivedAt: permalink,
    ...(articleUrl !== permalink && { exampleOfWork: { '@type': 'NewsArticle', '@id': articleUrl } }),
    holdingArchive: { '@type': 'ArchiveOrganization', ...holder },
    sdPublisher: { '@type': 'Organization', ...holder },
  }) as Record<string, unknown>;
}

/** JSON that can stand in a `script` element: no text in it can end the element or begin a comment. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Invisible characters shown in every text, as pages do. */
function revealed(value: unknown): unknown {
  if (typeof value === 'string') return revealControls(value);
  if (Array.isArray(value)) return value.map(revealed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, revealed(inner)]));
}
