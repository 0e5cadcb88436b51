import type { Element, ElementContent } from 'hast';
import type { BlockChange, MarkChange } from '../../model/diff.ts';
import { diffLabels } from '../labels.ts';
import type { Part } from '../parts.ts';
import { element, text } from './elements.ts';

/** A change that the text does not show, in words, to stand behind a place in the text after. */
export interface MarkNote {
  /** In the text of the block after with this index. */
  block: number;
  offset: number;
  render: (id: string) => Element;
}

/**
 * The notes of one step, in reading order. What lies wholly in words that went or came is left out: the words say it.
 */
export function markNotes(change: BlockChange, parts: readonly Part[]): MarkNote[] {
  const notes: MarkNote[] = [];
  for (const mark of change.marks) {
    if (isInHunk(change, mark)) continue;
    const words = markWords(mark);
    const place = mark.after ?? placeAfter(mark.before!, parts);
    notes.push({
      block: place.block,
      offset: place.end,
      render: (id) =>
        element('span', { className: ['mark-note'], id, dataOp: mark.type, dataMark: '' }, [
          text(` [${words.label}`),
          ...breakable(words.before),
          ...(words.before !== '' && words.after !== '' ? [text(diffLabels.arrow)] : []),
          ...breakable(words.after),
          text(']'),
        ]),
    });
  }
  return notes.sort((one, other) => one.block - other.block || one.offset - other.offset);
}

/** The same in plain text: `[link changed: a → b]`. */
export function markNotesText(change: BlockChange): string[] {
  return change.marks
    .filter((mark) => !isInHunk(change, mark))
    .map((mark) => {
      const { label, before, after } = markWords(mark);
      return `[${label}${[before, after].filter((value) => value !== '').join(diffLabels.arrow)}]`;
    });
}

function markWords(mark: MarkChange): { label: string; before: string; after: string } {
  const name = (value: string | undefined): string => {
    if (value === undefined) return mark.type === 'emphasis' ? diffLabels.none : '';
    if (mark.type !== 'emphasis') return value === '' ? diffLabels.none : value;
    return diffLabels.emphasis[value as keyof typeof diffLabels.emphasis];
  };
  if (mark.type === 'emphasis' && mark.before && mark.after) {
    return { label: diffLabels.mark.emphasis, before: name(mark.after.value), after: '' };
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

/** Where the end of something that is gone would stand in the text after. */
function placeAfter(place: { block: number; end: number }, parts: readonly Part[]): { block: number; end: number } {
  const part = parts.find(
    ({ before }) => before.block === place.block && before.start <= place.end && place.end <= before.end,
  );
  if (part === undefined) return { block: parts[0]?.after.block ?? 0, end: parts[0]?.after.start ?? 0 };
  let shift = part.after.start - part.before.start;
  for (const hunk of part.hunks) {
    if (hunk.before.start >= place.end) break;
    if (hunk.before.end >= place.end) return { block: part.after.block, end: hunk.after.end };
    shift = hunk.after.end - hunk.before.end;
  }
  return { block: part.after.block, end: place.end + shift };
}

/** A long address may break behind its signs. */
function breakable(value: string): ElementContent[] {
  return value
    .split(/(?<=[/.?&=_-])(?=[^/.?&=_-])/)
    .flatMap((piece, index) => (index === 0 ? [text(piece)] : [element('wbr', {}, []), text(piece)]));
}
