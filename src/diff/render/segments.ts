import type { EditClass } from '../../model/diff.ts';
import type { Part } from '../parts.ts';

/** A stretch of a part as it is read: equal on both sides, or one change. Offsets in the texts of the blocks. */
export interface Segment {
  changed: boolean;
  before: { start: number; end: number };
  after: { start: number; end: number };
  classes: EditClass[];
}

/** The stretches of a part in reading order, none of them empty on both sides; hunks of one group are one change. */
export function segmentsOf(part: Part): Segment[] {
  const segments: Segment[] = [];
  let left = part.before.start;
  let right = part.after.start;
  const pushEqual = (beforeEnd: number, afterEnd: number): void => {
    if (left === beforeEnd && right === afterEnd) return;
    segments.push({
      changed: false,
      before: { start: left, end: beforeEnd },
      after: { start: right, end: afterEnd },
      classes: [],
    });
  };
  part.hunks.forEach((hunk, index) => {
    const previous = segments.at(-1);
    if (previous?.changed === true && part.hunks[index - 1]?.group === hunk.group) {
      previous.before.end = hunk.before.end;
      previous.after.end = hunk.after.end;
      previous.classes.push(...hunk.classes);
    } else {
      pushEqual(hunk.before.start, hunk.after.start);
      segments.push({
        changed: true,
        before: { start: hunk.before.start, end: hunk.before.end },
        after: { start: hunk.after.start, end: hunk.after.end },
        classes: [...hunk.classes],
      });
    }
    left = hunk.before.end;
    right = hunk.after.end;
  });
  pushEqual(part.before.end, part.after.end);
  return segments;
}
