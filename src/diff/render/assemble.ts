import type { Element, ElementContent } from 'hast';
import { tableBox } from '../../markdown/table-box.ts';
import { element } from './elements.ts';
import { listOf } from './list.ts';
import type { Row } from './row.ts';

/** The block-level elements of rows: neighbouring list items, quotations and table rows in one container. */
export function assemble(rows: readonly Row[]): Element[] {
  const elements: Element[] = [];
  let at = 0;
  while (at < rows.length) {
    const { kind } = rows[at]!.shape;
    let end = at + 1;
    if (kind === 'list-item' || kind === 'quote' || kind === 'table-row') {
      while (end < rows.length && rows[end]!.shape.kind === kind) end += 1;
    }
    const run = rows.slice(at, end);
    if (kind === 'list-item') elements.push(...listOf(run));
    else if (kind === 'quote') elements.push(...quotesOf(run, 1));
    else if (kind === 'table-row') elements.push(...tablesOf(run));
    else elements.push(...single(rows[at]!));
    at = end;
  }
  return elements;
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

function quotesOf(rows: readonly Row[], level: number): Element[] {
  const children: Element[] = [];
  let at = 0;
  while (at < rows.length) {
    const row = rows[at]!;
    if (row.shape.level <= level) {
      children.push(element('p', row.properties, row.children));
      at += 1;
      continue;
    }
    let end = at + 1;
    while (end < rows.length && rows[end]!.shape.level > level) end += 1;
    children.push(...quotesOf(rows.slice(at, end), level + 1));
    at = end;
  }
  return [element('blockquote', {}, children)];
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
