import type { RevisionDiff } from '../../model/diff.ts';
import { isSameEncodedOtherwise } from '../../text/invisible.ts';
import { textAt } from '../block-link.ts';
import { partsOf } from '../parts.ts';
import { segmentsOf } from './segments.ts';
import type { Side } from './sides.ts';
import { stepsOf } from './steps.ts';

/**
 * The words that went and the words that came, in the fields and the body: a line for each change, whole blocks a
 * line each. For search: without marks, without what stayed or only moved.
 */
export function changedText(diff: RevisionDiff, before: Side, after: Side): { removed: string; added: string } {
  const removed: string[] = [];
  const added: string[] = [];
  const push = (lines: string[], value: string): void => {
    const line = value.replace(/\s+/g, ' ').trim();
    if (line !== '') lines.push(line);
  };
  for (const field of diff.fields) {
    if (field.words === undefined) {
      for (const value of field.before) if (!field.after.includes(value)) push(removed, value);
      for (const value of field.after) if (!field.before.includes(value)) push(added, value);
    }
    for (const { op, text } of field.words ?? []) {
      if (op === 'delete') push(removed, text);
      if (op === 'insert') push(added, text);
    }
  }
  for (const step of stepsOf(diff)) {
    if (!('change' in step)) continue;
    const { change } = step;
    if (change.op === 'removed') push(removed, before.blocks[change.before[0]!]!.text);
    if (change.op === 'added') push(added, after.blocks[change.after[0]!]!.text);
    for (const part of partsOf(change, before.blocks, after.blocks)) {
      for (const segment of segmentsOf(part)) {
        if (!segment.changed || segment.carried !== null) continue;
        const went = before.blocks[part.before.block]!.text.slice(segment.before.start, segment.before.end);
        const came = after.blocks[part.after.block]!.text.slice(segment.after.start, segment.after.end);
        if (isSameEncodedOtherwise(went, came)) continue;
        push(removed, went);
        push(added, came);
      }
    }
  }
  for (const { hunks } of diff.carried) {
    for (const hunk of hunks) {
      push(removed, textAt(hunk.before, before.blocks));
      push(added, textAt(hunk.after, after.blocks));
    }
  }
  return { removed: removed.join('\n'), added: added.join('\n') };
}
