import { commentMarker } from '../../text/phrases.ts';

/** A line of a page as it is seen: the text of one block. */
export interface PageLine {
  text: string;
  /** The block it stands in. */
  element: Element;
  /** Count of characters before it on the page. */
  offset: number;
  isFurniture: boolean;
}

/** An element that is shown. */
export interface ShownElement {
  element: Element;
  /** Class and id as one text. */
  names: string;
  /** Count of characters before it on the page. */
  offset: number;
  isFurniture: boolean;
}

/** A block named as a footer this near behind the headline, in characters, says when and by whom. */
const maxFooterDistance = 200;

/** What a page shows, in its order, without looking at styles. */
export interface PageView {
  lines: PageLine[];
  elements: ShownElement[];
  /** Where an element begins; undefined outside of what is shown. */
  placeOf: (element: Element) => { offset: number; isFurniture: boolean } | undefined;
  /** All that is shown outside of furniture, in lower case, white space folded. */
  mainText: string;
}

const silent = new Set(
  'script style noscript template svg iframe select textarea object video audio canvas head math datalist'.split(' '),
);
const blocks = new Set(
  `address article aside blockquote body br button center dd details dialog div dl dt fieldset figcaption figure footer form
  h1 h2 h3 h4 h5 h6 header hr legend li main menu nav ol option p pre section summary table tbody td tfoot th thead
  tr ul`.split(/\s+/),
);
const furnitureNames = new Set(['nav', 'aside', 'footer', 'form', 'figure', 'blockquote', 'menu', 'button']);
const plainNames = new Set(['html', 'body', 'main', 'article', 'h1', 'h2']);
const furnitureWords =
  /(?:^|[\s_-])(?:comments?|commentlist|commentary|kommentare?|respond|disqus|forum|related|recommend\w*|sidebar|side-?bar|widgets?|footer|foot|popular|trending|most(?:read|viewed|popular|shared)?|teasers?|promos?|newsletter|outbrain|taboola|navi?|navigation|menu|breadcrumbs?|archives?|archiv|archivelist|recent|latest|cookie|consent|banner|adverts?|ads?|sponsor\w*|more-?(?:stories|news|articles|from)|read-?more|also|pagination|pager|prev|next|copyright|imprint|slider|carousel|ticker|weather|calendar|login|search)(?:$|[\s_-])/i;

/** In other languages than English, only where a name begins so: `firma_comentarios` holds the byline. */
const commentWords =
  /(?:^|\s)(?:commentaires?|comentarios?|comentários?|commenti|komentarze?|komentar[ei]?|reacties|yorumlar)(?:$|[\s_-])/i;

/** Walks a page once. Never recurses; `headline` and what holds it is no furniture. */
export function viewPage(document: Document, headline?: Element): PageView {
  const lines: PageLine[] = [];
  const elements: ShownElement[] = [];
  const places = new Map<Node, ShownElement>();
  const holders = new Set<Node>();
  for (let node: Node | null = headline ?? null; node; node = node.parentNode) holders.add(node);
  const whole = document.documentElement as Element | null;
  const root = whole?.querySelector('body') ?? whole;
  let offset = 0;
  let text = '';
  /** Where the headline ends, once it is over. */
  let behindHeadline: number | undefined;
  const endLine = (element: Element, isFurniture: boolean): void => {
    const said = text.replaceAll(/\s+/g, ' ').trim();
    text = '';
    if (said === '') return;
    lines.push({ text: said, element, offset, isFurniture });
    offset += said.length;
  };
  /** Some templates set the line with the day below the headline in a box called footer. */
  const isLineBelowHeadline = (node: Element, names: string): boolean =>
    behindHeadline !== undefined &&
    offset + text.length - behindHeadline <= maxFooterDistance &&
    node.parentElement !== null &&
    node.parentElement.localName !== 'body' &&
    holders.has(node.parentElement) &&
    /^(?:\S*[_-])?foot(?:er)?$/i.test(names.trim());
  const stack: { node: Element; isFurniture: boolean; from: number; next: ChildNode | null }[] = [];
  /** Behind a heading of comments stand readers' names and days, whatever their box is called. */
  const endArticle = (from: number): void => {
    for (const around of stack.toReversed()) {
      around.isFurniture = true;
      if (around.from < from || holders.has(around.node)) return;
    }
  };
  const open = (node: Element, isInside: boolean): void => {
    const names = namesOf(node);
    const isFurniture =
      !holders.has(node) && (isInside || (isFurnitureElement(node, names) && !isLineBelowHeadline(node, names)));
    const shown = { element: node, names, offset: offset + text.length, isFurniture };
    places.set(node, shown);
    elements.push(shown);
    stack.push({ node, isFurniture, from: shown.offset, next: node.firstChild });
  };
  if (root !== null) open(root, false);
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const { next } = top;
    if (next === null) {
      stack.pop();
      const isHeading = /^h[1-6]$/.test(top.node.localName);
      if (isHeading && behindHeadline !== undefined && isCommentHeading(text)) endArticle(top.from);
      if (blocks.has(top.node.localName)) endLine(top.node, top.isFurniture);
      else text += ' ';
      if (top.node === headline) behindHeadline = offset + text.length;
      continue;
    }
    top.next = next.nextSibling;
    if (next.nodeType === 3) text += next.nodeValue ?? '';
    else if (next.nodeType === 1) {
      const element = next as Element;
      if (silent.has(element.localName) || element.hasAttribute('hidden')) continue;
      if (blocks.has(element.localName)) endLine(top.node, top.isFurniture);
      else if (text !== '' && element.localName !== 'a' && element.localName !== 'b')
        text += text.endsWith(' ') ? '' : boundary(element);
      open(element, top.isFurniture);
    }
  }
  if (root !== null) endLine(root, false);
  const main = lines.filter((line) => !line.isFurniture).map((line) => line.text);
  return {
    lines,
    elements,
    placeOf: (element) => places.get(element),
    mainText: main.join('\n').toLowerCase(),
  };
}

function isCommentHeading(text: string): boolean {
  return commentMarker.test(text.replaceAll(/\s+/g, ' ').trim().toLowerCase());
}

/** Layout often stands for the space between inline boxes; inside a word no box begins but emphasis. */
function boundary(element: Element): string {
  return /^(?:span|time|a|small|abbr|cite)$/.test(element.localName) ? ' ' : '';
}

/** The lines above or below a post that say when and by whom. */
const postMeta =
  /(?:entry|post|article|story|beitrag|artikel)[\w-]*(?:meta|footer|info|date|details|byline|header)|postmetadata|byline|dateline/i;

function namesOf(element: Element): string {
  const names = element.getAttribute('class') ?? '';
  const id = element.getAttribute('id');
  return (id === null ? names : `${names} ${id}`).slice(0, 500);
}

function isFurnitureElement(element: Element, names: string): boolean {
  if (postMeta.test(names) && !/comment|related/i.test(names)) return false;
  if (furnitureNames.has(element.localName)) return true;
  const role = element.getAttribute('role');
  if (role !== null && /^(?:navigation|complementary|contentinfo|search|banner)$/.test(role)) return true;
  if (plainNames.has(element.localName) || names === '') return false;
  return furnitureWords.test(names.replaceAll(/([a-z])([A-Z])/g, '$1-$2')) || commentWords.test(names);
}

/** The text of an element as it is seen, with a space where a box begins or ends. */
export function seenText(element: Element): string {
  let text = '';
  const waiting: Node[] = [element];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.nodeType === 3) text += node.nodeValue ?? '';
    else if (node.nodeType === 1 && !silent.has((node as Element).localName)) {
      text += (node as Element).localName === 'br' ? ' | ' : ' ';
      for (let child: Node | null = node.lastChild; child; child = child.previousSibling) waiting.push(child);
      // A marker for the end of the box would need a second pass; the next box's beginning does as well.
    }
  }
  return text.replaceAll(/\s+/g, ' ').trim();
}
