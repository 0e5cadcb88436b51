import type { LabelledBlock } from './body-region.ts';
import { isWithin, type PageElement } from './page-tree.ts';

/** The caption of a figure of the body that no picture with an address has. */
export interface LooseCaption {
  /** Its blocks, in their order. */
  blocks: readonly LabelledBlock[];
  /** The figure shows text of the body: a table, a quotation, code. */
  isOfText: boolean;
}

/**
 * Captions of the body that no picture has taken, by the first block of each: whatever a figure shows, its caption stays.
 * `captions`: the figure of each; `standing`: those that stand where the body does; `spoken`: those that a picture has.
 */
export function looseCaptions(
  kept: readonly LabelledBlock[],
  captions: ReadonlyMap<LabelledBlock, PageElement>,
  standing: ReadonlySet<LabelledBlock>,
  spoken: ReadonlySet<LabelledBlock>,
): Map<LabelledBlock, LooseCaption> {
  const waiting = new Map<PageElement, LabelledBlock[]>();
  for (const [block, figure] of captions)
    if (!spoken.has(block)) waiting.set(figure, [...(waiting.get(figure) ?? []), block]);
  const found = new Map<LabelledBlock, LooseCaption>();
  for (const [figure, blocks] of waiting) {
    const shown = kept.filter(({ owner }) => isWithin(owner, figure));
    if (shown.length === 0 && !blocks.some((block) => standing.has(block))) continue;
    const isOfText = shown.length > 0 && shown.every(({ kind }) => kind !== 'media');
    found.set(blocks[0]!, { blocks, isOfText });
  }
  return found;
}
