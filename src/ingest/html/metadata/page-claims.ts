import { wordsOf } from '../../text/words.ts';
import { pageBase } from '../page-base.ts';
import type { LinkedData, LinkedObject } from './json-ld.ts';
import { readLinkedData, resolved, textOf, typesOf } from './json-ld.ts';

/** What the head and the marked-up data of a page say, before anything is decided. */
export interface PageClaims {
  /** Contents of `meta` by name, property or itemprop in lower case, in the page's order, empty ones left out. */
  meta: ReadonlyMap<string, string[]>;
  linked: LinkedData;
  /** The JSON-LD article that this page is about. */
  article: LinkedObject | undefined;
  /** Address of the page without query and fragment, when it has one. */
  url: URL | null;
  canonical: URL | null;
  /** What relative addresses are read against; undefined where nothing tells. */
  base: string | undefined;
  /** The `title` of the page, on one line. */
  pageTitle: string;
}

/** Gathers the claims of a page. `url` may be any text. */
export function readClaims(document: Document, url: string): PageClaims {
  const meta = new Map<string, string[]>();
  for (const element of document.querySelectorAll('meta')) {
    const content = element.getAttribute('content')?.replaceAll(/\s+/g, ' ').trim();
    if (content === undefined || content === '') continue;
    for (const key of ['property', 'name', 'itemprop', 'http-equiv']) {
      for (const name of (element.getAttribute(key) ?? '').toLowerCase().split(/\s+/).filter(Boolean)) {
        const list = meta.get(name) ?? [];
        if (!list.includes(content)) list.push(content);
        meta.set(name, list);
      }
    }
  }
  const linked = readLinkedData(document);
  const page = URL.parse(url);
  const stated = document.querySelector('link[rel~="canonical"]')?.getAttribute('href') ?? meta.get('og:url')?.[0];
  const base = pageBase(document, url);
  const canonical = stated === undefined ? null : URL.parse(stated, base);
  const isWeb = canonical !== null && /^https?:$/.test(canonical.protocol);
  const pageTitle = (document.querySelector('title')?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
  const claims = {
    meta,
    linked,
    pageTitle,
    article: undefined,
    url: page,
    canonical: isWeb ? canonical : null,
    base: base ?? (isWeb ? canonical.href : undefined),
  };
  return { ...claims, article: chooseArticle(claims, titleOf(document, meta)) };
}

function titleOf(document: Document, meta: ReadonlyMap<string, string[]>): string {
  return `${meta.get('og:title')?.[0] ?? ''} ${document.querySelector('title')?.textContent ?? ''} ${document.querySelector('h1')?.textContent ?? ''}`;
}

/** Of several articles on a page the one whose address or headline is the page's; the only one, unless it is another's; none where that is open. */
function chooseArticle(
  { linked, url, canonical }: Omit<PageClaims, 'article'>,
  title: string,
): LinkedObject | undefined {
  const { articles, objects } = linked;
  const scored = articles
    .map((article) => {
      const addresses = [article['url'], article['@id'], article['mainEntityOfPage']].flatMap((value) => {
        const target = resolved(value, objects);
        const id =
          typeof target === 'object' && target !== null
            ? ((target as LinkedObject)['@id'] ?? (target as LinkedObject)['url'])
            : target;
        return typeof id === 'string' ? [pathOf(id)] : [];
      });
      const own = [url, canonical].flatMap((one) => (one ? [pathOf(one.href)] : []));
      const headline = key(textOf(article['headline'] ?? article['name']) ?? '');
      const isHere = addresses.some((address) => own.includes(address) && address !== '/');
      const isTitled = headline.length > 8 && key(title).includes(headline);
      const isNews = typesOf(article).some((type) => /Article|Posting/.test(type));
      // Without a headline that could tell, the only article of a page is its own.
      const isElsewhere = own.length > 0 && addresses.some((address) => /^\/./.test(address)) && !isHere;
      const shared = sharedWords(textOf(article['headline'] ?? article['name']) ?? '', title);
      const isForeign = headline.length > 8 && (isElsewhere ? shared < 0.5 : shared === 0);
      return {
        article,
        isHere,
        isTitled,
        isOther: isForeign || linked.parts.has(article),
        score: (isHere ? 4 : 0) + (isTitled ? 3 : 0) + (isNews ? 1 : 0) + ('datePublished' in article ? 0.5 : 0),
      };
    })
    .sort((one, other) => other.score - one.score);
  const [best] = scored;
  if (best === undefined || best.isHere || best.isTitled) return best?.article;
  return scored.length === 1 && !best.isOther ? best.article : undefined;
}

/** Part of a headline's telling words that a title has too: an outlet tells search engines another headline, but of the same thing. */
function sharedWords(headline: string, title: string): number {
  const titled = new Set(wordsOf(title).filter(isTelling));
  const words = [...new Set(wordsOf(headline).filter(isTelling))];
  return words.length === 0 ? 1 : words.filter((word) => titled.has(word)).length / words.length;
}

/** Scripts without spaces have short words. */
function isTelling(word: string): boolean {
  return word.length >= 4 || (word.length >= 2 && /\p{Lo}/u.test(word));
}

function pathOf(address: string): string {
  const url = URL.parse(address);
  return url === null ? address : `${decodeURI0(url.pathname).replace(/\/+$/, '')}/`;
}

function decodeURI0(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/** Text for comparing: letters and digits in lower case. */
export function key(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '');
}

/** The first content of the first of these names that a page has. */
export function metaOf(claims: PageClaims, ...names: string[]): { name: string; value: string } | undefined {
  for (const name of names) {
    const value = claims.meta.get(name)?.[0];
    if (value !== undefined) return { name, value };
  }
  return undefined;
}

/** Names of the outlet: as it gives them, and as its host has them. */
export function outletNames(claims: PageClaims): string[] {
  const publishers = [claims.article?.['publisher'], ...claims.linked.objects.filter(isOutlet)].map((value) =>
    textOf(resolved(value, claims.linked.objects)),
  );
  const named = [
    'og:site_name',
    'application-name',
    'apple-mobile-web-app-title',
    'publisher',
    'dc.publisher',
    'article:publisher',
    'copyright',
    'twitter:site',
    'generator',
  ].flatMap((name) => claims.meta.get(name) ?? []);
  const hosts = [claims.url, claims.canonical].flatMap((url) => (url === null ? [] : hostNames(url.hostname)));
  // Some templates put the headline where the outlet's name belongs.
  const titles = [claims.meta.get('og:title')?.[0] ?? '', claims.pageTitle].map(key);
  return [...publishers.filter((name) => name !== undefined), ...named, ...hosts].filter(
    (name) => key(name) !== '' && name.length <= 60 && !titles.includes(key(name)),
  );
}

function isOutlet(object: LinkedObject): boolean {
  return typesOf(object).some((type) => /Organization|WebSite|NewsMediaOrganization|Newspaper|Corporation/.test(type));
}

function hostNames(hostname: string): string[] {
  const parts = hostname.replace(/^www\./, '').split('.');
  const core = parts.length > 2 && (parts.at(-2)?.length ?? 0) <= 3 ? parts.at(-3) : parts.at(-2);
  return [parts.join('.'), ...(core === undefined ? [] : [core]), ...(parts.length > 2 ? [parts[0]!] : [])];
}

/** Whether a text is a name of the outlet, give or take `www`, `.com`, "Online" or "The". */
export function isOutletName(text: string, names: readonly string[]): boolean {
  const bare = bareName(text);
  return bare !== '' && names.some((name) => bareName(name) === bare);
}

function bareName(text: string): string {
  return key(
    text
      .replace(/^https?:\/\/(?:www\.)?|^@|^www\./i, '')
      .replace(/\.(?:com|org|net|de|at|ch|fr|it|es|co\.uk|nl|se|no|dk|pl|cz|ru|br)\b.*$/i, ''),
  ).replace(/^the(?=.{4})|(?:online|news|blog|magazin|magazine|redaktion|redaction|staff|team)$/g, '');
}
