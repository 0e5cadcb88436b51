import { resolved, textOf } from './json-ld.ts';
import type { PageClaims } from './page-claims.ts';
import { isOutletName, key } from './page-claims.ts';
import type { PageView } from './page-view.ts';
import { seenText } from './page-view.ts';

/** The headline: as shown where it is found on the page, else as claimed. */
export interface TitleFound {
  title: string | null;
  source: string | undefined;
  /** Where the headline stands on the page. */
  element: Element | undefined;
}

const separators = /\s+[|·•»«›‹:~]+\s+|\s+[-–—]\s+|\s*[|｜_]\s*/gu;
const frontPage = /^(?:https?:\/\/[^/]+)?\/?(?:index\.\w+)?$/;
const headlineNames =
  /(?:^|[\s_-])(?:entry-?title|post-?title|article-?title|headline|hed|title|titel|titulo|titre|storytitle)(?:$|[\s_-])/i;

/** So many bold elements of a page without headings are looked at, each with so many letters at least. */
const maxBoldLooks = 300;
const minBoldKey = 10;

/** Finds the headline: the element that agrees best with what the head of the page claims, with the site's own name taken off. */
export function readTitle(claims: PageClaims, view: PageView, outlets: readonly string[]): TitleFound {
  const brands = brandsOf(view);
  const claimed = claimedTitles(claims).filter(({ title }) => !brands.has(key(title)));
  const headings = headingsOf(
    view,
    claimed.map(({ title }) => key(title)),
  );
  const scored = headings
    .filter(({ text }) => !isOutletName(text, outlets))
    .map((heading) => ({
      ...heading,
      score: Math.max(0, ...claimed.map(({ title }) => likeness(heading.text, title, outlets))),
    }));
  const best = scored.reduce<(typeof scored)[number] | undefined>(
    (one, other) => (one === undefined || other.score + other.rank > one.score + one.rank ? other : one),
    undefined,
  );
  if (best !== undefined && best.score >= 0.6) return { title: best.text, source: 'heading', element: best.element };
  const firstLevel = scored.filter(({ element }) => element.localName === 'h1' && !isBrand(element));
  const [only] = firstLevel;
  const isTelling = only !== undefined && (only.text.split(' ').length >= 3 || /[\p{Lo}]{6}/u.test(only.text));
  const isAlone = only !== undefined && firstLevel.length === 1;
  if (isAlone && (isTelling || only.score > 0.4 || saysAsMuch(only.text, claimed)))
    return { title: only.text, source: 'heading', element: only.element };
  const large = firstLevel.length === 0 ? largestLine(view, claims) : undefined;
  if (large !== undefined) return { title: large.title, source: 'heading', element: large.element };
  const [first] = claimed;
  if (first === undefined) {
    // The head names the site alone: the first heading within the page's article is the headline.
    const heading = only ?? (brands.size > 0 ? scored.find(({ element }) => isOfArticle(element)) : undefined);
    return { title: heading?.text ?? null, source: heading && 'heading', element: heading?.element };
  }
  return {
    title: withoutSiteName(
      first.title,
      claimed.map(({ title }) => title),
      outlets,
    ),
    source: first.source,
    element: (best?.score ?? 0) >= 0.4 ? best?.element : only?.element,
  };
}

/** Whether a heading says as much as the title of the page, which is all that the head claims: `Home`. */
function saysAsMuch(heading: string, claimed: readonly { title: string; source: string }[]): boolean {
  const [first, ...others] = claimed;
  if (first === undefined || others.length > 0 || first.source !== 'title') return false;
  return heading.split(' ').length >= first.title.split(' ').length;
}

/** The names that lead to the front page. */
function brandsOf(view: PageView): Set<string> {
  const links = view.elements.filter(
    ({ element }) => element.localName === 'a' && frontPage.test(element.getAttribute('href') || '#'),
  );
  return new Set(links.map(({ element }) => key(seenText(element))).filter((name) => name !== ''));
}

function isOfArticle(element: Element): boolean {
  return /^h[12]$/.test(element.localName) && element.closest('article, main') !== null && !isBrand(element);
}

/** What the head claims, most reliable first. */
function claimedTitles({ meta, article, linked, pageTitle }: PageClaims): { title: string; source: string }[] {
  const titles: { title: string | undefined; source: string }[] = [
    { title: textOf(resolved(article?.['headline'], linked.objects)), source: 'json-ld' },
    ...[
      'og:title',
      'twitter:title',
      'headline',
      'dc.title',
      'dcterms.title',
      'citation_title',
      'parsely-title',
      'sailthru.title',
      'title',
    ].map((name) => ({ title: meta.get(name)?.[0], source: 'meta' })),
    { title: textOf(article?.['name']), source: 'json-ld' },
    { title: pageTitle, source: 'title' },
  ];
  return titles.flatMap(({ title, source }) => {
    const text = oneLine(title ?? '');
    return text === '' ? [] : [{ title: text, source }];
  });
}

interface Heading {
  element: Element;
  text: string;
  /** Breaks ties: the more an element looks like a headline, the higher. */
  rank: number;
}

/** `claimed`: the titles of the head, for comparing. */
function headingsOf(view: PageView, claimed: readonly string[]): Heading[] {
  const headings: Heading[] = [];
  const hasHeadings = view.elements.some(({ element }) => element.localName === 'h1');
  let boldLooks = hasHeadings ? 0 : maxBoldLooks;
  for (const { element, names: classes } of view.elements) {
    if (headings.length >= 200) break;
    if (!/^(?:h[1-3]|div|p|span|b|strong|td|h[4-6]|font)$/.test(element.localName)) continue;
    const isHeading = /^h[1-3]$/.test(element.localName);
    const names = `${classes} ${element.getAttribute('itemprop') ?? ''}`;
    const isNamed = headlineNames.test(names);
    // Pages from before style sheets set the headline in bold or large letters, and name it only in their title.
    const isBold = !isNamed && boldLooks > 0 && /^(?:b|strong|font)$/.test(element.localName);
    if (isBold) boldLooks -= 1;
    if (!isHeading && ((!isNamed && !isBold) || element.querySelector('h1, h2, p, div, td') !== null)) continue;
    if (element.closest('nav, aside, footer, figure') !== null) continue;
    const text = oneLine(titleText(element));
    if (text === '' || text.length > 400) continue;
    if (isBold && (key(text).length < minBoldKey || !claimed.some((title) => title.includes(key(text))))) continue;
    const level = element.localName === 'h1' ? 0.06 : isHeading ? 0.03 : 0;
    headings.push({ element, text, rank: level + (isNamed ? 0.02 : 0) - headings.length * 0.0001 });
  }
  return headings;
}

const minLargeWords = 3;
const maxLargeWords = 30;

/**
 * The headline of a page from before style sheets, without headings and without claims but its title: the line in
 * the largest letters, when no other is as large and it has a word in common with the title.
 */
function largestLine(
  view: PageView,
  { meta, pageTitle, article }: PageClaims,
): { title: string; element: Element } | undefined {
  if (article !== undefined || meta.has('og:title') || meta.has('twitter:title')) return undefined;
  const lines: { title: string; element: Element; size: number }[] = [];
  for (const { element } of view.elements) {
    if (/^h[1-6]$/.test(element.localName)) return undefined;
    if (element.localName !== 'font') continue;
    const size = sizeOf(element);
    const title = size >= 5 ? oneLine(titleText(element)) : '';
    const words = title.split(' ').length;
    if (words >= minLargeWords && words <= maxLargeWords) lines.push({ title, element, size });
  }
  const [largest, next] = lines.sort((one, other) => other.size - one.size);
  if (largest === undefined || next?.size === largest.size) return undefined;
  const telling = new Set(wordsOf(pageTitle).filter((word) => word.length >= 4));
  return wordsOf(largest.title).some((word) => telling.has(word)) ? largest : undefined;
}

/** The size of letters that a `font` element sets, 1 to 7; 3 is the usual one. */
function sizeOf(element: Element): number {
  const [, sign, digits] = /^\s*([+-]?)(\d)\s*$/.exec(element.getAttribute('size') ?? '') ?? [];
  if (digits === undefined) return 0;
  return sign === '+' ? 3 + Number(digits) : sign === '-' ? 3 - Number(digits) : Number(digits);
}

/** The text of a heading, a line break as a space, without what is only for screen readers' controls. */
function titleText(element: Element): string {
  let text = '';
  const waiting: Node[] = [element];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.nodeType === 3) text += node.nodeValue ?? '';
    else if (node.nodeType === 1) {
      const name = (node as Element).localName;
      if (/^(?:script|style|svg|button|time|noscript|template)$/.test(name)) continue;
      if (/^(?:br|div|p|span|small)$/.test(name)) text += /\s$/.test(text) || name === 'span' ? '' : ' ';
      for (let child: Node | null = node.lastChild; child; child = child.previousSibling) waiting.push(child);
    }
  }
  return text;
}

/** 1 for the same words, also when one has the site's name or a section behind or before it; less for fewer words in common. */
function likeness(heading: string, title: string, outlets: readonly string[]): number {
  const own = key(heading);
  if (own === '') return 0;
  if (own === key(title)) return 1;
  const parts = title.split(separators).map((part) => part.trim());
  for (let from = 0; from < parts.length; from++) {
    for (let to = parts.length; to > from; to--) {
      if (key(parts.slice(from, to).join('')) !== own) continue;
      const others = [...parts.slice(0, from), ...parts.slice(to)];
      if (others.some((part) => isOutletName(part, outlets)) || own.length > key(title).length / 2) return 0.99;
      return from === 0 ? 0.5 : 0.4;
    }
  }
  // `Print: The bridge is to close`: the page's title names its form, the heading does not.
  if (parts.some((part) => own === key(part.replace(/^[^:：]{2,24}[:：]\s+/u, '')))) return 0.7;
  const words = new Set(wordsOf(heading));
  const others = new Set(wordsOf(title));
  if (words.size < 3 || others.size < 3) return 0;
  const shared = [...words].filter((word) => others.has(word)).length;
  return 0.9 * (shared / Math.max(words.size, others.size));
}

function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/\p{Lo}|[\p{L}\p{N}]+/gu) ?? []
  );
}

/** A heading that is the site's own sign: in the page's banner, or a link to its front page. */
function isBrand(element: Element): boolean {
  const link = element.querySelector('a[href]') ?? element.closest('a[href]');
  if (link !== null && frontPage.test(link.getAttribute('href') ?? '')) return true;
  return /logo|brand|site-?(?:title|name)|masthead/i.test(`${element.getAttribute('class') ?? ''} ${element.id}`);
}

/** The title without the site's name at an end. A dash of the headline's own stays: only a name of the outlet is cut, or what another claim shows to be none of it. */
function withoutSiteName(title: string, claimed: readonly string[], outlets: readonly string[]): string {
  const cuts = [...title.matchAll(separators)];
  const last = cuts.at(-1);
  const [first] = cuts;
  for (const other of claimed) {
    const isPart =
      key(other).length >= 12 &&
      key(title) !== key(other) &&
      (key(title).startsWith(key(other)) || key(title).endsWith(key(other)));
    if (isPart && cuts.length > 0) return other;
  }
  if (last !== undefined) {
    const end = title.slice(last.index + last[0].length);
    const rest = title.slice(0, last.index).trim();
    const isSign = /[|｜»«›‹_]|::/.test(last[0]);
    if (
      rest !== '' &&
      (isOutletName(end, outlets) || (isSign && end.split(' ').length <= 4 && rest.split(' ').length >= 4))
    )
      return withoutSiteName(rest, claimed, outlets);
  }
  if (first !== undefined && isOutletName(title.slice(0, first.index), outlets))
    return title.slice(first.index + first[0].length).trim();
  const colon = /^([^:]{2,40}):\s+/.exec(title);
  if (colon && isOutletName(colon[1]!, outlets)) return title.slice(colon[0].length);
  return title;
}

function oneLine(text: string): string {
  return text
    .replaceAll(/[\u200b\u00ad\ufeff]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
