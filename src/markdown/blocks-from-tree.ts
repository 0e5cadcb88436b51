import type { Element, ElementContent, Properties } from 'hast';
import type { Block, BlockKind } from '../model/block.ts';
import { foldKey } from '../text/fold-key.ts';
import { blockElements } from './allow-list.ts';
import { caption, onlyImages } from './captions.ts';
import { element, inlineContent, pick } from './inline-content.ts';
import { table } from './tables.ts';

/** Where a block stands: the innermost list or quotation around it, and inherited inline elements. */
interface Place {
  kind: 'paragraph' | 'list-item' | 'quote';
  listDepth: number;
  quoteDepth: number;
  item: { ordered: boolean; ordinal: number; from: number; paragraphs: number };
  /** Inline elements around blocks (a link around a paragraph, a language), outermost first. */
  around: Element[];
}

const maxDroppedCharacters = 2000;

/**
 * Blocks in reading order, and the elements that draw them, from sanitized nodes. Both share their inline content,
 * so that what is compared and what is shown can't differ. Containers without a meaning of their own (`div`,
 * `section` …) are taken away; text that stands in none becomes a paragraph.
 */
export function blocksFromTree(nodes: readonly ElementContent[]): { blocks: Block[]; elements: ElementContent[] } {
  const blocks: Block[] = [];
  const holders = new Set<ElementContent>();
  findHolders(nodes, holders);
  const item = { ordered: false, ordinal: 0, from: 1, paragraphs: 0 };
  const top: Place = { kind: 'paragraph', listDepth: 0, quoteDepth: 0, item, around: [] };
  return { elements: flow(nodes, top), blocks };

  function push(block: Block, { quoteDepth }: Place): void {
    const tells = quoteDepth > 0 && block.kind !== 'quote';
    blocks.push(tells ? { ...block, quoted: quoteDepth } : block);
  }

  /** Draws a mix of blocks and text. `bare`: text without a paragraph of its own stays so (a tight list). */
  function flow(children: readonly ElementContent[], place: Place, bare = false): ElementContent[] {
    const drawn: ElementContent[] = [];
    let run: ElementContent[] = [];
    const endRun = (): void => {
      if (run.length > 0) drawn.push(...paragraph(run, place, bare));
      run = [];
    };
    for (const node of children) {
      if (!holders.has(node)) run.push(node);
      else {
        endRun();
        drawn.push(...block(node as Element, place));
      }
    }
    endRun();
    return drawn;
  }

  function block(node: Element, place: Place): ElementContent[] {
    const inner = withLanguage(node, place);
    switch (node.tagName) {
      case 'p':
      case 'summary':
        return blockChildren(node) ? flow(node.children, inner) : paragraph(node.children, inner, false);
      case 'h1':
      case 'h2':
      case 'h3':
      case 'h4':
      case 'h5':
      case 'h6':
        return heading(node, inner);
      case 'blockquote':
        return shell('blockquote', flow(node.children, { ...inner, kind: 'quote', quoteDepth: place.quoteDepth + 1 }));
      case 'ul':
      case 'ol':
      case 'dl':
        return list(node, inner);
      case 'li':
      case 'dd':
      case 'dt':
        return list(element(node.tagName === 'li' ? 'ul' : 'dl', {}, [node]), place);
      case 'pre':
        return code(node, place);
      case 'hr':
        push(made('rule', 0, { text: '', content: [], marks: [] }), place);
        return [element('hr')];
      case 'figure':
        return figure(node, inner);
      case 'table':
        return drawnTable(node, inner);
      default:
        // A link or emphasis around blocks goes around the text of each of them.
        if (!blockElements.has(node.tagName)) return flow(node.children, { ...place, around: [...place.around, node] });
        return flow(node.children, inner);
    }
  }

  function paragraph(run: readonly ElementContent[], place: Place, bare: boolean): ElementContent[] {
    const wrapped = wrap(run, place);
    const images = onlyImages(wrapped);
    if (images) {
      return images.flatMap((image) => {
        const made = caption([image]);
        if (made) push(made.block, place);
        return made ? [made.figure] : [];
      });
    }
    const inline = inlineContent(wrapped);
    if (inline.text === '' && inline.marks.length === 0) return [];
    const level = place.kind === 'list-item' ? place.listDepth : place.kind === 'quote' ? place.quoteDepth : 0;
    const { item: of } = place;
    const inList: Partial<Block> =
      place.kind !== 'list-item'
        ? {}
        : {
            ordered: of.ordered,
            ...(of.ordered ? { ordinal: of.ordinal } : {}),
            ...(of.ordered && of.from !== 1 ? { from: of.from } : {}),
            ...(of.paragraphs++ > 0 ? { continued: true } : {}),
          };
    push({ ...made(place.kind, level, inline), ...inList }, place);
    return bare ? inline.content : [element('p', {}, inline.content)];
  }

  function heading(node: Element, place: Place): ElementContent[] {
    const inline = inlineContent(wrap(node.children, place));
    if (inline.text === '' && inline.marks.length === 0) return [];
    const level = Number(node.tagName[1]);
    push(made('heading', level, inline), place);
    // The headline is the page's first level; texts mostly begin with `##`, under the page's own second level.
    return [element(`h${Math.min(level + 1, 6)}`, {}, inline.content)];
  }

  function list(node: Element, place: Place): ElementContent[] {
    const ordered = node.tagName === 'ol';
    const start = ordered ? numberOf(node.properties.start, 1) : 1;
    let ordinal = start;
    let items = 0;
    const drawn: ElementContent[] = [];
    for (const child of node.children) {
      const item = child.type === 'element' && ['li', 'dd', 'dt'].includes(child.tagName) ? child : undefined;
      if (ordered && item) ordinal = numberOf(item.properties.value, ordinal);
      const inItem: Place = {
        ...(item ? withLanguage(item, place) : place),
        kind: 'list-item',
        listDepth: place.listDepth + 1,
        item: { ordered, ordinal, from: ordinal - items, paragraphs: 0 },
      };
      // What stands in a list outside of its items becomes one.
      const content = flow(item?.children ?? [child], inItem, true);
      if (item) ordinal++;
      if (content.length === 0) continue;
      if (item) items += 1;
      const name = node.tagName !== 'dl' ? 'li' : item?.tagName === 'dt' ? 'dt' : 'dd';
      // Empty items are left out, and an item may state a number: the next one still shows its own.
      const isOff = ordered && item && ordinal - 1 !== start + drawn.length;
      const properties: Properties = {};
      if (isOff) properties.value = String(ordinal - 1);
      drawn.push(element(name, properties, content));
    }
    const marker: Properties = node.properties.dataVariorumNotes === undefined ? {} : { dataVariorumNotes: '' };
    return shell(node.tagName, drawn, { ...marker, ...(start === 1 ? {} : { start }) });
  }

  function code(node: Element, place: Place): ElementContent[] {
    const only = node.children.length === 1 ? node.children[0] : undefined;
    const inner = only?.type === 'element' && only.tagName === 'code' ? only : undefined;
    const source = inner?.properties.dataVariorumHtml;
    const inline = inlineContent(withoutLastLineFeed((inner ?? node).children), true);
    if (inline.text.trim() === '') return [];
    if (source === undefined) {
      const content = inline.content;
      push(made('code', 0, inline), place);
      return [element('pre', { tabIndex: 0 }, [element('code', {}, content)])];
    }
    const text = source === 'dropped' ? cut(inline.text, maxDroppedCharacters) : inline.text;
    const content: ElementContent[] = [{ type: 'text', value: text }];
    push(made('html', 0, { text, content, marks: [] }), place);
    return [element('pre', { className: ['html-source'], tabIndex: 0 }, [element('code', {}, content)])];
  }

  function figure(node: Element, place: Place): ElementContent[] {
    const captions = node.children.filter((child) => child.type === 'element' && child.tagName === 'figcaption');
    const others = node.children.filter((child) => !captions.includes(child));
    const pictures = others.filter((child) => onlyImages([child]) !== undefined);
    const images = onlyImages(wrap(pictures, place)) ?? [];
    const rest = others.filter((child) => !pictures.includes(child));
    const words = captions.length === 0 ? undefined : wrap(captions, place);
    const own = words ? [caption(images, words)] : images.map((image) => caption([image]));
    const drawn = flow(rest, place);
    return [
      ...drawn,
      ...own.flatMap((one) => {
        if (one) push(one.block, place);
        return one ? [one.figure] : [];
      }),
    ];
  }

  function drawnTable(node: Element, place: Place): ElementContent[] {
    const titles = node.children.filter((child) => child.type === 'element' && child.tagName === 'caption');
    const title = titles.flatMap((child) => (child.type === 'element' ? flow(child.children, place) : []));
    const made = table(node, (cells) => wrap(cells, place));
    for (const block of made.blocks) push(block, place);
    return made.blocks.length === 0 ? title : [...title, made.box];
  }
}

/** Notes every node that is a block or holds one. */
function findHolders(nodes: readonly ElementContent[], holders: Set<ElementContent>): boolean {
  let found = false;
  for (const node of nodes) {
    if (node.type !== 'element') continue;
    const inside = findHolders(node.children, holders);
    if (!inside && !blockElements.has(node.tagName)) continue;
    holders.add(node);
    found = true;
  }
  return found;
}

function blockChildren(node: Element): boolean {
  return node.children.some((child) => child.type === 'element' && blockElements.has(child.tagName));
}

function made(
  kind: BlockKind,
  level: number,
  { text, content, marks }: Pick<Block, 'text' | 'content' | 'marks'>,
): Block {
  return { kind, level, text, key: foldKey(text), content, marks };
}

function shell(tagName: string, children: ElementContent[], properties: Properties = {}): ElementContent[] {
  return children.length === 0 ? [] : [element(tagName, properties, children)];
}

function withLanguage(node: Element, place: Place): Place {
  const language = pick(node.properties, ['lang', 'dir']);
  if (Object.keys(language).length === 0) return place;
  return { ...place, around: [...place.around, element('span', language)] };
}

/** The nodes inside copies of the inline elements that stand around their block. */
function wrap(nodes: readonly ElementContent[], place: Place): ElementContent[] {
  return place.around.reduceRight<ElementContent[]>((children, outer) => [{ ...outer, children }], [...nodes]);
}

/** The number that an attribute states, or the one to take where it states none. */
function numberOf(stated: Properties[string], otherwise: number): number {
  const number = stated === '' ? otherwise : Number(stated ?? otherwise);
  return Number.isSafeInteger(number) && Math.abs(number) < 1e9 ? number : otherwise;
}

function withoutLastLineFeed(nodes: readonly ElementContent[]): ElementContent[] {
  const last = nodes.at(-1);
  if (last?.type !== 'text' || !last.value.endsWith('\n')) return [...nodes];
  return [...nodes.slice(0, -1), { ...last, value: last.value.slice(0, -1) }];
}

function cut(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
