import { boxOf, proseWords, type LabelledBlock } from './body-region.ts';
import { letterPattern } from './phrases.ts';

/** A box with more words than this is no offer, whatever its heading says. */
const maxOfferWords = 150;
const maxShare = { marker: 0.2, offer: 0.4 };

/**
 * What stands below the heading of comments or of other articles, in a box of its own amid the page's text; and
 * small boxes whose heading offers a subscription or a letter.
 */
export function boxedBlocks(blocks: readonly LabelledBlock[], end: number): Set<LabelledBlock> {
  const boxed = new Set<LabelledBlock>();
  const total = proseWords(blocks);
  for (const marker of blocks) {
    const isOffer = isOfferHeading(marker);
    if (marker.index >= end || (!isOffer && marker.label !== 'comments' && marker.label !== 'end')) continue;
    const box = boxOf(blocks, marker);
    const within = box ? blocks.slice(marker.index, box.end) : [];
    if (isOffer && within.reduce((sum, { words }) => sum + words, 0) > maxOfferWords) continue;
    if (proseWords(within) <= total * maxShare[isOffer ? 'offer' : 'marker'])
      for (const block of within) boxed.add(block);
  }
  return boxed;
}

function isOfferHeading({ kind, label, text }: LabelledBlock): boolean {
  return kind === 'heading' && (label === 'offer' || letterPattern.test(text.toLowerCase().trim()));
}
