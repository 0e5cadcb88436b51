import { foldKey } from '../../text/fold-key.ts';
import type { LabelledBlock } from './body-region.ts';
import { linkedPart } from './classify-block.ts';
import { isHeadLine } from './head-lines.ts';
import { ancestors, isWithin } from './page-tree.ts';
import { repeatsStated, type Stated } from './stated-lines.ts';

/** How far behind the headline, in blocks, a standfirst begins. */
const maxBehind = 6;
/** A line without a final stop has so many words: fewer name a section. In a box that can hold anything, more. */
const minWords = 4;
const minWordsInBox = 8;
/** Names of what sums an article up. */
const names =
  /(?:^|[\s_-])(?:stand-?first|cha(?:po|peau)|deck|dek|lede|intro(?:duction)?|teaser|entradilla|bajada|vorspann|anrei(?:ss|ß)er|ingress|sub-?(?:title|head(?:line|ing)?|line)|summary|excerpt|abstract|sottotitolo|sommario|subtitulo|untertitel|linha-?fina|manchet|samenvatting|zajawka|perex|lid)(?:$|[\s_-])/i;

/**
 * The lines between headline and body that sum the article up, joined by a space; undefined where there are none. They follow
 * each other in one element, and say neither when nor by whom. `first`: the first block of the body.
 */
export function findStandfirst(
  blocks: readonly LabelledBlock[],
  first: LabelledBlock | undefined,
  page: Stated & { captions: ReadonlyMap<LabelledBlock, unknown>; cards: ReadonlySet<LabelledBlock> },
): string | undefined {
  if (first === undefined) return undefined;
  const before = blocks.slice(0, first.index);
  const headline =
    before.findLast(({ owner }) => owner.tag === 'h1') ??
    before.findLast(({ text }) => page.stated.has(foldKey(text).toLowerCase()));
  if (headline === undefined) return undefined;
  const isLine = (block: LabelledBlock): boolean =>
    !isWithin(block.owner, headline.owner) &&
    !page.captions.has(block) &&
    !page.cards.has(block) &&
    linkedPart(block) < 0.5 &&
    saysMuch(block) &&
    !repeatsStated(block, page) &&
    !isHeadLine(block.text);
  const start = before.findIndex(
    (block) => block.index > headline.index && block.index <= headline.index + maxBehind && isLine(block),
  );
  const opening = before[start];
  if (opening === undefined) return undefined;
  const end = before.findIndex((block) => block.index > opening.index && !(isLine(block) && isLike(block, opening)));
  const lines = before.slice(start, end === -1 ? undefined : end);
  return lines.map(({ text }) => text).join(' ');
}

/** A sentence, a line that is named so, or one with enough words. */
function saysMuch(block: LabelledBlock): boolean {
  const { label, words, owner, item, text } = block;
  if (label === 'prose' || label === 'sentence') return words > 1;
  if (label !== 'heading' && label !== 'short') return false;
  if (item || /\d:\d{2}/.test(text)) return false;
  if (isNamed(block)) return words > 1;
  return words >= (/^(?:p|h[2-6])$/.test(owner.tag) ? minWords : minWordsInBox);
}

function isNamed({ owner }: LabelledBlock): boolean {
  const holders = [owner, ...ancestors(owner).take(1)];
  return holders.some(({ attributes }) => names.test(attributes.get('class') ?? ''));
}

function isLike({ owner }: LabelledBlock, other: LabelledBlock): boolean {
  return owner.parent === other.owner.parent && owner.tag === other.owner.tag;
}
