import { labelUnit, type Label } from '../text/labels.ts';
import { buttonKind } from '../text/phrases.ts';
import { endsSentence, wordsOf } from '../text/words.ts';
import { counterPattern, creditPattern, endPattern, offerPattern, timeAgoPattern, toolPattern } from './phrases.ts';
import { ancestors, type PageElement } from './page-tree.ts';
import type { PageBlock } from './page-blocks.ts';

/**
 * What a block is by itself. `prose`: a paragraph; `sentence`: a short one with a final stop; `short`: one without;
 * `end`, `comments`: begins what is not the article; `link`: a line that is a link; the rest is what it says.
 */
export type BlockLabel =
  | 'prose'
  | 'sentence'
  | 'short'
  | 'heading'
  | 'item'
  | 'quote'
  | 'code'
  | 'table'
  | 'media'
  | 'rule'
  | 'credit'
  | 'date'
  | 'byline'
  | 'path'
  | 'link'
  | 'end'
  | 'comments'
  | 'promotion'
  | 'offer'
  | 'tool';

/** Labels of blocks that are never part of a body. */
export const junkLabels: ReadonlySet<BlockLabel> = new Set([
  'date',
  'byline',
  'path',
  'link',
  'end',
  'comments',
  'promotion',
  'offer',
  'tool',
]);

/** A unit may have this many words and still be a line of furniture. */
const furnitureWords = 30;
const offerWords = 70;
const decoration = /^[\s\p{So}\p{Sk}\p{Sm}•·*|>»›←→–—\-[(]+|[\s\p{So}\p{Sk}\p{Sm}•·*|<>»›←→:….–—\-\])]+$/gu;

const fromText: Partial<Record<Label, BlockLabel>> = {
  date: 'date',
  byline: 'byline',
  path: 'path',
  comments: 'comments',
  related: 'end',
  promotion: 'promotion',
  button: 'tool',
  boilerplate: 'offer',
};

/** Labels a block by its own text and element. */
export function labelBlock(block: PageBlock): BlockLabel {
  if (block.kind === 'media' || block.kind === 'rule' || block.kind === 'table' || block.kind === 'code')
    return block.kind;
  const { words } = block;
  // What a block is shows at its beginning and end.
  const text = block.text.length > 3_000 ? `${block.text.slice(0, 2_000)} ${block.text.slice(-1_000)}` : block.text;
  const bare = text.toLowerCase().replaceAll(decoration, '');
  if (bare === '') return 'tool';
  const linked = linkedPart(block);
  const label = labelUnit({ text, line: 0, gapBefore: 0, gapAfter: 0 }).label;
  if (words <= furnitureWords) {
    if (block.kind === 'heading' && label === 'comments') return 'comments';
    if (timeAgoPattern.test(bare)) return 'tool';
    if (
      /^[\d.,]+ ?[km]?$/u.test(bare)
        ? block.kind !== 'heading' && !block.item
        : counterPattern.test(bare) || toolPattern.test(bare)
    )
      return 'tool';
    if (endPattern.test(bare)) return block.kind === 'heading' || linked < 0.5 ? 'end' : 'promotion';
    const furniture = fromText[label];
    // A whole sentence that begins as a byline does is prose: `By Monday the town was empty.`
    if (furniture && !(furniture === 'byline' && words > 20)) return furniture;
    if (label === 'service' || buttonKind(wordsOf(bare))) return 'tool';
  }
  if (words <= offerWords && (offerPattern.test(bare) || label === 'boilerplate')) return 'offer';
  // A summing-up line set as a heading is read as what it is.
  if (block.kind === 'heading' && !(words >= 14 && block.owner.tag !== 'h1' && endsSentence(text) && linked < 0.5))
    return 'heading';
  if (linked >= 0.85 && words <= 35) return 'link';
  if (words <= 25 && creditPattern.test(text)) return 'credit';
  if (block.item) return 'item';
  if (block.quote) return 'quote';
  if (label === 'rule') return 'rule';
  if (linked > 0.6 && words > 25) return 'link';
  if (label === 'prose') return 'prose';
  // An agency's or author's sign may stand behind the last sentence: `… ausgesetzt. (abc)`
  const isSentence =
    /^[（(].{20,}[)）]$/u.test(text) ||
    endsSentence(text) ||
    endsSentence(text.replace(/\s*[([][^()[\]]{1,30}[)\]]$/u, ''));
  return isSentence ? (words >= 12 ? 'prose' : 'sentence') : words >= 20 ? 'prose' : 'short';
}

/** Part of a block's text that is linked; all of it inside a link that holds the block. */
export function linkedPart(block: PageBlock): number {
  return isInLink(block.owner) ? 1 : block.linked;
}

function isInLink(element: PageElement): boolean {
  if (element.tag === 'a' && element.attributes.has('href')) return true;
  for (const above of ancestors(element)) if (above.tag === 'a' && above.attributes.has('href')) return true;
  return false;
}
