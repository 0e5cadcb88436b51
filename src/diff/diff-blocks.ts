import type { Block } from '../model/block.ts';
import { tokenize, type Token } from '../text/words.ts';
import type { BlockLink } from './block-link.ts';
import { alignTokens } from './align-tokens.ts';
import { diffText } from './diff-text.ts';
import { pairParts, type Part } from './parts.ts';

/** What changed between the blocks of a link. */
export interface LinkDiff {
  parts: Part[];
  /** So little stayed (in a split or merge: of some piece) that these read better as other texts. */
  mostlyNew: boolean;
  /** Weight of the words that stayed. */
  kept: number;
  /** Some text was too long for the exact alignment of words. */
  degraded: boolean;
}

/** Below both of these shares of the weight kept, a pair is shown as removed and added: of the two sides, and of the lighter. */
const keptOfBoth = 0.3;
const keptOfLighter = 0.5;
/** Every piece of a split or merge keeps at least this much of its weight. */
const keptOfPiece = 0.5;

/** The changed words of linked blocks, part by part, with groups numbered over all of them. Classes are not set yet. */
export function diffBlocks(link: BlockLink, before: readonly Block[], after: readonly Block[]): LinkDiff {
  const parts = linkParts(link, before, after);
  const [only] = parts;
  if (parts.length === 1 && textOf(only!.before, before) === textOf(only!.after, after))
    return { parts, mostlyNew: false, kept: Number.POSITIVE_INFINITY, degraded: false };
  let groups = 0;
  let kept = 0;
  let left = 0;
  let right = 0;
  let weakestPiece = 1;
  let degraded = false;
  for (const part of parts) {
    const diff = diffText(textOf(part.before, before), textOf(part.after, after));
    part.hunks = diff.hunks.map((hunk) => ({
      before: range(part.before, hunk.beforeStart, hunk.beforeEnd),
      after: range(part.after, hunk.afterStart, hunk.afterEnd),
      classes: [],
      group: groups + hunk.group,
    }));
    groups += (diff.hunks.at(-1)?.group ?? -1) + 1;
    kept += diff.keptWeight;
    left += diff.beforeWeight;
    right += diff.afterWeight;
    degraded ||= diff.degraded;
    const piece = link.after.length > 1 ? diff.afterWeight : diff.beforeWeight;
    if (piece > 0) weakestPiece = Math.min(weakestPiece, diff.keptWeight / piece);
  }
  const lighter = Math.min(left, right);
  const isJoin = link.before.length + link.after.length > 2;
  const isRewritten =
    lighter > 0 &&
    before[link.before[0]!]!.key !== after[link.after[0]!]!.key &&
    2 * kept < keptOfBoth * (left + right) &&
    kept < keptOfLighter * lighter;
  return { parts, mostlyNew: isJoin ? weakestPiece < keptOfPiece : isRewritten, kept, degraded };
}

function textOf({ block, start, end }: Part['before'], blocks: readonly Block[]): string {
  return blocks[block]!.text.slice(start, end);
}

function range(within: { block: number; start: number }, start: number, end: number): Part['before'] {
  return { block: within.block, start: within.start + start, end: within.start + end };
}

function linkParts(link: BlockLink, before: readonly Block[], after: readonly Block[]): Part[] {
  const pieceOf = (index: number, blocks: readonly Block[]): Part['before'] => ({
    block: index,
    start: 0,
    end: blocks[index]!.text.length,
  });
  if (link.after.length > 1) {
    const whole = link.before[0]!;
    const pieces = cutLike(
      before[whole]!.text,
      link.after.map((index) => after[index]!.text),
    );
    return link.after.map((index, place) => ({
      before: { block: whole, ...pieces[place]! },
      after: pieceOf(index, after),
      hunks: [],
    }));
  }
  if (link.before.length > 1) {
    const whole = link.after[0]!;
    const pieces = cutLike(
      after[whole]!.text,
      link.before.map((index) => before[index]!.text),
    );
    return link.before.map((index, place) => ({
      before: pieceOf(index, before),
      after: { block: whole, ...pieces[place]! },
      hunks: [],
    }));
  }
  const [left, right] = [link.before[0]!, link.after[0]!];
  return pairParts(left, before[left]!, right, after[right]!);
}

/** Cuts a text into as many stretches as there are pieces, each ending with the last word that it shares with its piece. */
function cutLike(whole: string, pieces: readonly string[]): { start: number; end: number }[] {
  const wholeTokens = tokenize(whole);
  const pieceTokens = pieces.map((piece) => tokenize(piece));
  const ids = new Map<string, number>();
  const intern = (tokens: Token[]): Int32Array =>
    Int32Array.from(tokens, ({ text }) => ids.get(text) ?? (ids.set(text, ids.size), ids.size - 1));
  const wholeIds = intern(wholeTokens);
  const { matches } = alignTokens(wholeIds, intern(pieceTokens.flat()), new Array<number>(ids.size).fill(10));
  let border = 0;
  let token = 0;
  let start = 0;
  return pieces.map((_, place) => {
    border += pieceTokens[place]!.length;
    let last = token;
    for (let index = token; index < matches.length; index += 1) {
      if (matches[index]! >= border) break;
      if (matches[index]! >= 0) last = index + 1;
    }
    const isLast = place === pieces.length - 1;
    const end = isLast ? whole.length : Math.max(start, wholeTokens[last - 1]?.end ?? 0);
    const stretch = { start, end };
    token = last;
    start = isLast ? end : (wholeTokens[last]?.start ?? whole.length);
    return stretch;
  });
}
