import type { WordChange } from '../../src/model/diff.ts';

/**
 * The tokens that everything is scored on: a run of letters or digits (with signs between digits, apostrophes and
 * hyphens between letters), or one sign. They are nobody's own, so that no engine is scored on its own idea of a word.
 */
const tokenPattern = /\p{Nd}+(?:[.,]\p{Nd}+)*|[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*|\S/gu;

/** A token of one side, and whether it went or came. */
export interface ScoredToken {
  text: string;
  changed: boolean;
}

/** The texts of the tokens of a text, in order. */
export function tokenTexts(text: string): string[] {
  return text.match(tokenPattern) ?? [];
}

/** The tokens of a text that are words or numbers, in order. */
export function wordTexts(text: string): string[] {
  return tokenTexts(text).filter((token) => /[\p{L}\p{N}]/u.test(token));
}

/**
 * The tokens of both sides of a diff, in order. A token stayed when it lies whole in an equal run and is a token of the
 * other side too: `cat` and `cats` both changed, whether or not the engine kept their letters.
 */
export function scoredTokens(changes: readonly WordChange[]): Record<'before' | 'after', ScoredToken[]> {
  const texts = { before: '', after: '' };
  const runs: Run[] = [];
  for (const { op, text } of changes) {
    if (op === 'equal') runs.push({ before: texts.before.length, after: texts.after.length, length: text.length });
    if (op !== 'insert') texts.before += text;
    if (op !== 'delete') texts.after += text;
  }
  const before = placedTokens(texts.before);
  const after = placedTokens(texts.after);
  const places = new Set(after.map(({ start, text }) => `${start} ${text.length}`));
  const kept = new Set<number>();
  let run = 0;
  const scored = before.map(({ text, start }) => {
    while (run < runs.length && runs[run]!.before + runs[run]!.length <= start) run += 1;
    const { before: from, after: to, length } = runs[run] ?? { before: Infinity, after: 0, length: 0 };
    const place = start - from + to;
    const stayed = from <= start && start + text.length <= from + length && places.has(`${place} ${text.length}`);
    if (stayed) kept.add(place);
    return { text, changed: !stayed };
  });
  return { before: scored, after: after.map(({ text, start }) => ({ text, changed: !kept.has(start) })) };
}

/** An equal run: where it begins on both sides. */
interface Run {
  before: number;
  after: number;
  length: number;
}

function placedTokens(text: string): { text: string; start: number }[] {
  return [...text.matchAll(tokenPattern)].map((match) => ({ text: match[0], start: match.index }));
}
