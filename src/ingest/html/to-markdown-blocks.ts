import type { Element, ElementContent } from 'hast';
import { blockElements } from '../../markdown/allow-list.ts';

const containers = new Set(['center', 'hgroup', 'menu']);

function isBlockName(tagName: string): boolean {
  return blockElements.has(tagName) || containers.has(tagName);
}

/** Whether an element is a block. */
export function isBlock(node: ElementContent): node is Element {
  return node.type === 'element' && isBlockName(node.tagName);
}

/** Whether an element is a block or has one inside. */
export function holdsBlock(node: ElementContent): node is Element {
  return node.type === 'element' && (isBlockName(node.tagName) || node.children.some((child) => holdsBlock(child)));
}
