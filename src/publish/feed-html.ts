import type { Element, ElementContent, Properties, Root, RootContent } from 'hast';
import { feedItemWords } from '#words/feeds.ts';
import { cutToHtmlBytes, htmlByteLength } from './shorten-text.ts';

/** How long the changes of one entry may be, in bytes of HTML in UTF-8: about 1,500 words with their marks. */
export const maxChangesBytes = 12_000;

/** Elements that readers show; others give way to their children. */
const kept = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol li blockquote pre code em strong s del ins a bdi br hr table thead tbody tr th td figure figcaption div sub sup'.split(
    ' ',
  ),
);
/** Elements that mean nothing outside the page, with all they hold. */
const dropped = new Set('script style template svg button input label nav img picture video audio iframe'.split(' '));
const empty = new Set(['br', 'hr']);
const signs: Record<string, [string, string]> = { del: ['[−', '−]'], ins: ['[+', '+]'] };

/**
 * The changes of an edit, made for feed readers, which drop style sheets, ids and relative links: `del` and `ins`
 * carry the signs `[−…−]` and `[+…+]`, words of ours that stand at a block or in the place of unchanged ones stand in square
 * brackets, links keep absolute http(s) addresses only. Longer than `maxChangesBytes` it is cut between or within
 * blocks and says so. Takes sanitized hast and leaves it untouched.
 */
export function feedHtml(changes: Root): Root {
  const children = changes.children.flatMap((node) => forFeed(node, false));
  const budget = { left: maxChangesBytes };
  const cut = children.flatMap((node) => fitting(node, budget));
  if (budget.left < 0) {
    const children: ElementContent[] = [{ type: 'text', value: feedItemWords.shortened }];
    cut.push({ type: 'element', tagName: 'p', properties: {}, children });
  }
  return { type: 'root', children: cut };
}

function forFeed(node: RootContent, inMark: boolean): ElementContent[] {
  if (node.type === 'text') return [{ type: 'text', value: node.value }];
  if (node.type !== 'element' || dropped.has(node.tagName)) return [];
  if (hasClass(node, 'visually-hidden')) return inMark ? [] : spoken(node);
  if (hasClass(node, 'gap')) return [{ type: 'element', tagName: 'p', properties: {}, children: spoken(node) }];
  const sign = signs[node.tagName];
  const children = node.children.flatMap((child) => forFeed(child, inMark || sign !== undefined));
  if (sign !== undefined) {
    children.unshift({ type: 'text', value: sign[0] });
    children.push({ type: 'text', value: sign[1] });
  }
  if (!kept.has(node.tagName)) return children;
  const properties = propertiesOf(node);
  if (node.tagName === 'a' && properties['href'] === undefined) return children;
  return [{ type: 'element', tagName: node.tagName, properties, children }];
}

function hasClass({ properties }: Element, name: string): boolean {
  const names = properties['className'];
  return Array.isArray(names) && names.includes(name);
}

function spoken(node: Element): ElementContent[] {
  const words = textOf(node).trim().replace(/:$/, '');
  return words === '' ? [] : [{ type: 'text', value: `[${words}] ` }];
}

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(textOf).join('') : '';
}

function propertiesOf({ tagName, properties }: Element): Properties {
  const result: Properties = {};
  const { href, lang, dir, start, value, colSpan, rowSpan } = properties;
  if (tagName === 'a' && typeof href === 'string' && /^https?:\/\//i.test(href)) result['href'] = href;
  for (const [name, kept] of Object.entries({ lang, dir, start, value, colSpan, rowSpan })) {
    if (kept !== undefined) result[name] = kept;
  }
  return result;
}

/** The part of a node that the budget allows; `left` falls below 0 once something was cut. */
function fitting(node: ElementContent, budget: { left: number }): ElementContent[] {
  if (budget.left < 0) return [];
  if (node.type === 'text') {
    const { left } = budget;
    budget.left -= htmlByteLength(node.value);
    if (budget.left >= 0) return [node];
    return [{ type: 'text', value: `${cutToHtmlBytes(node.value, left)}…` }];
  }
  if (node.type !== 'element') return [];
  budget.left -= tagBytes(node);
  if (budget.left < 0) return [];
  const children = empty.has(node.tagName) ? [] : node.children.flatMap((child) => fitting(child, budget));
  return [closed(node, children)];
}

/** Bytes of both tags with the attributes. */
function tagBytes({ tagName, properties }: Element): number {
  const attributes = Object.entries(properties).map(([name, value]) => name.length + htmlByteLength(String(value)) + 4);
  return attributes.reduce((sum, bytes) => sum + bytes, 2 * tagName.length + 5);
}

/** A cut mark still ends with its sign. */
function closed(node: Element, children: ElementContent[]): Element {
  const sign = signs[node.tagName]?.[1];
  const last = children.at(-1);
  const open = sign !== undefined && !(last?.type === 'text' && last.value === sign);
  return { ...node, children: open ? [...children, { type: 'text', value: sign }] : children };
}
