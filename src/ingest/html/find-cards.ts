import type { LabelledBlock } from './body-region.ts';
import { linkedPart } from './classify-block.ts';
import { announcedLists } from './announced-lists.ts';
import { linksDocument } from './restore-prose.ts';
import type { PageElement } from './page-tree.ts';

/** A card leads to another article: not more words than this. */
const maxCardWords = 90;

/**
 * The blocks of cards: small parts of a page, two or more beside each other with the same element, each with a
 * linked headline. Lists of other articles look like that whatever their names are.
 */
export function findCards(blocks: readonly LabelledBlock[]): Set<LabelledBlock> {
  const words = new Map<PageElement, number>();
  const heads = new Map<PageElement, number>();
  /** Paragraphs in an element; a headline of the page counts as many. */
  const bodies = new Map<PageElement, number>();
  for (const block of blocks) {
    const isHead =
      block.words >= 3 && !(block.item && linksDocument(block.item)) && block.words <= 35 && linkedPart(block) >= 0.8;
    for (let element: PageElement | null = block.owner; element; element = element.parent) {
      words.set(element, (words.get(element) ?? 0) + block.words);
      if (block.label === 'prose' && !isHead) bodies.set(element, (bodies.get(element) ?? 0) + 1);
      if (block.owner.tag === 'h1' && !isHead) bodies.set(element, 9);
      if (isHead) heads.set(element, (heads.get(element) ?? 0) + 1);
    }
  }
  const cards = new Set<PageElement>();
  const announced = announcedLists(blocks);
  for (const [element] of heads) {
    const { parent } = element;
    if (
      !parent ||
      announced.has(parent) ||
      (words.get(element) ?? 0) > maxCardWords ||
      (heads.get(element) ?? 0) > 3 ||
      (bodies.get(element) ?? 0) > 1
    )
      continue;
    if (element.tag === 'p' || element.tag === 'a' || element.tag === 'span' || /^h\d$/.test(element.tag)) continue;
    const beside = parent.children.filter(
      (child) =>
        child.kind === 'element' &&
        child.tag === element.tag &&
        (heads.get(child) ?? 0) > 0 &&
        (words.get(child) ?? 0) <= maxCardWords,
    );
    const all = parent.children.filter((child) => child.kind === 'element' && (words.get(child) ?? 0) > 0);
    if (beside.length >= 2 && beside.length >= all.length * 0.6) cards.add(element);
  }
  return new Set(blocks.filter((block) => isInCard(block.owner, cards)));
}

function isInCard(owner: PageElement, cards: ReadonlySet<PageElement>): boolean {
  for (let element: PageElement | null = owner; element; element = element.parent) if (cards.has(element)) return true;
  return false;
}
