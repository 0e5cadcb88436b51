import type { Element, ElementContent } from 'hast';
import type { Block, Mark } from '../model/block.ts';
import { foldKey } from '../text/fold-key.ts';
import { element, inlineContent, pick } from './inline-content.ts';
import { tableBox } from './table-box.ts';

/** The rows of a table as blocks, and the table drawn from the same cells in a box that scrolls. `wrap` puts inherited elements around the content of a cell. */
export function table(
  node: Element,
  wrap: (nodes: readonly ElementContent[]) => ElementContent[],
): { blocks: Block[]; box: Element } {
  const blocks: Block[] = [];
  const head: ElementContent[] = [];
  const body: ElementContent[] = [];
  for (const { tr, inHead } of rowsOf(node, false)) {
    const cells = tr.children.filter(isCell);
    const header = inHead || (cells.length > 0 && cells.every((cell) => cell.tagName === 'th'));
    const block = row(cells, header, wrap);
    if (block.text.trim() === '' && block.marks.length === 0) continue;
    blocks.push(block);
    // A row of headings below the first rows stays where it is.
    (inHead && body.length === 0 ? head : body).push(element('tr', {}, block.content));
  }
  const sections = [
    ...(head.length > 0 ? [element('thead', {}, head)] : []),
    ...(body.length > 0 ? [element('tbody', {}, body)] : []),
  ];
  return { blocks, box: tableBox(sections) };
}

function isCell(node: ElementContent): node is Element {
  return node.type === 'element' && (node.tagName === 'td' || node.tagName === 'th');
}

function rowsOf(node: Element, inHead: boolean): { tr: Element; inHead: boolean }[] {
  return node.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    if (child.tagName === 'tr') return [{ tr: child, inHead }];
    return /^t(?:body|foot|head)$/.test(child.tagName) ? rowsOf(child, child.tagName === 'thead') : [];
  });
}

function row(
  cells: readonly Element[],
  header: boolean,
  wrap: (nodes: readonly ElementContent[]) => ElementContent[],
): Block {
  const content: ElementContent[] = [];
  const marks: Mark[] = [];
  let text = '';
  for (const [index, cell] of cells.entries()) {
    if (index > 0) text += '\t';
    const inline = inlineContent(wrap(cell.children));
    for (const mark of inline.marks)
      marks.push({ ...mark, start: mark.start + text.length, end: mark.end + text.length });
    text += inline.text;
    content.push(element(cell.tagName, cellProperties(cell), inline.content));
  }
  return { kind: 'table-row', level: 0, ...(header ? { header } : {}), text, key: foldKey(text), content, marks };
}

function cellProperties(cell: Element): Element['properties'] {
  const properties = pick(cell.properties, ['lang', 'dir']);
  for (const span of ['colSpan', 'rowSpan'] as const) {
    const value = Number(cell.properties[span]);
    if (Number.isInteger(value) && value > 1 && value <= 1000) properties[span] = value;
  }
  if (typeof cell.properties.align === 'string') properties.className = [`align-${cell.properties.align}`];
  return properties;
}
