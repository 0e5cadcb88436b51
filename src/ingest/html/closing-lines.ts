import { isProse, type LabelledBlock } from './body-region.ts';
import { linkedPart } from './classify-block.ts';
import { closingMarkPattern } from './phrases.ts';
import { formOf, isPlainLine } from './plain-lines.ts';
import { isSetOff } from './set-off.ts';
import { readDateLabel } from './metadata/date-labels.ts';
import { endsSentence } from '../text/words.ts';

const mailAlone = /^\S+@\S+\.\p{L}{2,}$/u;

/**
 * A short line at the end of a body that belongs to it: the text of a last section with a heading like those before,
 * one more of the short lines that stand between the paragraphs (who signs a letter), a paragraph that nothing sets apart
 * from those beside it, or a sentence that gives a date of what is written about. `before` are the blocks of the body before it, the last one right before.
 */
export function closesBody(line: LabelledBlock, before: readonly LabelledBlock[]): boolean {
  if (line.kind !== 'text' || !/^(?:p|td)$/.test(line.owner.tag) || linkedPart(line) >= 0.5) return false;
  const beside = before.filter(({ owner }) => owner.parent === line.owner.parent);
  if (line.label === 'date') return isDateOfSubject(line.text) && beside.some(isProse);
  if (line.label !== 'short' || closingMarkPattern.test(line.text)) return false;
  const forms = new Set(beside.filter(isProse).map(({ owner }) => formOf(owner)));
  if (isPlainLine(line, { forms }) && !isContact(line)) return true;
  return isSectionHeading(before.at(-1), before) || isOneOfShort(line, beside);
}

/** The mail of who wrote, set off from the text. */
function isContact({ text, nodes }: LabelledBlock): boolean {
  return mailAlone.test(text) && isSetOff(nodes);
}

/** A heading like others of the body, between whose sections there are paragraphs. */
function isSectionHeading(heading: LabelledBlock | undefined, before: readonly LabelledBlock[]): boolean {
  if (heading?.kind !== 'heading') return false;
  return before.some(
    (other) =>
      other !== heading &&
      other.kind === 'heading' &&
      other.owner.tag === heading.owner.tag &&
      other.owner.parent === heading.owner.parent &&
      other.owner.attributes.get('class') === heading.owner.attributes.get('class'),
  );
}

/** `Dear editor,`: a line that the next one goes on with. */
export function isAddress({ label, owner, text, linked }: LabelledBlock): boolean {
  return label === 'short' && owner.tag === 'p' && linked === 0 && /[,，、،]$/u.test(text);
}

/** `Effective date: 1 April 2024.` is no line about the page. */
function isDateOfSubject(text: string): boolean {
  const at = text.search(/\p{N}/u);
  return endsSentence(text) && at > 0 && readDateLabel(text.slice(0, at).toLowerCase()) === 'other';
}

/** One more of the short lines that stand between the paragraphs; `beside` are the blocks next to which the line stands. */
function isOneOfShort(line: LabelledBlock, beside: readonly LabelledBlock[]): boolean {
  // The ends are found once: pages can hold thousands of short lines.
  let firstProse = Infinity;
  let last = -Infinity;
  for (const one of beside) {
    if (isProse(one)) firstProse = Math.min(firstProse, one.index);
    last = Math.max(last, one.index);
  }
  return beside.some(
    (other) =>
      other.label === 'short' &&
      firstProse < other.index &&
      other.index < last &&
      other.owner.tag === line.owner.tag &&
      other.owner.attributes.get('class') === line.owner.attributes.get('class') &&
      linkedPart(other) < 0.5,
  );
}
