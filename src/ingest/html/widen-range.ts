import type { LabelledBlock } from './body-region.ts';

/** The range from the first to the last block chosen, and on to blocks of the same shape on both sides. */
export function widenRange(
  blocks: readonly LabelledBlock[],
  chosen: readonly LabelledBlock[],
  end: number,
  isAlike: (block: LabelledBlock) => boolean,
): [first: number, last: number] {
  let first = chosen[0]!.index;
  let last = chosen.at(-1)!.index;
  for (let index = first - 1; index >= 0; index -= 1) {
    const block = blocks[index]!;
    if (block.owner.tag === 'h1') break;
    if (isAlike(block)) first = index;
  }
  for (let index = last + 1; index < end; index += 1) {
    const block = blocks[index]!;
    if (block.label === 'comments' || block.owner.tag === 'h1') break;
    if (isAlike(block)) last = index;
  }
  return [first, last];
}
