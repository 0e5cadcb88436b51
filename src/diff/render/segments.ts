import type { EditClass } from '../../model/diff.ts';
import type { Part } from '../parts.ts';

/** A stretch of a part as it is read: equal on both sides, or one change. Offsets in the texts of the blocks. */
export interface Segment {
  changed: boolean;
  before: { start: number; end: number };
  after: { start: number; end: number };
  classes: EditClass[];
  /** See Hunk. */
  carried: number | null;
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
      carried: null,
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
        carried: hunk.carried,
      });
    }
    left = hunk.before.end;
    right = hunk.after.end;
  });
  pushEqual(part.before.end, part.after.end);
  return segments;
}

/** The segments with the places of notes among them: an equal one is cut where a note stands, a changed one is not. */
export function segmentsWithNotes<Note extends { part: Part; offset: number; beforeOffset?: number }>(
  part: Part,
  notes: readonly Note[],
): (Segment | Note)[] {
  const waiting = notes.filter((note) => note.part === part);
  const pieces: (Segment | Note)[] = [];
  const takeUpTo = (offset: number, beforeOffset = Number.POSITIVE_INFINITY): void => {
    while (waiting.length > 0 && waiting[0]!.offset <= offset && (waiting[0]!.beforeOffset ?? 0) <= beforeOffset)
      pieces.push(waiting.shift()!);
  };
  for (const segment of segmentsOf(part)) {
    let rest = segment;
    while (!segment.changed && waiting.length > 0 && waiting[0]!.offset < segment.after.end) {
      const cut = Math.max(0, waiting[0]!.offset - rest.after.start);
      if (cut > 0) {
        const [beforeCut, afterCut] = [rest.before.start + cut, rest.after.start + cut];
        pieces.push({
          ...rest,
          before: { start: rest.before.start, end: beforeCut },
          after: { start: rest.after.start, end: afterCut },
        });
        rest = {
          ...rest,
          before: { start: beforeCut, end: rest.before.end },
          after: { start: afterCut, end: rest.after.end },
        };
      }
      takeUpTo(rest.after.start);
    }
    pieces.push(rest);
    takeUpTo(rest.after.end, rest.before.end);
  }
  takeUpTo(part.after.end);
  return pieces;
}
