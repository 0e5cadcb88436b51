import type { LabelledBlock } from './body-region.ts';
import type { Candidate } from './candidates.ts';
import { junkLabels, linkedPart } from './classify-block.ts';
import { isInLinkList } from './link-list.ts';
import { ancestors, isWithin, type PageElement } from './page-tree.ts';
import { linksDocument } from './restore-prose.ts';
import { repeatsStated, type Stated } from './stated-lines.ts';

/** The article's own element holds at least this part of what the page says without links below its headline. */
const shareOfStory = 0.6;
/** So many lines below a headline make a story. */
const minLines = 2;

/** What is known of a page besides its blocks. */
interface Surroundings extends Stated {
  root: PageElement;
  captions: ReadonlyMap<LabelledBlock, PageElement>;
}

/**
 * The body of a page without a paragraph, and its element: the story below the headline, else short sentences of the
 * candidate or of the page, else what a list of other pages says. `isJunk` tells furniture of any kind, captions, cards and repetitions.
 */
export function selectWithoutProse(
  blocks: readonly LabelledBlock[],
  candidate: Candidate,
  end: number,
  page: Surroundings,
  isJunk: (block: LabelledBlock) => boolean,
): { kept: LabelledBlock[]; core: PageElement } {
  const spoken = blocks.filter(
    (block) =>
      block.index < end &&
      block.text !== '' &&
      block.kind !== 'heading' &&
      !junkLabels.has(block.label) &&
      !repeatsStated(block, page),
  );
  const inCandidate = spoken.filter((block) => candidate.has(block) && !page.captions.has(block));
  const unlinked = inCandidate.filter(({ item, linked }) => item === undefined || linked < 0.5 || linksDocument(item));
  const sentences = spoken.filter(({ label }) => label === 'sentence' || label === 'prose' || label === 'quote');
  const kept = [unlinked, inCandidate].find(({ length }) => length > 0) ?? sentences;
  const isLine = (block: LabelledBlock): boolean => !isJunk(block) && isLineOfStory(block, blocks);
  const story = storyBelow(blocks, headlineOf(blocks, page), end, isLine, page.captions);
  const found = new Set(story?.kept);
  const isWhole = story && kept.every((block) => found.has(block) || !isWithin(block.owner, story.core));
  return isWhole ? story : { kept, core: page.root };
}

/** The only first-level heading; without one, the first heading or line that says the title. */
function headlineOf(blocks: readonly LabelledBlock[], page: Stated): LabelledBlock | undefined {
  const headlines = blocks.filter(({ owner }) => owner.tag === 'h1');
  if (headlines.length > 0)
    return headlines.every(({ owner }) => owner === headlines[0]!.owner) ? headlines[0] : undefined;
  return blocks.find((block) => block.words >= 3 && repeatsStated(block, page));
}

/** What may be part of a story without a paragraph. */
function isLineOfStory(block: LabelledBlock, blocks: readonly LabelledBlock[]): boolean {
  if (block.label === 'credit') return false;
  if (block.label === 'item') return !isInLinkList(block, blocks, new Set());
  return block.label !== 'short' || /^(?:p|summary|td|blockquote)$/.test(block.owner.tag);
}

/**
 * The story of short answers, entries, clauses or pictures with captions: what stands below the headline in the
 * smallest element around it that says most of what the page says there. Undefined where there is no such element.
 */
function storyBelow(
  blocks: readonly LabelledBlock[],
  headline: LabelledBlock | undefined,
  end: number,
  isLine: (block: LabelledBlock) => boolean,
  captions: ReadonlyMap<LabelledBlock, PageElement>,
): { kept: LabelledBlock[]; core: PageElement } | undefined {
  if (headline === undefined) return undefined;
  const below = blocks.filter(({ index }) => index > headline.index && index < end);
  const lines = below.filter((block) => captions.has(block) || (isLine(block) && linkedPart(block) < 0.5));
  const total = wordsOf(lines);
  for (const holder of ancestors(headline.owner)) {
    const within = lines.filter(({ owner }) => isWithin(owner, holder));
    const isStory = within.filter(({ kind, text }) => kind !== 'heading' && text !== '').length >= minLines;
    if (isStory && wordsOf(within) >= total * shareOfStory) {
      return { kept: below.filter((block) => isLine(block) && isWithin(block.owner, holder)), core: holder };
    }
  }
  return undefined;
}

function wordsOf(blocks: readonly LabelledBlock[]): number {
  return blocks.reduce((sum, { words }) => sum + words, 0);
}
