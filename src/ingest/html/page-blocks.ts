import { countWords } from '../../text/words.ts';
import { headingTags } from './tag-tables.ts';
import { foldSpaces, textOf, type PageElement, type PageNode } from './page-tree.ts';

/** A block of the page: a run of text between two block borders, a picture, a table, a piece of code. */
export interface PageBlock {
  index: number;
  kind: 'text' | 'heading' | 'code' | 'table' | 'media' | 'rule';
  /** The nearest block element around it; for `code`, `table` and `media` the element itself. */
  owner: PageElement;
  /** What it consists of, in order. */
  nodes: PageNode[];
  text: string;
  words: number;
  /** Part of the text that is linked, 0 to 1. */
  linked: number;
  /** The nearest list item, quotation and caption element around it. */
  item?: PageElement;
  quote?: PageElement;
  captionOf?: PageElement;
}

const mediaTags = new Set([
  'img',
  'picture',
  'video',
  'audio',
  'iframe',
  'embed',
  'object',
  'amp-img',
  'amp-iframe',
  'amp-video',
  'amp-youtube',
  'amp-twitter',
  'amp-instagram',
  'amp-facebook',
  'amp-brightcove',
  'lite-youtube',
]);
/** Players and pictures that may stand within a line. */
const inlineMedia = new Set(['img', 'picture']);
/** Elements that show nothing of a text. */
const silentTags = new Set([
  'script',
  'title',
  'meta',
  'link',
  'base',
  'source',
  'track',
  'param',
  'input',
  'template',
  'style',
]);

/** What follows is left out: no page that people read comes near. */
export const maxBlocks = 12_000;

/** The blocks below an element in document order. `isSkipped` leaves out whole elements. */
export function readBlocks(root: PageElement, isSkipped: (element: PageElement) => boolean): PageBlock[] {
  const reader = new BlockReader(isSkipped);
  reader.enter(root, {});
  return reader.blocks;
}

interface Surroundings {
  item?: PageElement;
  quote?: PageElement;
  captionOf?: PageElement;
}

class BlockReader {
  readonly blocks: PageBlock[] = [];
  readonly #isSkipped: (element: PageElement) => boolean;

  constructor(isSkipped: (element: PageElement) => boolean) {
    this.#isSkipped = isSkipped;
  }

  enter(element: PageElement, around: Surroundings): void {
    const { tag } = element;
    if (tag === 'pre') {
      this.#add('code', element, element.children, around);
      return;
    }
    if (tag === 'table' && isDataTable(element)) {
      this.#add('table', element, [element], around);
      return;
    }
    const within = { ...around };
    if (tag === 'li' || tag === 'dt' || tag === 'dd') within.item = element;
    if (tag === 'blockquote') within.quote = element;
    if (tag === 'figcaption') within.captionOf = element.parent ?? element;
    let run: PageNode[] = [];
    const flush = (): void => {
      this.#run(element, run, within);
      run = [];
    };
    for (const child of element.children) {
      if (child.kind === 'text') run.push(child);
      else if (silentTags.has(child.tag) || this.#isSkipped(child)) continue;
      else if (child.tag === 'hr') {
        flush();
        this.#add('rule', child, [child], within);
      } else if (mediaTags.has(child.tag) && (child.block || !inlineMedia.has(child.tag))) {
        flush();
        this.#add('media', child, [child], within);
      } else if (child.block) {
        flush();
        this.enter(child, within);
      } else run.push(child);
    }
    flush();
  }

  /** A run of inline nodes, cut at empty lines and at pictures within. */
  #run(owner: PageElement, nodes: PageNode[], around: Surroundings): void {
    let part: PageNode[] = [];
    let breaks = 0;
    const kind = headingTags.has(owner.tag) ? 'heading' : 'text';
    const media: PageElement[] = [];
    const flush = (): void => {
      if (part.length > 0) this.#add(kind, owner, part, around);
      part = [];
      for (const found of media.splice(0)) this.#add('media', found, [found], around);
    };
    const flushSilent = (node: PageElement): void => {
      const found = mediaIn(node);
      if (found.length === 0) return;
      if (textOf(part) !== '') media.push(...found);
      else for (const each of found) this.#add('media', each, [each], around);
    };
    for (const node of nodes) {
      if (node.kind === 'element' && node.tag === 'br') {
        breaks += 1;
        part.push(node);
        continue;
      }
      if (node.kind === 'text' && foldSpaces(node.value) === '') {
        part.push(node);
        continue;
      }
      if (breaks >= 2) flush();
      breaks = 0;
      if (node.kind === 'element' && this.#isSkippedInline(node)) continue;
      if (node.kind === 'element') {
        // A picture amid a line stands behind the text before it; the line stays whole.
        if (textOf([node]) === '') {
          flushSilent(node);
          // Right before the text it stands by itself: the line begins behind it.
          if (mediaIn(node).length > 0 && textOf(part) === '') continue;
        } else media.push(...mediaIn(node));
      }
      part.push(node);
    }
    flush();
  }

  #isSkippedInline(element: PageElement): boolean {
    return silentTags.has(element.tag) || this.#isSkipped(element);
  }

  #add(kind: PageBlock['kind'], owner: PageElement, nodes: PageNode[], around: Surroundings): void {
    const text = kind === 'media' || kind === 'rule' ? '' : textOf(nodes);
    if (this.blocks.length >= maxBlocks || (text === '' && kind !== 'media' && kind !== 'rule')) return;
    this.blocks.push({
      index: this.blocks.length,
      kind,
      owner,
      nodes,
      text,
      words: countWords(text),
      linked: text === '' ? 0 : Math.min(1, linkedLength(nodes) / text.length),
      ...around,
    });
  }
}

function mediaIn(element: PageElement): PageElement[] {
  if (mediaTags.has(element.tag)) return [element];
  return element.children.flatMap((child) => (child.kind === 'element' ? mediaIn(child) : []));
}

function linkedLength(nodes: readonly PageNode[]): number {
  let length = 0;
  for (const node of nodes) {
    if (node.kind === 'text') continue;
    if (node.tag === 'a' && !(node.attributes.get('href') ?? '#').startsWith('#'))
      length += textOf(node.children).length;
    else length += linkedLength(node.children);
  }
  // A run may stand inside a link that holds blocks.
  return length;
}

/** True for a table of data; false for one that only lays out the page. */
function isDataTable(table: PageElement): boolean {
  const shape = { rows: 0, cells: 0, heads: 0, longest: 0, nested: 0, blocks: 0, words: 0 };
  measure(table, shape);
  if (shape.nested > 0 || /^(?:presentation|none)$/.test(table.attributes.get('role') ?? '')) return false;
  if (shape.longest > 120) return false;
  if (shape.heads > 0 && shape.rows >= 2) return true;
  return shape.rows >= 2 && shape.cells / shape.rows >= 2 && shape.longest <= 40 && shape.blocks <= shape.cells;
}

function measure(
  element: PageElement,
  shape: { rows: number; cells: number; heads: number; longest: number; nested: number; blocks: number; words: number },
): void {
  for (const child of element.children) {
    if (child.kind === 'text') continue;
    if (shape.nested > 0) return;
    if (child.tag === 'table') shape.nested += 1;
    if (child.tag === 'tr') shape.rows += 1;
    if (child.tag === 'caption' || child.tag === 'thead') shape.heads += 1;
    if (child.tag === 'td' || child.tag === 'th') {
      shape.cells += 1;
      if (child.tag === 'th') shape.heads += 1;
      shape.longest = Math.max(shape.longest, textOf(child.children).split(' ').length);
    }
    if (child.tag === 'p' || child.tag === 'div' || headingTags.has(child.tag) || child.tag === 'ul') shape.blocks += 1;
    measure(child, shape);
  }
}
