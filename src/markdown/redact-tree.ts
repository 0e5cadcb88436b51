import type { Element, ElementContent, Text } from 'hast';
import { redactionMark, type Redactor } from '../text/redactor.ts';
import { blockElements } from './allow-list.ts';

/** Elements beside blocks that part what stands in them from what stands beside them. */
const cells: ReadonlySet<string> = new Set(['caption', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr']);

/** Attributes that are addresses; all others are text. */
const addresses: ReadonlySet<string> = new Set(['href', 'src']);

/**
 * Takes the passages of a redactor out of sanitized nodes, which are changed: out of their text, across emphasis, links
 * and line breaks within a block, and out of addresses, alternative texts and titles.
 */
export function redactTree(nodes: readonly ElementContent[], redactor: Redactor): void {
  let run: Text[] = [];
  const endRun = (): void => {
    redactRun(run, redactor);
    run = [];
  };
  const walk = (node: ElementContent): void => {
    if (node.type === 'text') run.push(node);
    if (node.type !== 'element') return;
    redactProperties(node, redactor);
    // A line break within a name is white space; the node stands for it and is not kept.
    if (node.tagName === 'br') run.push({ type: 'text', value: '\n' });
    const isApart = blockElements.has(node.tagName) || cells.has(node.tagName);
    if (isApart) endRun();
    node.children.forEach(walk);
    if (isApart) endRun();
  };
  nodes.forEach(walk);
  endRun();
}

/** The first node of each passage gets the mark, the others lose their part. */
function redactRun(run: readonly Text[], redactor: Redactor): void {
  const values = run.map(({ value }) => value);
  const text = values.join('');
  for (const { start, end, numbers } of redactor.find(text).reverse()) {
    const mark = redactionMark(numbers);
    let at = 0;
    let isMarked = false;
    for (const [index, node] of run.entries()) {
      const from = Math.max(start - at, 0);
      const to = Math.min(end - at, values[index]!.length);
      at += values[index]!.length;
      if (from >= to) continue;
      node.value = node.value.slice(0, from) + (isMarked ? '' : mark) + node.value.slice(to);
      isMarked = true;
    }
  }
}

function redactProperties(node: Element, redactor: Redactor): void {
  for (const [name, value] of Object.entries(node.properties)) {
    if (typeof value !== 'string') continue;
    node.properties[name] = addresses.has(name) ? redactor.address(value) : redactor.text(value);
  }
}
