import { articleFinder, homeOf, isAbove, isAtHome } from './body-home.ts';
import { closesBody, isAddress } from './closing-lines.ts';
import { coreOf, isProse, pathOf, usualPaths, type LabelledBlock } from './body-region.ts';
import { boxedBlocks } from './boxed-blocks.ts';
import { junkLabels, linkedPart } from './classify-block.ts';
import type { Candidate } from './candidates.ts';
import { isWithin, type PageElement } from './page-tree.ts';
import { findFlows, isLinkedSentence, isShortLine } from './plain-lines.ts';
import { recallBoxes } from './recall-boxes.ts';
import { widenRange } from './widen-range.ts';
import { selectWithoutProse } from './without-prose.ts';
import { isInLinkList } from './link-list.ts';
import { repeatsStated, type Stated } from './stated-lines.ts';

/** What is known of a page besides its blocks. */
export interface Surroundings extends Stated {
  root: PageElement;
  captions: ReadonlyMap<LabelledBlock, PageElement>;
  cards: ReadonlySet<LabelledBlock>;
  /** Blocks of boxes with a form. */
  offers: ReadonlySet<LabelledBlock>;
  /** What the page's prose alone says the body is. */
  run: ReadonlySet<LabelledBlock>;
}

/** A box of the body with a heading and so many short lines is one of facts. */
const minBoxLines = 2;

/** The blocks of the body, and why others within its range are not. */
export interface Selection {
  kept: LabelledBlock[];
  dropped: { label: string; block: LabelledBlock }[];
  /** Captions that stand where the body does. */
  captions: Set<LabelledBlock>;
  core: PageElement;
}

/**
 * Takes the body out of the page's blocks: those of the candidate, prose of the same shape beside them (bodies are
 * split over containers), and what stands between; without furniture in it, before it and behind it.
 */
export function selectBlocks(
  blocks: readonly LabelledBlock[],
  candidate: Candidate,
  end: number,
  page: Surroundings,
): Selection {
  const boxed = new Set([...boxedBlocks(blocks, end), ...page.offers]);
  const isJunk = (block: LabelledBlock): boolean =>
    boxed.has(block) ||
    junkLabels.has(block.label) ||
    page.cards.has(block) ||
    page.captions.has(block) ||
    repeatsStated(block, page);
  const chosen = blocks.filter(
    (block) => block.index < end && candidate.has(block) && isProse(block) && !isJunk(block),
  );
  const core = coreOf(chosen, page.root);
  // Elements that hold prose of the body directly: what stands right in them is most likely body too.
  const homes = new Set<PageElement>();
  const prose = new Set<LabelledBlock>();
  if (chosen.length === 0) {
    const found = selectWithoutProse(blocks, candidate, end, page, isJunk);
    const isInStory = (block: LabelledBlock): boolean => found.core !== page.root && isWithin(block.owner, found.core);
    const captions = new Set([...page.captions.keys()].filter((block) => block.index < end && isInStory(block)));
    return { ...found, captions, dropped: [] };
  }
  const paths = usualPaths(chosen);
  const flows = findFlows(blocks);
  const articleOf = articleFinder(blocks);
  const article = articleOf(core) ?? articleOf(chosen[0]!.owner);
  const isOfBody = (block: LabelledBlock): boolean =>
    isProse(block) &&
    !isJunk(block) &&
    articleOf(block.owner) === article &&
    (paths.has(pathOf(block.owner)) || (article !== undefined && page.run.has(block) && block.owner.tag === 'p'));
  const [widest, last] = widenRange(blocks, chosen, end, isOfBody);
  const first = leadOf(widest);

  for (let index = first; index <= last; index += 1) {
    const block = blocks[index]!;
    if (!isProse(block) || isJunk(block)) continue;
    if (!candidate.has(block) && !isOfBody(block)) continue;
    prose.add(block);
    homes.add(homeOf(block));
  }
  for (let index = first; index <= last; index += 1) {
    const block = blocks[index]!;
    if (isProse(block) && !isJunk(block) && homes.has(homeOf(block))) prose.add(block);
  }

  const kept: LabelledBlock[] = [];
  const dropped: Selection['dropped'] = [];
  const captions = new Set<LabelledBlock>();
  for (let index = Math.max(0, first - 12); index <= last; index += 1) {
    const block = blocks[index]!;
    const why = reasonToDrop(block);
    if (isCaption(block) && isPictureOfBody(block)) captions.add(block);
    if (why === undefined) kept.push(block);
    else if (index >= first) dropped.push({ label: why, block });
  }
  let heading: LabelledBlock | undefined;
  for (let index = last + 1; index < Math.min(end, last + 30); index += 1) {
    const block = blocks[index]!;
    const isText = isTail(block) || closesBody(block, [...kept, ...(heading ? [heading] : [])]);
    if (isCaption(block) && isClosingPicture(block)) captions.add(block);
    if (isText || (block.kind === 'media' && isClosingPicture(block)))
      kept.push(...(isText && heading ? [heading] : []), block);
    else if (block.label === 'end' || block.label === 'comments') break;
    if (isText) heading = undefined;
    else if (block.label === 'heading') {
      // A last section of short lines: its heading is kept with the first of them.
      const next = blocks[index + 1];
      const hasText = next?.label === 'sentence' && next.owner.parent === block.owner.parent && isAtHome(block, homes);
      if (linkedPart(block) >= 0.8 && !hasText) continue;
      if (heading !== undefined || !isAtHome(block, homes)) break;
      heading = block;
    }
  }
  const recalled = recallBoxes(blocks, kept, {
    article,
    first,
    end,
    isJunk: (block) => isJunk(block) || isInLinkList(block, blocks, prose),
  });
  const body = new Set([...kept, ...recalled]);
  return {
    kept: recalled.size === 0 ? kept : blocks.filter((block) => body.has(block)),
    dropped: dropped.filter(({ block }) => !recalled.has(block)),
    captions,
    core: article && article.tag !== 'article' ? article : core,
  };

  /** Short sentences, questions and a heading that open the body right before its first paragraph. */
  function leadOf(paragraph: number): number {
    const home = homeOf(blocks[paragraph]!);
    let lead = paragraph;
    for (let index = paragraph - 1; index >= Math.max(0, paragraph - 6); index -= 1) {
      const block = blocks[index]!;
      if (block.kind === 'media' || page.captions.has(block)) continue;
      const isOfEntry = isEntryHeading(block) && isWithin(blocks[paragraph]!.owner, block.owner.parent!);
      if (!(candidate.has(block) || isOfEntry || isAddress(block)) || isJunk(block)) break;
      if (
        homeOf(block) !== home &&
        !isOfEntry &&
        !(block.kind === 'heading' && isAbove(block, blocks[paragraph]!, core))
      )
        break;
      if (block.label === 'sentence' || block.label === 'item' || isAddress(block)) lead = index;
      else if (block.label === 'heading' && block.owner.tag !== 'h1' && index === lead - 1) lead = index;
      else break;
    }
    return lead;
  }

  /** A heading right in the element of one entry of several. */
  function isEntryHeading({ kind, owner }: LabelledBlock): boolean {
    return kind === 'heading' && owner.parent?.tag === 'article' && articleOf(owner) !== owner.parent;
  }

  function reasonToDrop(block: LabelledBlock): string | undefined {
    if (page.captions.has(block)) return 'caption';
    if (page.cards.has(block)) return 'card';
    if (boxed.has(block)) return 'box';
    if (isAttribution(block)) return undefined;
    if (repeatsStated(block, page)) return 'stated';
    if (junkLabels.has(block.label) && !(block.label === 'promotion' && block.words > 25)) {
      return block.label === 'link' && (isLinkedProse(block) || isLinkedSentence(block, flows))
        ? undefined
        : block.label;
    }
    const near = homes.has(homeOf(block));
    const inCandidate = candidate.has(block);
    switch (block.label) {
      case 'prose':
        return block.index >= first && prose.has(block) ? undefined : 'aside';
      case 'media':
        return isPictureOfBody(block) ? undefined : 'picture';
      case 'heading':
        if (block.index < first) return isDek(block) ? undefined : 'lead';
        return near || isEntryHeading(block) || (inCandidate && !isBoxHeading(block)) ? undefined : 'aside';
      case 'item':
        return block.index >= first &&
          (prose.has(block) || ((near || inCandidate) && !isInLinkList(block, blocks, prose)))
          ? undefined
          : 'list';
      case 'quote':
        return block.index >= first && (near || inCandidate || prose.has(block)) ? undefined : 'aside';
      case 'code':
      case 'table':
        return block.index >= first && (inCandidate || near) ? undefined : 'aside';
      case 'rule':
        return near && block.index > first ? undefined : 'rule';
      case 'sentence':
        return block.index >= first && (inCandidate || near) ? undefined : 'aside';
      case 'credit':
        return 'credit';
      default:
        if (block.index > first && unfoldsBody(block)) return undefined;
        if (block.index === first && isAddress(block)) return undefined;
        return block.index > first && (near || (inCandidate && isParagraph(block))) && isParagraph(block)
          ? undefined
          : 'short';
    }
  }

  /** What a reader clicks on to see lines of the body. */
  function unfoldsBody({ owner }: LabelledBlock): boolean {
    const { parent, tag } = owner;
    return (
      tag === 'summary' &&
      parent !== null &&
      blocks.some(
        (other) => other.owner !== owner && isWithin(other.owner, parent) && (candidate.has(other) || prose.has(other)),
      )
    );
  }

  /** A summing-up line without a final stop, set as a heading above the first paragraph. */
  function isDek(block: LabelledBlock): boolean {
    return block.owner.tag !== 'h1' && block.words >= 10 && block.linked < 0.3 && candidate.has(block);
  }

  /** Who is quoted, and when: a line in a quotation of the body. */
  function isAttribution(block: LabelledBlock): boolean {
    if (!/^(?:short|sentence|date|byline|credit)$/.test(block.label) || block.words > 25) return false;
    return block.quote !== undefined && kept.some(({ quote }) => quote === block.quote);
  }

  /** The heading of a box in which nothing is body. */
  function isBoxHeading(block: LabelledBlock): boolean {
    for (let box: PageElement | null = block.owner; box && box !== core && !homes.has(box); box = box.parent) {
      const around = box;
      const within = blocks.filter((other) => other !== block && other.text !== '' && isWithin(other.owner, around));
      if (within.length > 0)
        return (
          !within.some((other) => prose.has(other)) &&
          within.filter((other) => isShortLine(other) && candidate.has(other)).length < minBoxLines
        );
    }
    return false;
  }

  function isLinkedProse(block: LabelledBlock): boolean {
    return (
      block.words >= 8 &&
      block.owner.tag === 'p' &&
      candidate.has(block) &&
      homes.has(homeOf(block)) &&
      block.linked < 1 &&
      block.linked < 0.95
    );
  }

  function isParagraph(block: LabelledBlock): boolean {
    return block.owner.tag === 'p' || block.owner.tag === 'summary' || homes.has(block.owner);
  }

  /** A picture or caption that stands in the body, directly or in an element without prose of its own. */
  function isPictureOfBody(block: LabelledBlock): boolean {
    if (block.index < first && !isWithin(block.owner, core) && !candidate.has(block)) return false;
    for (
      let element: PageElement | null = block.owner, steps = 0;
      element && steps < 9;
      element = element.parent, steps += 1
    ) {
      if (homes.has(element)) return true;
      if (element === core) return true;
    }
    return candidate.has(block);
  }

  function isCaption(block: LabelledBlock): boolean {
    return page.captions.has(block) && !boxed.has(block) && !page.cards.has(block);
  }

  /** A picture, player or caption right behind the text, where paragraphs of the body stand. */
  function isClosingPicture(block: LabelledBlock): boolean {
    if (boxed.has(block) || page.cards.has(block)) return false;
    if (articleOf(block.owner) !== article || /^(?:body|main)$/.test(core.tag)) return false;
    const figure =
      page.captions.get(block) ?? [...page.captions.values()].find((around) => isWithin(block.owner, around));
    const holder = (figure ?? block.owner).parent;
    return holder !== null && (homes.has(holder) || (holder.parent !== null && homes.has(holder.parent)));
  }

  /** Short paragraphs, lists and quotations that go on behind the last paragraph. */
  function isTail(block: LabelledBlock): boolean {
    if (boxed.has(block) || page.captions.has(block) || page.cards.has(block) || repeatsStated(block, page))
      return false;
    if (isAttribution(block) || unfoldsBody(block)) return true;
    if (!isAtHome(block, homes) && !candidate.has(block)) return false;
    if (block.label === 'sentence' || block.label === 'quote' || block.label === 'code' || block.label === 'table') {
      return homes.has(homeOf(block)) || articleOf(block.owner) === article;
    }
    return block.label === 'item' && !isInLinkList(block, blocks, prose);
  }
}
