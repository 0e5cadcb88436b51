import type { Element, ElementContent, Properties } from 'hast';
import type { Block } from '../../model/block.ts';

/** One block as it is shown: what it is, what it holds, and whether it is part of the edit. */
export interface Row {
  shape: Block;
  /** Inline content; for a table row its cells. */
  children: ElementContent[];
  /** Of the block's element. */
  properties: Properties;
  changed: boolean;
}

/** Puts content at the beginning of a row; in a table row, of its first cell. */
export function prepend(row: Row, content: ElementContent[]): Row {
  const first = row.children.find((child): child is Element => child.type === 'element');
  if (row.shape.kind !== 'table-row' || first === undefined) return { ...row, children: [...content, ...row.children] };
  const children = row.children.map((child) =>
    child === first ? { ...first, children: [...content, ...first.children] } : child,
  );
  return { ...row, children };
}

/** The cells of a table row's content, in order. */
export function cellsOf(content: readonly ElementContent[]): Element[] {
  return content.filter((node): node is Element => node.type === 'element');
}
