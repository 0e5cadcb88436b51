import type { Block } from '../../model/block.ts';
import type { BlockChange, FieldChange, RevisionDiff } from '../../model/diff.ts';
import { diffLabels } from '../labels.ts';
import { partsOf, type Part } from '../parts.ts';
import { markNotes, noteText, type MarkNote } from './mark-notes.ts';
import { revealText } from './reveal.ts';
import { segmentsWithNotes, type Segment } from './segments.ts';
import { sidesOf, type Side, type Sides } from './sides.ts';
import { stepsOf } from './steps.ts';
import { wholeLabel } from './whole-label.ts';

/**
 * The changes as plain text: a line for each field, then each block that changed, parted by blank lines, with
 * `[-…-]` around what went and `{+…+}` around what came. Empty where nothing changed; no line feed at the end.
 */
export function renderText(diff: RevisionDiff, before: Side, after: Side): string {
  const sides = sidesOf(diff, before, after);
  const blocks = stepsOf(diff).flatMap((step) =>
    'change' in step && step.change.op !== 'same' ? [stepText(step.change, sides)] : [],
  );
  return [diff.fields.map(fieldText).join('\n'), ...blocks].filter((part) => part !== '').join('\n\n');
}

const removedText = (value: string): string => (value === '' ? '' : `[-${value}-]`);
const addedText = (value: string): string => (value === '' ? '' : `{+${value}+}`);

function fieldText({ field, before, after, words }: FieldChange): string {
  const label = diffLabels.field[field];
  if (words !== undefined) {
    const marked = { equal: (value: string) => value, delete: removedText, insert: addedText };
    return `${label}: ${words.map(({ op, text }) => marked[op](text)).join('')}`;
  }
  const sides = [removedText(before.join(', ')), addedText(after.join(', '))];
  return `${label}: ${sides.filter((side) => side !== '').join(' ')}`;
}

function stepText(change: BlockChange, sides: Sides): string {
  const old = change.before.map((index) => sides.before[index]!);
  const now = change.after.map((index) => sides.after[index]!);
  if (change.op === 'removed') return `[${wholeLabel('removed', old[0]!)}] ${removedText(old[0]!.text)}`.trimEnd();
  if (change.op === 'added') return `[${wholeLabel('added', now[0]!)}] ${addedText(now[0]!.text)}`.trimEnd();
  const parts = partsOf(change, sides.before, sides.after);
  const notes = markNotes(change, parts, sides);
  const texts = parts.map((part) => partText(part, sides, notes));
  const body = texts.join(now[0]!.kind === 'table-row' ? '\t' : ' ¶ ');
  return [...labels(change, old[0]!, now[0]!), body].filter((part) => part !== '').join(' ');
}

function labels(change: BlockChange, before: Block, after: Block): string[] {
  const list: string[] = [];
  if (change.op === 'moved') list.push(diffLabels.movedFrom(change.before[0]! + 1));
  if (change.op === 'split') list.push(diffLabels.splitInto(change.after.length));
  if (change.op === 'merged') list.push(diffLabels.mergedFrom(change.before.length));
  const isOther =
    change.op === 'retyped' ||
    before.kind !== after.kind ||
    (before.kind === 'heading' && before.level !== after.level);
  if (isOther) list.push(diffLabels.was(before));
  return list.map((label) => `[${label}]`);
}

function partText(part: Part, { before, after }: Sides, notes: readonly MarkNote[]): string {
  return segmentsWithNotes(part, notes)
    .map((piece) => {
      if (!('changed' in piece)) return noteText(piece);
      const came = after[part.after.block]!.text.slice(piece.after.start, piece.after.end);
      if (!piece.changed) return came;
      const went = before[part.before.block]!.text.slice(piece.before.start, piece.before.end);
      return removedText(shown(went, piece)) + addedText(shown(came, piece));
    })
    .join('');
}

function shown(value: string, { classes }: Segment): string {
  return classes.includes('typography') ? revealText(value, value.trim() === '') : value;
}
