import type { Block } from '../../src/model/block.ts';
import type { BlockChange, Hunk, RevisionDiff, TextRange, WordChange } from '../../src/model/diff.ts';
import type { Revision } from '../../src/model/revision.ts';

/** How a diff is taken: its smallest hunks, or those that are read as one change taken together. */
export type View = 'data' | 'reading';

/**
 * A diff as runs of words, one list for each stretch that is read by itself: a pair of blocks, or a block that was
 * added or removed. Steps without changes are left out.
 */
export function changesOf(diff: RevisionDiff, before: Revision, after: Revision, view: View): WordChange[][] {
  return diff.blocks.flatMap((change): WordChange[][] => {
    if (change.op === 'added') return [[{ op: 'insert', text: after.blocks[change.after[0]!]!.text }]];
    if (change.op === 'removed') return [[{ op: 'delete', text: before.blocks[change.before[0]!]!.text }]];
    return linkedChanges(change, before.blocks, after.blocks, view);
  });
}

/** The runs of words of each linked sentence that differs on the two sides. */
export function linkChanges(diff: RevisionDiff, before: Revision, after: Revision, view: View): WordChange[][] {
  const all = [...diff.blocks, ...diff.carried].flatMap(({ hunks }) => hunks).filter(({ carried }) => carried === null);
  const hunksOf = Map.groupBy(all, pairKey);
  return diff.links.flatMap((link) => {
    const left = before.blocks[link.before.block]!.text.slice(0, link.before.end);
    const right = after.blocks[link.after.block]!.text.slice(0, link.after.end);
    if (left.slice(link.before.start) === right.slice(link.after.start)) return [];
    const hunks = (hunksOf.get(pairKey(link)) ?? []).filter(
      (hunk) => isWithin(hunk.before, link.before) && isWithin(hunk.after, link.after),
    );
    return [runsOf(hunks, left, right, link.before.start, view)];
  });
}

/** The runs of words of a step that has both sides: one list for each pair of blocks in which there is a hunk. */
function linkedChanges(
  change: BlockChange,
  before: readonly Block[],
  after: readonly Block[],
  view: View,
): WordChange[][] {
  return [...Map.groupBy(change.hunks, pairKey).values()].map((hunks) => {
    const left = before[hunks[0]!.before.block]!.text;
    const right = after[hunks[0]!.after.block]!.text;
    return runsOf(hunks, left, right, 0, view);
  });
}

function runsOf(hunks: readonly Hunk[], left: string, right: string, start: number, view: View): WordChange[] {
  const changes: WordChange[] = [];
  const push = (op: WordChange['op'], text: string): void => {
    if (text !== '') changes.push({ op, text });
  };
  let at = start;
  for (const hunk of view === 'data' ? hunks : joinedGroups(hunks)) {
    push('equal', left.slice(at, hunk.before.start));
    push('delete', left.slice(hunk.before.start, hunk.before.end));
    push('insert', right.slice(hunk.after.start, hunk.after.end));
    at = hunk.before.end;
  }
  push('equal', left.slice(at));
  return changes;
}

function pairKey({ before, after }: { before: TextRange; after: TextRange }): string {
  return `${before.block} ${after.block}`;
}

function isWithin(inner: TextRange, outer: TextRange): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function joinedGroups(hunks: readonly Hunk[]): Pick<Hunk, 'before' | 'after'>[] {
  return [...Map.groupBy(hunks, ({ group }) => group).values()].map((group) => ({
    before: { ...group[0]!.before, end: group.at(-1)!.before.end },
    after: { ...group[0]!.after, end: group.at(-1)!.after.end },
  }));
}
