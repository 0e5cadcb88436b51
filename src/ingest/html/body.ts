import type { Root } from 'hast';
import { foldKey } from '../../text/fold-key.ts';
import { bestRun, findEnd, isProse, pathOf, proseWords, usualPaths, type LabelledBlock } from './body-region.ts';
import { buildBody } from './build-body.ts';
import { defuddleCandidate, maxElementsForLibraries, readabilityCandidate, type Candidate } from './candidates.ts';
import { labelBlock, linkedPart, type BlockLabel } from './classify-block.ts';
import { withEntryStamps } from './entry-stamps.ts';
import { findCaptions } from './find-captions.ts';
import { findOffers } from './find-offers.ts';
import { findCards } from './find-cards.ts';
import { linesOfBody } from './lines-of-body.ts';
import { looseCaptions } from './loose-captions.ts';
import { readBlocks } from './page-blocks.ts';
import { leftOut } from './left-out.ts';
import { foldSpaces, readPageTree, type PageElement } from './page-tree.ts';
import { readPictures } from './pictures.ts';
import { findFurniture, type Pruned } from './prune.ts';
import { repeatedCaptions } from './repeated-captions.ts';
import { restoreProse } from './restore-prose.ts';
import { selectBlocks } from './select-blocks.ts';
import { findStandfirst } from './standfirst.ts';
import { withStatedBeginning } from './stated-beginning.ts';
import { trimEnds } from './trim-ends.ts';

/** A page taken apart: its tree and its blocks outside of furniture, with what the prose alone says the body is. */
export interface PageReading {
  root: PageElement;
  blocks: LabelledBlock[];
  captions: Map<LabelledBlock, PageElement>;
  cards: Set<LabelledBlock>;
  /** Blocks of small boxes with a form or button. */
  offers: Set<LabelledBlock>;
  /** Elements that are no part of an article. */
  furniture: ReadonlyMap<PageElement, Pruned>;
  /** The blocks of the run with the most prose. */
  run: Set<LabelledBlock>;
  /** Text of that run: a rough body, to tell the language by. */
  roughText: string;
  /** Elements of short lines that stand below text of the article in its form: no field is read from them. */
  bodyLines: ReadonlySet<Element>;
}

/** What is known of a page when its body is looked for. */
export interface BodyContext {
  /** Of the page; relative addresses are read against it. */
  url: string;
  /** Elements of the page: very large ones are read without the libraries. */
  elements: number;
  /** Limits that the page was over: such a page is read without the libraries too. */
  limits?: readonly string[];
  /** As the page states them: lines of the body that only repeat them are left out. */
  title?: string | null;
  authors?: readonly string[];
  /** The page holds the body and nothing else: rules selected it. */
  whole?: boolean;
  /** As the head states it; often it begins as the article does. */
  description?: string | null;
  /** A second document of the same page, for the second opinion. Called at most once. */
  parseAgain: () => Document;
}

/** The body of a page. */
export interface ExtractedBody {
  /** Paragraphs, headings, lists, quotations, tables, code; `figure` holds a picture with its caption. */
  root: Root;
  captions: string[];
  /** Addresses in it that the page names relatively. */
  relativeAddresses: string[];
  /** Which reading the body was taken from. */
  candidate: 'readability' | 'defuddle' | 'own' | 'rule';
  /** Part of the page's prose that is in the body, 0 to 1. */
  coverage: number;
  /** How far two independent readings are the same, 0 to 1. Below .85 a person should look. */
  agreement: number;
  /** 0 to 1. */
  confidence: number;
  /** Pieces in the element of the body that are in neither text nor captions, in document order, and why. */
  dropped: { label: string; text: string }[];
  /** The line below the headline that sums the article up, when it is not part of the body. */
  standfirst?: string;
}

/** Takes a document apart. Marks its elements; changes nothing else. */
export function readPage(document: Document): PageReading {
  const root = readPageTree(document);
  const furniture = findFurniture(root);
  const plain = readBlocks(root, (element) => furniture.has(element));
  const known = new Map<string, BlockLabel>();
  const labelled = plain.map((block): LabelledBlock => {
    const key = `${block.kind} ${block.owner.tag} ${block.item ? 'i' : ''}${block.quote ? 'q' : ''} ${linkedPart(block)} ${block.text}`;
    const label = known.get(key) ?? labelBlock(block);
    known.set(key, label);
    return { ...block, label };
  });
  const restored = restoreProse(labelled);
  const ownLines = linesOfBody(restored, descriptionsOf(document));
  const blocks = restored.map((block) => ({ ...block, label: ownLines.get(block) ?? block.label }));
  const bodyLines = new Set(
    [...ownLines.keys()].filter(({ label }) => label !== 'prose').map(({ owner }) => owner.dom),
  );
  const captions = findCaptions(blocks).figureOf;
  const cards = findCards(blocks);
  const offers = findOffers(root, blocks);
  const bodyLike = blocks.map((block): LabelledBlock =>
    captions.has(block) ? { ...block, label: 'credit' } : cards.has(block) ? { ...block, label: 'link' } : block,
  );
  const found = bestRun(
    bodyLike,
    findEnd(bodyLike, () => true),
  );
  const run = new Set(
    found ? blocks.slice(found.first, found.last + 1).filter((block) => !cards.has(block) && !captions.has(block)) : [],
  );
  const roughText = [...run]
    .filter(isProse)
    .map(({ text }) => text)
    .join('\n');
  return { root, blocks, captions, cards, offers, furniture, run, roughText, bodyLines };
}

/** How the head sums the article up. */
function descriptionsOf(document: Document): string[] {
  const stated = document.querySelectorAll('meta[name="description"], meta[property="og:description"]');
  return [...stated].map((meta) => foldSpaces(meta.getAttribute('content') ?? ''));
}

/** Finds the body of a page. `document` is the one that was read, and is used up. Never throws on a page's content. */
export function extractBody(document: Document, page: PageReading, context: BodyContext): ExtractedBody {
  const { blocks } = page;
  for (const element of page.furniture.keys()) element.dom.remove();
  const small = isSmall(context);
  const readability = small && !context.whole ? readabilityCandidate(document, blocks) : undefined;
  const { candidate, set } = withStatedBeginning(
    choose(page, readability, context),
    readability,
    blocks,
    context.description ?? '',
  );
  const paths = usualPaths([...set].filter((block) => !page.cards.has(block as LabelledBlock)) as LabelledBlock[]);
  const end = findEnd(
    blocks,
    (block) => (paths.has(pathOf(block.owner)) || page.run.has(block)) && !page.cards.has(block),
  );
  const stated = new Set(
    [context.title ?? '', ...(context.authors ?? [])]
      .filter((line) => line !== '')
      .map((line) => foldKey(line).toLowerCase()),
  );
  const selection = selectBlocks(blocks, set, end, {
    root: page.root,
    captions: page.captions,
    cards: page.cards,
    run: page.run,
    offers: page.offers,
    stated,
    authors: context.authors ?? [],
  });
  const trimmed = trimEnds(selection.kept, context.authors ?? []);
  const whole = withEntryStamps(blocks, trimmed.kept);
  const pictures = readPictures(whole, page.captions, context.url);
  const spoken = new Set([...pictures.values()].flatMap(({ captions }) => captions));
  const loose = looseCaptions(whole, page.captions, selection.captions, spoken);
  for (const block of [...loose.values()].flatMap((caption) => caption.blocks)) spoken.add(block);
  const repeated = repeatedCaptions(whole, spoken);
  const blocksOfBody = whole.filter((block) => !repeated.has(block));
  const built = buildBody(page.root, blocksOfBody, pictures, loose, context.url);
  const kept = new Set(blocksOfBody);
  const words = proseWords(kept);
  const coverage = words / Math.max(words, 1, proseWords(blocks.filter((block) => !page.cards.has(block))));
  const agreement = overlap(
    kept,
    candidate === 'own' ? ((readability as Set<LabelledBlock> | undefined) ?? new Set()) : page.run,
  );
  const standfirst = findStandfirst(blocks, blocksOfBody[0], { ...page, stated, authors: context.authors ?? [] });
  return {
    root: built.root,
    captions: built.captions,
    relativeAddresses: built.relativeAddresses,
    candidate,
    coverage,
    agreement,
    confidence: Math.min(1, agreement * (0.5 + coverage / 2)),
    dropped: leftOut(
      page,
      selection.core,
      blocksOfBody,
      spoken,
      [...selection.dropped, ...trimmed.dropped, ...[...repeated].map((block) => ({ label: 'repeated', block }))],
      stated,
    ),
    ...(standfirst === undefined ? {} : { standfirst }),
  };
}

function isSmall({ elements, limits }: BodyContext): boolean {
  return elements <= maxElementsForLibraries && (limits ?? []).length === 0;
}

/** Readability's reading; defuddle's or our own where Readability covers little of the page's prose. */
function choose(
  page: PageReading,
  readability: Candidate | undefined,
  context: BodyContext,
): { candidate: ExtractedBody['candidate']; set: Candidate } {
  const prose = (set: Candidate | undefined): number =>
    proseWords([...(set ?? [])].filter((block) => !page.cards.has(block as LabelledBlock)) as LabelledBlock[]);
  if (context.whole) return { candidate: 'rule', set: new Set(page.blocks) };
  const own = { candidate: 'own' as const, set: page.run as Candidate };
  const first = prose(readability);
  const ownWords = prose(page.run);
  if (readability && first >= ownWords * 0.5 && first > 0) return { candidate: 'readability', set: readability };
  if (!isSmall(context)) return own;
  const defuddle = defuddleCandidate(context.parseAgain(), context.url, page.blocks, context.elements);
  const second = prose(defuddle);
  if (!readability || first === 0)
    return defuddle && second >= ownWords * 0.5 ? { candidate: 'defuddle', set: defuddle } : own;
  const agreed = defuddle ? overlap(defuddle as Set<LabelledBlock>, page.run) : 0;
  if (defuddle && first < second * 0.3) return { candidate: 'defuddle', set: defuddle };
  if (agreed > 0.7 && second > first) return own;
  return { candidate: 'readability', set: readability };
}

/** F1 of two readings, by words of prose. */
function overlap(one: ReadonlySet<LabelledBlock>, other: ReadonlySet<LabelledBlock>): number {
  const both = proseWords([...one].filter((block) => other.has(block)));
  const sum = proseWords(one) + proseWords(other);
  return sum === 0 ? 0 : (2 * both) / sum;
}
