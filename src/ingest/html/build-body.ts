import type { Element, ElementContent, Root, Text } from 'hast';
import type { LabelledBlock } from './body-region.ts';
import type { LooseCaption } from './loose-captions.ts';
import { absolute, linkAddress, resolved } from './media-source.ts';
import type { PageElement, PageNode } from './page-tree.ts';
import { isEmbed, type Picture } from './pictures.ts';

/** Elements that stay around the blocks they hold. */
const structure = new Set(['ul', 'ol', 'li', 'dl', 'dt', 'dd', 'blockquote']);
/** Inline elements that mean something; others are taken away and their content stays. */
const inline = new Set([
  'a',
  'b',
  'strong',
  'em',
  'i',
  'code',
  'kbd',
  'samp',
  'tt',
  'q',
  's',
  'strike',
  'del',
  'ins',
  'sub',
  'sup',
  'cite',
  'ruby',
  'rt',
  'rp',
  'br',
]);
const tableParts = new Set(['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'col', 'colgroup']);

/** Lists and quotations within each other; deeper ones are flattened. */
const maxStructure = 20;

/**
 * Makes the clean body: kept blocks in their lists and quotations, each picture with its captions as one figure, captions without
 * a picture where they stand, addresses absolute. `relativeAddresses`: those that are not absolute on the page.
 */
export function buildBody(
  root: PageElement,
  kept: readonly LabelledBlock[],
  pictures: ReadonlyMap<LabelledBlock, Picture>,
  loose: ReadonlyMap<LabelledBlock, LooseCaption>,
  base: string,
): { root: Root; captions: string[]; relativeAddresses: string[] } {
  const builder = new Builder([...kept, ...loose.keys()], pictures, loose, base);
  const children = builder.content(root);
  return {
    root: { type: 'root', children },
    captions: builder.captions,
    relativeAddresses: [...builder.relative],
  };
}

class Builder {
  readonly captions: string[] = [];
  /** Absolute addresses that the page names relatively. */
  readonly relative = new Set<string>();
  /** Kept blocks by the node they begin with. */
  readonly #starts = new Map<PageNode, LabelledBlock>();
  /** Elements that hold a kept block. */
  readonly #holders = new Set<PageElement>();
  readonly #pictures: ReadonlyMap<LabelledBlock, Picture>;
  readonly #loose: ReadonlyMap<LabelledBlock, LooseCaption>;
  readonly #base: string;

  constructor(
    kept: readonly LabelledBlock[],
    pictures: ReadonlyMap<LabelledBlock, Picture>,
    loose: ReadonlyMap<LabelledBlock, LooseCaption>,
    base: string,
  ) {
    this.#pictures = pictures;
    this.#loose = loose;
    this.#base = base;
    for (const block of kept) {
      const start = block.kind === 'code' ? block.owner : block.nodes[0];
      if (start) this.#starts.set(start, block);
      for (
        let element: PageElement | null = block.owner;
        element && !this.#holders.has(element);
        element = element.parent
      ) {
        this.#holders.add(element);
      }
    }
  }

  content(element: PageElement, depth = 0): ElementContent[] {
    const made: ElementContent[] = [];
    for (const child of element.children) {
      const block = this.#starts.get(child);
      if (block) {
        made.push(...this.#block(block));
        if (block.kind === 'text' && child.kind === 'element') made.push(...this.#inner(child));
      } else if (child.kind === 'element' && this.#holders.has(child)) {
        const isStructure = structure.has(child.tag) && depth < maxStructure;
        const inner = this.content(child, depth + (isStructure ? 1 : 0));
        if (inner.length > 0) made.push(...(isStructure ? [this.#structural(child, inner)] : inner));
      } else if (child.kind === 'element' && !child.block) {
        // Pictures within a run of text are blocks of their own.
        made.push(...this.#inner(child));
      }
    }
    return made;
  }

  #inner(element: PageElement): ElementContent[] {
    return element.children.flatMap((child) => {
      const block = this.#starts.get(child);
      if (block) return this.#block(block);
      return child.kind === 'element' ? this.#inner(child) : [];
    });
  }

  #structural(element: PageElement, children: ElementContent[]): Element {
    const start = element.attributes.get('start');
    return node(
      element.tag,
      element.tag === 'ol' && start && /^\d{1,9}$/.test(start) ? { start: Number(start) } : {},
      children,
    );
  }

  #block(block: LabelledBlock): ElementContent[] {
    const { owner } = block;
    const loose = this.#loose.get(block);
    if (loose) return this.#caption(loose);
    if (block.kind === 'media') return this.#media(block);
    if (block.kind === 'rule') return [node('hr', {}, [])];
    if (block.kind === 'code') return [node('pre', {}, [node('code', {}, [text(rawText(owner))])])];
    if (block.kind === 'table') return [this.#table(owner)];
    const children = trimmed(this.#inlines(block.nodes));
    if (children.length === 0) return [];
    if (block.kind === 'heading') return [node(owner.tag, {}, children)];
    const inItem = block.item === owner || block.quote === owner;
    return inItem && owner.children.every((child) => child.kind === 'text' || !child.block) && block.item === owner
      ? children
      : [node('p', {}, children)];
  }

  #inlines(nodes: readonly PageNode[]): ElementContent[] {
    return nodes.flatMap((child): ElementContent[] => {
      if (child.kind === 'text') return [text(child.value.replaceAll(/[\u00ad\u200b\ufeff\u2060]/g, ''))];
      if (child.tag === 'br') return [node('br', {}, [])];
      if (['img', 'picture', 'script', 'style', 'iframe', 'video', 'audio', 'title'].includes(child.tag)) return [];
      const children = this.#inlines(child.children);
      if (child.tag === 'a') {
        const href = this.#resolve((base) => linkAddress(child.attributes.get('href') ?? '', base));
        return href && children.length > 0 ? [node('a', { href }, children)] : children;
      }
      return inline.has(child.tag) && children.length > 0 ? [node(child.tag, {}, children)] : children;
    });
  }

  #table(element: PageElement): Element {
    const children = element.children.flatMap((child): ElementContent[] => {
      if (child.kind === 'text') return [];
      if (child.tag === 'td' || child.tag === 'th' || child.tag === 'caption')
        return [node(child.tag, spans(child), trimmed(this.#cell(child)))];
      return tableParts.has(child.tag) ? [this.#table(child)] : [];
    });
    return node(element.tag, {}, children);
  }

  #cell(element: PageElement): ElementContent[] {
    return element.children.flatMap((child): ElementContent[] => {
      if (child.kind === 'text' || !child.block) return this.#inlines([child]);
      return [...this.#cell(child), text(' ')];
    });
  }

  #media(block: LabelledBlock): ElementContent[] {
    if (isEmbed(block.owner)) return this.#embed(block.owner);
    const picture = this.#pictures.get(block);
    if (picture === undefined) return [];
    const { source, alt, captions } = picture;
    if (source === undefined) {
      this.captions.push(alt);
      return [node('figure', {}, [node('figcaption', {}, [text(alt)])])];
    }
    if (source.isRelative) this.relative.add(source.address);
    const image = node('img', { src: source.address, alt }, []);
    if (captions.length === 0) return [node('figure', {}, [image])];
    const words = this.#words(captions);
    return [node('figure', {}, words.length > 0 ? [image, node('figcaption', {}, words)] : [image])];
  }

  /** A caption without a picture; beside text, such as a table, a paragraph. */
  #caption({ blocks, isOfText }: LooseCaption): ElementContent[] {
    if (isOfText) return blocks.map(({ nodes }) => node('p', {}, trimmed(this.#inlines(nodes))));
    const words = this.#words(blocks);
    return words.length === 0 ? [] : [node('figure', {}, [node('figcaption', {}, words)])];
  }

  #words(captions: readonly LabelledBlock[]): ElementContent[] {
    this.captions.push(captions.map(({ text: said }) => said).join(' '));
    return captions.flatMap(({ nodes }, index) => [
      ...(index > 0 ? [text(' ')] : []),
      ...trimmed(this.#inlines(nodes)),
    ]);
  }

  /** An address read against that of the page. */
  #resolve(read: (base: string) => string | undefined): string | undefined {
    const found = resolved(read, this.#base);
    if (found?.isRelative) this.relative.add(found.address);
    return found?.address;
  }

  #embed(element: PageElement): ElementContent[] {
    const from = [element, ...element.children.filter((child) => child.kind === 'element')];
    const address = from
      .flatMap((each) => ['src', 'data-src', 'data', 'data-lazy-src'].map((name) => each.attributes.get(name)))
      .map((value) => (value ? this.#resolve((base) => absolute(value, base)) : undefined))
      .find((value) => value !== undefined);
    if (
      !address ||
      /^https?:\/\/[^/]*(?:doubleclick|googlesyndication|googletagmanager|facebook\.com\/plugins|adservice)/.test(
        address,
      )
    )
      return [];
    const title = element.attributes.get('title')?.trim();
    return [node('iframe', { src: address, ...(title ? { title } : {}) }, [])];
  }
}

function spans(cell: PageElement): Record<string, number> {
  const read = (name: string): number => Math.min(Number(cell.attributes.get(name) ?? 1) || 1, 100);
  return {
    ...(read('colspan') > 1 ? { colSpan: read('colspan') } : {}),
    ...(read('rowspan') > 1 ? { rowSpan: read('rowspan') } : {}),
  };
}

function rawText(element: PageElement): string {
  return element.children
    .map((child) => (child.kind === 'text' ? child.value : child.tag === 'br' ? '\n' : rawText(child)))
    .join('')
    .replace(/^\n/, '')
    .replace(/\s+$/, '');
}

/** Without line breaks and white space at both ends. */
function trimmed(nodes: ElementContent[]): ElementContent[] {
  let start = 0;
  let end = nodes.length;
  while (start < end && isBlank(nodes[start]!)) start += 1;
  while (end > start && isBlank(nodes[end - 1]!)) end -= 1;
  return nodes.slice(start, end);
}

function isBlank(content: ElementContent): boolean {
  if (content.type === 'text') return content.value.trim() === '';
  return content.type === 'element' && content.tagName === 'br';
}

function node(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}

function text(value: string): Text {
  return { type: 'text', value };
}
