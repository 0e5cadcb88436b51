import { textOf, type PageNode } from './page-tree.ts';

const tags = new Set(['small', 'em', 'i', 'cite', 'figcaption']);

/** Whether all of a line stands in elements that set it off from the text: `small`, `em` and the like. */
export function isSetOff(nodes: readonly PageNode[]): boolean {
  return nodes.every((node) => {
    if (textOf([node]) === '') return true;
    return node.kind === 'element' && (tags.has(node.tag) || isSetOff(node.children));
  });
}
