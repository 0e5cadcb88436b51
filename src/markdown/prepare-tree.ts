import type { Definition, Html, Nodes, Parents, PhrasingContent, Root, RootContent } from 'mdast';
import type { RawSegment } from './raw-html.ts';
import { isInertInline, splitRawHtml } from './raw-html.ts';

/**
 * Prepares a Markdown tree for its way to HTML: references are resolved, addresses handed on as captured (the way
 * would percent-encode them), tasks begin with a sign for their state, and raw HTML is cut into what is parsed and
 * what is shown as source (all of it without `parseHtml`). Changes the tree, which must not be deep; gives back the raw HTML that is
 * left to be parsed, in order.
 */
export function prepareTree(tree: Root, parseHtml: boolean): string[] {
  const definitions = new Map<string, Definition>();
  collectDefinitions(tree, definitions);
  const markup: string[] = [];
  prepareChildren(tree);
  return markup;

  // Plain recursion: visitors that keep the list of ancestors take a third of the time of a whole parse.
  function prepareChildren(parent: Parents): void {
    if (parent.children.some(({ type }) => type === 'html')) {
      const children = (parent.children as RootContent[]).flatMap((child) =>
        child.type === 'html' ? rawHtml(child, parent, parseHtml) : [child],
      );
      (parent as Root).children = children;
    }
    for (const child of parent.children) {
      if (child.type === 'html') markup.push(child.value);
      keepAddress(child, definitions);
      if (child.type === 'listItem') showTask(child);
      if ('children' in child) prepareChildren(child);
    }
  }
}

function collectDefinitions(node: Nodes, definitions: Map<string, Definition>): void {
  if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
  if ('children' in node) for (const child of node.children) collectDefinitions(child, definitions);
}

function keepAddress(node: Nodes, definitions: ReadonlyMap<string, Definition>): void {
  if (node.type === 'link') node.data = { ...node.data, hProperties: { href: node.url } };
  else if (node.type === 'image') node.data = { ...node.data, hProperties: { src: node.url } };
  else if (node.type === 'linkReference' || node.type === 'imageReference') {
    const url = definitions.get(node.identifier)?.url;
    if (url === undefined) return;
    node.data = { ...node.data, hProperties: node.type === 'linkReference' ? { href: url } : { src: url } };
  }
}

/** A task begins with a sign for its state: a checkbox is no text. */
function showTask(item: Extract<Nodes, { type: 'listItem' }>): void {
  if (typeof item.checked !== 'boolean') return;
  const sign: PhrasingContent = { type: 'text', value: item.checked ? '☑ ' : '☐ ' };
  item.checked = null;
  const first = item.children[0];
  if (first?.type === 'paragraph') first.children.unshift(sign);
  else item.children.unshift({ type: 'paragraph', children: [sign] });
}

function rawHtml(node: Html, parent: Parents, parseHtml: boolean): RootContent[] {
  if (!['root', 'blockquote', 'listItem', 'footnoteDefinition'].includes(parent.type)) {
    return [!parseHtml || isInertInline(node.value) ? { type: 'text', value: node.value } : node];
  }
  const segments: RawSegment[] = parseHtml ? splitRawHtml(node.value) : [{ kind: 'inert', source: node.value }];
  return segments.map(({ kind, source }) =>
    kind === 'markup'
      ? { type: 'html', value: source }
      : { type: 'code', value: source, data: { hProperties: { dataVariorumHtml: kind } } },
  );
}
