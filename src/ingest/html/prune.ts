import { furnitureByName, type Furniture } from './furniture-names.ts';
import { ancestors, elementsIn, roughWords, textOf, type PageElement } from './page-tree.ts';

/** What an element is, when it is no part of an article, and whether names alone say so. */
export interface Pruned {
  why: Furniture | 'tag';
  byName: boolean;
}

const prunedTags = new Set([
  'nav',
  'aside',
  'footer',
  'form',
  'button',
  'dialog',
  'menu',
  'label',
  'fieldset',
  'option',
  'amp-ad',
  'amp-sidebar',
  'amp-consent',
  'amp-user-notification',
  'amp-social-share',
  'amp-analytics',
]);
const prunedRoles =
  /^(?:navigation|banner|contentinfo|complementary|search|dialog|alertdialog|menu|menubar|toolbar|tablist|button|form|status|tooltip)$/;
/** An element with more of the page's prose than this is never taken for furniture by its names. */
const shareOfProse = 0.35;
/** Where comments begin, this part of the prose may stand before them at least. */
const shareBeforeComments = 0.15;

/**
 * The elements that are furniture: by their element, role, hidden state, or names of classes and ids. An element
 * that holds much of the page's prose is kept, whatever it is called; comments only when nothing stands before them.
 */
export function findFurniture(root: PageElement): Map<PageElement, Pruned> {
  const prose = new Map<PageElement, number>();
  const before = new Map<PageElement, number>();
  let seen = 0;
  const count = (element: PageElement): number => {
    before.set(element, seen);
    let words = 0;
    const own = isParagraph(element) ? ownWords(element) : 0;
    words += own;
    seen += own;
    for (const child of element.children) if (child.kind === 'element') words += count(child);
    prose.set(element, words);
    return words;
  };
  const total = count(root);
  const found = new Map<PageElement, Pruned>();
  const visit = (element: PageElement): void => {
    for (const child of element.children) {
      if (child.kind !== 'element') continue;
      const pruned = judge(
        child,
        (prose.get(child) ?? 0) / Math.max(total, 1),
        (before.get(child) ?? 0) / Math.max(total, 1),
      );
      if (pruned) found.set(child, pruned);
      else visit(child);
    }
  };
  visit(root);
  return found;
}

function judge(element: PageElement, share: number, shareBefore: number): Pruned | undefined {
  const { tag, attributes } = element;
  const names = `${attributes.get('class') ?? ''} ${attributes.get('id') ?? ''}`;
  const named = furnitureByName(names);
  if (
    named === 'comments' &&
    tag !== 'a' &&
    (share < 0.05 || shareBefore > shareBeforeComments) &&
    !holdsHeadline(element)
  )
    return { why: 'comments', byName: true };
  if (share > shareOfProse) return undefined;
  if (isHidden(element)) return { why: 'hidden', byName: false };
  if (prunedTags.has(tag) && !isPartOfQuote(element) && !isTickedLine(element)) return { why: 'tag', byName: false };
  if (prunedRoles.test(attributes.get('role') ?? '')) return { why: 'tag', byName: false };
  if (named && named !== 'comments' && !holdsHeadline(element) && !keepsBody(element, named))
    return { why: named, byName: true };
  return undefined;
}

/** Lead pictures, quotations and paragraphs wear names of furniture now and then; a whole paragraph is judged by its words instead. */
function keepsBody(element: PageElement, named: Furniture): boolean {
  const { tag } = element;
  if (
    tag === 'blockquote' ||
    tag === 'figure' ||
    tag === 'img' ||
    tag === 'article' ||
    tag === 'main' ||
    tag === 'pre' ||
    tag === 'iframe'
  )
    return true;
  return (
    (tag === 'p' || tag === 'h2' || tag === 'h3' || tag === 'td' || tag === 'tr' || tag === 'table') &&
    named !== 'hidden' &&
    named !== 'advert' &&
    named !== 'comments' &&
    named !== 'share'
  );
}

function isHidden(element: PageElement): boolean {
  const { attributes } = element;
  const style = attributes.get('style') ?? '';
  if (/display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)) return true;
  if (attributes.has('hidden')) return true;
  return attributes.get('aria-hidden') === 'true' && roughWords(textOf(element.children)) < 60 && !hasPicture(element);
}

function hasPicture(element: PageElement): boolean {
  for (const inner of elementsIn(element)) if (inner.tag === 'img' || inner.tag === 'amp-img') return true;
  return false;
}

/** The footer of a quotation names who is quoted. */
function isPartOfQuote(element: PageElement): boolean {
  if (element.tag !== 'footer') return false;
  for (const above of ancestors(element)) if (above.tag === 'blockquote') return true;
  return false;
}

/** A line that readers can tick off: an ingredient, a thing to bring. */
function isTickedLine(element: PageElement): boolean {
  if (element.tag !== 'label') return false;
  const above = [...ancestors(element)];
  const line = above.find(({ tag }) => /^(?:li|dd|td|p)$/.test(tag));
  if (line === undefined || above.some(({ tag }) => tag === 'form')) return false;
  const inputs = elementsIn(line).filter(({ tag }) => /^(?:input|select|textarea|button)$/.test(tag));
  return inputs.length > 0 && inputs.every((input) => /^(?:checkbox|radio)$/.test(input.attributes.get('type') ?? ''));
}

function holdsHeadline(element: PageElement): boolean {
  for (const inner of elementsIn(element)) if (inner.tag === 'h1') return true;
  return false;
}

function isParagraph(element: PageElement): boolean {
  return element.children.some((child) => child.kind === 'text' && child.value.length > 40);
}

/** Words of the text directly in an element, with its inline children. */
function ownWords(element: PageElement): number {
  return roughWords(textOf(element.children.filter((child) => child.kind === 'text' || !child.block)));
}
