import { foldKey } from '../../text/fold-key.ts';
import type { LabelledBlock } from './body-region.ts';
import { ancestors, isWithin, textOf, type PageElement } from './page-tree.ts';
import type { Pruned } from './prune.ts';

/** What the page shows and says of its parts. */
interface ReadPage {
  blocks: readonly LabelledBlock[];
  captions: ReadonlyMap<LabelledBlock, PageElement>;
  cards: ReadonlySet<LabelledBlock>;
  furniture: ReadonlyMap<PageElement, Pruned>;
}

/**
 * Everything that readers see in the element of the body, or between its first and last block, and that neither its
 * text nor its captions have: nothing goes without a trace. In document order; `reasons` are those already known.
 * A headline that is one of the folded lines `stated` is the title.
 */
export function leftOut(
  page: ReadPage,
  core: PageElement,
  kept: readonly LabelledBlock[],
  spoken: ReadonlySet<LabelledBlock>,
  reasons: readonly { label: string; block: LabelledBlock }[],
  stated: ReadonlySet<string>,
): { label: string; text: string }[] {
  const known = new Map(reasons.map(({ label, block }) => [block, label]));
  const said = new Set([...kept, ...spoken]);
  const areas = [core, ...holderOf(kept), ...outerArticleOf(core), ...storyOf(page.blocks, kept)];
  const isInArea = (element: PageElement): boolean => areas.some((area) => isWithin(element, area));
  const first = kept[0];
  const last = kept.at(-1);
  const isInRange = (element: PageElement): boolean =>
    first !== undefined && last !== undefined && element.id >= first.owner.id && element.id <= last.owner.id;
  const blocks = page.blocks
    .filter((block) => block.text !== '' && !said.has(block))
    .filter((block) => block.owner.tag !== 'h1' || !stated.has(foldKey(block.text).toLowerCase()))
    .filter((block) => known.has(block) || isInRange(block.owner) || isInArea(block.owner))
    .map((block) => ({ at: block.owner.id, label: known.get(block) ?? usualReason(block, page), text: block.text }));
  const furniture = [...page.furniture]
    .filter(([element, { why }]) => why !== 'hidden' && (isInRange(element) || isInArea(element)))
    .map(([element, { why }]) => ({ at: element.id, label: why, text: textOf(element.children) }))
    .filter(({ text }) => text !== '');
  return [...blocks, ...furniture].sort((one, other) => one.at - other.at).map(({ label, text }) => ({ label, text }));
}

/**
 * The smallest element that holds all of these blocks, if there are any. That of the body's prose may be smaller: one long post of a page
 * of posts.
 */
function holderOf([first, ...others]: readonly LabelledBlock[]): PageElement[] {
  let holder = first?.owner ?? null;
  for (const { owner } of others) while (holder && !isWithin(owner, holder)) holder = holder.parent;
  return holder ? [holder] : [];
}

/** The outermost `article` around an element, if there is one: posts of a page of posts may be such elements themselves. */
function outerArticleOf(element: PageElement): PageElement[] {
  return [element, ...ancestors(element)].filter(({ tag }) => tag === 'article').slice(-1);
}

/** The element that holds the body and the headline above it, where that is not the whole page. */
function storyOf(blocks: readonly LabelledBlock[], kept: readonly LabelledBlock[]): PageElement[] {
  const [first] = kept;
  const headline = first && blocks.findLast(({ owner, index }) => owner.tag === 'h1' && index < first.index);
  return headline === undefined ? [] : holderOf([headline, ...kept]).filter(({ tag }) => tag !== 'body');
}

function usualReason(block: LabelledBlock, { captions, cards }: ReadPage): string {
  if (captions.has(block)) return 'caption';
  return cards.has(block) ? 'card' : block.label;
}
