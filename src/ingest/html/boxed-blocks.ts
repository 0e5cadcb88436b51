import { boxOf, proseWords, type LabelledBlock } from './body-region.ts';

/** What stands below the heading of comments or of other articles, in a box of its own amid the page's text. */
export function boxedBlocks(blocks: readonly LabelledBlock[], end: number): Set<LabelledBlock> {
  const boxed = new Set<LabelledBlock>();
  const total = proseWords(blocks);
  for (const marker of blocks) {
    if (marker.index >= end || (marker.label !== 'comments' && marker.label !== 'end')) continue;
    const box = boxOf(blocks, marker);
    const within = box ? blocks.slice(marker.index, box.end) : [];
    if (proseWords(within) <= total * 0.2) for (const block of within) boxed.add(block);
  }
  return boxed;
}
