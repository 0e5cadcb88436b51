import type { Element, ElementContent } from 'hast';
import { contentText } from '../../markdown/content-text.ts';
import { element } from '../../markdown/inline-content.ts';

/** The terms and definitions of a list, also those that the page groups; a definition as a plain block. */
export function definitionParts(node: ElementContent): ElementContent[] {
  if (node.type !== 'element') return contentText([node]).trim() === '' ? [] : [node];
  if (node.tagName === 'dt') return [node];
  if (node.tagName === 'dd') return [element('div', {}, node.children)];
  const isGroup = node.children.some((child) => child.type === 'element' && ['dt', 'dd'].includes(child.tagName));
  return isGroup ? node.children.flatMap(definitionParts) : [node];
}

/** Whether a node is a term of a definition list. */
export function isTerm(node: ElementContent): node is Element {
  return node.type === 'element' && node.tagName === 'dt';
}

/** Whether a node in a term is bold already, or a picture, which can't be. */
export function isMarkedTerm(node: ElementContent): boolean {
  return node.type === 'element' && (['b', 'strong', 'img'].includes(node.tagName) || node.children.some(isMarkedTerm));
}
