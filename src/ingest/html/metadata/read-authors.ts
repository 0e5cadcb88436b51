import { isAgency, isFullName, readNames } from './author-names.ts';
import { linkedAuthors } from './linked-authors.ts';
import type { LinkedObject } from './json-ld.ts';
import { resolved, textOf, typesOf } from './json-ld.ts';
import { namelessByline } from './nameless-bylines.ts';
import type { PageClaims } from './page-claims.ts';
import { isOutletName, key } from './page-claims.ts';
import type { PageView } from './page-view.ts';
import { seenText } from './page-view.ts';

/** The byline as the page states it; without names when it states none. */
export interface AuthorsFound {
  authors: string[];
  source: string | undefined;
  notes: string[];
}

interface Candidate {
  names: string[];
  source: 'json-ld' | 'microdata' | 'rel-author' | 'meta' | 'byline' | 'text';
  /** Readers see it beside the headline. */
  isShown: boolean;
}

const bylineNames =
  /byline|by-line|author|autor|writer|redakteur|journalist|vcard|creator|verfasser|auteur|firma|signature/i;
/** Names of boxes within a byline that say where it was written. */
const placeNames = /locat|localiz|lugar|dateline|(?:^|[\s_-])(?:place|city|ort)(?:$|[\s_-])/i;
const containers = new Set('html body main article section meta img link input form ul ol'.split(' '));
const personLink =
  /\/(?:authors?|autor(?:en|es|in)?|auteurs?|autori|by|profile?s?|people|staff|reporters?|contributors?|journalists?|redakteure?|redaktion|user|users|columnists?|writers?|person|team|mitarbeiter|firma|signature)[/=-]/i;
/** How a line begins that is a byline. */
const bylineStart =
  /^(?:by|von|par|por|door|av|af|автор|autor|author|(?:an? |ein )?(?:article|beitrag|artikel|written|posted|published|geschrieben|verfasst|veröffentlicht|erstellt|publicado|escrito|publié|écrit|pubblicato|scritto|geplaatst|geschreven)\s+(?:by|von|por|par|da|di|door))(?!\p{L})|^[^:：]{2,14}[:：]/iu;
/** A line that gives the date first: “Posted on May 3, 2019 by …”. */
const datedByline = /^.{0,60}\d{4}.{0,24}?(?:^|\s)(?:by|von|por|par|door|da)\s+(\p{Lu}.{2,80})$/iu;
/** How far from the headline, in characters, a byline is looked for. */
const maxBefore = 500;
const maxAfter = 1500;

/** Reads the byline. `headline`: where it stands; names near it count as shown. */
export function readAuthors(
  claims: PageClaims,
  view: PageView,
  headline: Element | undefined,
  outlets: readonly string[],
): AuthorsFound {
  const start = headline === undefined ? undefined : view.placeOf(headline)?.offset;
  const candidates = [
    ...fromElements(view, start, headline?.closest('article') ?? null),
    ...fromLines(view, start),
    ...fromLinks(view, start),
    ...fromLinkedData(claims),
    ...fromMeta(claims),
    ...fromAddresses(claims, view),
  ];
  const notes: string[] = [];
  const kept = candidates
    .map((candidate) => ({
      ...candidate,
      names: candidate.names.filter((name) => isByline(name, candidate, claims, outlets, view)),
    }))
    .filter(({ names }) => names.length > 0);
  const data = kept.find(({ source }) => source === 'json-ld');
  const shown = kept.filter(({ isShown }) => isShown);
  const agreed =
    data && (shown.length === 0 || shown.some(({ names }) => names.some((name) => has(data.names, name))))
      ? data
      : undefined;
  const best = agreed ?? shown[0] ?? kept[0];
  if (best === undefined) {
    const stand = start === undefined ? undefined : namelessByline(view, start);
    if (stand !== undefined && !isOutletName(stand, outlets)) return { authors: [stand], source: 'byline', notes };
    const [left] = candidates.flatMap(({ names }) => names);
    if (left !== undefined)
      notes.push(`“${left}” stands as author and is no byline: it names the outlet or an account, or is not shown.`);
    return { authors: [], source: undefined, notes };
  }
  return { authors: best.names.map((name) => bestSpelling(name, kept)), source: best.source, notes };
}

function has(names: readonly string[], name: string): boolean {
  return names.some((other) => key(other) === key(name));
}

/** Whether a name stands for who wrote: not the outlet, and shown to readers where only a field of the head has it. */
function isByline(
  name: string,
  candidate: Candidate,
  claims: PageClaims,
  outlets: readonly string[],
  view: PageView,
): boolean {
  if (isOutletName(name, outlets)) return false;
  const section = claims.meta.get('article:section')?.[0];
  if (section !== undefined && key(section) === key(name)) return false;
  if (candidate.isShown) return true;
  const isSeen = view.mainText.includes(name.toLowerCase());
  if (isAgency(name)) return false;
  if (candidate.source === 'json-ld') return isFullName(name) || isSeen;
  return isSeen && isFullName(name);
}

/** A name in capitals as another source writes it. */
function bestSpelling(name: string, candidates: readonly Candidate[]): string {
  if (name !== name.toUpperCase() || name === name.toLowerCase()) return name;
  return (
    candidates
      .flatMap(({ names }) => names)
      .find((other) => key(other) === key(name) && other !== other.toUpperCase()) ?? name
  );
}

function fromLinkedData({ article, linked }: PageClaims): Candidate[] {
  if (article === undefined) return [];
  const people = [article['author'], article['creator']]
    .flatMap((value): unknown[] => (Array.isArray(value) ? value : [value]))
    .map((value) => resolved(value, linked.objects))
    .flatMap((value) => {
      const object = typeof value === 'object' && value !== null ? (value as LinkedObject) : undefined;
      if (object && typesOf(object).some((type) => /Organization|Corporation|WebSite|Brand/.test(type))) return [];
      const names = object ? [object['name']].flat().map(textOf) : [textOf(value)];
      return names.flatMap((name) => (name === undefined ? [] : readNames(name).names));
    });
  return [{ names: unique(people), source: 'json-ld', isShown: false }];
}

function fromMeta({ meta }: PageClaims): Candidate[] {
  const names = [
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
  return names.flatMap((name): Candidate[] => {
    const values = meta.get(name) ?? [];
    const found = unique(values.filter((value) => !isAddress(value)).flatMap((value) => readNames(value).names));
    return found.length === 0 ? [] : [{ names: found, source: 'meta', isShown: false }];
  });
}

/** Names that the page links to the address which a field gives as the author's. */
function fromAddresses({ meta, url, canonical }: PageClaims, view: PageView): Candidate[] {
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
  const names = unique(links.flatMap(({ element }) => readNames(seenText(element)).names.filter(isFullName)));
  return names.length === 0 ? [] : [{ names: names.slice(0, addresses.length), source: 'meta', isShown: true }];
}

function isAddress(value: string): boolean {
  return /^https?:|\/\//.test(value);
}

function fromElements(view: PageView, start: number | undefined, holder: Element | null): Candidate[] {
  const found: (Candidate & { weight: number; element: Element })[] = [];
  for (const { element, names: classes, offset, isFurniture } of view.elements) {
    if (isFurniture || containers.has(element.localName)) continue;
    const isData = /\b(?:author|creator)\b/.test(element.getAttribute('itemprop') ?? '');
    const isRel = /\bauthor\b/.test(element.getAttribute('rel') ?? '');
    if (!isData && !isRel && element.localName !== 'address' && !bylineNames.test(classes)) continue;
    if (placeNames.test(classes)) continue;
    const distance = start === undefined ? undefined : offset - start;
    const isNear =
      distance !== undefined &&
      ((distance >= -maxBefore && distance <= maxAfter) ||
        (isRel && holder !== null && element.closest('article') === holder));
    if (!isNear && !isData) continue;
    if (/Organization/.test(element.getAttribute('itemtype') ?? '')) continue;
    const names = namesIn(element);
    const isPerson =
      isData || isRel || /vcard|\bfn\b|author-?_*name/i.test(classes) || readNames(seenText(element)).isMarked;
    // A single word in a box for authors may be a section, a place or an account.
    if (names.length === 0 || (!isPerson && !names.some((name) => isFullName(name) || isAgency(name)))) continue;
    const source = isData ? 'microdata' : isRel ? 'rel-author' : 'byline';
    // Each of several authors is marked up by itself: those beside each other signed together.
    const beside =
      source === 'byline'
        ? undefined
        : found.find((other) => other.source === source && other.element.parentNode === element.parentNode);
    if (beside !== undefined) {
      beside.names = unique([...beside.names, ...names]);
      continue;
    }
    found.push({
      element,
      names,
      source,
      isShown: isNear,
      weight: Math.abs(distance ?? 5000) + (isData ? 0 : isRel ? 100 : 200),
    });
    if (found.length > 40) break;
  }
  return found.sort((one, other) => one.weight - other.weight);
}

/** The names in a byline's element: those that are marked or linked as people, else those that its text gives. */
function namesIn(element: Element): string[] {
  const places = [...element.querySelectorAll('[class]')].filter((part) =>
    placeNames.test(part.getAttribute('class') ?? ''),
  );
  const text = places.reduce((said, place) => said.replace(seenText(place), ' | '), seenText(element));
  const marked = [
    ...element.querySelectorAll(
      '[itemprop~="name"], [rel~="author"], .fn, [class*="author-name"], [class*="author__name"], [class*="byline__name"], [class*="byline-name"]',
    ),
  ];
  const linked = [...element.querySelectorAll('a[href]')].filter((link) =>
    personLink.test(link.getAttribute('href') ?? ''),
  );
  for (const group of [marked, linked]) {
    const names = unique(
      group.flatMap((part) =>
        part.localName === 'meta'
          ? readNames(part.getAttribute('content') ?? '').names
          : readNames(seenText(part)).names,
      ),
    );
    if (names.length > 0 && (text.length <= 300 || group === marked)) return names;
  }
  return text.length <= 160 ? readNames(text).names : [];
}

/** Lines beside the headline that say who wrote: they begin with "By", "Von", "Par" and go on with a name. */
function fromLines(view: PageView, start: number | undefined): Candidate[] {
  if (start === undefined) return [];
  return view.lines.flatMap(({ text, offset, isFurniture }): Candidate[] => {
    const distance = offset - start;
    if (isFurniture || text.length > 160 || distance < -maxBefore || distance > maxAfter) return [];
    const behindDate = datedByline.exec(text)?.[1];
    const { names, isMarked } = readNames(behindDate === undefined ? text : `by ${behindDate}`);
    const isByline = behindDate !== undefined || bylineStart.test(text) || isWholeByline(text, names);
    if (!isMarked || !isByline) return [];
    return names.some(isFullName) ? [{ names, source: 'text', isShown: true }] : [];
  });
}

/** In scripts without capitals, and in Greek, a byline needs no colon: it is a short line of names and offices. */
function isWholeByline(text: string, names: readonly string[]): boolean {
  const said = key(text.replaceAll(/\S+@\S+/g, ''));
  return /^[\p{Lo}\p{M}\p{Script=Greek}]/u.test(text) && key(names.join('')).length * 2 >= said.length;
}

/** Names that a short line below the headline links to their own pages. */
function fromLinks(view: PageView, start: number | undefined): Candidate[] {
  const names = start === undefined ? [] : unique(linkedAuthors(view, start));
  return names.length === 0 ? [] : [{ names, source: 'byline', isShown: true }];
}

function unique(names: readonly string[]): string[] {
  return names.filter((name, index) => names.findIndex((other) => key(other) === key(name)) === index);
}
