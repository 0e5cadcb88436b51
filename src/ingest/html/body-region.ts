import type { BlockLabel } from './classify-block.ts';
import { ancestors, isWithin, type PageElement } from './page-tree.ts';
import type { PageBlock } from './page-blocks.ts';

/** A block with its label. */
export interface LabelledBlock extends PageBlock {
  label: BlockLabel;
}

const shareBehind = { comments: 0.45, end: 0.1 };

/** True for what makes up a body: paragraphs, quotations, list items that speak. */
export function isProse(block: LabelledBlock): boolean {
  if (block.label === 'prose') return true;
  return (block.label === 'quote' || block.label === 'item') && block.words >= 12 && block.linked < 0.5;
}

/** Words of prose in blocks. */
export function proseWords(blocks: Iterable<LabelledBlock>): number {
  let words = 0;
  for (const block of blocks) if (isProse(block)) words += block.words;
  return words;
}

/**
 * The block behind which the page is about other things: the first marker with prose before it and little behind.
 * The number of blocks when there is none. `weigh` tells how much of a block's prose counts.
 */
export function findEnd(blocks: readonly LabelledBlock[], weigh: (block: LabelledBlock) => boolean): number {
  const counted = (block: LabelledBlock): number => (isProse(block) && weigh(block) ? block.words : 0);
  const total = blocks.reduce((sum, block) => sum + counted(block), 0);
  let before = 0;
  for (const block of blocks) {
    if ((block.label === 'comments' || block.label === 'end') && before > 0) {
      const behind = total - before;
      const box = boxOf(blocks, block);
      const inBox = box ? blocks.slice(block.index, box.end).reduce((sum, each) => sum + counted(each), 0) : behind;
      // A box amid the body, with more of the body behind it, ends nothing.
      if (behind <= total * shareBehind[block.label] && behind - inBox <= total * 0.05) return block.index;
    }
    before += counted(block);
  }
  return blocks.length;
}

/** The largest element around a marker in which nothing stands before it: its blocks end before index `end`. Undefined when it stands among what is before it. */
export function boxOf(blocks: readonly LabelledBlock[], marker: LabelledBlock): { end: number } | undefined {
  const previous = blocks[marker.index - 1]?.owner;
  let box: PageElement | undefined;
  for (let element: PageElement | null = marker.owner; element; element = element.parent) {
    if (previous && isWithin(previous, element)) break;
    box = element;
  }
  if (!box) return undefined;
  let end = marker.index;
  while (end < blocks.length && isWithin(blocks[end]!.owner, box)) end += 1;
  return end > marker.index + 1 ? { end } : undefined;
}

const scores: Record<BlockLabel, number> = {
  prose: 0,
  quote: 0.3,
  sentence: 0.2,
  short: -0.3,
  heading: -0.1,
  item: -0.05,
  code: 0.3,
  table: 0,
  media: 0,
  rule: -0.1,
  credit: 0,
  date: -2,
  byline: -2,
  path: -2,
  link: -0.8,
  end: -1.5,
  comments: -4,
  promotion: -0.3,
  offer: -0.8,
  tool: -0.2,
};

/** The contiguous run of blocks with the highest sum of scores up to `end`: what the page's prose alone says. */
export function bestRun(blocks: readonly LabelledBlock[], end: number): { first: number; last: number } | undefined {
  let best: { first: number; last: number } | undefined;
  let bestScore = 0;
  let start = 0;
  let sum = 0;
  for (let index = 0; index < end; index += 1) {
    const block = blocks[index]!;
    sum += isProse(block) ? Math.min(block.words, 60) / 20 : scores[block.label];
    if (block.kind === 'heading' && block.owner.tag === 'h1') sum -= 3;
    if (sum <= 0) {
      start = index + 1;
      sum = 0;
    } else if (sum > bestScore) {
      bestScore = sum;
      best = { first: start, last: index };
    }
  }
  return best;
}

/** The elements from the body down to a block, by name only: paragraphs of one article share it whatever their classes. */
export function pathOf(element: PageElement): string {
  const names = [element.tag];
  for (const above of ancestors(element)) names.push(above.tag);
  return names.join('<');
}

/** The paths that hold a good part of some blocks' prose. */
export function usualPaths(blocks: Iterable<LabelledBlock>): Set<string> {
  const words = new Map<string, number>();
  let total = 0;
  for (const block of blocks) {
    if (!isProse(block)) continue;
    const path = pathOf(block.owner);
    words.set(path, (words.get(path) ?? 0) + block.words);
    total += block.words;
  }
  return new Set([...words].filter(([, count]) => count >= total * 0.15).map(([path]) => path));
}

/** The nearest `article` element around one. */
export function articleAround(element: PageElement): PageElement | undefined {
  if (element.tag === 'article') return element;
  for (const above of ancestors(element)) if (above.tag === 'article') return above;
  return undefined;
}

/** The smallest element that holds at least nine tenths of the prose of some blocks. */
export function coreOf(blocks: readonly LabelledBlock[], root: PageElement): PageElement {
  const words = new Map<PageElement, number>();
  let total = 0;
  for (const block of blocks) {
    if (!isProse(block)) continue;
    total += block.words;
    for (let element: PageElement | null = block.owner; element; element = element.parent) {
      words.set(element, (words.get(element) ?? 0) + block.words);
    }
  }
  let core = root;
  for (;;) {
    const inner = core.children.find(
      (child): child is PageElement => child.kind === 'element' && (words.get(child) ?? 0) >= total * 0.9,
    );
    if (!inner || total === 0 || inner.tag === 'p') return core;
    core = inner;
  }
}
