import { articleAround, type LabelledBlock } from './body-region.ts';
import { isWithin, type PageElement } from './page-tree.ts';

/** The element in which a block stands beside others: of a list item, that around the list. */
export function homeOf(block: LabelledBlock): PageElement {
  let element = block.owner;
  if (block.quote) element = block.quote;
  if (block.item) {
    element = block.item;
    while (element.parent && /^(?:li|ul|ol|dl|dd|dt)$/.test(element.parent.tag)) element = element.parent;
  }
  if (/^(?:div|td|section|article|main|body|center|span|font)$/.test(element.tag) && element === block.owner)
    return element;
  return element.parent ?? element;
}

/** A block stands in one of the elements `homes`, or in an element beside one, of the same kind and class. */
export function isAtHome(block: LabelledBlock, homes: ReadonlySet<PageElement>): boolean {
  const home = homeOf(block);
  if (homes.has(home)) return true;
  const names = home.attributes.get('class');
  if (!names) return false;
  return [...homes].some(
    (other) => other.parent === home.parent && other.tag === home.tag && other.attributes.get('class') === names,
  );
}

/** A heading within `core` stands beside the box that holds a block. */
export function isAbove(heading: LabelledBlock, block: LabelledBlock, core: PageElement): boolean {
  const { parent } = heading.owner;
  return parent !== null && parent !== core && isWithin(parent, core) && isWithin(block.owner, parent);
}

/**
 * Gives the article around an element: the nearest `article`; what holds it, where several of the same class stand
 * beside each other and none has the headline, as the entries of a live report do.
 */
export function articleFinder(blocks: readonly LabelledBlock[]): (element: PageElement) => PageElement | undefined {
  const headlines = blocks.filter(({ owner }) => owner.tag === 'h1');
  const found = new Map<PageElement, PageElement>();
  const wholeOf = (article: PageElement): PageElement => {
    const { parent } = article;
    if (parent === null || headlines.length === 0) return article;
    const alike = parent.children.filter(
      (child): child is PageElement =>
        child.kind === 'element' &&
        child.tag === 'article' &&
        child.attributes.get('class') === article.attributes.get('class'),
    );
    const isEntry = alike.length >= 2 && !headlines.some(({ owner }) => alike.some((one) => isWithin(owner, one)));
    return isEntry ? parent : article;
  };
  return (element) => {
    const article = articleAround(element);
    if (article === undefined) return undefined;
    const whole = found.get(article) ?? wholeOf(article);
    found.set(article, whole);
    return whole;
  };
}
