import type { Element, ElementContent } from 'hast';
import { tableBox } from '../../markdown/table-box.ts';
import { element } from './elements.ts';
import { listOf } from './list.ts';
import type { Row } from './row.ts';

/** The block-level elements of rows: neighbouring list items and table rows in one container, and those of a quotation. */
export function assemble(rows: readonly Row[]): Element[] {
  return assembleAt(rows, 0);
}

/** `depth`: so many quotations stand around the rows. */
function assembleAt(rows: readonly Row[], depth: number): Element[] {
  const elements: Element[] = [];
  let at = 0;
  while (at < rows.length) {
    const start = at;
    const isDeeper = quoteDepth(rows[at]!) > depth;
    const { kind } = rows[at]!.shape;
    const isWithin = (row: Row): boolean =>
      isDeeper ? quoteDepth(row) > depth : row.shape.kind === kind && quoteDepth(row) <= depth;
    do at += 1;
    while (at < rows.length && (isDeeper || kind === 'list-item' || kind === 'table-row') && isWithin(rows[at]!));
    const run = rows.slice(start, at);
    if (isDeeper) elements.push(element('blockquote', {}, assembleAt(run, depth + 1)));
    else if (kind === 'list-item') elements.push(...listOf(run));
    else if (kind === 'table-row') elements.push(...tablesOf(run));
    else elements.push(...single(run[0]!));
  }
  return elements;
}

function quoteDepth({ shape: { kind, level, quoted } }: Row): number {
  return kind === 'quote' ? Math.max(1, level) : (quoted ?? 0);
}

function single({ shape, children, properties }: Row): Element[] {
  const of = (tagName: string, content: ElementContent[] = children): Element => element(tagName, properties, content);
  switch (shape.kind) {
    case 'heading':
      // As in the clean text: the page's headline is h1.
      return [of(`h${Math.min(shape.level + 1, 6)}`)];
    case 'caption':
      return [element('figure', { ...properties, className: ['image'] }, [element('figcaption', {}, children)])];
    case 'code':
      return [element('pre', { ...properties, tabIndex: 0 }, [element('code', {}, children)])];
    case 'html':
      return [
        element('pre', { ...properties, className: ['html-source'], tabIndex: 0 }, [element('code', {}, children)]),
      ];
    case 'rule':
      // A divider holds nothing: what is said of it stands before it.
      return properties['dataOp'] === undefined ? [of('hr', [])] : [of('p'), element('hr', { dataMark: '' }, [])];
    default:
      return [of('p')];
  }
}

/** A header row behind other rows opens a table of its own. */
function tablesOf(rows: readonly Row[]): Element[] {
  const tables: { head: Element[]; body: Element[] }[] = [{ head: [], body: [] }];
  for (const { shape, properties, children } of rows) {
    const row = element('tr', properties, children);
    if (shape.header !== true) tables.at(-1)!.body.push(row);
    else {
      if (tables.at(-1)!.body.length > 0) tables.push({ head: [], body: [] });
      tables.at(-1)!.head.push(row);
    }
  }
  return tables.map(({ head, body }) =>
    tableBox([
      ...(head.length > 0 ? [element('thead', {}, head)] : []),
      ...(body.length > 0 ? [element('tbody', {}, body)] : []),
    ]),
  );
}
