import { besideDates } from '../text/date-line.ts';
import { endsSentence } from '../text/words.ts';
import type { LabelledBlock } from './body-region.ts';
import { junkLabels, linkedPart, type BlockLabel } from './classify-block.ts';
import { furnitureByName } from './furniture-names.ts';
import { announcedLists } from './announced-lists.ts';
import { findFlows, isPlainLine, openingLabel, plainLabel, type Flow } from './plain-lines.ts';
import { elementsIn, textOf, type PageElement } from './page-tree.ts';

/** Says of a line that begins as an offer does that it is one: what is offered, and by whom. */
const offered =
  /©|(?<!\p{L})(?:our|your|us|newsletters?|inbox|e-?mails?|accounts?|subscrib\p{L}*|subscription|membership|apps?|alerts?|briefing|digest|free|trial|unlimited|podcast|whatsapp|telegram|javascript|browser|video|affiliate|commission|copyright|rights reserved|article|journalism)(?!\p{L})/iu;
/** Beginnings that stand in ordinary sentences as often as in offers. */
const openWords =
  /^(?:sign(?:ing)? up|subscribe|register|join|become|want|love|like|enjoy\p{L}*|get|try|support|log in|sign in|contact|follow|e-?mail)(?!\p{L})/iu;
/** `…, the poster said.`: the line goes on with a clause of its own. */
const closingClause = /[,;“”"»]\s*((?:[\p{L}\p{M}\p{N}’'.-]+\s+){1,7}[\p{L}\p{M}\p{N}’'-]+)[.!?…]?$/u;
/** Words of a heading that says more than what comes below. */
const minHeading = 6;
const documentName = /(?<!\p{L})(?:PDF|DOCX?|XLSX?|CSV)(?!\p{L})/u;
const documentAddress = /\.(?:pdf|docx?|odt|rtf|xlsx?|ods|csv|tsv|zip|txt)(?:[?#]|$)/i;

/**
 * Gives lines of the article their own label back that sound like furniture: `Sign up for the ferry at the town hall.`
 * A phrase alone takes nothing out of a text: amid paragraphs a whole sentence without a link and without a telling
 * name is prose; so is, anywhere, one that goes on with a clause of its own. Documents that a list links to are items.
 */
export function restoreProse(blocks: readonly LabelledBlock[]): LabelledBlock[] {
  const ends = findFlows(blocks);
  /** The first line that says when the page was published or changed is its stamp, wherever it stands. */
  const stamp = blocks.find(({ label, text }) => label === 'date' && besideDates(text)?.isLabelled);
  const openings = openingLines(blocks, ends);
  const announced = announcedLists(blocks);
  return blocks.map((block) => {
    const opening = openings.get(block);
    if (opening !== undefined) return { ...block, label: opening };
    if (block.label === 'credit') return plainCredit(block, blocks, ends);
    if (block.label === 'short' || block.label === 'date')
      return isNamed(block) ? block : datedLine(block, ends, stamp);
    if (!junkLabels.has(block.label) || isNamed(block)) return block;
    if (block.kind === 'heading' && block.owner.tag !== 'h1' && startsOnlyAsByline(block))
      return { ...block, label: 'heading' };
    if (block.label === 'link' && block.item?.parent && announced.has(block.item.parent))
      return { ...block, label: 'item' };
    if (block.kind === 'heading' && block.label === 'end' && leadsOn(block, blocks))
      return { ...block, label: 'heading' };
    const range = ends.get(parentOf(block));
    if (!range || block.index < range.first) return block;
    const isAmid = block.index < range.last;
    const label =
      ownLabel(block, isAmid) ??
      (isPlainLine(block, range) ? plainLabel(block, isOffer(block.text), false) : undefined);
    return label ? { ...block, label } : block;
  });
}

/** A heading that begins as an end does and goes on, between paragraphs that stand with it: `Read more about it in the archive, he says`. */
function leadsOn({ index, words, owner, linked }: LabelledBlock, blocks: readonly LabelledBlock[]): boolean {
  if (linked > 0 || words < minHeading) return false;
  return [-1, 1].every((step) => {
    const beside = blocks[index + step];
    return beside?.label === 'prose' && beside.linked < 0.5 && beside.owner.parent === owner.parent;
  });
}

/** Lines right before the first paragraph of an element that say more than the head of a page does. */
function openingLines(
  blocks: readonly LabelledBlock[],
  flows: ReadonlyMap<PageElement, Flow>,
): Map<LabelledBlock, BlockLabel> {
  const found = new Map<LabelledBlock, BlockLabel>();
  for (const flow of flows.values()) {
    const home = blocks[flow.first]!.owner.parent;
    for (let index = flow.first - 1; index >= 0; index -= 1) {
      const block = blocks[index]!;
      if (block.owner.parent !== home || !isPlainLine(block, flow) || isNamed(block)) break;
      const label = openingLabel(block, isOffer(block.text), isBesidePicture(block, blocks));
      if (label !== undefined) found.set(block, label);
      else if (block.label !== 'sentence') break;
    }
  }
  return found;
}

/** Who is named behind the text, and what only begins as a credit does: `Photo: she had none.` */
function plainCredit(
  block: LabelledBlock,
  blocks: readonly LabelledBlock[],
  flows: ReadonlyMap<PageElement, Flow>,
): LabelledBlock {
  const flow = flows.get(parentOf(block));
  if (!flow || block.index < flow.first || !isPlainLine(block, flow) || isNamed(block)) return block;
  const label = plainLabel(block, isOffer(block.text), isBesidePicture(block, blocks));
  return label ? { ...block, label } : block;
}

/**
 * Dates amid paragraphs are what a diary or a report by the day is parted by; behind the first paragraph, what an
 * article says beside a date is a note: `Update 5 May 2024: the ferry runs again`.
 */
function datedLine(
  block: LabelledBlock,
  ends: ReadonlyMap<PageElement, Flow>,
  stamp: LabelledBlock | undefined,
): LabelledBlock {
  const range = ends.get(parentOf(block));
  if (!range || block === stamp || block.index < range.first || linkedPart(block) > 0) return block;
  if (block.label === 'short') return besideDates(block.text)?.others.length ? { ...block, label: 'sentence' } : block;
  if (block.item) return { ...block, label: 'item' };
  if (block.index > range.last) return block;
  if (block.kind === 'heading') return block.owner.tag === 'h1' ? block : { ...block, label: 'heading' };
  return block.kind === 'text' && block.index > (range.second ?? block.index) ? { ...block, label: 'short' } : block;
}

function ownLabel(block: LabelledBlock, isAmid: boolean): BlockLabel | undefined {
  if (block.kind === 'heading') return undefined;
  if (block.item && linksDocument(block.item)) return 'item';
  if (linkedPart(block) > 0 || block.kind !== 'text') return undefined;
  if (isAmid && block.label === 'tool' && block.owner.tag === 'p' && /^[\d.,]+$/.test(block.text)) return 'short';
  if (block.words < 4 || !endsSentence(block.text)) return undefined;
  const goesOn = hasOwnClause(block.text);
  const isSold = block.label === 'offer' || block.label === 'promotion';
  const isForm = isSold ? offered.test(block.text) || (!isAmid && !openWords.test(block.text)) : !isAmid;
  if (isForm && !goesOn) return undefined;
  if (block.item) return 'item';
  if (block.quote) return 'quote';
  return block.words >= 12 ? 'prose' : 'sentence';
}

function isBesidePicture({ index }: LabelledBlock, blocks: readonly LabelledBlock[]): boolean {
  return [-1, 1].some((step) => blocks[index + step]?.kind === 'media');
}

function hasOwnClause(text: string): boolean {
  const clause = closingClause.exec(text)?.[1];
  return clause !== undefined && !offered.test(clause);
}

/** Whether a line says in whole what is offered, and by whom. */
function isOffer(text: string): boolean {
  return offered.test(text) && !hasOwnClause(text);
}

/** `By the numbers`: no name follows. */
function startsOnlyAsByline({ label, text }: LabelledBlock): boolean {
  return label === 'byline' && /^\p{Lu}\p{Ll}+ \p{Ll}/u.test(text);
}

function isNamed({ owner }: LabelledBlock): boolean {
  const names = [owner, ...(owner.parent ? [owner.parent] : [])];
  return names.some(
    ({ attributes, tag }) =>
      tag !== 'article' &&
      tag !== 'body' &&
      furnitureByName(`${attributes.get('class') ?? ''} ${attributes.get('id') ?? ''}`) !== undefined,
  );
}

/** The element in which a block, or the list that it is in, stands. */
function parentOf({ owner, item }: LabelledBlock): PageElement {
  let element = item ?? owner;
  while (item && element.parent && /^(?:li|ul|ol|dl|dd|dt)$/.test(element.parent.tag)) element = element.parent;
  return element.parent ?? element;
}

/** True for an item of a list that links to documents: minutes, figures, rulings. */
export function linksDocument(item: PageElement): boolean {
  const list = item.parent ?? item;
  const links = elementsIn(list).filter(({ tag, attributes }) => tag === 'a' && attributes.has('href'));
  return links.some(
    ({ attributes, children }) =>
      documentAddress.test(attributes.get('href') ?? '') || documentName.test(textOf(children)),
  );
}
