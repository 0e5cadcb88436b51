import { announces, colon } from './announced-lists.ts';
import type { LabelledBlock } from './body-region.ts';
import { linksDocument } from './restore-prose.ts';

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
