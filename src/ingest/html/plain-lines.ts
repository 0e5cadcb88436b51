import { besideDates, startsNews } from '../text/date-line.ts';
import type { LabelledBlock } from './body-region.ts';
import { linkedPart, type BlockLabel } from './classify-block.ts';
import { agencyPattern } from './phrases.ts';
import type { PageElement } from './page-tree.ts';

/** The paragraphs of prose that stand right in an element: the first two and the last, by index, and their forms. */
export interface Flow {
  first: number;
  second: number | undefined;
  last: number;
  /** Tags and classes. */
  forms: Set<string>;
}

/** A final stop, and no dots that say that something goes on. */
const stopped = /(?<![.…])[.!?。！？।॥؟۔]["'”’“»›«」』）)\]]*\s*$/u;
const minSentence = 3;
const figure = /^[\d.,]+$/;
/** A sentence says more than names: `Photo: she had none.` */
const saysSomething = /(?<!\p{L})\p{Ll}{2,}/u;

/** The elements in which paragraphs of prose stand. */
export function findFlows(blocks: readonly LabelledBlock[]): Map<PageElement, Flow> {
  const flows = new Map<PageElement, Flow>();
  for (const { label, owner, index } of blocks) {
    if (label !== 'prose' || !owner.parent) continue;
    const flow = flows.get(owner.parent) ?? { first: index, second: undefined, last: index, forms: new Set() };
    if (index > flow.first) flow.second ??= index;
    flow.last = index;
    flow.forms.add(formOf(owner));
    flows.set(owner.parent, flow);
  }
  return flows;
}

/** What tells paragraphs of one text from others: tag and class. */
export function formOf({ tag, attributes }: PageElement): string {
  return `${tag} ${attributes.get('class') ?? ''}`;
}

/** True for a paragraph without a link that nothing but its words sets apart from the paragraphs of prose beside it. */
export function isPlainLine(block: LabelledBlock, flow: Pick<Flow, 'forms'> | undefined): boolean {
  return linkedPart(block) === 0 && isAlike(block, flow);
}

/** The same of a paragraph that may be a link. */
export function isAlike({ kind, owner, item }: LabelledBlock, flow: Pick<Flow, 'forms'> | undefined): boolean {
  if (flow === undefined || kind !== 'text' || item !== undefined) return false;
  return (owner.tag === 'p' || owner.tag === 'div') && flow.forms.has(formOf(owner));
}

/** The paragraphs among which a block stands, in the same element; undefined before the first and behind the last. */
export function flowAround({ owner, index }: LabelledBlock, flows: ReadonlyMap<PageElement, Flow>): Flow | undefined {
  const flow = owner.parent ? flows.get(owner.parent) : undefined;
  return flow && index > flow.first && index < flow.last ? flow : undefined;
}

/** A whole sentence amid the paragraphs and in their form that is a link from its first word to its last. */
export function isLinkedSentence(block: LabelledBlock, flows: ReadonlyMap<PageElement, Flow>): boolean {
  return block.words >= minSentence && stopped.test(block.text) && isAlike(block, flowAround(block, flows));
}

/**
 * What a plain line behind the first paragraph is that sounds like furniture: text, unless it says in whole what only
 * furniture says. `isOffer` tells it by its words; `isBesidePicture`: a picture stands right above or below.
 */
export function plainLabel(block: LabelledBlock, isOffer: boolean, isBesidePicture: boolean): BlockLabel | undefined {
  const { label, text, words } = block;
  const sentence = words >= 12 ? 'prose' : 'sentence';
  const isStopped = stopped.test(text);
  if (label === 'tool') return figure.test(text) ? 'short' : isStopped ? sentence : undefined;
  if (label === 'offer' || label === 'promotion' || label === 'end')
    return isStopped && !isOffer ? sentence : undefined;
  if (label !== 'credit' || isOffer || isBesidePicture) return undefined;
  if (agencyPattern.test(text)) return 'short';
  return isStopped && saysSomething.test(text.replace(/^.*?[:：]/u, '')) ? sentence : undefined;
}

/** The same of a plain line that stands right before the first paragraph, where pages have their labels and stamps. */
export function openingLabel(block: LabelledBlock, isOffer: boolean, isBesidePicture: boolean): BlockLabel | undefined {
  const { label, text } = block;
  if (label === 'short') {
    const dated = besideDates(text);
    return dated !== undefined && startsNews(dated.behind) ? 'sentence' : undefined;
  }
  if (!stopped.test(text)) return undefined;
  return plainLabel(block, isOffer, isBesidePicture) === undefined ? undefined : 'sentence';
}

/** True for a line that a box of facts may consist of. */
export function isShortLine({ label, owner, linked }: LabelledBlock): boolean {
  return label === 'sentence' || (label === 'item' && linked < 0.5) || (label === 'short' && owner.tag === 'p');
}
