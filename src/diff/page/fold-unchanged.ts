import type { Element, ElementContent, Root } from 'hast';
import { contentText } from '../../markdown/content-text.ts';
import { diffLabels } from '#words/in-text.ts';
import { element, ourWords, text } from '../render/elements.ts';

/** Unchanged neighbours of a change that stay beside it in every view. */
const context = 1;
/** A stretch is folded when it has at least so many blocks, and so many letters. */
const fewestFolded = 5;
const fewestLetters = 1200;

const rowTags = new Set(['p', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'tr', 'figure', 'pre', 'hr']);
const listTags = new Set(['ul', 'ol']);

/**
 * A marked text whose unchanged stretches can be left out. Long ones stand in `details`, which find-in-page and
 * links open; shorter ones have the class `same`. Before each that is not folded stands how many blocks it has (`.gap`),
 * for a view of the changes alone. A text without changes stays as it is.
 */
export function foldUnchanged(root: Root): Root {
  const changed = new Set<ElementContent>();
  const note = (node: ElementContent): boolean => {
    if (node.type !== 'element') return false;
    const { dataOp, id } = node.properties;
    let isChanged = dataOp !== undefined || (typeof id === 'string' && /^[cms]\d+/.test(id));
    for (const child of node.children) if (note(child)) isChanged = true;
    if (isChanged) changed.add(node);
    return isChanged;
  };
  const children = root.children.filter((node): node is ElementContent => node.type !== 'doctype');
  children.forEach(note);
  if (changed.size === 0) return root;
  return { ...root, children: foldFlow(children, changed) };
}

type Changed = ReadonlySet<ElementContent>;

/** A run of neighbours that all changed or all did not; `kept` unchanged ones stand beside a change. */
function runsOf(nodes: readonly ElementContent[], changed: Changed): { isKept: boolean; nodes: ElementContent[] }[] {
  const isNear = nodes.map((_, at) =>
    nodes.slice(Math.max(0, at - context), at + context + 1).some((node) => changed.has(node)),
  );
  const runs: { isKept: boolean; nodes: ElementContent[] }[] = [];
  nodes.forEach((node, at) => {
    // A list or table beside a change may be long: it is no context.
    const isKept = changed.has(node) || (isNear[at]! && countRows([node]) <= 1);
    const last = runs.at(-1);
    if (last?.isKept === isKept) last.nodes.push(node);
    else runs.push({ isKept, nodes: [node] });
  });
  return runs;
}

/** Paragraphs and what stands among them. */
function foldFlow(nodes: readonly ElementContent[], changed: Changed): ElementContent[] {
  return runsOf(nodes, changed).flatMap((run): ElementContent[] => {
    if (run.isKept) return run.nodes.map((node) => (changed.has(node) ? foldWithin(node, changed) : node));
    const words = diffLabels.unchanged(countRows(run.nodes));
    if (isLong(run.nodes)) return [folded(words, run.nodes)];
    return [
      element('p', { className: ['gap'], dataMark: '' }, [said(words)]),
      element('div', { className: ['same'] }, run.nodes),
    ];
  });
}

function foldWithin(node: ElementContent, changed: Changed): ElementContent {
  if (node.type !== 'element' || !changed.has(node)) return node;
  if (node.tagName === 'blockquote') return { ...node, children: foldFlow(node.children, changed) };
  if (listTags.has(node.tagName)) return foldList(node, changed);
  if (node.tagName === 'tbody') return foldTable(node, changed);
  // Words and marks have nothing to fold within.
  if (node.tagName === 'p' || node.tagName === 'pre' || node.tagName === 'td' || node.tagName === 'th') return node;
  return { ...node, children: node.children.map((child) => foldWithin(child, changed)) };
}

function foldList(list: Element, changed: Changed): Element {
  const isOrdered = list.tagName === 'ol';
  let number = 0;
  const count = (node: ElementContent): void => {
    if (node.type !== 'element' || node.tagName !== 'li') return;
    number = Number(node.properties['value'] ?? number + 1);
  };
  // The items of a fold stand in a list of their own: it and what follows are given the numbers that counting would.
  let isBehindFold = false;
  const numbered = (node: ElementContent): ElementContent => {
    count(node);
    if (!isBehindFold || node.type !== 'element') return node;
    isBehindFold = false;
    return isOrdered ? { ...node, properties: Object.assign({}, node.properties, { value: number }) } : node;
  };
  const children = runsOf(list.children, changed).flatMap((run): ElementContent[] => {
    if (run.isKept) return run.nodes.map((node) => numbered(foldWithin(node, changed)));
    const words = diffLabels.unchanged(countRows(run.nodes));
    if (!isLong(run.nodes)) {
      return [
        element('li', { className: ['gap'], dataMark: '' }, [said(words)]),
        ...run.nodes.map((node) => numbered(withClass(node, 'same'))),
      ];
    }
    const start = number + 1;
    run.nodes.forEach(count);
    isBehindFold = true;
    const inner = element(list.tagName, isOrdered && start !== 1 ? { start } : {}, run.nodes);
    return [element('li', { className: ['fold'] }, [folded(words, [inner])])];
  });
  return { ...list, children };
}

/** Rows can't be folded; the view of the changes alone leaves them out. */
function foldTable(body: Element, changed: Changed): Element {
  const children = runsOf(body.children, changed).flatMap((run): ElementContent[] => {
    if (run.isKept) return run.nodes;
    const widest = Math.max(...run.nodes.map((row) => (row.type === 'element' ? row.children.length : 0)));
    const words = element('td', { colSpan: Math.max(widest, 1) }, [said(diffLabels.unchanged(run.nodes.length))]);
    return [
      element('tr', { className: ['gap'], dataMark: '' }, [words]),
      ...run.nodes.map((node) => withClass(node, 'same')),
    ];
  });
  return { ...body, children };
}

function folded(words: string, nodes: ElementContent[]): Element {
  const summary = element('summary', { dataMark: '' }, [said(words)]);
  return element('details', { className: ['unchanged'] }, [summary, ...nodes]);
}

function said(words: string): Element {
  return element('span', ourWords, [text(words)]);
}

function withClass(node: ElementContent, name: string): ElementContent {
  if (node.type !== 'element') return node;
  const { className } = node.properties;
  const classes = Array.isArray(className) ? className : [];
  return { ...node, properties: { ...node.properties, className: [...classes, name] } };
}

function isLong(nodes: readonly ElementContent[]): boolean {
  return countRows(nodes) >= fewestFolded && contentText(nodes).length >= fewestLetters;
}

function countRows(nodes: readonly ElementContent[]): number {
  return nodes.reduce((sum, node) => {
    if (node.type !== 'element') return sum;
    const isRow = rowTags.has(node.tagName);
    // A paragraph of a quotation or a further one of an item is a block of its own.
    return sum + (isRow ? 1 : 0) + (node.tagName === 'p' ? 0 : countRows(node.children));
  }, 0);
}
