import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RevisionDiff } from '../model/diff.ts';
import type { Revision } from '../model/revision.ts';
import { tokenize } from '../text/words.ts';
import { compareRevisions } from './compare.ts';
import { linksOf } from './testing/links-of.ts';
import { unrelatedRevisions, revisionsAfterEdits } from './testing/random-revisions.ts';
import { brokenLaw } from './testing/rebuild.ts';

const editsEach = { min: 8, max: 10 };
/** So many comparisons of at least eight edits each: 100,000 random edits. */
const comparisons = 12_500;
const batches = 4;
const patience = { timeout: 300_000 };

describe('100,000 random edits', () => {
  it.each(Array.from({ length: batches }, (_, at) => at + 1))('rebuild both sides, batch %i', patience, (batch) => {
    const law = fc.property(revisionsAfterEdits(editsEach), ({ before, after }) => {
      const diff = compareRevisions(before, after);
      const broken = brokenLaw(diff, before.blocks, after.blocks) ?? brokenJudgement(diff, before, after);
      // A thrown error is far cheaper than an expectation.
      if (broken !== undefined) throw new Error(broken);
    });
    fc.assert(law, { seed: 100 + batch, numRuns: comparisons / batches });
  });
});

describe('the mirrored comparison', () => {
  it('links the same blocks in 99.5 of 100 pairs', patience, () => {
    const pairs = fc.sample(fc.oneof(revisionsAfterEdits({ min: 1, max: 6 }), unrelatedRevisions), {
      seed: 200,
      numRuns: 2000,
    });
    const alike = pairs.filter(({ before, after }) => isMirrored(before, after)).length;
    expect(alike / pairs.length).toBeGreaterThanOrEqual(0.995);
  });
});

/** Rules that say that words of the body changed. */
const ofWords: ReadonlySet<string> = new Set(
  'number date name negation text-removed text-added spelling-unsure spelling'.split(' '),
);

/** What does not hold of the summary, as a sentence; undefined when all does. */
function brokenJudgement(
  { summary, fields, blocks }: RevisionDiff,
  before: Revision,
  after: Revision,
): string | undefined {
  const { weight, rule, silent, noteAdded } = summary;
  const isChanged = fields.length > 0 || blocks.some(({ op }) => op !== 'same');
  if ((rule === 'none') === isChanged)
    return `rule ${rule} for an edit that ${isChanged ? 'changed' : 'changed nothing'}`;
  if (silent && (weight !== 'substantive' || noteAdded)) return 'silent, but not substantive or with a note';
  if (weight === 'cosmetic' && fields.some(({ field }) => field === 'title' || field === 'author'))
    return 'a change of headline or byline is called cosmetic';
  const { number = 0, negation = 0 } = summary.classes;
  if (weight === 'cosmetic' && number + negation > 0) return 'a changed number or negation is called cosmetic';
  if (ofWords.has(rule) && wordsOf(before) === wordsOf(after)) return `rule ${rule} though no word changed`;
  const hasLinkChange = blocks.some(({ marks }) => marks.some(({ type }) => type.startsWith('link')));
  return weight === 'cosmetic' && hasLinkChange ? 'a change of a link is called cosmetic' : undefined;
}

/** The words and numbers of a revision's body, in order. */
function wordsOf({ blocks }: Revision): string {
  return blocks
    .flatMap(({ text }) => tokenize(text))
    .filter(({ kind }) => kind !== 'sign')
    .map(({ text }) => text)
    .join(' ');
}

function isMirrored(before: Revision, after: Revision): boolean {
  return (
    linksOf(compareRevisions(before, after), 'before', 'after') ===
    linksOf(compareRevisions(after, before), 'after', 'before')
  );
}
