import { aboutAuthorPattern, aboutPagePattern } from './phrases.ts';
import { closesBody, isAddress } from './closing-lines.ts';
import { isProse, type LabelledBlock } from './body-region.ts';
import { findFlows, flowAround, formOf, isPlainLine } from './plain-lines.ts';
import { ancestors, textOf, type PageElement } from './page-tree.ts';
import { isSetOff } from './set-off.ts';

/** What goes on behind an author's name in a line about the author. */
const saysAnything =
  /^[\s,.:–—-]*(?:$|(?:is|was|has|writes|covers|ist|schreibt|arbeitet|est|es|é|è|schrijft|är|er|pisze)\b|est\b|,)/iu;
const saysTrade =
  /^(?:[\s,.:–—-]*(?:$|(?:writes|covers|reports|schreibt|arbeitet|berichtet|écrit|escribe|escreve|scrive|schrijft|skriver|pisze)\b)|,[^.]*$)/iu;

/** Takes off a body what does not belong at its ends, and what it says twice. */
export function trimEnds(
  kept: readonly LabelledBlock[],
  authors: readonly string[],
): { kept: LabelledBlock[]; dropped: { label: string; block: LabelledBlock }[] } {
  const dropped: { label: string; block: LabelledBlock }[] = [];
  let rest = [...kept];
  const drop = (block: LabelledBlock, label: string): void => {
    dropped.push({ label, block });
    rest = rest.filter((other) => other !== block);
  };
  for (const block of pullQuotes(rest)) drop(block, 'repeated');
  for (const block of fragments(rest)) drop(block, 'fragment');
  for (const block of closingPrint(rest)) drop(block, 'small-print');
  for (let last = rest.at(-1); last && rest.length > 1; last = rest.at(-1)) {
    const before = rest.slice(0, -1);
    if (!isName(last, authors) && closesBody(last, before)) break;
    if (last.kind === 'heading' || last.label === 'short' || last.label === 'rule') drop(last, 'tail');
    else if (isAboutAuthor(last, before, authors)) drop(last, 'about-author');
    else break;
  }
  for (let first = rest[0]; first && rest.length > 1; first = rest[0]) {
    if (first.label === 'rule' || (first.label === 'short' && !isAddress(first))) drop(first, 'lead');
    else break;
  }
  for (const heading of emptyHeadings(rest)) drop(heading, 'heading');
  return { kept: rest, dropped };
}

/**
 * On pages from before style sheets: the centred lines in small letters below the last rule; a last line in smaller
 * letters than the others that counts visitors or says what to look at the page with.
 */
function closingPrint(blocks: readonly LabelledBlock[]): readonly LabelledBlock[] {
  const rule = blocks.findLastIndex(({ label }) => label === 'rule');
  const behind = blocks.slice(rule + 1);
  if (rule > 0 && behind.every(isCentredPrint)) return behind;
  return behind.slice(-1).filter((last) => {
    if (!aboutPagePattern.test(last.text) || !isSmallPrint(last)) return false;
    return blocks.some((block) => block !== last && block.kind === 'text' && !isSmallPrint(block));
  });
}

function isCentredPrint(block: LabelledBlock): boolean {
  if (!isSmallPrint(block)) return false;
  const above = [block.owner, ...ancestors(block.owner)];
  return above.some(({ tag, attributes }) => tag === 'center' || attributes.get('align') === 'center');
}

function isSmallPrint({ nodes, owner, kind }: LabelledBlock): boolean {
  if (kind !== 'text') return false;
  const inside = nodes.filter((node) => textOf([node]) !== '');
  return (
    [owner, ...ancestors(owner)].some(isSmallFont) ||
    inside.every((node) => node.kind === 'element' && isSmallFont(node))
  );
}

function isSmallFont({ tag, attributes }: PageElement): boolean {
  return tag === 'small' || (tag === 'font' && /^\s*(?:-\d|[12])\s*$/.test(attributes.get('size') ?? ''));
}

/** Rows of single words and numbers: the labels of a chart or of a player. Plain lines amid the paragraphs are text. */
function fragments(blocks: readonly LabelledBlock[]): LabelledBlock[] {
  const flows = findFlows(blocks);
  const found: LabelledBlock[] = [];
  let row: LabelledBlock[] = [];
  const close = (): void => {
    if (row.length >= 4) found.push(...row.filter((block) => !isPlainLine(block, flowAround(block, flows))));
    row = [];
  };
  for (const block of blocks) {
    if (block.label === 'short' && block.words <= 4) row.push(block);
    else if (block.kind !== 'media' && block.label !== 'rule') close();
  }
  close();
  return found;
}

/** Lines whose words stand in a paragraph of the body as well. */
function pullQuotes(blocks: readonly LabelledBlock[]): LabelledBlock[] {
  const bare = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');
  const prose = blocks
    .filter((block) => isProse(block) && block.words >= 12)
    .map((block) => ({ block, text: bare(block.text) }));
  return blocks.filter((block) => {
    if (block.kind !== 'text' && block.kind !== 'heading') return false;
    if (block.words < 5 || block.words > 60 || block.item) return false;
    const own = bare(block.text);
    return (
      own.length >= 20 &&
      prose.some(
        (other) =>
          other.block !== block &&
          (block.owner.tag !== 'p' || block.quote !== undefined || other.block.owner.parent !== block.owner.parent) &&
          other.text.length > own.length * 1.15 &&
          other.text.includes(own),
      )
    );
  });
}

/** Headings behind which nothing comes before the next one of the same or a higher level. */
function emptyHeadings(blocks: readonly LabelledBlock[]): LabelledBlock[] {
  return blocks.filter((block, index) => {
    if (block.kind !== 'heading') return false;
    const next = blocks[index + 1];
    return next?.kind === 'heading' && levelOf(next) < levelOf(block);
  });
}

function levelOf(block: LabelledBlock): number {
  return Number(block.owner.tag.slice(1));
}

function isName({ text }: LabelledBlock, authors: readonly string[]): boolean {
  return authors.some((name) => name.toLowerCase() === text.trim().toLowerCase());
}

/**
 * `Jane Doe is a reporter in …` behind the text, or a line that only names an author. In a plain paragraph among those of the
 * text it has to say what an author does: `Jane Doe was dismissed on Tuesday.` is text.
 */
function isAboutAuthor(block: LabelledBlock, before: readonly LabelledBlock[], authors: readonly string[]): boolean {
  if (block.words > 60 || block.kind !== 'text') return false;
  if (block.words <= 40 && aboutAuthorPattern.test(block.text)) return true;
  const text = block.text.replace(/^[^\p{L}]+/u, '').replace(/^(?:about|über|à propos d[eu’' ]+)\s*/iu, '');
  const name = authors.find((each) => each.length > 4 && text.toLowerCase().startsWith(each.toLowerCase()));
  if (name === undefined) return false;
  const behind = text.slice(name.length);
  const beside = before.filter((other) => other.owner.parent === block.owner.parent && isProse(other));
  const forms = new Set(beside.map(({ owner }) => formOf(owner)));
  return (isPlainLine(block, { forms }) && !isSetOff(block.nodes) ? saysTrade : saysAnything).test(behind);
}
