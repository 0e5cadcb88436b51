import type { PageElement } from './page-tree.ts';

const imageAttributes = [
  'data-src',
  'data-original',
  'data-lazy-src',
  'data-lazy',
  'data-full-src',
  'data-image',
  'data-url',
  'data-hi-res-src',
  'data-src-large',
  'data-original-src',
  'data-actualsrc',
];
const setAttributes = ['data-srcset', 'data-lazy-srcset', 'srcset'];
const placeholder =
  /(?:^|[/_.-])(?:placeholder|blank|spacer|pixel|transparent|lazy|loading|1x1|grey|gray|clear)[^/]*\.(?:gif|png|svg|jpe?g|webp)(?:\?|$)/i;
/** Pictures of trackers and buttons. */
const tiny = 2;

/** True for a picture that readers don't see. */
export function isTracker({ attributes }: PageElement): boolean {
  return ['width', 'height'].some((name) => Number(attributes.get(name) ?? 100) <= tiny);
}

/** Where a picture really is: its lazy source, its largest in a set, or its plain one; absolute. Undefined for placeholders, trackers and pictures within the page. */
export function imageAddress(image: PageElement, base: string): string | undefined {
  if (isTracker(image)) return undefined;
  const lazy = imageAttributes
    .map((name) => image.attributes.get(name))
    .find((value) => value && looksLikeAddress(value));
  const own = image.attributes.get('src');
  const set = [image, ...siblingSources(image)].flatMap((element) =>
    setAttributes.map((name) => element.attributes.get(name) ?? ''),
  );
  const candidates = [lazy, own && !placeholder.test(own) ? own : undefined, ...set.map(largestOf)];
  for (const candidate of candidates) {
    const address = candidate ? absolute(candidate, base) : undefined;
    if (address) return address;
  }
  return undefined;
}

/** An absolute address, and whether the page names it relatively. */
export interface ResolvedAddress {
  address: string;
  isRelative: boolean;
}

/** The address that `read` gives against a base; one that another base changes is relative. */
export function resolved(read: (base: string) => string | undefined, base: string): ResolvedAddress | undefined {
  const address = read(base);
  return address === undefined ? undefined : { address, isRelative: read('ftp://elsewhere.invalid/') !== address };
}

/** An address made absolute; undefined unless it is one of the web. */
export function absolute(address: string, base: string): string | undefined {
  const url = URL.parse(address.trim(), URL.canParse(base) ? base : undefined);
  return url && (url.protocol === 'http:' || url.protocol === 'https:') ? url.href : undefined;
}

const tracking =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|yclid|_hs\w+|at_medium|at_campaign|ref_src|cmpid|xtor)$/i;

/** The address of a link, absolute and without parameters that only count readers. Mail and telephone links stay; others are undefined. */
export function linkAddress(href: string, base: string): string | undefined {
  const trimmed = href.trim();
  if (trimmed === '' || trimmed.startsWith('#')) return undefined;
  if (/^(?:mailto|tel):/i.test(trimmed)) return trimmed;
  const address = absolute(trimmed, base);
  if (!address?.includes('?')) return address;
  const url = new URL(address);
  const names = [...url.searchParams.keys()].filter((name) => tracking.test(name));
  // Only a query that holds such a name is written anew: its other signs stay as they were sent.
  if (names.length === 0) return address;
  for (const name of names) url.searchParams.delete(name);
  return url.href;
}

/** The largest picture of a `srcset`. */
function largestOf(set: string): string | undefined {
  let best: string | undefined;
  let bestSize = -1;
  for (const [, address, size] of set.matchAll(/([^\s,]\S*[^\s,])(?:\s+([\d.]+)[wx])?\s*(?:,|$)/g)) {
    const value = Number(size ?? 1);
    if (value > bestSize) [best, bestSize] = [address, value];
  }
  return best;
}

/** The sources of the `picture` that an image is in, or is. */
function siblingSources(image: PageElement): PageElement[] {
  const picture = image.tag === 'picture' ? image : image.parent;
  return picture?.tag === 'picture'
    ? picture.children.filter((child): child is PageElement => child.kind === 'element' && child.tag === 'source')
    : [];
}

function looksLikeAddress(value: string): boolean {
  return /^(?:https?:)?\/\/|^\.{0,2}\/|^[\w./-]+\.(?:jpe?g|png|webp|gif|avif)(?:\?|$)/i.test(value.trim());
}
