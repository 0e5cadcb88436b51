import type { LabelledBlock } from './body-region.ts';
import { linksDocument } from './restore-prose.ts';

/** Words that a sentence has at least which is more than a heading of a list. */
const minWords = 5;

/**
 * True for an item of a list whose items mostly are links to other pages: a menu, not points of the text. A list that
 * links to documents is none, nor one that a paragraph among `prose` announces with a colon; a shorter sentence does so where
 * the items say something beside their links.
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
  if (!before || !/[:：]\s*$/u.test(before.text)) return true;
  const isShort = before.label === 'sentence' && before.linked === 0 && before.words >= minWords;
  return !(
    prose.has(before) ||
    (isShort && before.owner.parent === list.parent && items.every(({ linked: part }) => part < 1))
  );
}
