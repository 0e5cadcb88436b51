import type { LabelledBlock } from './body-region.ts';
import type { PageElement } from './page-tree.ts';
import { formOf } from './plain-lines.ts';

/** Words that a line has at least which says of what the list is that it announces; in scripts without spaces all lines do. */
const minWords = 3;

/** A line that leads up to what follows. */
export const colon = /[:：]\s*$/u;

/** Whether a paragraph, or a line below one and in its form, leads up to a list: `What we know:`. */
export function announces(line: LabelledBlock, list: PageElement, blocks: readonly LabelledBlock[]): boolean {
  if (!colon.test(line.text) || line.kind !== 'text' || line.owner.parent !== list.parent) return false;
  if (line.label === 'prose') return true;
  if ((line.label !== 'sentence' && line.label !== 'short') || line.linked > 0 || line.words < minWords) return false;
  return blocks.some(
    ({ label, index, owner }) =>
      label === 'prose' && index < line.index && owner.parent === list.parent && formOf(owner) === formOf(line.owner),
  );
}

/** The lists of links that the text itself leads up to. */
export function announcedLists(blocks: readonly LabelledBlock[]): Set<PageElement> {
  const lists = new Set<PageElement>();
  for (const [index, { item }] of blocks.entries()) {
    const before = blocks[index - 1];
    if (item?.parent && before && before.item === undefined && announces(before, item.parent, blocks))
      lists.add(item.parent);
  }
  return lists;
}
