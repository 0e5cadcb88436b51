import type { BlockChange, CarriedSentence, EditClass, RevisionDiff } from '../model/diff.ts';
import type { Revision } from '../model/revision.ts';
import { countWords } from '../text/words.ts';
import { textAt } from './block-link.ts';
import { classifyContext } from './classify-context.ts';
import { classifyHunks } from './classify-hunks.ts';
import { classifyHunk, type ClassifyContext, type HunkSide } from './classify.ts';
import type { BareDiff } from './compare-texts.ts';
import { comparedField, fieldClasses } from './field-classes.ts';
import { judgedLanguage } from './guess-language.ts';
import { primaryLanguage } from './language-of.ts';
import { summarize } from './summarize.ts';

/**
 * Says what a diff changed: sets the classes of its hunks, in place, and adds the numbers, the weight and whether the
 * outlet said that it edited. `before` and `after` are the revisions that were compared.
 */
export function judge(bare: BareDiff, before: Revision, after: Revision): RevisionDiff {
  const { degraded, ...found } = bare;
  const asksLanguage =
    bare.fields.length > 0 ||
    bare.blocks.some(({ hunks }) => hunks.length > 0) ||
    bare.carried.some(({ hunks }) => hunks.length > 0);
  const tag = asksLanguage ? judgedLanguage(before, after) : '';
  const body = { changes: ownChanges(bare.blocks, bare.carried), before: before.blocks, after: after.blocks };
  const title = comparedField(bare.fields, 'title', 'heading');
  const description = comparedField(bare.fields, 'description', 'paragraph');
  const correction = comparedField(bare.fields, 'correction', 'paragraph');
  const compared = [body, title, description, correction].filter((one) => one !== undefined);
  const context = classifyContext(before.blocks, after.blocks, compared, tag);
  if (body.changes.some(({ hunks }) => hunks.length > 0))
    classifyHunks(body.changes, before.blocks, after.blocks, context);
  classifyCarried(bare.blocks, bare.carried, after, context);
  const blocks = [...before.blocks, ...after.blocks];
  const spoken = {
    headline: fieldClasses(title, context, blocks),
    description: fieldClasses(description, context, blocks),
    correction: fieldClasses(correction, context, blocks),
  };
  const summary = summarize(bare.fields, spoken, bare.blocks, bare.carried, before, after, primaryLanguage(tag));
  return { ...found, summary, degraded };
}

/** The hunks that are classed by what changed: all but those that take out and put in a carried sentence, and those within one. */
function ownChanges(blocks: readonly BlockChange[], carried: readonly CarriedSentence[]): BlockChange[] {
  const own = blocks.map((change) => ({ ...change, hunks: change.hunks.filter((hunk) => hunk.carried === null) }));
  const within = carried.map(({ before: old, after: now, hunks }): BlockChange => ({
    op: 'moved',
    before: [old.block],
    after: [now.block],
    hunks,
    marks: [],
  }));
  return [...own, ...within];
}

/** Carried sentences changed their order, the shortest what they say. */
function classifyCarried(
  blocks: readonly BlockChange[],
  carried: readonly CarriedSentence[],
  after: Revision,
  context: ClassifyContext,
): void {
  for (const { hunks } of blocks) {
    for (const hunk of hunks) {
      if (hunk.carried === null) continue;
      const { after: place } = carried[hunk.carried - 1]!;
      hunk.classes = ['order', ...tellingClasses(textAt(place, after.blocks), context)];
    }
  }
}

/** Fewer words than this mean another thing in another place: `No.` behind another question, `Twelve.` */
const fewestWordsApart = 3;

function tellingClasses(text: string, context: ClassifyContext): EditClass[] {
  if (countWords(text) >= fewestWordsApart) return [];
  const side = (changed: string): HunkSide => ({ text: changed, blockText: changed, start: 0, kind: 'prose' });
  return classifyHunk(side(text), side(''), context).filter((name) => name === 'number' || name === 'negation');
}
