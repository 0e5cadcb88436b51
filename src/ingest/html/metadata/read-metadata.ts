import { withoutOtherThings } from './behind-the-story.ts';
import { withoutLines } from './without-lines.ts';
import { decideDates } from './decide-dates.ts';
import { resolved, textOf } from './json-ld.ts';
import type { PageClaims } from './page-claims.ts';
import { metaOf, outletNames, readClaims } from './page-claims.ts';
import { viewPage } from './page-view.ts';
import { readAuthors } from './read-authors.ts';
import { dateEvidence } from './read-dates.ts';
import { readLanguage, statedLanguage } from './read-language.ts';
import { readTitle } from './read-title.ts';

/** What a page states about its article. Unknown is null, a list without members is empty. */
export interface PageMetadata {
  title: string | null;
  author: string[];
  /** `YYYY-MM-DD` or RFC 3339 with the offset that is stated; `YYYY-MM` or `YYYY` where no more is. */
  date: string | null;
  modified: string | null;
  description: string | null;
  /** BCP 47. */
  lang: string | null;
  section: string | null;
  tags: string[];
  /** Address of the lead image. */
  image: string | null;
  outletName: string | null;
  canonical: string | null;
  /** Whether the page says that everybody may read it. */
  isAccessibleForFree: boolean | null;
  /** Where each field that is known came from: `json-ld`, `meta`, `microdata`, `heading`, `url`, `time`, `text` … */
  sources: Record<string, string>;
  /** What was found and not taken, as sentences. */
  notes: string[];
}

/** What is known of a page when its fields are read. */
export interface PageContext {
  url: string;
  text?: string;
  prose?: readonly Element[];
  bodyLines?: ReadonlySet<Element>;
  captured?: string;
}

/**
 * Reads what a page states about its article, from its marked-up data, head, address and what it shows near the
 * headline. Each field is decided by agreement of these, and is null where none states it; nothing is guessed.
 * `text`: the extracted body, with which a stated language is checked; without it the page's own text is taken.
 * `prose`: the elements of its paragraphs; what stands behind them is searched with care. `bodyLines`: elements of short lines
 * of the article, which say nothing of it. `captured` (RFC 3339): no date of publication lies behind it.
 */
export function readMetadata(
  document: Document,
  { url, text, prose = [], bodyLines = new Set(), captured }: PageContext,
): PageMetadata {
  const claims = readClaims(document, url);
  const outlets = outletNames(claims);
  const { title, source: titleSource, element: headline } = readTitle(claims, viewPage(document), outlets);
  const whole = withoutOtherThings(viewPage(document, headline), headline, prose);
  const view = withoutLines(whole, bodyLines);
  const language = readLanguage(document, claims, text, view.mainText);
  const authors = readAuthors(claims, view, headline, outlets);
  const { evidence, ambiguous } = dateEvidence(claims, view, headline, dateLanguage(document, claims, language.lang));
  const dates = decideDates(evidence, ambiguous, captured);
  const found = {
    description: metaOf(
      claims,
      'og:description',
      'description',
      'twitter:description',
      'dc.description',
      'dcterms.abstract',
    ),
    section: metaOf(
      claims,
      'article:section',
      'og:article:section',
      'parsely-section',
      'section',
      'cxenseparse:section',
    ),
    image: metaOf(claims, 'og:image', 'og:image:url', 'twitter:image', 'twitter:image:src'),
    outletName: metaOf(claims, 'og:site_name', 'application-name', 'dc.publisher'),
  };
  const { article, linked } = claims;
  const linkedText = (name: string): string | undefined => textOf(resolved(article?.[name], linked.objects));
  const section = linkedText('articleSection');
  const outletName = linkedText('publisher');
  const { tags, source: tagSource } = tagsOf(claims);
  const canonical = claims.canonical?.href ?? null;
  const description = found.description?.value ?? linkedText('description') ?? null;
  const image = webAddress(found.image?.value ?? linkedImage(article?.['image']), claims);
  const sources: Record<string, string | undefined> = {
    title: titleSource,
    author: authors.source,
    date: dates.dateSource,
    modified: dates.modifiedSource,
    description: found.description ? 'meta' : description === null ? undefined : 'json-ld',
    lang: language.source,
    section: section !== undefined ? 'json-ld' : found.section && 'meta',
    tags: tagSource,
    image: image === null ? undefined : found.image ? 'meta' : 'json-ld',
    outletName: found.outletName ? 'meta' : outletName === undefined ? undefined : 'json-ld',
    canonical: canonical === null ? undefined : 'link',
  };
  return {
    title,
    author: authors.authors,
    date: dates.date,
    modified: dates.modified,
    description,
    lang: language.lang,
    section: section ?? found.section?.value ?? null,
    tags,
    image,
    outletName: found.outletName?.value ?? outletName ?? null,
    canonical,
    isAccessibleForFree: accessOf(claims),
    sources: Object.fromEntries(
      Object.entries(sources).filter((entry): entry is [string, string] => entry[1] !== undefined),
    ),
    notes: [...authors.notes, ...dates.notes, ...(language.note === undefined ? [] : [language.note])],
  };
}

/** The language by whose custom dates in figures are read: undefined where region and host contradict each other. */
function dateLanguage(document: Document, claims: PageClaims, lang: string | null): string | undefined {
  const stated = statedLanguage(document, claims)?.lang;
  const host = claims.url?.hostname ?? '';
  const isDayFirstHost = /\.(?:uk|au|nz|ie|in|za)$/.test(host);
  if (isDayFirstHost && (stated === undefined || /^en\b/i.test(stated)))
    return /^en-us/i.test(stated ?? '') ? undefined : 'en-GB';
  return stated ?? lang ?? undefined;
}

function tagsOf({ meta, article }: PageClaims): { tags: string[]; source: string | undefined } {
  const own = meta.get('article:tag') ?? meta.get('og:article:tag') ?? [];
  const listed = [article?.['keywords']]
    .flat()
    .flatMap((value) => (typeof value === 'string' ? value.split(/[,;]/) : []));
  const named = (meta.get('news_keywords') ?? meta.get('keywords') ?? []).flatMap((value) => value.split(/[,;]/));
  const stated = [own, listed, named].find((list) => list.some((tag) => tag.trim() !== '')) ?? [];
  const tags = [...new Set(stated.map((tag) => tag.replaceAll(/\s+/g, ' ').trim()))]
    .filter((tag) => tag !== '' && tag.length <= 80)
    .slice(0, 40);
  return { tags, source: tags.length === 0 ? undefined : stated === listed ? 'json-ld' : 'meta' };
}

function linkedImage(value: unknown): string | undefined {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof first === 'string') return first;
  return typeof first === 'object' && first !== null ? textOf((first as Record<string, unknown>)['url']) : undefined;
}

function webAddress(value: string | undefined, claims: PageClaims): string | null {
  const url = value === undefined ? null : URL.parse(value, claims.base);
  return url !== null && /^https?:$/.test(url.protocol) ? url.href : null;
}

function accessOf({ article, linked, meta }: PageClaims): boolean | null {
  const values = [
    article?.['isAccessibleForFree'],
    ...linked.objects.map((object) => object['isAccessibleForFree']),
    meta.get('article:content_tier')?.[0],
  ];
  const said = values.find((value) => value !== undefined);
  if (said === undefined) return null;
  return !/^(?:false|no|locked|metered)$/i.test(typeof said === 'boolean' ? String(said) : (textOf(said) ?? ''));
}
