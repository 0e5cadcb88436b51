import { isDateLine, wordsBeside } from '../text/date-line.ts';
import type { LabelledBlock } from './body-region.ts';
import { linkedPart } from './classify-block.ts';
import { ancestors, isWithin, type PageElement } from './page-tree.ts';

const maxStampWords = 8;

/** A stamp and its entry: the largest element that holds it and no other stamp. */
interface Stamp {
  block: LabelledBlock;
  entry: PageElement;
}

/**
 * The times above the entries of a live report: all of them, where several entries alike have one, are part of the
 * text as long as the entry is. A single time is the page's own. In document order, with what is kept.
 */
export function withEntryStamps(
  blocks: readonly LabelledBlock[],
  kept: readonly LabelledBlock[],
): readonly LabelledBlock[] {
  const stamps = blocks.filter(isStamp);
  if (stamps.length < 2) return kept;
  const known = new Set(kept);
  const groups = new Map<string, Stamp[]>();
  for (const block of stamps) {
    const entry = entryOf(block, stamps);
    const name = `${entry.parent?.id ?? ''} ${entry.tag} ${entry.attributes.get('class') ?? ''} ${block.owner.tag}`;
    groups.set(name, [...(groups.get(name) ?? []), { block, entry }]);
  }
  const added = [...groups.values()].flatMap((group) => {
    const told = group.filter(
      ({ block, entry }) =>
        known.has(block) || kept.some((other) => isTextOf(other, block, entry) && !stamps.includes(other)),
    );
    return told.length >= 2 ? told.map(({ block }) => block).filter((block) => !known.has(block)) : [];
  });
  return added.length === 0 ? kept : [...kept, ...added].sort((one, other) => one.index - other.index);
}

/** A line that gives a time or a day and says nothing else, not even what happened then to the page. */
function isStamp(block: LabelledBlock): boolean {
  if (block.kind !== 'text' || block.words === 0 || block.words > maxStampWords || !/\p{Nd}/u.test(block.text))
    return false;
  if (block.label !== 'short' && block.label !== 'date' && block.label !== 'sentence') return false;
  if (linkedPart(block) > 0) return false;
  const { others, isLabelled } = wordsBeside(block.text);
  if (isLabelled) return false;
  return (
    isDateLine(block.text) ||
    (others.length === 0 && /^\p{Nd}{1,2}(?:\s?[:.hH時时點]\s?\p{Nd}{2}|\s?[ap]\.?m)/iu.test(block.text))
  );
}

function entryOf(block: LabelledBlock, stamps: readonly LabelledBlock[]): PageElement {
  let entry = block.owner;
  for (const above of ancestors(block.owner)) {
    if (stamps.some((other) => other !== block && isWithin(other.owner, above))) break;
    entry = above;
  }
  return entry;
}

/** Whether a block stands behind a stamp, in its entry; where entries are no elements of their own, right behind it. */
function isTextOf(block: LabelledBlock, stamp: LabelledBlock, entry: PageElement): boolean {
  if (block.index <= stamp.index) return false;
  if (isWithin(block.owner, entry)) return true;
  return block.index === stamp.index + 1 && block.owner.parent === entry.parent;
}
