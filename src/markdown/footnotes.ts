import type { Element, ElementContent } from 'hast';
import type { FootnoteDefinition, List, Nodes, Parents, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { textLabels } from '#words/in-text.ts';
import { element } from './inline-content.ts';

/**
 * Puts footnotes after the body as an ordered list and numbers their references in the order of reading. Notes that
 * nothing refers to come last: they are text of the article too. Changes the tree.
 */
export function placeFootnotes(tree: Root): void {
  const definitions = takeDefinitions(tree);
  if (definitions.length === 0) return;
  const byId = new Map<string, FootnoteDefinition>();
  for (const definition of definitions) {
    if (!byId.has(definition.identifier)) byId.set(definition.identifier, definition);
  }
  const order: FootnoteDefinition[] = [];
  const numberReferences = (within: Nodes): void => {
    visit(within, 'footnoteReference', (reference, index, parent) => {
      const definition = byId.get(reference.identifier);
      if (!definition || !parent || index === undefined) return;
      if (!order.includes(definition)) order.push(definition);
      const number = order.indexOf(definition) + 1;
      const data = { hName: 'sup', hProperties: { dataVariorumNote: String(number) } };
      (parent as Parents).children[index] = { type: 'text', value: `[${number}]`, data };
    });
  };
  numberReferences(tree);
  const waiting = new Set(definitions);
  for (let next = 0; waiting.size > 0; next++) {
    const definition = order[next] ?? [...waiting][0]!;
    if (order[next] === undefined) order.push(definition);
    waiting.delete(definition);
    numberReferences(definition);
  }
  const list: List = {
    type: 'list',
    ordered: true,
    spread: true,
    children: order.map(({ children }) => ({ type: 'listItem', spread: true, children })),
    data: { hProperties: { dataVariorumNotes: '' } },
  };
  tree.children.push(list);
}

function takeDefinitions(tree: Root): FootnoteDefinition[] {
  const definitions: FootnoteDefinition[] = [];
  visit(tree, 'footnoteDefinition', (definition, index, parent) => {
    if (!parent || index === undefined) return;
    definitions.push(definition);
    parent.children.splice(index, 1);
    return index;
  });
  // A note defined inside a note stands on its own as well.
  for (const definition of [...definitions]) {
    visit(definition, 'footnoteDefinition', (inner, index, parent) => {
      if (inner === definition || !parent || index === undefined) return;
      definitions.push(inner);
      parent.children.splice(index, 1);
      return index;
    });
  }
  return definitions;
}

/**
 * The drawn elements with footnotes made links: each reference leads to its note and each note back. Ids are made
 * here only, so that content shown elsewhere (in a diff) holds none. Gives back a copy where there are footnotes.
 */
export function linkFootnotes(elements: readonly ElementContent[]): ElementContent[] {
  const uses = new Map<string, number>();
  return elements.map((node) => linked(node, uses));
}

function linked(node: ElementContent, uses: Map<string, number>): ElementContent {
  if (node.type !== 'element') return node;
  if (node.properties.dataVariorumNotes !== undefined) return section(node, uses);
  const isReference = node.tagName === 'sup' && node.properties.className !== undefined;
  if (!isReference) {
    const children = node.children.map((child) => linked(child, uses));
    return children.every((child, index) => child === node.children[index]) ? node : { ...node, children };
  }
  const number = node.children
    .map((child) => (child.type === 'text' ? child.value : ''))
    .join('')
    .slice(1, -1);
  const use = (uses.get(number) ?? 0) + 1;
  uses.set(number, use);
  const link = element('a', { href: `#fn-${number}`, id: referenceId(number, use) }, node.children);
  return { ...node, children: [link] };
}

function section(list: Element, uses: Map<string, number>): Element {
  // All references first: a note may refer to an earlier one.
  const items = list.children.map((child) => linked(child, uses));
  const children = items.map((item, index): ElementContent => {
    if (item.type !== 'element') return item;
    const number = String(item.properties.value ?? index + 1);
    const backLinks = Array.from({ length: uses.get(number) ?? 0 }, (_, use) => backLink(referenceId(number, use + 1)));
    const properties = { ...item.properties, id: `fn-${number}` };
    return { ...item, properties, children: [...item.children, ...backLinks] };
  });
  const ordered = { ...list, properties: {}, children };
  return element('section', { className: ['footnotes'], ariaLabel: textLabels.footnotes }, [ordered]);
}

function backLink(id: string): Element {
  const properties = { href: `#${id}`, className: ['footnote-back'], ariaLabel: textLabels.backToText };
  return element('a', properties, [{ type: 'text', value: '↩' }]);
}

function referenceId(number: string, use: number): string {
  return use === 1 ? `fnref-${number}` : `fnref-${number}-${use}`;
}
