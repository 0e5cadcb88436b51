import type { Block } from '../model/block.ts';
import type { BlockLink, StretchLink } from './block-link.ts';
import { isRetyped } from './is-retyped.ts';
import * as parameters from './parameters.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Links the block that went with the one that came where both stand alone between the same neighbours (or at an end), are
 * of one kind, and of so few words that nothing else could tell: `£500` became `£900`. An image is another one.
 */
export function linkSamePlace(
  links: BlockLink[],
  stretches: StretchLink[],
  before: readonly Block[],
  after: readonly Block[],
  vocabulary: Vocabulary,
): void {
  const isLine = ({ text, kind }: Block): boolean =>
    kind !== 'caption' && vocabulary.hasWords(text, 1) && !vocabulary.hasWords(text, parameters.fewestWordsEqual);
  const areLines = (old: Block, now: Block): boolean => isLine(old) && isLine(now) && !isRetyped(old, now);
  const taken = new Set<number>();
  for (const stretch of stretches) {
    const { before: old, after: now, moved } = stretch;
    taken.add(old.block).add(~now.block);
    stretch.named ||= !moved && areLines(before[old.block]!, after[now.block]!);
  }
  let [left, right] = [0, 0];
  for (const next of [...links.filter(({ moved }) => !moved), { before: [before.length], after: [after.length] }]) {
    const [old, now] = [before[left], after[right]];
    const isAlone = next.before[0] === left + 1 && next.after[0] === right + 1;
    if (isAlone && !taken.has(left) && !taken.has(~right) && areLines(old!, now!)) {
      const range = (block: number, { text }: Block) => ({ block, start: 0, end: text.length });
      const place = { before: range(left, old!), after: range(right, now!) };
      links.push({ before: [left], after: [right], moved: false });
      stretches.push({ ...place, similarity: 0, moved: false, unique: false, whole: false, named: true });
    }
    [left, right] = [next.before.at(-1)! + 1, next.after.at(-1)! + 1];
  }
}
