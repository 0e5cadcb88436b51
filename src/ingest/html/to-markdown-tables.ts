import type { Element, ElementContent } from 'hast';
import type { RootContent, TableRow } from 'mdast';
import { contentText } from '../../markdown/content-text.ts';
import { inlineContent } from '../../markdown/inline-content.ts';
import { holdsBlock } from './to-markdown-blocks.ts';
import { rawHtml } from './to-markdown-html.ts';
import { phrasing, phrasingText } from './to-markdown-phrasing.ts';

interface Row {
  cells: Element[];
  isHeader: boolean;
}

/** A data table as Markdown, or as HTML where Markdown can't hold it (spans, several header rows, blocks in cells); undefined for one that only lays out the page. */
export function tableContent(node: Element): { nodes: RootContent[]; texts: string[] } | undefined {
  const rows = rowsOf(node, false).filter(({ cells }) =>
    cells.some((cell) => contentText(cell.children).trim() !== '' || hasImage(cell)),
  );
  const cells = rows.flatMap((row) => row.cells);
  const hasHeader = cells.some(({ tagName }) => tagName === 'th');
  if (cells.length <= 1 || (!hasHeader && cells.some(isLayout))) return undefined;
  if (!isPlain(rows)) {
    const texts = rows.map((row) => row.cells.map((cell) => inlineContent(cell.children).text).join('\t'));
    const shown = node.children.filter((child) => child.type !== 'element' || child.tagName !== 'caption');
    return { nodes: [{ type: 'html', value: rawHtml({ ...node, properties: {}, children: shown }) }], texts };
  }
  const contents = rows.map((row) => row.cells.map((cell) => phrasing(cellContent(cell), true)));
  const texts = contents.map((row) =>
    row.map((cell) => phrasingText(cell).replaceAll(/^[ \n]+|[ \n]+$/g, '')).join('\t'),
  );
  const lines = contents.map((row) => tableRow(row));
  // A table without headings has an empty row for them, which readers pass over.
  if (rows[0]?.isHeader !== true) lines.unshift(tableRow(rows[0]!.cells.map(() => [])));
  return { nodes: [{ type: 'table', align: [], children: lines }], texts };
}

function tableRow(cells: ReturnType<typeof phrasing>[]): TableRow {
  return { type: 'tableRow', children: cells.map((children) => ({ type: 'tableCell', children })) };
}

function rowsOf(node: Element, inHead: boolean): Row[] {
  return node.children.flatMap((child): Row[] => {
    if (child.type !== 'element') return [];
    if (child.tagName === 'tr') {
      const cells = child.children.filter(isCell);
      const isHeader = inHead || (cells.length > 0 && cells.every(({ tagName }) => tagName === 'th'));
      return [{ cells, isHeader }];
    }
    return /^t(?:body|foot|head)$/.test(child.tagName) ? rowsOf(child, child.tagName === 'thead') : [];
  });
}

function isCell(node: ElementContent): node is Element {
  return node.type === 'element' && (node.tagName === 'td' || node.tagName === 'th');
}

/** The content of a cell on one line: a paragraph or division around all of it is taken away. */
function cellContent(cell: Element): ElementContent[] {
  const inner = cell.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  const [only] = inner;
  const isBox = inner.length === 1 && only?.type === 'element' && ['p', 'div'].includes(only.tagName);
  return isBox ? cellContent(only) : cell.children;
}

function isPlain(rows: readonly Row[]): boolean {
  const width = rows[0]?.cells.length ?? 0;
  return rows.every(
    ({ cells, isHeader }, index) =>
      cells.length === width &&
      (!isHeader || index === 0) &&
      cells.every((cell) => !hasSpan(cell) && !cellContent(cell).some(holdsBlock)),
  );
}

function hasSpan({ properties }: Element): boolean {
  return [properties.colSpan, properties.rowSpan].some((span) => Number(span ?? 1) > 1);
}

function hasImage(node: Element): boolean {
  return node.children.some((child) => child.type === 'element' && (child.tagName === 'img' || hasImage(child)));
}

/** A cell with an article's blocks in it: headings, lists, figures, tables or several paragraphs. */
function isLayout(cell: Element): boolean {
  let paragraphs = 0;
  const walk = (node: Element): boolean =>
    node.children.some((child) => {
      if (child.type !== 'element') return false;
      if (child.tagName === 'p' && ++paragraphs > 1) return true;
      return /^(?:h[1-6]|[uo]l|dl|figure|blockquote|pre|table|article|section)$/.test(child.tagName) || walk(child);
    });
  return walk(cell);
}
