import type { Block } from '../../model/block.ts';
import type { BlockChange, FieldChange, RevisionDiff } from '../../model/diff.ts';
import { isSameEncodedOtherwise, revealedSigns, revealText, wholeSigns } from '../../text/invisible.ts';
import { isRetyped } from '../is-retyped.ts';
import { diffLabels } from '#words/in-text.ts';
import { partsOf, type Part } from '../parts.ts';
import { carriedOf } from './carried-words.ts';
import { markNotes, type MarkNote } from './mark-notes.ts';
import { lookAlikeNote } from './look-alikes.ts';
import { noteText, type NoteWords } from './note.ts';
import { segmentsWithNotes } from './segments.ts';
import { sidesOf, type Side, type Sides } from './sides.ts';
import { isReencodedOnly, reencodedPlaces } from './reencoded.ts';
import { stepsOf } from './steps.ts';
import { wordPairs } from '../word-pairs.ts';
import { wholeLabel } from './whole-label.ts';

/** How a diff is written as plain text. */
export interface RenderTextOptions {
  /** Says how many blocks did not change, where some were left out. */
  gaps?: boolean;
}

/**
 * The changes as plain text: a line for each field, then each block that changed, parted by blank lines, with
 * `[-…-]` around what went and `{+…+}` around what came. Empty where nothing changed; no line feed at the end.
 */
export function renderText(
  diff: RevisionDiff,
  before: Side,
  after: Side,
  { gaps = false }: RenderTextOptions = {},
): string {
  const sides = sidesOf(diff, before, after);
  const blocks: string[] = [];
  let left = 0;
  const flushGap = (): void => {
    if (gaps && left > 0) blocks.push(`[${diffLabels.unchanged(left)}]`);
    left = 0;
  };
  for (const step of stepsOf(diff)) {
    if (!('change' in step)) continue;
    const { change } = step;
    if (change.op === 'same' || isReencodedOnly(change, sides)) left += 1;
    else {
      flushGap();
      blocks.push(stepText(change, sides));
    }
  }
  if (blocks.length > 0) flushGap();
  const places = reencodedPlaces(diff, sides);
  if (places > 0) blocks.push(`[${diffLabels.reencoded(places)}]`);
  return [diff.fields.map(fieldText).join('\n'), ...blocks].filter((part) => part !== '').join('\n\n');
}

const removedText = (value: string): string => (value === '' ? '' : `[-${value}-]`);
const addedText = (value: string): string => (value === '' ? '' : `{+${value}+}`);

function fieldText({ field, before, after, words }: FieldChange): string {
  const label = diffLabels.field[field];
  if (words !== undefined) {
    const shown = wordPairs(words).map((pair) =>
      'same' in pair ? pair.same : changeText(pair.before, pair.after, false),
    );
    return `${label}: ${shown.join('')}`;
  }
  const [went, came] = [before.join(', '), after.join(', ')];
  const sides = [removedText(went), addedText(came)];
  return `${label}: ${sides.filter((side) => side !== '').join(' ')}${lookAlikeText(went, came)}`;
}

function stepText(change: BlockChange, sides: Sides): string {
  const old = change.before.map((index) => sides.before[index]!);
  const now = change.after.map((index) => sides.after[index]!);
  if (change.op === 'removed') return wholeText(old[0]!, 'removed', carriedOf(change.before[0]!, 'removed', sides));
  if (change.op === 'added') return wholeText(now[0]!, 'added', carriedOf(change.after[0]!, 'added', sides));
  const parts = partsOf(change, sides.before, sides.after);
  const notes = markNotes(change, parts, sides);
  const isTable = now[0]!.kind === 'table-row';
  const texts = parts.map((part, at) => {
    const sign = isTable ? borderOf(part, parts[at - 1]) : ' ¶ ';
    return (at === 0 ? '' : sign) + partText(part, sides, notes);
  });
  const body = texts.join('');
  return [...labels(change, old[0]!, now[0]!), body].filter((part) => part !== '').join(' ');
}

/** The tab between two cells; that of a lone cell came or went with it. */
function borderOf({ after }: Part, previous: Part | undefined): string {
  return previous !== undefined && previous.after.end < after.start ? '\t' : '';
}

function wholeText(
  block: Block,
  op: 'added' | 'removed',
  carried: readonly { end: number; words: NoteWords }[],
): string {
  const revealed = wholeSigns(block.text);
  const wrap = (text: string): string => (op === 'added' ? addedText : removedText)(revealText(text, revealed));
  let at = 0;
  const stretches = carried.map(({ end, words }) => {
    const stretch = wrap(block.text.slice(at, end)) + noteText(words);
    at = end;
    return stretch;
  });
  return `[${wholeLabel(op, block)}] ${stretches.join('')}${wrap(block.text.slice(at))}`.trimEnd();
}

function labels(change: BlockChange, before: Block, after: Block): string[] {
  const list: string[] = [];
  if (change.op === 'moved') list.push(diffLabels.movedFrom(change.before[0]! + 1));
  if (change.op === 'split') list.push(diffLabels.splitInto(change.after.length));
  if (change.op === 'merged') list.push(diffLabels.mergedFrom(change.before.length));
  if (change.op === 'retyped' || isRetyped(before, after)) list.push(diffLabels.was(before, after));
  return list.map((label) => `[${label}]`);
}

function partText(part: Part, { before, after }: Sides, notes: readonly MarkNote[]): string {
  return segmentsWithNotes(part, notes)
    .map((piece) => {
      if (!('changed' in piece)) return noteText(piece);
      const came = after[part.after.block]!.text.slice(piece.after.start, piece.after.end);
      if (!piece.changed) return came;
      const went = before[part.before.block]!.text.slice(piece.before.start, piece.before.end);
      return changeText(went, came, piece.classes.includes('typography'));
    })
    .join('');
}

function changeText(went: string, came: string, formOnly: boolean): string {
  if (isSameEncodedOtherwise(went, came)) return came;
  const revealed = revealedSigns(went, came, formOnly);
  return removedText(revealText(went, revealed)) + addedText(revealText(came, revealed)) + lookAlikeText(went, came);
}

function lookAlikeText(went: string, came: string): string {
  const note = lookAlikeNote(went, came);
  return note === undefined ? '' : ` [${note}${diffLabels.end}`;
}
