import type { Element, ElementContent } from 'hast';
import { assemble } from '../diff/render/assemble.ts';
import { labelTables } from '../markdown/table-box.ts';
import { cutContent } from '../diff/render/cut-content.ts';
import { element, ourWords, text } from '../diff/render/elements.ts';
import type { Row } from '../diff/render/row.ts';
import type { Block } from '../model/block.ts';
import type { TextRange } from '../model/diff.ts';

/** A stretch of a text that is marked, and what is said of it. */
export interface MarkedStretch extends TextRange {
  /** Number of the mark and of the note that speaks of it, from 1; several marks may have one note. */
  mark: number;
  note: number;
  /** Classes of the mark. */
  className: string[];
  /** What stands behind it, and what is heard there. */
  sign: string;
  spoken: string;
}

/** A paragraph-level element of the text, with the numbers of the notes that its marks lead to. */
export interface MarkedElement {
  element: Element;
  notes: number[];
}

/**
 * A text with stretches of it marked. `stretches` are in order of the text and don't overlap. Each mark has the id
 * `s<mark>` and ends with a link to `#n<note>`; nodes with `data-mark` are ours, and without them the text is that of the
 * blocks. A table row is marked as a whole. As safe as the content of the blocks.
 */
export function markedText(blocks: readonly Block[], stretches: readonly MarkedStretch[]): MarkedElement[] {
  const byBlock = Map.groupBy(stretches, ({ block }) => block);
  const rows = blocks.map((block, index) => rowOf(block, byBlock.get(index) ?? []));
  return labelTables(assemble(rows)).map((one) => ({ element: one, notes: [...new Set(notesIn(one))] }));
}

/** The blocks of each paragraph-level element of a text, by index: several for lists, quotations and tables. */
export function elementBlocks(blocks: readonly Block[]): number[][] {
  const rows = blocks.map((block, index): Row => ({
    shape: block,
    children: [],
    properties: { dataBlock: index },
    changed: false,
  }));
  const blocksIn = ({ properties, children }: Element): number[] => {
    const own = properties['dataBlock'];
    const inner = children.flatMap((child) => (child.type === 'element' ? blocksIn(child) : []));
    return typeof own === 'number' ? [own, ...inner] : inner;
  };
  return assemble(rows).map(blocksIn);
}

function rowOf(block: Block, stretches: readonly MarkedStretch[]): Row {
  const row: Row = { shape: block, children: block.content, properties: {}, changed: false };
  const [first] = stretches;
  if (first === undefined) return row;
  if (block.kind === 'table-row') {
    const last = block.content.findLast((node) => node.type === 'element');
    const children = block.content.map((node) =>
      node === last ? { ...last, children: [...last.children, reference(first)] } : node,
    );
    return { ...row, children, properties: markProperties(first) };
  }
  const children: ElementContent[] = [];
  let at = 0;
  stretches.forEach((stretch, index) => {
    const isLast = index === stretches.length - 1 && stretch.end >= block.text.trimEnd().length;
    const end = isLast ? block.text.length : stretch.end;
    if (at < stretch.start) children.push(...cutContent(block.content, at, stretch.start));
    const content = cutContent(block.content, stretch.start, end, isLast);
    children.push(element('span', markProperties(stretch), content), reference(stretch));
    at = end;
  });
  if (at < block.text.length) children.push(...cutContent(block.content, at, block.text.length, true));
  return { ...row, children };
}

function markProperties({ mark, className }: MarkedStretch) {
  return { className, id: `s${mark}` };
}

function reference({ note, sign, spoken }: MarkedStretch): Element {
  return element('a', { className: ['since-sign'], href: `#n${note}`, dataNote: String(note), ...ourWords }, [
    element('span', { ariaHidden: 'true' }, [text(sign)]),
    element('span', { className: ['visually-hidden'] }, [text(` [${spoken}]`)]),
  ]);
}

function notesIn(node: Element): number[] {
  const own = node.properties['dataNote'];
  const inner = node.children.flatMap((child) => (child.type === 'element' ? notesIn(child) : []));
  return own === undefined ? inner : [Number(own), ...inner];
}
