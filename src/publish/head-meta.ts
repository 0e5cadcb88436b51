import type { RevisionFields } from '../model/revision.ts';
import { parseStatedDate, unknownDate } from '../model/stated-date.ts';
import { revealControls } from '../text/hygiene.ts';

/** One `<meta>` of a page's head. */
export type HeadMeta = { name: string; content: string } | { property: string; content: string };

/** What the head of an article's or revision's page says to reference managers. */
export interface CitedPage {
  fields: RevisionFields;
  outletName: string;
  /** BCP 47. */
  lang: string;
  archiveTitle: string;
  /** Absolute URL of the page: what is cited. */
  permalink: string;
  /** First words of the body, where the outlet gives no description. */
  excerpt?: string;
}

/**
 * The meta elements by which Zotero and others cite an article or one of its revisions as a newspaper article
 * held in this archive: the outlet is the publication, the archived page the address, the outlet's address what
 * it is a version of. Dates are those that the outlet states, with their precision; the time of an edit is never
 * given. Names stand as stated, one element each. Empty values are left out; invisible
 * characters are shown.
 */
export function citationMeta({ fields, outletName, lang, archiveTitle, permalink, excerpt }: CitedPage): HeadMeta[] {
  const stated = parseStatedDate(fields.date);
  const issued = fields.date === unknownDate ? '' : fields.date;
  const abstract = fields.description ?? excerpt ?? '';
  const names: [string, string][] = [
    ['z:itemType', 'newspaperArticle'],
    ['z:archive', archiveTitle],
    ['z:archiveLocation', permalink],
    ...pair('z:section', fields.section),
    ['citation_title', fields.title],
    ...fields.author.map((name): [string, string] => ['citation_author', name]),
    ...('fault' in stated ? [] : pair('citation_publication_date', stated.day.replaceAll('-', '/'))),
    ['citation_public_url', permalink],
    ['citation_language', lang],
    // Without it Zotero takes the archive for the newspaper.
    ['DC.source', outletName],
    ['DC.title', fields.title],
    ['DCTERMS.issued', issued],
    ...pair('DCTERMS.modified', fields.modified),
    ...pair('DCTERMS.isVersionOf', fields.url),
  ];
  const properties: [string, string][] = [
    ['og:type', 'article'],
    ['og:title', fields.title],
    ['og:description', abstract],
    ['og:url', permalink],
    ['og:site_name', archiveTitle],
    ['article:published_time', issued],
    ...pair('article:modified_time', fields.modified),
  ];
  return [
    ...names.map(([name, content]): HeadMeta => ({ name, content })),
    ...properties.map(([property, content]): HeadMeta => ({ property, content })),
  ]
    .filter(({ content }) => content !== '')
    .map((meta) => ({ ...meta, content: revealControls(meta.content) }));
}

function pair(name: string, value: string | undefined): [string, string][] {
  return value === undefined ? [] : [[name, value]];
}
