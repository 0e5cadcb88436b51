import type { Element, ElementContent } from 'hast';
import { onlyImages } from '../../markdown/captions.ts';
import { contentText } from '../../markdown/content-text.ts';
import { element } from '../../markdown/inline-content.ts';
import { holdsBlock } from './to-markdown-blocks.ts';

/** A figure taken apart, each part in reading order. */
export interface FigureParts {
  /** Images, with links around them. */
  images: ElementContent[];
  /** Inline content of the caption; its lines are parted by line breaks. */
  words: ElementContent[];
  /** What else it shows: a table, a quotation, a link to a player, longer text. */
  rest: ElementContent[];
}

/** Beyond this, text beside an image is no part of its caption. */
const maxCaptionCharacters = 600;

/**
 * Takes a figure apart. The caption is its `figcaption`, and with an image also the short text beside it: outlets
 * put credits, and sometimes the caption itself, there.
 */
export function figureParts(node: Element): FigureParts {
  const parts: FigureParts = { images: [], words: [], rest: [] };
  const hasImage = holdsImage(node);
  const textLength = node.children.reduce(
    (sum, child) => sum + (captionOf(child) ? 0 : contentText([child]).trim().length),
    0,
  );
  collect(node.children, parts, hasImage && textLength <= maxCaptionCharacters);
  return parts;
}

function collect(nodes: readonly ElementContent[], parts: FigureParts, takesText: boolean): void {
  for (const child of nodes) {
    const caption = captionOf(child);
    if (caption) addWords(parts, caption.children);
    else if ((onlyImages([child]) ?? []).length > 0) parts.images.push(child);
    else if (child.type === 'element' && isTransparent(child)) collect(child.children, parts, takesText);
    else if (takesText && !holdsOther(child)) {
      if (contentText([child]).trim() !== '') addWords(parts, [child]);
      else if (holdsImage(child)) parts.images.push(child);
    } else parts.rest.push(child);
  }
}

function addWords(parts: FigureParts, nodes: readonly ElementContent[]): void {
  const lines: ElementContent[] = [];
  for (const node of nodes) {
    if (lines.length > 0 && holdsBlock(node)) lines.push(element('br'));
    lines.push(node);
  }
  if (parts.words.length > 0 && lines.length > 0) parts.words.push(element('br'));
  parts.words.push(...lines);
}

function captionOf(node: ElementContent): Element | undefined {
  return node.type === 'element' && node.tagName === 'figcaption' ? node : undefined;
}

/** A container with an image or caption somewhere inside, which is looked into. */
function isTransparent(node: Element): boolean {
  return (
    ['a', 'div', 'p', 'span', 'section', 'header', 'footer', 'center'].includes(node.tagName) &&
    node.properties.href === undefined &&
    (holdsImage(node) ||
      node.children.some(
        (child) => child.type === 'element' && (child.tagName === 'figcaption' || isTransparent(child)),
      ))
  );
}

function holdsImage(node: ElementContent): boolean {
  return node.type === 'element' && (node.tagName === 'img' || node.children.some(holdsImage));
}

function holdsOther(node: ElementContent): boolean {
  if (node.type !== 'element') return false;
  if (/^(?:h[1-6]|[uo]l|dl|blockquote|pre|table|hr|figure)$/.test(node.tagName)) return true;
  return node.properties.dataEmbed !== undefined || node.children.some(holdsOther);
}
