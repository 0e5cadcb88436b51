import { isProse, type LabelledBlock } from './body-region.ts';
import { linkedPart } from './classify-block.ts';
import { aboutAuthorPattern } from './phrases.ts';
import { qualityRules } from './quality-rules.ts';
import { isWithin, type PageElement } from './page-tree.ts';

/** A box of the article says so many words without links at least, and its other lines have at most this share. */
const minWords = 6;
const maxShareOfOthers = 0.25;
const minItemWords = 4;
/** So many linked headings make a list of other articles. */
const minTeasers = 2;
const paywall = qualityRules.filter(({ scope }) => scope === 'end');

/** What is known of the body when parts of it are looked for. */
interface Found {
  /** The element `article` around the body. */
  article: PageElement | undefined;
  /** Index of its first block, and of that behind which the page is about other things. */
  first: number;
  end: number;
  /** Furniture of any kind, captions, cards, repetitions and lists of links. */
  isJunk: (block: LabelledBlock) => boolean;
}

/**
 * Parts of the article's own element in which nothing was taken for the body, though they speak as an article does: a
 * recipe below its story, a list of facts, the points above a report, a statement to unfold. Not parts of links, of
 * furniture, or about the author.
 */
export function recallBoxes(
  blocks: readonly LabelledBlock[],
  kept: readonly LabelledBlock[],
  { article, first, end, isJunk }: Found,
): Set<LabelledBlock> {
  const recalled = new Set<LabelledBlock>();
  const headline = blocks.findLast(({ owner, index }) => owner.tag === 'h1' && index < first);
  const story = storyAround(headline, kept, article);
  if (story === undefined) return recalled;
  const from = headline && isWithin(headline.owner, story) ? headline : kept[0]!;
  const holders = new Set<PageElement>();
  for (const { owner } of kept)
    for (let element: PageElement | null = owner; element && !holders.has(element); element = element.parent)
      holders.add(element);
  const boxes = new Map<PageElement, LabelledBlock[]>();
  for (const block of blocks.slice(from.index + 1, end)) {
    const box = isWithin(block.owner, story) ? boxOf(block.owner, holders) : undefined;
    if (box) boxes.set(box, [...(boxes.get(box) ?? []), block]);
  }
  for (const within of boxes.values()) {
    const lines = within.filter((block) => isLine(block) && !isJunk(block));
    if (!speaks(within, lines)) continue;
    for (const block of lines) recalled.add(block);
  }
  return recalled;
}

/** The element of the article: `article` if it holds the body; that of the headline and the body, or of the body, where it is not the whole page. */
function storyAround(
  headline: LabelledBlock | undefined,
  kept: readonly LabelledBlock[],
  article: PageElement | undefined,
): PageElement | undefined {
  if (article !== undefined && kept.every(({ owner }) => isWithin(owner, article))) return article;
  const holders = [holderOf([...(headline ? [headline] : []), ...kept]), holderOf(kept)];
  return holders.find((holder) => holder !== undefined && holder.tag !== 'body');
}

function holderOf([first, ...others]: readonly LabelledBlock[]): PageElement | undefined {
  let holder = first?.owner ?? null;
  for (const { owner } of others) while (holder && !isWithin(owner, holder)) holder = holder.parent;
  return holder ?? undefined;
}

/** The largest element around a block that holds nothing of the body. */
function boxOf(owner: PageElement, holders: ReadonlySet<PageElement>): PageElement | undefined {
  let box: PageElement | undefined;
  for (let element: PageElement | null = owner; element && !holders.has(element); element = element.parent)
    box = element;
  return box;
}

function isLine({ label, owner }: LabelledBlock): boolean {
  return label !== 'credit' && label !== 'rule' && owner.tag !== 'h1';
}

function speaks(within: readonly LabelledBlock[], lines: readonly LabelledBlock[]): boolean {
  const spoken = within.filter(({ kind, text }) => kind !== 'media' && text !== '');
  const own = lines.filter(({ kind, text }) => kind !== 'media' && text !== '');
  const words = wordsOf(own);
  if (own.length < 2 || words < minWords) return false;
  if (spoken.some(isOfAnother) || isAboutHeading(spoken) || spoken.filter(isTeaserHeading).length >= minTeasers)
    return false;
  const others = wordsOf(spoken) - words;
  const linked = own.reduce((sum, block) => sum + block.words * linkedPart(block), 0);
  if (others + linked > words * maxShareOfOthers) return false;
  const told = own.filter((block) => isProse(block) || /^(?:sentence|item|quote|table)$/.test(block.label));
  const items = told.filter(({ item }) => item !== undefined);
  const isHeaded = own.some(({ kind, owner }) => kind === 'heading' || owner.tag === 'summary');
  const isList = items.length >= 2 && wordsOf(items) >= items.length * minItemWords;
  // One item is a link to something else as often as a point.
  return told.length > (items.length === 1 ? 1 : 0) && (isHeaded || isList);
}

/** Begins what is not the article, or says who wrote it, or offers to read on, or is signed and dated as readers' posts are. */
function isOfAnother({ label, text }: LabelledBlock): boolean {
  if (label === 'end' || label === 'comments' || aboutAuthorPattern.test(text)) return true;
  if (text.length > 300) return false;
  return (
    paywall.some(({ phrases }) => phrases.test(text)) ||
    /(?<!\d)(?:19|20)\d{2}(?!\d).{0,12}\d{1,2}[:h.]\d{2}(?!\d)/u.test(text)
  );
}

/** A heading of few words with which a line below it begins: who somebody is. */
function isAboutHeading(spoken: readonly LabelledBlock[]): boolean {
  const names = spoken
    .filter(({ kind, words }) => kind === 'heading' && words >= 2 && words <= 4)
    .map(({ text }) => text);
  return spoken.some(({ kind, text }) => kind === 'text' && names.some((name) => text.startsWith(`${name} `)));
}

function isTeaserHeading(block: LabelledBlock): boolean {
  return block.kind === 'heading' && linkedPart(block) >= 0.4;
}

function wordsOf(blocks: readonly LabelledBlock[]): number {
  return blocks.reduce((sum, { words }) => sum + words, 0);
}
