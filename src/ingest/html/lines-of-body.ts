import { besideDates } from '../text/date-line.ts';
import type { LabelledBlock } from './body-region.ts';
import { isAddress } from './closing-lines.ts';
import { isSetOff } from './set-off.ts';
import { isBylineName } from './metadata/byline-marks.ts';
import { textOf, isWithin, type PageElement } from './page-tree.ts';

/** Names of boxes that hold when and by whom. */
const factNames = /date|publish|posted|timestamp|datum|fecha|time|meta|info/i;
const question = /[?？؟]["'”’»）)]*$/u;

/** Paragraphs of one form in one element. */
interface Flow {
  parent: PageElement;
  /** All blocks of this form behind the headline, in order. */
  blocks: LabelledBlock[];
  /** Index of the first block that is text of the article, be it a question, and of the last paragraph. */
  first: number;
  last: number;
}

/**
 * Lines that give a day or a name and are text of the article, since text of it stands above them and nothing but their words
 * sets them apart: the days of a chronology, an answer, the head of a letter. No field of the page is read from them.
 * `descriptions`: how the page sums itself up; a paragraph that says so is no text yet.
 */
export function linesOfBody(
  blocks: readonly LabelledBlock[],
  descriptions: readonly string[],
): Map<LabelledBlock, LabelledBlock['label']> {
  const headline = blocks.find(({ owner }) => owner.tag === 'h1')?.index ?? -1;
  const found = new Map<LabelledBlock, LabelledBlock['label']>();
  const firstProse = blocks.find(({ index, label }) => index > headline && label === 'prose')?.index ?? 0;
  const behind = blocks.filter(({ index, kind }) => index > headline && (kind === 'text' || kind === 'heading'));
  for (const flow of flowsOf(behind)) {
    for (const [at, block] of flow.blocks.entries()) {
      const next = flow.blocks[at + 1];
      const opensLetter = next?.index === block.index + 1 && isAddress(next) && block.label !== 'prose';
      if (opensLetter && besideDates(block.text)) found.set(block, 'sentence');
      if (block.index <= flow.first || besideDates(block.text)?.isLabelled) continue;
      if (block.index > flow.last && block.label !== 'date') continue;
      if (isBelowStandfirst(block, flow, blocks, descriptions)) continue;
      found.set(block, isFact(block) ? (block.index < firstProse ? 'sentence' : 'short') : block.label);
    }
  }
  for (const block of behind) {
    if (block.kind !== 'heading' || besideDates(block.text)?.others.length !== 0 || isNamedFact(block.owner)) continue;
    const around = block.owner.parent?.parent ?? block.owner.parent;
    const isBelowText = behind.some(
      ({ index, label, owner, kind }) =>
        label === 'prose' && kind === 'text' && index < block.index && around !== null && isWithin(owner, around),
    );
    if (isBelowText) found.set(block, 'heading');
  }
  return found;
}

function flowsOf(blocks: readonly LabelledBlock[]): Flow[] {
  const forms = new Map<PageElement, Map<string, LabelledBlock[]>>();
  for (const block of blocks) {
    const { owner, item, kind } = block;
    if (kind !== 'text' || item || !owner.parent || textOf(owner.children) !== block.text) continue;
    const inParent = forms.get(owner.parent) ?? new Map<string, LabelledBlock[]>();
    const form = `${owner.tag} ${owner.attributes.get('class') ?? ''}`;
    inParent.set(form, [...(inParent.get(form) ?? []), block]);
    forms.set(owner.parent, inParent);
  }
  return [...forms].flatMap(([parent, inParent]) =>
    [...inParent.values()].flatMap((alike) => {
      const prose = alike.filter(({ label }) => label === 'prose');
      const opening = alike.find(({ label, text }) => label === 'prose' || question.test(text));
      if (prose.length === 0 || opening === undefined || isNamedFact(opening.owner)) return [];
      return [{ parent, blocks: alike, first: opening.index, last: prose.at(-1)!.index }];
    }),
  );
}

/**
 * Whether a line stands right below the only paragraph so far, and that one sums the article up: it is set off, or the page
 * states it as its description, or both byline and day stand below it.
 */
function isBelowStandfirst(
  line: LabelledBlock,
  flow: Flow,
  blocks: readonly LabelledBlock[],
  descriptions: readonly string[],
): boolean {
  const [above, ...more] = flow.blocks.filter(({ index, label }) => {
    return index >= flow.first && index < line.index && label !== 'date' && label !== 'byline';
  });
  if (above === undefined || more.length > 0 || !isFact(line)) return false;
  const facts: LabelledBlock[] = [];
  for (let index = above.index + 1; isFact(blocks[index]); index += 1) facts.push(blocks[index]!);
  if (!facts.includes(line)) return false;
  const said = above.text.trim();
  if (descriptions.includes(said) || isStrong(above)) return true;
  return facts.some(({ label }) => label === 'byline') && facts.some(({ text }) => besideDates(text));
}

function isFact(block: LabelledBlock | undefined): boolean {
  return block?.label === 'date' || block?.label === 'byline';
}

function isStrong({ nodes, text }: LabelledBlock): boolean {
  if (question.test(text)) return false;
  const inside = nodes.filter((node) => textOf([node]) !== '');
  return (
    isSetOff(nodes) || inside.every((node) => node.kind === 'element' && (node.tag === 'b' || node.tag === 'strong'))
  );
}

function isNamedFact({ attributes }: PageElement): boolean {
  const names = `${attributes.get('class') ?? ''} ${attributes.get('id') ?? ''} ${attributes.get('itemprop') ?? ''}`;
  return factNames.test(names) || isBylineName(names);
}
