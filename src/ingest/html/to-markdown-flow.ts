import type { Element, ElementContent } from 'hast';
import type { BlockContent, Image, List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { onlyImages } from '../../markdown/captions.ts';
import { contentText } from '../../markdown/content-text.ts';
import { element } from '../../markdown/inline-content.ts';
import { figureParts } from './to-markdown-figure.ts';
import { definitionParts, isMarkedTerm, isTerm } from './to-markdown-definitions.ts';
import { holdsBlock, isBlock } from './to-markdown-blocks.ts';
import { rawHtml } from './to-markdown-html.ts';
import { phrasing, phrasingText } from './to-markdown-phrasing.ts';
import { tableContent } from './to-markdown-tables.ts';

/** What a tree holds, as Markdown's blocks; the text of each block, and the captions, in reading order. */
export interface FlowContent {
  nodes: RootContent[];
  texts: string[];
  captions: string[];
}

/** Turns clean content (see to-markdown-clean.ts) into Markdown's blocks. */
export function flowContent(children: readonly ElementContent[]): FlowContent {
  const texts: string[] = [];
  const captions: string[] = [];
  return { nodes: flow(children, []), texts, captions };

  /** `links`: links and emphasis around the blocks, which go around the text of each. */
  function flow(nodes: readonly ElementContent[], links: readonly Element[]): RootContent[] {
    const out: RootContent[] = [];
    let run: ElementContent[] = [];
    const endRun = (): void => {
      for (const part of splitAtBreaks(run)) out.push(...paragraph(part, links));
      run = [];
    };
    for (const node of nodes) {
      if (!holdsBlock(node)) run.push(node);
      else {
        endRun();
        out.push(...block(node, links));
      }
    }
    endRun();
    return out;
  }

  function block(node: Element, links: readonly Element[]): RootContent[] {
    switch (node.tagName) {
      case 'h1':
      case 'h2':
      case 'h3':
      case 'h4':
      case 'h5':
      case 'h6':
        return heading(node, links);
      case 'blockquote': {
        const inner = flow(node.children, links) as BlockContent[];
        return inner.length === 0 ? [] : [{ type: 'blockquote', children: inner }];
      }
      case 'ul':
      case 'ol':
      case 'menu':
        return list(node, links);
      case 'dl':
        return definitions(node, links);
      case 'li':
      case 'dt':
      case 'dd':
        return list(element('ul', {}, [node]), links);
      case 'pre':
        return code(node);
      case 'hr':
        return [{ type: 'thematicBreak' }];
      case 'figure':
        return figure(node, links);
      case 'table':
        return table(node, links);
      default:
        return flow(node.children, isBlock(node) ? links : [...links, node]);
    }
  }

  function paragraph(run: readonly ElementContent[], links: readonly Element[]): RootContent[] {
    const wrapped = wrap(run, links);
    const images = onlyImages(wrapped);
    if (images)
      return images.map(({ image, link }) => paragraphOf(phrasing(link ? [{ ...link, children: [image] }] : [image])));
    const content = phrasing(wrapped);
    if (!isWorthwhile(content)) return [];
    const said = phrasingText(content).replaceAll(/^[ \n]+|[ \n]+$/g, '');
    if (said !== '' && !run.some(isEmbed)) texts.push(said);
    return [paragraphOf(content)];
  }

  function heading(node: Element, links: readonly Element[]): RootContent[] {
    if (node.children.some(holdsBlock)) {
      const [first, ...rest] = node.children.filter((child) => contentText([child]).trim() !== '');
      // A heading around blocks: the page's own markup is broken, its words are a heading all the same.
      if (first && rest.length === 0 && isBlock(first) && !first.children.some(holdsBlock))
        return heading(element(node.tagName, {}, first.children), links);
      return flow(node.children, links);
    }
    const content = phrasing(wrap(node.children, links), true);
    if (!isWorthwhile(content)) return [];
    texts.push(phrasingText(content));
    return [{ type: 'heading', depth: Number(node.tagName[1]) as 1, children: content }];
  }

  function list(node: Element, links: readonly Element[]): RootContent[] {
    const items: ListItem[] = [];
    let isLoose = false;
    for (const child of node.children) {
      if (child.type !== 'element' && contentText([child]).trim() === '') continue;
      const isItem = child.type === 'element' && ['li', 'dd', 'dt'].includes(child.tagName);
      const inner = flow(isItem ? child.children : [child], links) as BlockContent[];
      // An empty item counts: the next one keeps its number.
      if (inner.length === 0 && !(isItem && node.tagName === 'ol')) continue;
      if (!isItem && inner.every(({ type }) => type === 'list') && items.length > 0) {
        // A list directly inside a list belongs to the item before it.
        items.at(-1)!.children.push(...inner);
        continue;
      }
      items.push({ type: 'listItem', spread: false, children: inner });
    }
    if (items.every(({ children: parts }) => parts.length === 0)) return [];
    for (const { children: parts } of items) {
      isLoose ||= parts.some(({ type }, index) => (index === 0 ? type !== 'paragraph' : type !== 'list'));
    }
    for (const item of items) item.spread = isLoose;
    const start = node.tagName === 'ol' ? startOf(node) : null;
    const made: List = { type: 'list', ordered: node.tagName === 'ol', start, spread: isLoose, children: items };
    return [made];
  }

  /** One item for each term, or terms that share a definition: the term in bold, then what is said of it. */
  function definitions(node: Element, links: readonly Element[]): RootContent[] {
    const parts = node.children.flatMap(definitionParts);
    if (!parts.some(isTerm)) return list(node, links);
    const items: ListItem[] = [];
    let wasTerm = false;
    for (const part of parts) {
      const isTermNow = isTerm(part);
      const inner = (isTermNow ? term(part, links) : flow([part], links)) as BlockContent[];
      if (inner.length === 0) continue;
      if (items.length === 0 || (isTermNow && !wasTerm)) items.push({ type: 'listItem', spread: false, children: [] });
      items.at(-1)!.children.push(...inner);
      wasTerm = isTermNow;
    }
    const isLoose = items.some(({ children }) => children.length > 1);
    for (const item of items) item.spread = isLoose;
    return items.length === 0 ? [] : [{ type: 'list', ordered: false, spread: isLoose, children: items }];
  }

  function term({ children: inner }: Element, links: readonly Element[]): RootContent[] {
    const isPlain = !inner.some(holdsBlock) && !inner.some(isMarkedTerm) && contentText(inner).trim() !== '';
    return flow(isPlain ? [element('strong', {}, inner)] : inner, links);
  }

  function code(node: Element): RootContent[] {
    const inner = withBreaks(node.children);
    const value = contentText(inner)
      .replace(/^\r?\n/, '')
      .replace(/\s+$/, '')
      .replaceAll(/\r\n?/g, '\n');
    if (value.trim() === '') return [];
    texts.push(value);
    if (hasLink(node)) return [{ type: 'html', value: rawHtml(element('pre', {}, node.children)) }];
    return [{ type: 'code', value }];
  }

  function figure(node: Element, links: readonly Element[]): RootContent[] {
    const parts = figureParts(node);
    const images = onlyImages(wrap(parts.images, links)) ?? [];
    const content = phrasing(parts.words, true);
    if (!isWorthwhile(content)) return [...flow(parts.rest, links), ...paragraph(parts.images, links)];
    const rest = flow(parts.rest, links);
    const isOfText = rest.some(({ type }) => ['blockquote', 'table', 'code', 'list'].includes(type));
    if (images.length === 0 && isOfText) return [...rest, ...flow(parts.words, links)];
    const said = phrasingText(content).replaceAll(/\s+/g, ' ').trim();
    captions.push(said);
    const [only] = images;
    if (images.length > 1 || parts.words.some(hasLink)) {
      const pictured = images.map(({ image, link }) => (link ? { ...link, children: [image] } : image));
      const caption = element('figcaption', {}, parts.words);
      return [...rest, { type: 'html', value: rawHtml(element('figure', {}, [...pictured, caption])) }];
    }
    const shown = captionedImage(only?.image, said);
    const href = only?.link?.properties.href;
    return [...rest, paragraphOf([typeof href === 'string' ? { type: 'link', url: href, children: [shown] } : shown])];
  }

  function table(node: Element, links: readonly Element[]): RootContent[] {
    const made = tableContent(node);
    if (made === undefined) {
      // A table that only lays out the page: its cells are read one after the other.
      return flow(node.children.flatMap(cellsIn), links);
    }
    const titles = flow(
      node.children.flatMap((child) => (child.type === 'element' && child.tagName === 'caption' ? child.children : [])),
      links,
    );
    texts.push(...made.texts.filter((line) => line.trim() !== ''));
    return [...titles, ...made.nodes];
  }
}

function cellsIn(node: ElementContent): Element[] {
  if (node.type !== 'element') return [];
  if (['td', 'th', 'caption'].includes(node.tagName)) return [element('div', {}, node.children)];
  return node.children.flatMap(cellsIn);
}

function paragraphOf(children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children };
}

function captionedImage(image: Element | undefined, said: string): Image {
  const { src, alt } = image?.properties ?? {};
  if (typeof src !== 'string' || src === '') return { type: 'image', url: '', alt: said };
  const seen = typeof alt === 'string' ? alt.replaceAll(/\s+/g, ' ').trim() : '';
  return { type: 'image', url: src, alt: seen, title: said };
}

/** Two line breaks or more part paragraphs, and so does one between images alone and text. */
function splitAtBreaks(run: readonly ElementContent[]): ElementContent[][] {
  const lines: { nodes: ElementContent[]; breaksBefore: number }[] = [{ nodes: [], breaksBefore: 0 }];
  let breaks = 0;
  for (const node of run) {
    if (node.type === 'element' && node.tagName === 'br') breaks++;
    else if (breaks > 0 && (node.type !== 'text' || /[^\t\n\f\r ]/.test(node.value))) {
      lines.push({ nodes: [node], breaksBefore: breaks });
      breaks = 0;
    } else lines.at(-1)!.nodes.push(node);
  }
  const parts: ElementContent[][] = [[]];
  let wasImages = false;
  for (const [index, { nodes, breaksBefore }] of lines.entries()) {
    const isImages = (onlyImages(nodes) ?? []).length > 0;
    if (index > 0 && (breaksBefore > 1 || isImages || wasImages)) parts.push([]);
    else if (index > 0) parts.at(-1)!.push(element('br'));
    parts.at(-1)!.push(...nodes);
    wasImages = isImages;
  }
  return parts;
}

/** Whether content shows anything: outlets space their texts with paragraphs that hold a no-break space. */
function isWorthwhile(content: readonly PhrasingContent[]): boolean {
  return content.some((node) =>
    node.type === 'text' || node.type === 'inlineCode'
      ? /\S/.test(node.value)
      : node.type === 'image' || ('children' in node && isWorthwhile(node.children)),
  );
}

function isEmbed(node: ElementContent): boolean {
  return node.type === 'element' && node.properties.dataEmbed !== undefined;
}

function hasLink(node: ElementContent): boolean {
  return (
    node.type === 'element' &&
    ((node.tagName === 'a' && node.properties.href !== undefined) || node.children.some(hasLink))
  );
}

function wrap(nodes: readonly ElementContent[], links: readonly Element[]): ElementContent[] {
  return links.reduceRight<ElementContent[]>((children, outer) => [{ ...outer, children }], [...nodes]);
}

/** The nodes with line feeds in place of line breaks, also at the ends of blocks inside. */
function withBreaks(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return [node];
    if (node.tagName === 'br') return [{ type: 'text', value: '\n' }];
    const broken = element(node.tagName, node.properties, withBreaks(node.children));
    return isBlock(node) ? [broken, { type: 'text', value: '\n' }] : [broken];
  });
}

function startOf(node: Element): number {
  const start = Number(node.properties.start ?? 1);
  return Number.isSafeInteger(start) && start >= 0 && start < 1e9 ? start : 1;
}
