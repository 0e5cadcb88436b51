import type { LabelledBlock } from './body-region.ts';
import { countWordsAround } from './count-words-around.ts';
import { elementsIn, isWithin, type PageElement } from './page-tree.ts';

const maxBoxWords = 60;

/**
 * The blocks of small boxes that hold a form or a button and stand among paragraphs: offers of letters and
 * subscriptions, whatever they say and are called.
 */
export function findOffers(root: PageElement, blocks: readonly LabelledBlock[]): Set<LabelledBlock> {
  const { words, paragraphs } = countWordsAround(blocks);
  const boxes = new Set<PageElement>();
  for (const control of elementsIn(root)) {
    if (!isControl(control)) continue;
    for (let element = control.parent, steps = 0; element && steps < 4; element = element.parent, steps += 1) {
      const count = words.get(element) ?? 0;
      if (count > maxBoxWords || element.tag === 'body' || element.tag === 'article') break;
      if (count > 0 && (paragraphs.get(element.parent ?? element) ?? 0) >= 2) {
        if (element.tag !== 'p' && !hasSections(element, blocks)) boxes.add(element);
        break;
      }
    }
  }
  return new Set(blocks.filter((block) => isInBox(block.owner, boxes)));
}

/** Parts with headings and lists say more than an offer: a recipe to print. */
function hasSections(box: PageElement, blocks: readonly LabelledBlock[]): boolean {
  const within = blocks.filter(({ owner }) => isWithin(owner, box));
  return within.filter(({ kind }) => kind === 'heading').length >= 2 && within.some(({ label }) => label === 'item');
}

function isControl(element: PageElement): boolean {
  if (element.tag === 'button' || element.tag === 'form') return true;
  return element.tag === 'input' && /^(?:email|text|submit)$/.test(element.attributes.get('type') ?? 'text');
}

function isInBox(owner: PageElement, boxes: ReadonlySet<PageElement>): boolean {
  for (let element: PageElement | null = owner; element; element = element.parent) if (boxes.has(element)) return true;
  return false;
}
