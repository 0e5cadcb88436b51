import { isFullName, readNames } from './author-names.ts';
import type { AuthorCandidate } from './author-candidate.ts';
import { uniqueNames } from './author-candidate.ts';
import type { LinkedObject } from './json-ld.ts';
import { resolved, textOf, typesOf } from './json-ld.ts';
import type { PageClaims } from './page-claims.ts';
import type { PageView } from './page-view.ts';
import { seenText } from './page-view.ts';

const metaNames = [
  'byl',
  'article:author',
  'og:article:author',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'dc.contributor',
  'citation_author',
  'cxenseparse:author',
  'article.author',
  'author',
  'creator',
];

/** Authors in the head's fields and data, which readers don't see: JSON-LD, `meta`, addresses of authors' pages. */
export function statedAuthors(claims: PageClaims, view: PageView): AuthorCandidate[] {
  return [...fromLinkedData(claims), ...fromMeta(claims), ...fromAddresses(claims, view)];
}

function fromLinkedData({ article, linked }: PageClaims): AuthorCandidate[] {
  if (article === undefined) return [];
  const people = [article['author'], article['creator']]
    .flatMap((value): unknown[] => (Array.isArray(value) ? value : [value]))
    .map((value) => resolved(value, linked.objects))
    .flatMap((value) => {
      const object = typeof value === 'object' && value !== null ? (value as LinkedObject) : undefined;
      const types = object ? typesOf(object) : [];
      if (types.some((type) => /Organization|Corporation|WebSite|Brand/.test(type)) && !types.includes('Person'))
        return [];
      // An object is one person; a bare text may name several.
      const isOne = object !== undefined && types.includes('Person');
      return (object ? namesOf(object) : [textOf(value)]).flatMap((name) =>
        name === undefined ? [] : readNames(name, { isOne }).names,
      );
    });
  return [{ names: uniqueNames(people), source: 'json-ld', isShown: false }];
}

function namesOf(person: LinkedObject): (string | undefined)[] {
  if (person['name'] !== undefined) return [person['name']].flat().map(textOf);
  const parts = [person['givenName'], person['familyName']].map(textOf);
  return parts.every((part) => part !== undefined) ? [parts.join(' ')] : [];
}

function fromMeta({ meta }: PageClaims): AuthorCandidate[] {
  return metaNames.flatMap((name): AuthorCandidate[] => {
    const values = meta.get(name) ?? [];
    const found = uniqueNames(values.filter((value) => !isAddress(value)).flatMap((value) => readNames(value).names));
    return found.length === 0 ? [] : [{ names: found, source: 'meta', isShown: false }];
  });
}

/** Names that the page links to the address which a field gives as the author's. */
function fromAddresses({ meta, url, canonical }: PageClaims, view: PageView): AuthorCandidate[] {
  const page = canonical ?? url;
  const addresses = (meta.get('article:author') ?? []).filter(isAddress).flatMap((value) => {
    const address = URL.parse(value, page?.href);
    return address !== null && address.host === page?.host && address.pathname.length > 1 ? [address.pathname] : [];
  });
  if (addresses.length === 0) return [];
  const links = view.elements.filter(
    ({ element }) =>
      element.localName === 'a' &&
      addresses.includes(URL.parse(element.getAttribute('href') ?? '', page?.href)?.pathname ?? ''),
  );
  const names = uniqueNames(links.flatMap(({ element }) => readNames(seenText(element)).names.filter(isFullName)));
  return names.length === 0 ? [] : [{ names: names.slice(0, addresses.length), source: 'meta', isShown: true }];
}

function isAddress(value: string): boolean {
  return /^https?:|\/\//.test(value);
}
