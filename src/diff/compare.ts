import type { Block } from '../model/block.ts';
import type { BlockChange, BlockOp, Degradation, RevisionDiff } from '../model/diff.ts';
import type { Revision } from '../model/revision.ts';
import { alignBlocks } from './align-blocks.ts';
import type { BlockLink } from './block-link.ts';
import { classifyHunks, classifyContext } from './classify-hunks.ts';
import { compareFields } from './compare-fields.ts';
import { compareMarks } from './compare-marks.ts';
import { diffBlocks, type LinkDiff } from './diff-blocks.ts';
import { diffEngine } from './engine.ts';
import { summarize } from './summarize.ts';

/**
 * Everything that differs between two revisions of an article (see RevisionDiff for what holds of it). Pure: the
 * same two revisions give the same bytes. Its work is bounded by counting; where exactness was given up,
 * `degraded` says so. Never throws.
 */
export function compareRevisions(before: Revision, after: Revision): RevisionDiff {
  const alignment = alignBlocks(before.blocks, after.blocks);
  const degraded: Degradation[] = alignment.degraded.map((stage) => ({ stage, why: 'cells' }));
  const links: SettledLink[] = [];
  for (const link of alignment.links) {
    const settled = settle(link, before.blocks, after.blocks);
    if (settled.degraded && !degraded.some(({ stage }) => stage === 'words')) {
      degraded.push({ stage: 'words', why: 'cells' });
    }
    if (settled.best !== null) links.push(settled.best);
  }
  const blocks = inOrder(links, before.blocks, after.blocks);
  numberMoves(blocks);
  if (blocks.some(({ hunks }) => hunks.length > 0)) {
    classifyHunks(blocks, before.blocks, after.blocks, classifyContext(before, after, blocks));
  }
  const fields = compareFields(before.fields, after.fields);
  return {
    engine: diffEngine,
    before: before.id,
    after: after.id,
    fields,
    blocks,
    summary: summarize(fields, blocks, before.blocks, after.blocks),
    degraded,
  };
}

interface SettledLink {
  link: BlockLink;
  diff: LinkDiff;
}

/** The link with its words compared; null where too little stayed. Of a split or merge that is none, the best pair is left. */
function settle(
  link: BlockLink,
  before: readonly Block[],
  after: readonly Block[],
): { best: SettledLink | null; degraded: boolean } {
  const diff = diffBlocks(link, before, after);
  if (!diff.mostlyNew) return { best: { link, diff }, degraded: diff.degraded };
  if (link.before.length + link.after.length === 2) return { best: null, degraded: diff.degraded };
  const pairs = link.before.flatMap((left) => link.after.map((right) => ({ ...link, before: [left], after: [right] })));
  const settled = pairs.map((pair) => settle(pair, before, after));
  const best = settled.flatMap((pair) => pair.best ?? []).sort((one, other) => other.diff.kept - one.diff.kept)[0];
  return { best: best ?? null, degraded: settled.some((pair) => pair.degraded) };
}

/** The steps in the order of the after side; a removed block after the nearest block to its left that stayed in its place. */
function inOrder(links: readonly SettledLink[], before: readonly Block[], after: readonly Block[]): BlockChange[] {
  const linkAt = new Map(links.map((entry) => [entry.link.after[0]!, entry]));
  const linkedAfter = new Set(links.flatMap(({ link }) => link.after));
  const linkOf = new Map(links.flatMap(({ link }) => link.before.map((index) => [index, link] as const)));
  const removedBehind = new Map<BlockLink | null, number[]>();
  let neighbour: BlockLink | null = null;
  before.forEach((_, index) => {
    const link = linkOf.get(index);
    if (link === undefined) removedBehind.set(neighbour, [...(removedBehind.get(neighbour) ?? []), index]);
    else if (!link.moved) neighbour = link;
  });

  const changes: BlockChange[] = [];
  const pushRemoved = (link: BlockLink | null): void => {
    for (const index of removedBehind.get(link) ?? []) changes.push(lone('removed', index));
  };
  pushRemoved(null);
  after.forEach((_, index) => {
    const entry = linkAt.get(index);
    if (entry !== undefined) {
      changes.push(linked(entry.link, entry.diff, before, after));
      pushRemoved(entry.link);
    } else if (!linkedAfter.has(index)) changes.push(lone('added', index));
  });
  return changes;
}

function lone(op: 'added' | 'removed', index: number): BlockChange {
  return { op, before: op === 'removed' ? [index] : [], after: op === 'added' ? [index] : [], hunks: [], marks: [] };
}

function linked(link: BlockLink, { parts }: LinkDiff, before: readonly Block[], after: readonly Block[]): BlockChange {
  const hunks = parts.flatMap((part) => part.hunks);
  const marks = parts.flatMap((part) => compareMarks(part, before[part.before.block]!, after[part.after.block]!));
  const changed = hunks.length > 0 || marks.length > 0;
  let op: BlockOp = changed ? 'edited' : 'same';
  if (link.moved) op = 'moved';
  else if (link.after.length > 1) op = 'split';
  else if (link.before.length > 1) op = 'merged';
  else if (hunks.length === 0 && isRetyped(before[link.before[0]!]!, after[link.after[0]!]!)) op = 'retyped';
  return { op, before: link.before, after: link.after, hunks, marks };
}

/** Another kind of block, or another level of heading; a list item's number and depth follow from its neighbours. */
function isRetyped(before: Block, after: Block): boolean {
  if (before.kind !== after.kind) return true;
  if (before.kind === 'heading') return before.level !== after.level;
  return (before.ordered ?? false) !== (after.ordered ?? false) || (before.header ?? false) !== (after.header ?? false);
}

/** Moves are numbered from 1 in the order of the after side. */
function numberMoves(blocks: BlockChange[]): void {
  let moves = 0;
  for (const change of blocks) if (change.op === 'moved') change.moveId = moves += 1;
}
