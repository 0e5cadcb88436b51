import type { Block } from '../../model/block.ts';
import type { BlockOp, EditClass, MarkChange, RevisionDiff, Weight } from '../../model/diff.ts';
import type { FieldName } from '../../model/revision.ts';

/** What a fixture is about, written by hand; only the keys that stand there are compared. See the README of the fixtures. */
export interface Intent {
  /** Numbers of the hard cases that it covers. */
  cases?: number[];
  /** How often the body of a side stands in it. */
  repeat?: { before: number; after: number };
  ops?: BlockOp[];
  hunks?: { before: string; after: string; classes?: EditClass[] }[];
  classes?: EditClass[];
  fields?: FieldName[];
  marks?: { type: MarkChange['type']; before: string | null; after: string | null }[];
  /** Blocks that moved, numbered from 1: from, to. */
  moves?: [number, number][];
  words?: { added: number; removed: number };
  weight?: Weight;
  rule?: string;
  silent?: boolean;
  noteAdded?: boolean;
}

/** For tests: the keys of the intent that the diff does not meet, with what it has instead. */
export function missedIntents(
  intent: Intent,
  diff: RevisionDiff,
  before: readonly Block[],
  after: readonly Block[],
): Record<string, unknown> {
  const textOf = (blocks: readonly Block[], range: { block: number; start: number; end: number }): string =>
    blocks[range.block]!.text.slice(range.start, range.end).trim();
  const hunks = diff.blocks.flatMap((change) =>
    change.hunks.map((hunk) => ({
      before: textOf(before, hunk.before),
      after: textOf(after, hunk.after),
      classes: hunk.classes,
    })),
  );
  const { summary } = diff;
  const { added, removed } = summary.words;
  const actual: Record<string, unknown> = {
    ops: diff.blocks.map(({ op }) => op),
    hunks: hunks.map((hunk, at) =>
      intent.hunks?.[at]?.classes === undefined ? { ...hunk, classes: undefined } : hunk,
    ),
    classes: Object.keys(summary.classes).sort(),
    fields: diff.fields.map(({ field }) => field),
    marks: diff.blocks.flatMap(({ marks }) =>
      marks.map((mark) => ({ type: mark.type, before: mark.before?.value ?? null, after: mark.after?.value ?? null })),
    ),
    moves: diff.blocks
      .filter(({ op }) => op === 'moved')
      .map((change) => [change.before[0]! + 1, change.after[0]! + 1]),
    words: { added, removed },
    weight: summary.weight,
    rule: summary.rule,
    silent: summary.silent,
    noteAdded: summary.noteAdded,
  };
  const wanted: Record<string, unknown> = { ...intent };
  return Object.fromEntries(
    Object.keys(actual)
      .filter((key) => key in wanted && canonical(actual[key]) !== canonical(wanted[key]))
      .map((key) => [key, actual[key]]),
  );
}

/** JSON with the keys of objects and the classes of hunks in one order. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (key, part: unknown) => {
    if (key === 'classes' && Array.isArray(part)) return [...(part as string[])].sort();
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)));
  });
}
