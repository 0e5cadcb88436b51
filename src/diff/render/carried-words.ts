import type { Block } from '../../model/block.ts';
import type { CarriedSentence, TextRange } from '../../model/diff.ts';
import { textAt } from '../block-link.ts';
import { diffLabels } from '#words/in-text.ts';
import type { NoteWords } from './note.ts';
import type { Sides } from './sides.ts';

/**
 * What is said where a sentence left (`from`), and where it stands now (`to`): the other place, and there what
 * was changed in it.
 */
export function carriedWords(
  { id, before, after, hunks }: CarriedSentence,
  end: 'from' | 'to',
  sides: Sides,
  isWithin: boolean,
): NoteWords {
  const isSentence = isWhole(before, sides.before) && isWhole(after, sides.after);
  const elsewhere =
    end === 'from'
      ? diffLabels.carriedTo(isSentence, after.block + 1)
      : diffLabels.carriedFrom(isSentence, before.block + 1);
  const label = isWithin ? diffLabels.carried(isSentence) : elsewhere;
  const edits =
    end === 'from'
      ? []
      : hunks.map((edit) => editWords(textAt(edit.before, sides.before), textAt(edit.after, sides.after)));
  return {
    type: 'carried',
    label,
    before: edits.length === 0 ? '' : diffLabels.carriedChanged + edits.join('; '),
    after: '',
    ends: { id: `s${id}-${end}`, other: `s${id}-${end === 'from' ? 'to' : 'from'}` },
  };
}

const endsSentence = /[\p{Sentence_Terminal}\u2026:;][^\p{L}\p{N}]*$/u;

/** It begins where a sentence or the block does, and ends where one does. */
function isWhole({ block, start, end }: TextRange, blocks: readonly Block[]): boolean {
  const { text } = blocks[block]!;
  const head = text.slice(0, start).trimEnd();
  const rest = text.slice(end).trim();
  return (head === '' || endsSentence.test(head)) && (rest === '' || endsSentence.test(text.slice(start, end)));
}

function editWords(went: string, came: string): string {
  if (went.trim() === '') return diffLabels.carriedWith(came.trim());
  return came.trim() === ''
    ? diffLabels.carriedWithout(went.trim())
    : `${went.trim()}${diffLabels.arrow}${came.trim()}`;
}

/** The sentences of a block that came or went whole which stand elsewhere on the other side, in order of the block's text. */
export function carriedOf(index: number, op: 'added' | 'removed', sides: Sides): { end: number; words: NoteWords }[] {
  const [side, end] = op === 'added' ? (['after', 'to'] as const) : (['before', 'from'] as const);
  return sides.carried
    .filter((sentence) => sentence[side].block === index)
    .sort((one, other) => one[side].start - other[side].start)
    .map((sentence) => ({ end: sentence[side].end, words: carriedWords(sentence, end, sides, false) }));
}
