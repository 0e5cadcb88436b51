import { linkedPart } from './classify-block.ts';
import type { LabelledBlock } from './body-region.ts';
import { ancestors, isWithin, type PageElement } from './page-tree.ts';

/** The article's own element holds at least this part of what the page says without links below its headline. */
const shareOfStory = 0.6;
/** So many lines below a headline make a story. */
const minLines = 2;

/**
 * The blocks of a story that has no paragraph: short answers, entries, clauses, pictures with captions. It is what
 * stands below the only headline in the smallest element around it that says most of what the page says there.
 * `isLine` tells which blocks may be part of a body; captions are, with their pictures. Undefined where there is no such element.
 */
export function storyWithoutProse(
  blocks: readonly LabelledBlock[],
  end: number,
  isLine: (block: LabelledBlock) => boolean,
  captions: ReadonlyMap<LabelledBlock, PageElement>,
): { blocks: LabelledBlock[]; holder: PageElement } | undefined {
  const headlines = blocks.filter(({ owner }) => owner.tag === 'h1');
  const headline = headlines[0];
  if (headline === undefined || headlines.some(({ owner }) => owner !== headline.owner)) return undefined;
  const below = blocks.filter(({ index }) => index > headline.index && index < end);
  const lines = below.filter((block) => captions.has(block) || (isLine(block) && linkedPart(block) < 0.5));
  const total = wordsOf(lines);
  for (const holder of ancestors(headline.owner)) {
    const within = lines.filter(({ owner }) => isWithin(owner, holder));
    const isStory = within.filter(({ kind, text }) => kind !== 'heading' && text !== '').length >= minLines;
    if (isStory && wordsOf(within) >= total * shareOfStory) {
      return { blocks: below.filter((block) => isLine(block) && isWithin(block.owner, holder)), holder };
    }
  }
  return undefined;
}

function wordsOf(blocks: readonly LabelledBlock[]): number {
  return blocks.reduce((sum, { words }) => sum + words, 0);
}
