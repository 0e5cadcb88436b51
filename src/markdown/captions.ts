import type { Element, ElementContent } from 'hast';
import { textLabels } from '#words/in-text.ts';
import type { Block, Mark } from '../model/block.ts';
import { foldKey } from '../text/fold-key.ts';
import { element, imageOf, inlineContent } from './inline-content.ts';
import { externalRel, safeHref } from './safe-href.ts';

/** An image that stands alone, and the link around it. */
export interface StandingImage {
  image: Element;
  link?: Element;
}

/** The images of content that holds nothing else but white space, line breaks, and links around images; undefined if it holds more. */
export function onlyImages(nodes: readonly ElementContent[], link?: Element): StandingImage[] | undefined {
  const images: StandingImage[] = [];
  for (const node of nodes) {
    if (node.type === 'text' && node.value.trim() === '') continue;
    if (node.type !== 'element') return undefined;
    if (node.tagName === 'br') continue;
    if (node.tagName === 'img') images.push({ image: node, ...(link ? { link } : {}) });
    else {
      if (!['a', 'span', 'div', 'p', 'em', 'strong'].includes(node.tagName)) return undefined;
      const inner = onlyImages(node.children, node.tagName === 'a' ? node : link);
      if (inner === undefined) return undefined;
      images.push(...inner);
    }
  }
  return images;
}

/**
 * The caption block of images and the figure that stands for them: nothing is loaded, each image leads to its
 * address. The caption is `words` if the article has some, else the image's title, else its alternative text.
 * Undefined where there is neither an image nor a word.
 */
export function caption(
  images: readonly StandingImage[],
  words?: readonly ElementContent[],
): { block: Block; figure: Element } | undefined {
  const known = images.map(({ image }) => imageOf(image));
  const spoken = words ?? captionOf(images);
  const inline = inlineContent(spoken);
  if (inline.text === '' && known.every(({ url }) => url === undefined)) return undefined;
  const marks: Mark[] = known.map((image) => ({ start: 0, end: inline.text.length, type: 'image', ...image }));
  const figure = element('figure', { className: ['image'] }, [
    ...known.map((image) => placeholder(image, inline.text)),
    ...(inline.text === '' ? [] : [element('figcaption', {}, inline.content)]),
  ]);
  const block: Block = {
    kind: 'caption',
    level: 0,
    text: inline.text,
    key: foldKey(inline.text),
    content: inline.content,
    marks: [...marks, ...inline.marks],
  };
  return { block, figure };
}

function captionOf(images: readonly StandingImage[]): ElementContent[] {
  return images.flatMap(({ image, link }): ElementContent[] => {
    const { title, alt } = imageOf(image);
    const text: ElementContent = { type: 'text', value: title ?? alt ?? '' };
    return link ? [{ ...link, children: [text] }] : [text];
  });
}

function placeholder(image: { url?: string; alt?: string }, shown: string): Element {
  if (image.url === undefined) {
    return element('span', { className: ['image-missing'] }, [{ type: 'text', value: textLabels.imageMissing }]);
  }
  const alt = (image.alt ?? '').replaceAll(/[\t\n\f\r ]+/g, ' ').trim();
  const label: ElementContent = { type: 'text', value: alt === '' || alt === shown ? textLabels.image : alt };
  const target = safeHref(image.url);
  const content = target === undefined ? label : element('a', { href: target, rel: externalRel }, [label]);
  return element('div', { className: ['image-placeholder'] }, [content]);
}
