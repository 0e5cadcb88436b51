import type { Element, ElementContent } from 'hast';

/** An element of hast. A string child is text, escaped when it is serialized. */
export function element(
  tagName: string,
  children: readonly (ElementContent | string)[],
  properties: Record<string, string> = {},
): Element {
  return {
    type: 'element',
    tagName,
    properties,
    children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
  };
}
