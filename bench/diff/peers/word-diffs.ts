import { diffWords as jsdiffWords } from 'diff';
import DiffMatchPatch from 'diff-match-patch';
import type { WordChange } from '../../../src/model/diff.ts';
import type { Engine } from '../engines.ts';
import { htmldiff } from './htmldiff.ts';
import { vscodeDiff } from './vscode-diff.ts';

/** Compares two texts. What joins up to the two sides is what the peer claims of them; some lose white space. */
export type WordDiff = (before: string, after: string) => WordChange[];

/** The peers that compare words, each as it is meant to be used. None has a time limit: limits depend on the machine. */
export const peerWordDiffs: Partial<Record<Engine, WordDiff>> = {
  jsdiff: (before, after) =>
    jsdiffWords(before, after).map(({ added, removed, value }) => ({
      op: added ? 'insert' : removed ? 'delete' : 'equal',
      text: value,
    })),
  'diff-match-patch': (before, after) => diffMatchPatch(before, after, false),
  'diff-match-patch semantic': (before, after) => diffMatchPatch(before, after, true),
  'node-htmldiff': htmldiff,
  'vscode-diff': vscodeDiff,
};

const opNames = new Map<number, WordChange['op']>([
  [-1, 'delete'],
  [0, 'equal'],
  [1, 'insert'],
]);

function diffMatchPatch(before: string, after: string, semantic: boolean): WordChange[] {
  const differ = new DiffMatchPatch.diff_match_patch();
  differ.Diff_Timeout = 0;
  const changes = differ.diff_main(before, after);
  if (semantic) differ.diff_cleanupSemantic(changes);
  return changes.map(([op, text]) => ({ op: opNames.get(op)!, text }));
}
