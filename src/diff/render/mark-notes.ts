import type { Block } from '../../model/block.ts';
import type { BlockChange, MarkChange, TextRange } from '../../model/diff.ts';
import { textAt } from '../block-link.ts';
import { diffLabels } from '#words/in-text.ts';
import type { Part } from '../parts.ts';
import { carriedWords } from './carried-words.ts';
import type { NoteWords } from './note.ts';
import type { Sides } from './sides.ts';

/** A change that the text does not show, in words, to stand behind a place in the text after. */
export interface MarkNote extends NoteWords {
  /** The part in which it stands, and where in the text of its block after. */
  part: Part;
  offset: number;
  /** Behind what went there: where that ends in the text before. */
  beforeOffset?: number;
}

/**
 * The notes of one step, in reading order. What lies wholly in words that went or came is left out, and so is the
 * new target of a link whose text is its address, or the new description that is the caption: the words say it.
 */
export function markNotes(change: BlockChange, parts: readonly Part[], sides: Sides): MarkNote[] {
  const notes: MarkNote[] = [];
  for (const mark of change.marks) {
    if (isInHunk(change, mark) || isSpelledOut(mark, sides)) continue;
    const side = mark.after === null ? 'before' : 'after';
    const { block, end } = mark[side]!;
    const part = parts.find((each) => each[side].block === block && each[side].start <= end && end <= each[side].end);
    if (part === undefined) continue;
    const offset = side === 'after' ? end : offsetAfter(end, part);
    notes.push({ type: mark.type, part, offset, ...markWords(mark, sides) });
  }
  notes.push(...carriedNotes(change, parts, sides));
  return notes.sort(
    (one, other) =>
      parts.indexOf(one.part) - parts.indexOf(other.part) ||
      one.offset - other.offset ||
      (one.beforeOffset ?? 0) - (other.beforeOffset ?? 0),
  );
}

/** The notes of the sentences that left this step's text for another place, and of those that came. */
function carriedNotes(change: BlockChange, parts: readonly Part[], sides: Sides): MarkNote[] {
  return change.hunks.flatMap((hunk): MarkNote[] => {
    if (hunk.carried === null) return [];
    const sentence = sides.carried[hunk.carried - 1]!;
    const part = parts.find((each) => each.hunks.includes(hunk));
    if (part === undefined) return [];
    const end = hunk.after.start === hunk.after.end ? 'from' : 'to';
    const isWithin = change.before.includes(sentence.before.block) && change.after.includes(sentence.after.block);
    const words = carriedWords(sentence, end, sides, isWithin);
    return [{ part, offset: hunk.after.end, beforeOffset: hunk.before.end, ...words }];
  });
}

function isSpelledOut({ type, before, after }: MarkChange, sides: Sides): boolean {
  if ((type !== 'link-target' && type !== 'image-alt') || before === null || after === null) return false;
  const isOwnText = (place: TextRange & { value: string }, blocks: readonly Block[]): boolean =>
    blocks[place.block]!.text.slice(place.start, place.end) === place.value;
  return isOwnText(before, sides.before) && isOwnText(after, sides.after);
}

function markWords(mark: MarkChange, sides: Sides): { label: string; before: string; after: string } {
  const isStyle = mark.type === 'emphasis' || mark.type === 'script';
  const name = (value: string | undefined): string => {
    if (value === undefined) return isStyle ? diffLabels.none : '';
    if (!isStyle) return value === '' ? diffLabels.none : value;
    return diffLabels.emphasis[value as keyof typeof diffLabels.emphasis];
  };
  if (isStyle && mark.before && mark.before.value === mark.after?.value) {
    return { label: diffLabels.mark[mark.type], before: diffLabels.otherExtent(name(mark.after.value)), after: '' };
  }
  if (mark.type === 'script') {
    const was = mark.before && diffLabels.scriptWas(textAt(mark.before, sides.before), name(mark.before.value));
    const is = mark.after && diffLabels.scriptIs(textAt(mark.after, sides.after), name(mark.after.value));
    return { label: diffLabels.mark.script, before: was ?? '', after: is ?? '' };
  }
  return { label: diffLabels.mark[mark.type], before: name(mark.before?.value), after: name(mark.after?.value) };
}

function isInHunk(change: BlockChange, mark: MarkChange): boolean {
  const side = mark.before === null ? 'after' : mark.after === null ? 'before' : null;
  if (side === null) return false;
  const place = mark[side]!;
  return change.hunks.some((hunk) => {
    const range = hunk[side];
    return (
      range.block === place.block && range.start < range.end && range.start <= place.start && range.end >= place.end
    );
  });
}

/** Where a place in the text before would stand in the text after. */
function offsetAfter(offset: number, part: Part): number {
  let shift = part.after.start - part.before.start;
  for (const { before, after } of part.hunks) {
    if (before.start >= offset) break;
    if (before.end >= offset) return after.end;
    shift = after.end - before.end;
  }
  return offset + shift;
}
