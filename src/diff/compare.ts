import type { RevisionDiff } from '../model/diff.ts';
import type { Revision } from '../model/revision.ts';
import { compareTexts } from './compare-texts.ts';
import { judge } from './judge.ts';
import { splitSentences } from './split-sentences.ts';

/**
 * Everything that differs between two revisions of an article (see RevisionDiff for what holds of it). Pure: the
 * same two revisions give the same bytes. Its work is bounded by counting; where exactness was given up,
 * `degraded` says so. Never throws.
 */
export function compareRevisions(before: Revision, after: Revision): RevisionDiff {
  return judge(compareTexts(before, after, splitSentences), before, after);
}
