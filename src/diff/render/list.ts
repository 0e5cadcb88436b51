import type { Element } from 'hast';
import { element } from './elements.ts';
import type { Row } from './row.ts';

/** Lists of neighbouring list items, nested by their depth; a change between ordered and unordered begins a new list. */
export function listOf(rows: readonly Row[]): Element[] {
  return listsAt(rows, Math.min(...rows.map((row) => row.shape.level)));
}

function listsAt(rows: readonly Row[], level: number): Element[] {
  const lists: Element[] = [];
  let number = 0;
  let at = 0;
  while (at < rows.length) {
    const row = rows[at]!;
    const ordered = row.shape.ordered === true;
    let list = lists.at(-1);
    if (row.shape.level > level) {
      let end = at + 1;
      while (end < rows.length && rows[end]!.shape.level > level) end += 1;
      const nested = listsAt(rows.slice(at, end), level + 1);
      // Where no item stands above them, they can't be nested.
      if (list === undefined) lists.push(...nested);
      else (list.children.at(-1) as Element).children.push(...nested);
      at = end;
      continue;
    }
    if (list?.tagName !== (ordered ? 'ol' : 'ul')) {
      lists.push((list = element(ordered ? 'ol' : 'ul', {}, [])));
      number = 0;
    }
    const previous = list.children.at(-1) as Element | undefined;
    if (row.shape.continued === true && previous !== undefined) {
      previous.children.push(element('p', row.properties, row.children));
    } else {
      list.children.push(item(row, ordered ? (number += 1) : null));
      if (ordered && row.shape.ordinal !== undefined) number = row.shape.ordinal;
    }
    at += 1;
  }
  return lists;
}

/** The number is written where counting would give another one. */
function item({ shape, properties, children }: Row, expected: number | null): Element {
  const ordinal = expected === null || shape.ordinal === expected ? undefined : shape.ordinal;
  return element(
    'li',
    ordinal === undefined ? properties : Object.assign({}, properties, { value: ordinal }),
    // A copy: nested lists are put into it, and an unchanged row holds the content of its block.
    [...children],
  );
}
