import type { Block } from '../model/block.ts';
import type { BlockChange, TextRange } from '../model/diff.ts';
import type { Revision } from '../model/revision.ts';
import { foldKey } from '../text/fold-key.ts';
import { tokenize } from '../text/words.ts';
import { beginsSentence, classifyHunk, type ClassifyContext, type HunkSide } from './classify.ts';

/** What the classes need to know of two revisions: their language, and the names in their texts. */
export function classifyContext(before: Revision, after: Revision): ClassifyContext {
  const language = (after.fields.lang ?? before.fields.lang ?? '').split('-')[0]!.toLowerCase();
  const names = new Set<string>();
  for (const block of [...before.blocks, ...after.blocks]) {
    if (block.kind === 'heading' || block.kind === 'code') continue;
    for (const { text, kind, start } of tokenize(block.text)) {
      if (kind === 'word' && text.length > 1 && /^\p{Lu}/u.test(text) && !beginsSentence(block.text, start))
        names.add(text);
    }
  }
  return { language, names };
}

/** Sets the classes of every hunk. Words that only changed their place in a block are `order`. */
export function classifyHunks(
  changes: readonly BlockChange[],
  before: readonly Block[],
  after: readonly Block[],
  context: ClassifyContext,
): void {
  for (const change of changes) {
    const wentAndCame = new Map<string, number>();
    for (const hunk of change.hunks) {
      const left = sideOf(hunk.before, before);
      const right = sideOf(hunk.after, after);
      hunk.classes = classifyHunk(left, right, context);
      if (left.text === '') wentAndCame.set(spoken(right.text), (wentAndCame.get(spoken(right.text)) ?? 0) | 1);
      if (right.text === '') wentAndCame.set(spoken(left.text), (wentAndCame.get(spoken(left.text)) ?? 0) | 2);
    }
    for (const hunk of change.hunks) {
      const left = sideOf(hunk.before, before).text;
      const right = sideOf(hunk.after, after).text;
      if (left !== '' && right !== '') continue;
      const words = spoken(left + right);
      if (words !== '' && wentAndCame.get(words) === 3) hunk.classes = ['order'];
    }
  }
}

function sideOf(range: TextRange, blocks: readonly Block[]): HunkSide {
  const block = blocks[range.block]!;
  return {
    text: block.text.slice(range.start, range.end),
    blockText: block.text,
    start: range.start,
    isQuote: block.kind === 'quote',
    isHeading: block.kind === 'heading',
  };
}

function spoken(text: string): string {
  return tokenize(text)
    .filter((token) => token.kind !== 'sign')
    .map((token) => foldKey(token.text).toLowerCase())
    .join(' ');
}
