import type { Element, ElementContent } from 'hast';
import type { Html, PhrasingContent } from 'mdast';
import { contentText } from '../../markdown/content-text.ts';

type Wrapper = Extract<PhrasingContent, { type: 'emphasis' | 'strong' | 'delete' | 'link' }>;

const attention: Partial<Record<string, 'emphasis' | 'strong' | 'delete'>> = {
  b: 'strong',
  del: 'delete',
  em: 'emphasis',
  i: 'emphasis',
  s: 'delete',
  strike: 'delete',
  strong: 'strong',
};
/** Elements that Markdown has no sign for and the archive shows: their tags are written. */
const tagged = new Set(['ins', 'rp', 'rt', 'ruby', 'sub', 'sup']);
const htmlNames = { emphasis: 'em', strong: 'strong', delete: 's' } as const;

/**
 * The content of one block: runs of white space folded, none at its ends, beside a line break or at the inner edge
 * of emphasis and links; emphasis that Markdown's signs can't mark at its place is written with tags. `oneLine`:
 * for headings and cells, where a line break is a tag.
 */
export function phrasing(nodes: readonly ElementContent[], oneLine = false): PhrasingContent[] {
  const hoisted = convert(nodes, []);
  const folded = foldSpaces(hoisted);
  return markable(oneLine ? folded.map(tagBreaks) : folded, undefined, undefined);
}

function convert(nodes: readonly ElementContent[], inside: readonly string[]): PhrasingContent[] {
  const out: PhrasingContent[] = [];
  for (const node of nodes) {
    if (node.type === 'text') add(out, { type: 'text', value: node.value.replaceAll(/[\t\n\f\r ]+/g, ' ') });
    else if (node.type === 'element') for (const made of convertElement(node, inside)) add(out, made);
  }
  return out;
}

function convertElement(node: Element, inside: readonly string[]): PhrasingContent[] {
  const { tagName, properties } = node;
  const within = (name: string): PhrasingContent[] => convert(node.children, [...inside, name]);
  const kind = attention[tagName];
  if (kind)
    return inside.includes(kind) ? within(kind) : around(within(kind), (children) => ({ type: kind, children }));
  if (tagged.has(tagName)) return aroundTags(within(tagName), tagName);
  switch (tagName) {
    case 'br':
      return [{ type: 'break' }];
    case 'a':
      return link(node, inside);
    case 'img':
      return [
        {
          type: 'image',
          url: typeof properties.src === 'string' ? properties.src : '',
          alt: typeof properties.alt === 'string' ? oneSpace(properties.alt) : '',
          ...(typeof properties.title === 'string' ? { title: oneSpace(properties.title) } : {}),
        },
      ];
    case 'code':
    case 'kbd':
    case 'samp':
    case 'tt':
      return code(node, inside);
    case 'q':
      return [{ type: 'text', value: '“' }, ...within('q'), { type: 'text', value: '”' }];
    default:
      return within('');
  }
}

function link(node: Element, inside: readonly string[]): PhrasingContent[] {
  const { href, title } = node.properties;
  const children = convert(node.children, [...inside, 'link']);
  if (typeof href !== 'string' || href === '' || inside.includes('link')) return children;
  const named = typeof title === 'string' && title.trim() !== '' ? { title: oneSpace(title) } : {};
  return around(children, (inner) => ({ type: 'link', url: href, ...named, children: inner }));
}

function code(node: Element, inside: readonly string[]): PhrasingContent[] {
  const inner = convert(node.children, [...inside, 'code']);
  if (!node.children.every((child) => child.type === 'text')) {
    return inside.includes('code') ? inner : aroundTags(inner, 'code');
  }
  const text = contentText(node.children).replaceAll(/[\t\n\f\r ]+/g, ' ');
  const value = text.replaceAll(/^ | $/g, '');
  const sides = (side: boolean): PhrasingContent[] => (side ? [{ type: 'text', value: ' ' }] : []);
  if (value === '') return sides(text !== '');
  return [...sides(text.startsWith(' ')), { type: 'inlineCode', value }, ...sides(text.endsWith(' '))];
}

function oneSpace(text: string): string {
  return text.replaceAll(/[\t\n\f\r ]+/g, ' ').trim();
}

/** Appends, joining texts, and emphasis that goes on in the next element. */
function add(out: PhrasingContent[], node: PhrasingContent): void {
  const last = out.at(-1);
  if ((node.type === 'text' || node.type === 'inlineCode') && last?.type === node.type) last.value += node.value;
  else if (last?.type === node.type && (node.type === 'emphasis' || node.type === 'strong' || node.type === 'delete')) {
    for (const child of node.children) add((last as typeof node).children, child);
  } else out.push(node);
}

/** Puts an element around content, leaving white space and line breaks at its edges outside. */
function around(children: PhrasingContent[], make: (inner: PhrasingContent[]) => PhrasingContent): PhrasingContent[] {
  const { before, inner, after } = hoist(children);
  return inner.length === 0 ? [...before, ...after] : [...before, make(inner), ...after];
}

function aroundTags(children: PhrasingContent[], name: string): PhrasingContent[] {
  const { before, inner, after } = hoist(children);
  if (inner.length === 0) return [...before, ...after];
  return [...before, tag(`<${name}>`), ...inner, tag(`</${name}>`), ...after];
}

function hoist(children: readonly PhrasingContent[]): Record<'before' | 'inner' | 'after', PhrasingContent[]> {
  const before: PhrasingContent[] = [];
  const after: PhrasingContent[] = [];
  const inner = [...children];
  for (let edge = takeEdge(inner, 'start'); edge; edge = takeEdge(inner, 'start')) before.push(edge);
  for (let edge = takeEdge(inner, 'end'); edge; edge = takeEdge(inner, 'end')) after.unshift(edge);
  return { before, inner, after };
}

function tag(value: string): Html {
  return { type: 'html', value };
}

function takeEdge(nodes: PhrasingContent[], side: 'start' | 'end'): PhrasingContent | undefined {
  const edge = side === 'start' ? nodes[0] : nodes.at(-1);
  const drop = (): unknown => (side === 'start' ? nodes.shift() : nodes.pop());
  if (edge?.type === 'break') {
    drop();
    return edge;
  }
  if (edge?.type !== 'text') return undefined;
  const rest = side === 'start' ? edge.value.replace(/^ +/, '') : edge.value.replace(/ +$/, '');
  if (rest === edge.value) {
    if (rest === '') drop();
    return rest === '' ? takeEdge(nodes, side) : undefined;
  }
  if (rest === '') drop();
  else nodes[side === 'start' ? 0 : nodes.length - 1] = { type: 'text', value: rest };
  return { type: 'text', value: ' ' };
}

/** The content with single spaces only, none at its ends or beside a line break, and no line break at its ends. */
function foldSpaces(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  let isAfterSpace = true;
  const fold = (list: readonly PhrasingContent[]): PhrasingContent[] => {
    const out: PhrasingContent[] = [];
    for (const node of list) {
      if (node.type === 'text') {
        const folded = node.value.replaceAll(/ +/g, ' ');
        const value = isAfterSpace ? folded.replace(/^ /, '') : folded;
        if (value === '') continue;
        isAfterSpace = value.endsWith(' ');
        add(out, { type: 'text', value });
      } else if (node.type === 'break') {
        isAfterSpace = true;
        out.push(node);
      } else if (node.type === 'html') out.push(node);
      else if ('children' in node) out.push({ ...node, children: fold(node.children) });
      else {
        isAfterSpace = false;
        out.push(node);
      }
    }
    return out;
  };
  const forward = fold(nodes);
  return trimBackwards(forward);
}

/** Takes white space away that stands before a line break or the end, and line breaks at the ends. */
function trimBackwards(nodes: PhrasingContent[]): PhrasingContent[] {
  while (nodes[0]?.type === 'break') nodes.shift();
  let isBeforeEnd = true;
  let isLast = true;
  const trim = (list: PhrasingContent[]): void => {
    for (let at = list.length - 1; at >= 0; at--) {
      const node = list[at]!;
      if (node.type === 'text') {
        if (isBeforeEnd) node.value = node.value.replace(/ $/, '');
        if (node.value === '') list.splice(at, 1);
        else isBeforeEnd = isLast = false;
      } else if (node.type === 'break') {
        if (isLast) list.splice(at, 1);
        isBeforeEnd = true;
      } else if ('children' in node) trim(node.children);
      else if (node.type !== 'html') isBeforeEnd = isLast = false;
    }
  };
  trim(nodes);
  return nodes;
}

function tagBreaks(node: PhrasingContent): PhrasingContent {
  if (node.type === 'break') return tag('<br>');
  return 'children' in node ? { ...node, children: node.children.map(tagBreaks) } : node;
}

/** The content with tags in place of emphasis that CommonMark's delimiter rules would read otherwise. */
function markable(
  nodes: readonly PhrasingContent[],
  before: string | undefined,
  after: string | undefined,
): PhrasingContent[] {
  const out: PhrasingContent[] = [];
  nodes.forEach((node, index) => {
    const previous = index === 0 ? before : edgeOf(out.at(-1)!, 'end');
    const following = nodes[index + 1];
    const next = following === undefined ? after : edgeOf(following, 'start');
    if (node.type === 'link') {
      out.push({ ...node, children: markable(node.children, '[', ']') });
    } else if (node.type === 'emphasis' || node.type === 'strong' || node.type === 'delete') {
      const children = markable(node.children, '*', '*');
      if (children.length > 0 && canMark(children, previous, next) && !isAttention(out.at(-1)))
        out.push({ ...node, children });
      else {
        const name = htmlNames[node.type];
        out.push(tag(`<${name}>`), ...markable(node.children, '>', '<'), tag(`</${name}>`));
      }
    } else out.push(node);
  });
  return out;
}

function isAttention(node: PhrasingContent | undefined): node is Wrapper {
  return node?.type === 'emphasis' || node?.type === 'strong' || node?.type === 'delete';
}

/** Whether signs around `children` open and close emphasis, given the characters beside them. */
function canMark(children: readonly PhrasingContent[], before: string | undefined, after: string | undefined): boolean {
  const first = children[0]!;
  const last = children.at(-1)!;
  if (isAttention(first) || isAttention(last)) return false;
  const start = edgeOf(first, 'start');
  const end = edgeOf(last, 'end');
  if (isSpace(start) || isSpace(end)) return false;
  if (before === '*' || after === '*' || before === '~' || after === '~') return false;
  return (!isPunctuation(start) || isOpen(before)) && (!isPunctuation(end) || isOpen(after));
}

function isOpen(character: string | undefined): boolean {
  return character === undefined || isSpace(character) || isPunctuation(character);
}

function isSpace(character: string | undefined): boolean {
  return character === undefined || /[\s\u00A0\p{Zs}]/u.test(character);
}

function isPunctuation(character: string | undefined): boolean {
  return character !== undefined && /[\p{P}\p{S}]/u.test(character);
}

/** The character that the node's Markdown begins or ends with. */
function edgeOf(node: PhrasingContent, side: 'start' | 'end'): string {
  switch (node.type) {
    case 'text':
      return side === 'start' ? String.fromCodePoint(node.value.codePointAt(0) ?? 0x20) : lastCharacter(node.value);
    case 'break':
      return '\n';
    case 'html':
      return side === 'start' ? '<' : '>';
    case 'link':
    case 'image':
      return side === 'end' ? ')' : node.type === 'link' ? '[' : '!';
    case 'inlineCode':
      return '`';
    case 'delete':
      return '~';
    default:
      return '*';
  }
}

function lastCharacter(text: string): string {
  return /(?:[\uD800-\uDBFF][\uDC00-\uDFFF]|[\s\S])$/.exec(text)?.[0] ?? ' ';
}

/** What the content says: tags and signs left out, a line break as a line feed. */
export function phrasingText(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text' || node.type === 'inlineCode') return node.value;
      if (node.type === 'break' || (node.type === 'html' && node.value === '<br>')) return '\n';
      return 'children' in node ? phrasingText(node.children) : '';
    })
    .join('');
}
