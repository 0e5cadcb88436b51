import type { ElementContent, Root as HtmlRoot } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import type { Html, Nodes, Parents, PhrasingContent, Root, RootContent } from 'mdast';
import rehypeRaw from 'rehype-raw';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { allowList } from './allow-list.ts';
import { placeFootnotes } from './footnotes.ts';
import { isParsable, isWithinDepth } from './nesting-cap.ts';
import { isInertInline, isShallow, splitRawHtml } from './raw-html.ts';

const parser = unified().use(remarkParse).use(remarkGfm).freeze();
const bridge = unified().use(remarkRehype, { allowDangerousHtml: true }).use(rehypeRaw, { tagfilter: true }).freeze();

const maxDepth = 300;

/**
 * The sanitized tree of a Markdown body: what `allowList` lets through, with addresses as captured. Raw HTML is
 * parsed where it stays within bounds and shown as source where it doesn't. Undefined where the Markdown itself
 * is nested beyond what can be parsed in time.
 */
export function readTree(markdown: string): ElementContent[] | undefined {
  if (!isParsable(markdown)) return undefined;
  try {
    const withHtml = read(markdown, true);
    return (withHtml ?? read(markdown, false))?.children.filter((node) => node.type !== 'doctype');
  } catch (fault) {
    // The parsers are recursive in places; whatever slips through the bounds above ends here.
    if (fault instanceof RangeError) return undefined;
    throw fault;
  }
}

function read(markdown: string, parseHtml: boolean): HtmlRoot | undefined {
  const tree = parser.parse(markdown);
  if (!isWithinDepth(tree, maxDepth)) return undefined;
  placeFootnotes(tree);
  keepAddresses(tree);
  showTasks(tree);
  if (!placeRawHtml(tree, parseHtml)) return undefined;
  const html = bridge.runSync(tree);
  if (!isWithinDepth(html, maxDepth)) return undefined;
  const safe = sanitize(html, allowList);
  return safe.type === 'root' ? safe : { type: 'root', children: [safe] };
}

/** Resolves references and hands addresses on as captured: the bridge would percent-encode them. */
function keepAddresses(tree: Root): void {
  const definitions = new Map<string, { url: string; title?: string | null | undefined }>();
  visit(tree, 'definition', (definition) => {
    if (!definitions.has(definition.identifier)) definitions.set(definition.identifier, definition);
  });
  visit(tree, (node) => {
    if (node.type === 'link') node.data = { ...node.data, hProperties: { href: node.url } };
    if (node.type === 'image') node.data = { ...node.data, hProperties: { src: node.url } };
    const target = 'identifier' in node ? definitions.get(node.identifier) : undefined;
    if (!target) return;
    if (node.type === 'linkReference') node.data = { ...node.data, hProperties: { href: target.url } };
    if (node.type === 'imageReference') node.data = { ...node.data, hProperties: { src: target.url } };
  });
}

/** Task list items begin with a sign for their state: a checkbox is no text. */
function showTasks(tree: Root): void {
  visit(tree, 'listItem', (item) => {
    if (typeof item.checked !== 'boolean') return;
    const sign: PhrasingContent = { type: 'text', value: item.checked ? '☑ ' : '☐ ' };
    item.checked = null;
    const first = item.children[0];
    if (first?.type === 'paragraph') first.children.unshift(sign);
    else item.children.unshift({ type: 'paragraph', children: [sign] });
  });
}

/** Cuts raw HTML into what is parsed and what is shown. False: it is nested too deeply to be parsed. */
function placeRawHtml(tree: Root, parseHtml: boolean): boolean {
  const markup: string[] = [];
  visit(tree, 'html', (node, index, parent) => {
    if (!parent || index === undefined) return;
    const parts = rawHtml(node, parent, parseHtml);
    for (const part of parts) if (part.type === 'html') markup.push(part.value);
    (parent.children as RootContent[]).splice(index, 1, ...parts);
    return index + parts.length;
  });
  return !parseHtml || isShallow(markup);
}

function rawHtml(node: Html, parent: Parents, parseHtml: boolean): RootContent[] {
  if (!holdsBlocks(parent)) {
    return [!parseHtml || isInertInline(node.value) ? { type: 'text', value: node.value } : node];
  }
  const segments = parseHtml ? splitRawHtml(node.value) : [{ kind: 'inert', source: node.value }];
  return segments.map(({ kind, source }) =>
    kind === 'markup'
      ? { type: 'html', value: source }
      : { type: 'code', value: source, data: { hProperties: { dataVariorumHtml: '' } } },
  );
}

function holdsBlocks(parent: Nodes): boolean {
  return ['root', 'blockquote', 'listItem', 'footnoteDefinition'].includes(parent.type);
}
