import { blockTags } from './tag-tables.ts';

/** A text node of the page. */
export interface PageText {
  kind: 'text';
  value: string;
}

/** An element of the page, read once from the DOM so that it can be looked at often. */
export interface PageElement {
  kind: 'element';
  tag: string;
  /** Attributes as in the source, names in lower case. */
  attributes: ReadonlyMap<string, string>;
  children: PageNode[];
  parent: PageElement | null;
  /** True when it is a block or holds one. */
  block: boolean;
  /** Number of the element, in document order; also its mark in the DOM (see markAttribute). */
  id: number;
  dom: Element;
}

export type PageNode = PageText | PageElement;

/** The attribute that ties an element of the DOM to the tree, through whatever Readability does to it. */
export const markAttribute = 'data-variorum-block';

/** The body of a document as a tree; each block element is numbered in the DOM too. */
export function readPageTree(document: Document): PageElement {
  const reader = new TreeReader();
  return reader.read(document.body, null);
}

class TreeReader {
  #next = 0;

  read(dom: Element, parent: PageElement | null): PageElement {
    const attributes = new Map<string, string>();
    for (const { name, value } of Array.from(dom.attributes)) attributes.set(name.toLowerCase(), value);
    const tag = dom.tagName.toLowerCase();
    const id = this.#next;
    this.#next += 1;
    const element: PageElement = {
      kind: 'element',
      tag,
      attributes,
      children: [],
      parent,
      block: blockTags.has(tag) || tag.includes('-'),
      id,
      dom,
    };
    for (let child = dom.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === 3) element.children.push({ kind: 'text', value: child.nodeValue ?? '' });
      else if (child.nodeType === 1) {
        const read = this.read(child as Element, element);
        element.children.push(read);
        if (read.block) element.block = true;
      }
    }
    if (element.block) dom.setAttribute(markAttribute, String(id));
    return element;
  }
}

/** The text of nodes as a reader sees it: line breaks and runs of white space are one space, none at the ends. */
export function textOf(nodes: readonly PageNode[]): string {
  const parts: string[] = [];
  collect(nodes, parts);
  return foldSpaces(parts.join(''));
}

function collect(nodes: readonly PageNode[], parts: string[]): void {
  for (const node of nodes) {
    if (node.kind === 'text') parts.push(node.value);
    else if (node.tag === 'br' || node.tag === 'img') parts.push(' ');
    else if (node.tag !== 'script' && node.tag !== 'style' && node.tag !== 'title') {
      if (node.block) parts.push(' ');
      collect(node.children, parts);
      if (node.block) parts.push(' ');
    }
  }
}

/** Runs of white space as one space; none at the ends; soft hyphens and zero-width spaces out. */
export function foldSpaces(text: string): string {
  return text
    .replaceAll(/[\u00ad\u200b\ufeff\u2060]/g, '')
    .replaceAll(/[\s\u00a0]+/g, ' ')
    .trim();
}

/** Every element below one, itself first, in document order. */
export function elementsIn(root: PageElement): PageElement[] {
  const found: PageElement[] = [];
  const waiting = [root];
  for (let element = waiting.pop(); element; element = waiting.pop()) {
    found.push(element);
    for (let at = element.children.length - 1; at >= 0; at -= 1) {
      const child = element.children[at]!;
      if (child.kind === 'element') waiting.push(child);
    }
  }
  return found;
}

/** About how many words a text has: fast, for comparing parts of a page. */
export function roughWords(text: string): number {
  const spaced = text.split(' ').length;
  return spaced * 12 > text.length ? spaced : Math.ceil(text.length / 4);
}

/** An element's ancestors, nearest first. */
export function* ancestors(element: PageElement): Generator<PageElement> {
  for (let above = element.parent; above; above = above.parent) yield above;
}

/** True when `inner` is `outer` or lies within it. */
export function isWithin(inner: PageElement, outer: PageElement): boolean {
  for (let element: PageElement | null = inner; element; element = element.parent) if (element === outer) return true;
  return false;
}
