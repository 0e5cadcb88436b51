import type { Block } from '../model/block.ts';
import type { BlockChange, FieldChange } from '../model/diff.ts';
import { bringsNote, holdsNote, isLoneStamp, isNoteBlock } from './note-around.ts';
import { saysMore } from './says-more.ts';

/**
 * Whether the correction field or the body carries a note that was not there before, and whether a stamp that stands
 * alone was put in the place of another. A note that stood there before and is repeated is not new.
 */
export function findLoneNotes(
  fields: readonly FieldChange[],
  changes: readonly BlockChange[],
  before: readonly Block[],
  after: readonly Block[],
): { noteAdded: boolean; stampMoved: boolean } {
  const hadStamp = changes.some(({ op, before: old }) => op === 'removed' && isLoneStamp(before[old[0]!]!));
  let noteAdded = fields.some(
    ({ field, before: old, after: now }) => field === 'correction' && saysMore(old.join('\n'), now.join('\n')),
  );
  let stampMoved = false;
  for (const change of changes) {
    if (change.op === 'added') {
      const block = after[change.after[0]!]!;
      if (!holdsNote(block) || before.some(({ key }) => key === block.key)) continue;
      if (hadStamp && isLoneStamp(block)) stampMoved = true;
      else noteAdded = true;
    } else if (change.before.length > 0 && change.hunks.length > 0) {
      const isNote = (index: number, blocks: readonly Block[]): boolean => isNoteBlock(blocks[index]!);
      const isStamp = (index: number, blocks: readonly Block[]): boolean => isLoneStamp(blocks[index]!);
      noteAdded ||=
        (change.after.some((index) => isStamp(index, after)) &&
          !change.before.some((index) => isStamp(index, before))) ||
        (change.after.some((index) => isNote(index, after)) && !change.before.some((index) => isNote(index, before))) ||
        change.hunks.some((hunk) => hunk.carried === null && bringsNote(hunk, before, after));
    }
  }
  return { noteAdded, stampMoved };
}
