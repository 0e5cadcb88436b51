import type { Block } from '../model/block.ts';
import type { BlockChange, TextRange } from '../model/diff.ts';
import type { Revision } from '../model/revision.ts';
import { foldKey } from '../text/fold-key.ts';
import { tokenize } from '../text/words.ts';
import { beginsSentence, classifyHunk, countQuotationMarks, type ClassifyContext, type HunkSide } from './classify.ts';

/** What the classes need to know of two revisions: their language, and which words of the hunks are names elsewhere. */
export function classifyContext(before: Revision, after: Revision, changes: readonly BlockChange[]): ClassifyContext {
  const language = (after.fields.lang ?? before.fields.lang ?? '').split('-')[0]!.toLowerCase();
  const asked = new Set<string>();
  for (const { hunks } of changes) {
    for (const hunk of hunks) {
      for (const { 0: word } of sideOf(hunk.before, before.blocks).text.matchAll(capitalized)) asked.add(word);
      for (const { 0: word } of sideOf(hunk.after, after.blocks).text.matchAll(capitalized)) asked.add(word);
    }
  }
  const names = new Set<string>();
  if (asked.size === 0) return { language, names };
  for (const { kind, text } of [...before.blocks, ...after.blocks]) {
    if (kind === 'heading' || kind === 'code') continue;
    for (const { 0: word, index } of text.matchAll(capitalized)) {
      if (asked.has(word) && !names.has(word) && !beginsSentence(text, index)) names.add(word);
    }
  }
  return { language, names };
}

/** A word of two letters or more that begins with a capital. */
const capitalized = /(?<!\p{L})\p{Lu}[\p{L}\p{M}]+(?:['\u2019-][\p{L}\p{M}]+)*/gu;

/**
 * Sets the classes of every hunk. Words that only changed their place in a block are `order`; a quotation mark
 * that came or went without its partner is punctuation.
 */
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
    const marks = change.hunks.filter(({ classes }) => classes.includes('quotation-marks'));
    const changedMarks = marks.reduce(
      (sum, hunk) =>
        sum +
        countQuotationMarks(sideOf(hunk.after, after).text) -
        countQuotationMarks(sideOf(hunk.before, before).text),
      0,
    );
    if (changedMarks % 2 !== 0) for (const hunk of marks) hunk.classes = ['punctuation'];
    for (const hunk of change.hunks) {
      const left = sideOf(hunk.before, before).text;
      const right = sideOf(hunk.after, after).text;
      if (left !== '' && right !== '') continue;
      const words = spoken(left + right);
      if (words !== '' && wentAndCame.get(words) === 3) hunk.classes = ['order'];
    }
  }
}

const kinds: Partial<Record<Block['kind'], HunkSide['kind']>> = {
  quote: 'quote',
  heading: 'heading',
  code: 'code',
  html: 'code',
};

function sideOf(range: TextRange, blocks: readonly Block[]): HunkSide {
  const block = blocks[range.block]!;
  return {
    text: block.text.slice(range.start, range.end),
    blockText: block.text,
    start: range.start,
    kind: kinds[block.kind] ?? 'prose',
  };
}

function spoken(text: string): string {
  return tokenize(text)
    .filter((token) => token.kind !== 'sign')
    .map((token) => foldKey(token.text).toLowerCase())
    .join(' ');
}
