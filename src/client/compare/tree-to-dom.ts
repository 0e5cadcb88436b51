import type { ElementContent, RootContent } from 'hast';
import { revealControls } from '../../text/hygiene.ts';

/**
 * A sanitized tree as nodes of the page: what parsing its `toHtml` would give. Invisible and bidirectional control
 * characters become visible tokens. No attribute that runs anything is made, whatever the tree says.
 */
export function treeToDom(nodes: readonly (ElementContent | RootContent)[]): DocumentFragment {
  const fragment = document.createDocumentFragment();
  for (const node of nodes) {
    if (node.type === 'text') fragment.append(revealControls(node.value));
    if (node.type !== 'element') continue;
    const made = document.createElement(node.tagName);
    for (const [name, value] of Object.entries(node.properties)) {
      if (value === undefined || value === null || value === false || /^on/i.test(name)) continue;
      const text = value === true ? '' : Array.isArray(value) ? value.join(' ') : String(value);
      made.setAttribute(attributeOf(name), revealControls(text));
    }
    made.append(treeToDom(node.children));
    fragment.append(made);
  }
  return fragment;
}

function attributeOf(property: string): string {
  if (property === 'className') return 'class';
  if (property.startsWith('data')) return property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return property.replace(/^aria(?=[A-Z])/, 'aria-').toLowerCase();
}
