import type { CaptureProvenance } from '../model/snapshot.ts';
import { httpUrl } from '../model/scalars.ts';
import { unknownDate } from '../model/stated-date.ts';
import { slugOf } from '../text/slug.ts';
import { canonicalUrl, variantOf, withoutTracking } from '../text/canonical-url.ts';
import type { ArticleObservation, DraftFields, RawCapture, Refusal, SnapshotDraft, SourceItem } from './draft.ts';
import type { GivenField } from './given-fields.ts';
import type { ExtractedArticle } from './extracted-article.ts';
import { htmlExtractor } from './html-extractor.ts';
import { withoutRepeatedTitle } from './opening-heading.ts';
import { type OutletRules, rulesAt } from '../model/outlet-rules.ts';
import { type KnownOutlet, outletOfUrl } from './outlet-directory.ts';
import { hasUserName, withUserName } from './user-names.ts';
import type { PageCapture, PageItem } from './page-capture.ts';
import { optionAdvice } from './option-advice.ts';
import { rawPage } from './raw-page.ts';
import { rulesFingerprint } from './rules-fingerprint.ts';

/** What a person says about pages; it wins over what they say themselves. */
export interface PageOptions {
  /** Who published; without it the address tells. */
  outlet?: string;
  /** The article's folder, when it can't be told by itself. */
  article?: string;
  /** `article` counts only if its text resembles the page's. */
  mustResemble?: boolean;
  title?: string;
  date?: string;
  author?: string[];
  url?: string;
  lang?: string;
}

/** Reads the article of a page; says in one sentence why it can't. */
export type PageExtractor = (page: {
  bytes: Uint8Array;
  url: string;
  contentType?: string;
  status?: number;
  outletLang?: string;
  captured?: string;
  rules?: OutletRules;
}) => Promise<ExtractedArticle | { fault: string }>;

/**
 * What a page, or a look at one, is for the archive: the draft of a snapshot, a line of captures.ndjson, or why it is
 * neither. `outlets` are those of the archive.
 */
export async function pageDraft(
  item: PageItem,
  options: PageOptions,
  outlets: readonly KnownOutlet[],
  extract: PageExtractor,
): Promise<SourceItem> {
  const { source } = item;
  if ('passedOver' in item || 'rejected' in item) return item;
  const address = 'observed' in item ? item.observed.url : (options.url ?? item.page.finalUrl ?? item.page.url);
  if (address !== undefined && hasUserName(address)) return { source, rejected: withUserName };
  const outlet = publisher(options, outlets, address);
  if ('reason' in outlet) return { source, rejected: outlet };
  const named = options.article === undefined ? {} : { slug: options.article };
  if ('observed' in item) return { source, observed: { ...item.observed, outlet: outlet.id, ...named } };

  const { page } = item;
  const rules = rulesAt(outlet.known?.rules ?? [], page.captured);
  const article = await extract({
    bytes: page.bytes,
    // An address that nobody knows is that of no page; links that are relative to it stay as they are.
    url: address ?? 'about:blank',
    ...(page.contentType === undefined ? {} : { contentType: page.contentType }),
    ...(page.status === undefined ? {} : { status: page.status }),
    ...(outlet.known?.language === undefined ? {} : { outletLang: outlet.known.language }),
    // The time of a file may be that of a copy.
    ...(page.capturedFrom === undefined ? { captured: page.captured } : {}),
    ...(rules === undefined ? {} : { rules }),
  });
  if ('fault' in article)
    return {
      source,
      rejected: { reason: article.fault, hint: 'Look at the page; `import text` takes a copy of its text.' },
    };
  return {
    source,
    ...draftOf(page, article, options, {
      ...outlet,
      address,
      rules: rulesFingerprint(outlet.known?.rules ?? [], page.captured),
    }),
    ...(rules === undefined ? {} : { rules: { outlet: outlet.id, rules, faults: article.ruleFaults } }),
  };
}

interface Publisher {
  id: string;
  known?: KnownOutlet;
  home?: string;
}

function publisher(
  { outlet }: PageOptions,
  outlets: readonly KnownOutlet[],
  address: string | undefined,
): Publisher | Refusal {
  if (outlet !== undefined) {
    const known = outlets.find(({ id }) => id === outlet);
    return { id: outlet, ...(known === undefined ? {} : { known }) };
  }
  if (address === undefined)
    return { reason: 'Nothing says where the page comes from.', hint: 'Say so with --url, or at least --outlet.' };
  return outletOfUrl(outlets, address);
}

type Place = Publisher & { address: string | undefined; rules: string | undefined };

/** Exactly one of a draft, an observation and a refusal. */
type Made = { draft: SnapshotDraft } | { observed: ArticleObservation } | { rejected: Refusal };

function draftOf(page: PageCapture, article: ExtractedArticle, options: PageOptions, place: Place): Made {
  const raw = rawPage(page.bytes);
  const failed = article.quality === 'failed';
  const title = options.title ?? article.title;
  const reason = failed
    ? `${article.qualityRule ?? 'unreadable'}: ${article.qualityReason ?? 'The page holds no article.'}`
    : '';
  if (failed && (title === null || article.markdown === '')) {
    if (place.address === undefined)
      return { rejected: { reason, hint: 'Nothing says whose page it is: give --url to have the look recorded.' } };
    const { captured, method, status } = page;
    return {
      observed: {
        url: place.address,
        captured,
        outcome: 'failed',
        method,
        ...(status === undefined ? {} : { status }),
        note: reason,
        outlet: place.id,
        ...(options.article === undefined ? {} : { slug: options.article }),
        raw,
        provenance: howCaptured(page, place),
      },
    };
  }
  if (title === null)
    return {
      rejected: {
        reason: 'No headline was found on the page.',
        hint: optionAdvice(page.method, 'title', 'Give it with --title.'),
      },
    };
  if (failed && place.address === undefined)
    return {
      rejected: { reason, hint: 'Nothing says whose page it is: give --url to have it kept as a failed capture.' },
    };
  return { draft: made(page, article, options, place, title, raw, reason) };
}

function made(
  page: PageCapture,
  article: ExtractedArticle,
  options: PageOptions,
  place: Place,
  title: string,
  raw: RawCapture,
  failure: string,
): SnapshotDraft {
  const url = options.url === undefined ? citedUrl(place.address, article.canonical) : withoutTracking(options.url);
  const { id, home } = place;
  const { body, dropped } = withoutRepeatedTitle(article.markdown, title);
  return {
    outlet: id,
    ...(article.outletName === null ? {} : { outletName: article.outletName }),
    ...(home === undefined ? {} : { outletUrl: home }),
    article: identityOf(options, failure, place.address),
    captured: page.captured,
    fields: fieldsOf(article, options, title, url),
    foreign: {},
    capture: { ...provenanceOf(page, article, options, place, failure), ...addressOf(page, article, url) },
    body,
    raw,
    foldUnchanged: true,
    urlAsRequested: options.url === undefined,
    ...(place.address === undefined || article.relativeAddresses === undefined
      ? {}
      : { relative: { base: place.address, addresses: article.relativeAddresses } }),
    dropped: [...dropped, ...article.dropped.map(({ label, text }) => ({ label, text }))],
    notes: article.notes,
  };
}

/** A page that failed is known by its address alone: its headline and text are not the article's. */
function identityOf(options: PageOptions, failure: string, address: string | undefined): SnapshotDraft['article'] {
  if (options.article !== undefined)
    return { kind: options.mustResemble === true ? 'redirected' : 'folder', slug: options.article };
  if (failure === '' || address === undefined) return { kind: 'content' };
  const path =
    URL.parse(address)
      ?.pathname.split('/')
      .findLast((part) => part !== '') ?? '';
  return { kind: 'address', slug: slugOf(decoded(path).replace(/\.\w{1,5}$/, '')) };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The page's own canonical address where it names the same page, else the address without tracking parameters. */
function citedUrl(address: string | undefined, canonical: string | null): string | undefined {
  if (address === undefined) return canonical === null ? undefined : withoutTracking(canonical);
  if (canonical !== null && canonicalUrl(canonical) === canonicalUrl(address)) return withoutTracking(canonical);
  return withoutTracking(address);
}

function fieldsOf(
  article: ExtractedArticle,
  options: PageOptions,
  title: string,
  url: string | undefined,
): DraftFields {
  const author = options.author ?? article.author;
  const optional = {
    author: author.length > 0 ? author : null,
    url: url ?? null,
    modified: article.modified,
    // The lines that readers see below the headline, before what only search engines are told.
    description: article.standfirst ?? article.description,
    section: article.section,
    tags: article.tags.length > 0 ? article.tags : null,
    lang: options.lang ?? article.lang,
    image: article.image,
  };
  return {
    title,
    date: options.date ?? article.date ?? unknownDate,
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== null)),
  };
}

function provenanceOf(
  page: PageCapture,
  article: ExtractedArticle,
  options: PageOptions,
  place: Place,
  failure: string,
): CaptureProvenance {
  const given = (['title', 'date', 'author', 'url', 'lang'] satisfies GivenField[]).filter(
    (name) => options[name] !== undefined,
  );
  const quality = failure === '' && page.truncated !== undefined ? 'partial' : article.quality;
  const reason = failure !== '' ? failure : (page.truncated ?? reasonOf(article));
  return {
    method: page.method,
    ...(page.status === undefined ? {} : { status: page.status }),
    ...howCaptured(page, place),
    sources: article.sources,
    ...(given.length > 0 ? { given: given.sort() } : {}),
    ...(quality === 'ok' ? {} : { quality, reason }),
  };
}

/** What is known of a capture and its reader, beside method and status, whether the page held an article or not. */
function howCaptured(page: PageCapture, { rules }: Place): CaptureProvenance {
  return {
    extractor: htmlExtractor,
    ...(rules === undefined ? {} : { rules }),
    ...(page.contentType === undefined ? {} : { contentType: page.contentType }),
    ...(page.url === undefined ? {} : { requested: page.url }),
    ...(page.finalUrl === undefined ? {} : { final: page.finalUrl }),
    ...(page.capturedFrom === undefined ? {} : { capturedFrom: page.capturedFrom }),
    ...page.provenance,
  };
}

/** What the address says of the page, and the page of its address. */
function addressOf(
  page: PageCapture,
  { canonical }: ExtractedArticle,
  url: string | undefined,
): Pick<CaptureProvenance, 'variant' | 'canonical'> {
  const address = page.finalUrl ?? page.url ?? url;
  const variant = address === undefined ? undefined : variantOf(address);
  const isOther = canonical !== null && url !== undefined && canonicalUrl(canonical) !== canonicalUrl(url);
  return {
    ...(variant === undefined ? {} : { variant }),
    ...(isOther && httpUrl.safeParse(canonical).success ? { canonical: withoutTracking(canonical) } : {}),
  };
}

function reasonOf({ qualityRule, qualityReason }: ExtractedArticle): string {
  return [qualityRule, qualityReason].filter((part) => part !== undefined).join(': ');
}
