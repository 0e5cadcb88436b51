import type { LabelledBlock } from './body-region.ts';
import { imageAddress, resolved, type ResolvedAddress } from './media-source.ts';
import type { PageElement } from './page-tree.ts';

/** A picture of the body. */
export interface Picture extends ResolvedAddress {
  alt: string;
  /** The blocks of its captions, in their order. */
  captions: readonly LabelledBlock[];
}

const embeds = new Set(['iframe', 'video', 'audio', 'embed', 'object']);

/** Whether an element shows something that another page holds, such as a film. */
export function isEmbed({ tag }: PageElement): boolean {
  return embeds.has(tag) || (tag.startsWith('amp-') && tag !== 'amp-img');
}

/**
 * The pictures among the kept blocks, each address once; `captions`: the figure to which each caption belongs. A picture has the
 * captions of the smallest figure around it that no picture before it has taken.
 */
export function readPictures(
  kept: readonly LabelledBlock[],
  captions: ReadonlyMap<LabelledBlock, PageElement>,
  base: string,
): ReadonlyMap<LabelledBlock, Picture> {
  const waiting = new Map<PageElement, LabelledBlock[]>();
  for (const [caption, figure] of captions) waiting.set(figure, [...(waiting.get(figure) ?? []), caption]);
  const pictures = new Map<LabelledBlock, Picture>();
  const seen = new Set<string>();
  for (const block of kept) {
    if (block.kind !== 'media' || isEmbed(block.owner)) continue;
    const { owner } = block;
    const image = owner.tag === 'picture' ? (find(owner, 'img') ?? owner) : owner;
    const source = resolved((from) => imageAddress(image, from), base);
    if (source === undefined || seen.has(source.address)) continue;
    seen.add(source.address);
    let figure: PageElement | null = owner;
    while (figure && !waiting.has(figure)) figure = figure.parent;
    pictures.set(block, {
      ...source,
      alt: image.attributes.get('alt')?.trim() ?? '',
      captions: figure ? waiting.get(figure)! : [],
    });
    if (figure) waiting.delete(figure);
  }
  return pictures;
}

function find(element: PageElement, tag: string): PageElement | undefined {
  for (const child of element.children) {
    if (child.kind !== 'element') continue;
    if (child.tag === tag) return child;
    const inner = find(child, tag);
    if (inner) return inner;
  }
  return undefined;
}
