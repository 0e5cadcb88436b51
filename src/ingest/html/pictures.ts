import { countWords } from '../../text/words.ts';
import type { LabelledBlock } from './body-region.ts';
import { imageAddress, isTracker, resolved, type ResolvedAddress } from './media-source.ts';
import { ancestors, type PageElement } from './page-tree.ts';

/** A picture of the body. */
export interface Picture {
  /** Undefined for one whose address the page doesn't have. */
  source: ResolvedAddress | undefined;
  alt: string;
  /** The blocks of its captions, in their order. */
  captions: readonly LabelledBlock[];
}

/** A description of fewer words names an icon. */
const minDescription = 2;

const embeds = new Set(['iframe', 'video', 'audio', 'embed', 'object']);

/** Whether an element shows something that another page holds, such as a film. */
export function isEmbed({ tag }: PageElement): boolean {
  return embeds.has(tag) || (tag.startsWith('amp-') && tag !== 'amp-img');
}

/**
 * The pictures among the kept blocks, each address once; `captions`: the figure to which each caption belongs. A picture has the
 * captions of the smallest figure around it that no picture before it has taken. One without an address is told by its
 * description, if nothing else shows or describes it.
 */
export function readPictures(
  kept: readonly LabelledBlock[],
  captions: ReadonlyMap<LabelledBlock, PageElement>,
  base: string,
): ReadonlyMap<LabelledBlock, Picture> {
  const figures = new Set(captions.values());
  const waiting = new Map<PageElement, LabelledBlock[]>();
  for (const [caption, figure] of captions) waiting.set(figure, [...(waiting.get(figure) ?? []), caption]);
  const pictures = new Map<LabelledBlock, Picture>();
  const seen = new Set<string>();
  const nameless: { block: LabelledBlock; alt: string }[] = [];
  for (const block of kept) {
    if (block.kind !== 'media' || isEmbed(block.owner)) continue;
    const { owner } = block;
    const image = owner.tag === 'picture' ? (find(owner, 'img') ?? owner) : owner;
    const alt = image.attributes.get('alt')?.trim() ?? '';
    const source = resolved((from) => imageAddress(image, from), base);
    if (source === undefined && !isTracker(image)) nameless.push({ block, alt });
    if (source === undefined || seen.has(source.address)) continue;
    seen.add(source.address);
    let figure: PageElement | null = owner;
    while (figure && !waiting.has(figure)) figure = figure.parent;
    pictures.set(block, { source, alt, captions: figure ? waiting.get(figure)! : [] });
    if (figure) waiting.delete(figure);
  }
  const told = new Set([...pictures.values()].map(({ alt }) => alt));
  for (const { block, alt } of nameless) {
    if (countWords(alt) < minDescription || told.has(alt) || isInAny(block.owner, figures)) continue;
    told.add(alt);
    pictures.set(block, { source: undefined, alt, captions: [] });
  }
  return pictures;
}

function isInAny(owner: PageElement, figures: ReadonlySet<PageElement>): boolean {
  return figures.has(owner) || ancestors(owner).some((above) => figures.has(above));
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
