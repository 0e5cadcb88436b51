import type { Element, ElementContent, Root } from 'hast';
import { element, ourWords, text } from '../render/elements.ts';
import { diffLabels } from '#words/in-text.ts';

const listTags = new Set(['ul', 'ol']);

/** At the end of each change (`c1`, `c2` …), links to the ones before and after it. Not for a text with one change. */
export function addSteps(root: Root): Root {
  const last = countChanges(root.children);
  if (last < 2) return root;
  const visit = (node: ElementContent): ElementContent => {
    if (node.type !== 'element') return node;
    const children = node.children.map(visit);
    const number = changeNumber(node);
    return { ...node, children: number === null ? children : withSteps(node, children, stepsAt(number, last)) };
  };
  return { ...root, children: root.children.map((node) => (node.type === 'doctype' ? node : visit(node))) };
}

function changeNumber({ properties: { id } }: Element): number | null {
  const [, number] = typeof id === 'string' ? (/^c(\d+)$/.exec(id) ?? []) : [];
  return number === undefined ? null : Number(number);
}

function countChanges(nodes: Root['children']): number {
  return nodes.reduce((sum, node) => {
    if (node.type !== 'element') return sum;
    return sum + (changeNumber(node) === null ? 0 : 1) + countChanges(node.children);
  }, 0);
}

function stepsAt(number: number, last: number): Element {
  const link = (to: number, words: string): ElementContent[] => [
    text(' '),
    element('a', { href: `#c${to}` }, [text(words)]),
  ];
  return element('span', { className: ['steps'], ...ourWords }, [
    ...(number > 1 ? link(number - 1, diffLabels.previous) : []),
    ...(number < last ? link(number + 1, diffLabels.next) : []),
  ]);
}

/** Behind the text; in an item before the lists within it, in a row within its last cell, in a figure within its caption. */
function withSteps(parent: Element, children: ElementContent[], steps: Element): ElementContent[] {
  const { tagName } = parent;
  if (tagName === 'tr' || tagName === 'figure') {
    const at = children.findLastIndex(({ type }) => type === 'element');
    return children.map((child, index) =>
      index === at && child.type === 'element' ? { ...child, children: [...child.children, steps] } : child,
    );
  }
  const at = children.findIndex(
    (child) => child.type === 'element' && (listTags.has(child.tagName) || isRow(child, parent)),
  );
  return at < 0 ? [...children, steps] : [...children.slice(0, at), steps, ...children.slice(at)];
}

/** A later paragraph of a list item. */
function isRow(child: Element, { tagName }: Element): boolean {
  return tagName === 'li' && child.tagName === 'p';
}
