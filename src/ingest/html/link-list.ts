import type { LabelledBlock } from './body-region.ts';
import { formOf } from './plain-lines.ts';
import type { PageElement } from './page-tree.ts';
import { linksDocument } from './restore-prose.ts';

/** Words that a line has at least which says of what the list is that it announces; in scripts without spaces all lines do. */
const minWords = 3;
const colon = /[:：]\s*$/u;

/**
 * True for an item of a list whose items mostly are links to other pages: a menu, not points of the text. A list that
 * links to documents is none, nor one that a paragraph among `prose` announces with a colon, or a plain line beside paragraphs.
 */
export function isInLinkList(
  block: LabelledBlock,
  blocks: readonly LabelledBlock[],
  prose: ReadonlySet<LabelledBlock>,
): boolean {
  const list = block.item?.parent;
  if (!list || block.linked < 0.7 || linksDocument(block.item!)) return false;
  const items = blocks.filter(({ item }) => item?.parent === list);
  const linked = items.filter((item) => item.linked >= 0.7).length;
  if (linked < items.length * 0.7) return false;
  const before = blocks[items[0]!.index - 1];
  return !(before && colon.test(before.text) && (prose.has(before) || announces(before, list, blocks)));
}

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
