import type { BlockChange, CarriedSentence, RevisionDiff } from '../model/diff.ts';
import type { Revision } from '../model/revision.ts';
import { classifyContext, classifyHunks } from './classify-hunks.ts';
import type { BareDiff } from './compare-texts.ts';
import { summarize } from './summarize.ts';

/**
 * Says what a diff changed: sets the classes of its hunks, in place, and adds the numbers, the weight and whether the
 * outlet said that it edited. `before` and `after` are the revisions that were compared.
 */
export function judge(bare: BareDiff, before: Revision, after: Revision): RevisionDiff {
  const { degraded, ...found } = bare;
  classify(bare.blocks, bare.carried, before, after);
  const summary = summarize(bare.fields, bare.blocks, bare.carried, before, after);
  return { ...found, summary, degraded };
}

/** Carried sentences changed their order; their words, and all other hunks, are classed by what changed. */
function classify(blocks: BlockChange[], carried: CarriedSentence[], before: Revision, after: Revision): void {
  const own = blocks.map((change) => ({ ...change, hunks: change.hunks.filter((hunk) => hunk.carried === null) }));
  const within = carried.map(({ before: old, after: now, hunks }): BlockChange => ({
    op: 'moved',
    before: [old.block],
    after: [now.block],
    hunks,
    marks: [],
  }));
  const all = [...own, ...within];
  if (all.some(({ hunks }) => hunks.length > 0)) {
    classifyHunks(all, before.blocks, after.blocks, classifyContext(before, after, all));
  }
  for (const { hunks } of blocks) for (const hunk of hunks) if (hunk.carried !== null) hunk.classes = ['order'];
}
