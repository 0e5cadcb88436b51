import { isPersonAddress, isSubjectLink } from './byline-marks.ts';
import type { PageView } from './page-view.ts';
import { seenText } from './page-view.ts';

/** In characters: what leads to another article is small; a reader's remark, or another article, has a line so long. */
const maxCard = 600;
const minRemark = 60;
/** What stands further behind the text, in characters, or behind so many remarks, is looked at no more. */
const maxBehind = 3000;
const maxRemarks = 20;
/** Headings below a text that begin nothing else. */
const ownHeading =
  /^(?:share|teilen|partage[rz]?|compart\p{L}+|condividi|delen|dela|about|über|zur person|zum autor|à propos|sobre|l['’]autor|over de auteur|om |corrections?|clarifications?|korrekturen?|rectificati\p{L}+)/iu;

/**
 * The view of a page on which all is furniture that stands behind the end of the text and is not the article's: outside of
 * the element that holds headline and text, below a heading of its own, in a box that begins with a link to
 * something else or holds a remark. `prose`: the elements of the text's paragraphs, in order; none: nothing is known.
 */
export function withoutOtherThings(view: PageView, headline: Element | undefined, prose: readonly Element[]): PageView {
  const last = prose.at(-1);
  if (last === undefined || headline === undefined) return view;
  const line = view.lines.findLast(({ element }) => last.contains(element));
  if (line === undefined) return view;
  const end = line.offset;
  const holder = holderOf(headline, last);
  const isBehind = (element: Element, offset: number): boolean => offset > end && !last.contains(element);
  // A heading in the box of the text, apart from the headline's, is the text's own.
  const box = last.parentElement;
  const isOwn = (element: Element): boolean =>
    box !== null && box !== holder && !box.contains(headline) && box.contains(element);
  const heading = view.elements.find(
    ({ element, offset, isFurniture }) =>
      !isFurniture &&
      !isOwn(element) &&
      /^h[2-6]$/.test(element.localName) &&
      isBehind(element, offset) &&
      !ownHeading.test(seenText(element)),
  );
  const leading = new Map<Element, boolean>();
  const remarks = new Map<Element, Remark[]>();
  const isForeign = (element: Element, offset: number): boolean => {
    if (!isBehind(element, offset)) return false;
    if (!holder.contains(element) || (heading !== undefined && offset > heading.offset)) return true;
    if (offset > end + maxBehind) return true;
    const name = seenText(element).slice(0, 12);
    for (let box: Element | null = element; box !== null && !box.contains(last); box = box.parentElement) {
      const isLeading = leading.get(box) ?? leadsElsewhere(box);
      leading.set(box, isLeading);
      if (isLeading) return true;
      const said = remarks.get(box) ?? remarksIn(box);
      remarks.set(box, said);
      if (said.some((remark) => !remark.paragraph.contains(element) && !remark.text.includes(name))) return true;
    }
    return false;
  };
  return {
    ...view,
    lines: view.lines.map((line) => ({
      ...line,
      isFurniture: line.isFurniture || isForeign(line.element, line.offset),
    })),
    elements: view.elements.map((shown) => ({
      ...shown,
      isFurniture: shown.isFurniture || isForeign(shown.element, shown.offset),
    })),
  };
}

/** The element of the article: the outermost `article` around headline or text, else what holds both. */
function holderOf(headline: Element, last: Element): Element {
  let holder: Element = last;
  while (!holder.contains(headline) && holder.parentElement) holder = holder.parentElement;
  for (let around: Element | null = holder; around !== null; around = around.parentElement)
    if (around.localName === 'article') holder = around;
  return holder;
}

/** Whether a box is small and begins with a link to something else than a person, a subject or a part of the page. */
function leadsElsewhere(box: Element): boolean {
  const link = box.localName === 'a' ? box : box.querySelector('a[href]');
  const href = link?.getAttribute('href') ?? '#';
  if (link === null || /^(?:#|mailto:|tel:)/.test(href) || isPersonAddress(href) || isSubjectLink(link)) return false;
  if (/\b(?:author|bookmark)\b/.test(link.getAttribute('rel') ?? '')) return false;
  const text = seenText(box);
  const title = seenText(link);
  return title.length >= 5 && text.length <= maxCard && text.startsWith(title);
}

interface Remark {
  paragraph: Element;
  text: string;
}

/** The paragraphs in a box. One that speaks of who or what stands beside it is about that, no remark. */
function remarksIn(box: Element): Remark[] {
  return [...box.querySelectorAll('p, blockquote')]
    .slice(0, maxRemarks)
    .map((paragraph) => ({ paragraph, text: seenText(paragraph) }))
    .filter(({ text }) => text.length >= minRemark);
}
