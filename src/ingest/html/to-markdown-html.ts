import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { pick } from '../../markdown/inline-content.ts';

/**
 * An element of clean content as HTML that Markdown takes as one block: white space folded, no blank line
 * (inside `pre` a line feed is written as a reference). For what Markdown has no form for.
 */
export function rawHtml(node: Element): string {
  return toHtml(folded([node], false), {
    characterReferences: { useNamedReferences: false },
    closeSelfClosing: false,
  }).replaceAll('\n', '&#10;');
}

function folded(nodes: readonly ElementContent[], verbatim: boolean): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'text') {
      return [{ type: 'text', value: verbatim ? node.value : node.value.replaceAll(/[\t\n\f\r ]+/g, ' ') }];
    }
    if (node.type !== 'element') return [];
    const properties = pick(node.properties, ['href', 'src', 'alt', 'title', 'colSpan', 'rowSpan', 'start']);
    const children = folded(node.children, verbatim || node.tagName === 'pre');
    return [{ type: 'element', tagName: node.tagName, properties, children }];
  });
}
