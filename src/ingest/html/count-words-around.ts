import type { LabelledBlock } from './body-region.ts';
import type { PageElement } from './page-tree.ts';

/** How much the blocks of a page say, by the elements around them. */
export interface WordCounts {
  /** Words in an element, however deep they stand. */
  words: Map<PageElement, number>;
  /** Paragraphs of prose right in an element. */
  paragraphs: Map<PageElement, number>;
}

/** Counts words and paragraphs for every element around a block. */
export function countWordsAround(blocks: readonly LabelledBlock[]): WordCounts {
  const words = new Map<PageElement, number>();
  const paragraphs = new Map<PageElement, number>();
  for (const block of blocks) {
    if (block.label === 'prose' && block.owner.parent)
      paragraphs.set(block.owner.parent, (paragraphs.get(block.owner.parent) ?? 0) + 1);
    for (let element: PageElement | null = block.owner; element; element = element.parent)
      words.set(element, (words.get(element) ?? 0) + block.words);
  }
  return { words, paragraphs };
}
