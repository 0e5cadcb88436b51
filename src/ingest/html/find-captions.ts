import type { LabelledBlock } from './body-region.ts';
import { countWordsAround } from './count-words-around.ts';
import { ancestors, textOf, type PageElement } from './page-tree.ts';
import { isSetOff } from './set-off.ts';

/** The texts that belong to pictures, and the element that holds a picture with its texts. */
export interface Captions {
  /** Caption blocks and the figure each belongs to. */
  figureOf: Map<LabelledBlock, PageElement>;
}

const maxCaptionWords = 70;
const captionNames =
  /(?:^|[\s_-])(?:caption|captions|credit|credits|wp-caption-text|legende|légende|bildunterschrift|bildtext|leyenda|legenda|didascalia|pie-?(?:de-)?foto|photo-?credit|copyright)(?:$|[\s_-])/i;

/**
 * Finds the captions and credits of pictures: `figcaption`, elements named so, and short texts that share a small
 * element with a single picture while paragraphs stand around that element. A sentence in the picture's own line, or
 * in a paragraph of its own, is text of the article: it needs one of the other signs.
 */
export function findCaptions(blocks: readonly LabelledBlock[]): Captions {
  const figureOf = new Map<LabelledBlock, PageElement>();
  const { words, paragraphs } = countWordsAround(blocks);
  const media = new Map<PageElement, number>();
  const titled = new Set<PageElement>();
  for (const block of blocks) {
    for (let element: PageElement | null = block.owner; element; element = element.parent) {
      if (block.kind === 'media') media.set(element, (media.get(element) ?? 0) + 1);
      if (block.kind === 'heading') titled.add(element);
    }
  }
  for (const block of blocks) {
    if (block.kind !== 'text' && block.kind !== 'heading') continue;
    const figure = figureAround(block);
    if (figure) figureOf.set(block, figure);
  }
  return { figureOf };

  function figureAround(block: LabelledBlock): PageElement | undefined {
    const figure = nearest(block.owner, 'figure');
    if (block.captionOf) return figure ?? block.captionOf;
    if (figure && media.has(figure) && (words.get(figure) ?? 0) <= 150) return figure;
    if (block.words > maxCaptionWords || block.kind === 'heading') return undefined;
    for (
      let element: PageElement | null = block.owner, steps = 0;
      element && steps < 5;
      element = element.parent, steps += 1
    ) {
      const names = `${element.attributes.get('class') ?? ''} ${element.attributes.get('itemprop') ?? ''}`;
      if (captionNames.test(names) && (words.get(element) ?? 0) <= maxCaptionWords) return holder(element);
    }
    return smallHolder(block);
  }

  /** The nearest element around that holds a picture too. */
  function holder(element: PageElement): PageElement | undefined {
    let steps = 0;
    for (const above of [element, ...ancestors(element)]) {
      if (media.has(above) && (words.get(above) ?? 0) <= 150) return above;
      steps += 1;
      if (steps > 5) break;
    }
    return undefined;
  }

  function smallHolder(block: LabelledBlock): PageElement | undefined {
    if (block.kind === 'heading' || block.label === 'quote' || block.item) return undefined;
    let element: PageElement | null = block.owner;
    for (let steps = 0; element && steps < 5; element = element.parent, steps += 1) {
      if ((words.get(element) ?? 0) > maxCaptionWords || titled.has(element)) return undefined;
      if (media.get(element) !== 1) {
        if (media.has(element)) return undefined;
        continue;
      }
      if (!looksLikeCaption(block, element === block.owner)) return undefined;
      const { parent } = element;
      const around = parent ? (paragraphs.get(parent) ?? 0) : 0;
      return around >= 2 || (around >= 1 && block.label === 'credit') ? element : undefined;
    }
    return undefined;
  }
}

/** `isBeside`: the picture stands in the same element as the line. */
function looksLikeCaption(block: LabelledBlock, isBeside: boolean): boolean {
  if (block.label === 'credit' || isSetOff(block.nodes)) return true;
  if (isBeside) return block.words <= 12 && isOwnLine(block);
  return block.owner.tag !== 'p' || block.label === 'short';
}

/** A line break parts the line from the picture above it. */
function isOwnLine(block: LabelledBlock): boolean {
  const { children } = block.owner;
  const says = children.findIndex((child) => textOf([child]) !== '');
  const shows = children.findIndex((child) => child.kind === 'element' && textOf([child]) === '' && child.tag !== 'br');
  const isParted = children
    .slice(Math.min(says, shows), Math.max(says, shows))
    .some((child) => child.kind === 'element' && child.tag === 'br');
  return isParted && shows >= 0 && shows < says;
}

function nearest(owner: PageElement, tag: string): PageElement | undefined {
  if (owner.tag === tag) return owner;
  for (const above of ancestors(owner)) if (above.tag === tag) return above;
  return undefined;
}
