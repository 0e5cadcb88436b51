/**
 * The rule of NewsEdits (Spangher et al. 2022), written anew: each sentence goes to the sentence of the other side
 * that holds most of its words, both ways, so that splits and merges come by themselves. There a word's partner is the
 * nearest by its vector; here it is the same word. The threshold was chosen on the data that is scored: the rule can't
 * do better. What moved: the link with most crossings is taken off until none cross; of equals the longest move, then
 * the one that goes up.
 */
import { tokenTexts } from '../tokens.ts';
import type { SentenceLink } from './sentence-link.ts';

const leastShare = 0.65;

/** Links by the rule of NewsEdits, one before and one after in each. */
export function newsEditsLinks(before: readonly string[], after: readonly string[]): SentenceLink[] {
  const beforeWords = before.map((text) => tokenTexts(text.toLowerCase()));
  const afterWords = after.map((text) => tokenTexts(text.toLowerCase()));
  const pairs = new Map<string, [number, number]>();
  const add = (left: number, right: number): void => {
    pairs.set(`${left} ${right}`, [left, right]);
  };
  bestPartners(beforeWords, afterWords).forEach((right, left) => {
    if (right !== undefined) add(left, right);
  });
  bestPartners(afterWords, beforeWords).forEach((left, right) => {
    if (left !== undefined) add(left, right);
  });
  const links = [...pairs.values()].sort((one, other) => one[0] - other[0] || one[1] - other[1]);
  const moved = refactored(links);
  return links.map(([left, right], at) => ({ before: [left], after: [right], moved: moved.has(at) }));
}

/** For each sentence, the other side's that holds the largest share of its words: the nearest of equals. */
function bestPartners(sentences: readonly string[][], others: readonly string[][]): (number | undefined)[] {
  const sets = others.map((words) => new Set(words));
  return sentences.map((words, index) => {
    let best: number | undefined;
    let bestShare = leastShare;
    sets.forEach((set, other) => {
      const share = words.filter((word) => set.has(word)).length / Math.max(1, words.length);
      const nearer = best !== undefined && Math.abs(other - index) < Math.abs(best - index);
      if (share > bestShare || (share === bestShare && nearer)) [best, bestShare] = [other, share];
    });
    return best;
  });
}

/** The places of the links that are taken off until none cross. */
function refactored(links: readonly [number, number][]): Set<number> {
  const crosses = (one: number, other: number): boolean =>
    (links[one]![0] - links[other]![0]) * (links[one]![1] - links[other]![1]) < 0;
  const gone = new Set<number>();
  const crossings = links.map((_, one) => links.filter((_, other) => crosses(one, other)).length);
  const distance = (at: number): number => Math.abs(links[at]![0] - links[at]![1]);
  for (;;) {
    let worst = -1;
    crossings.forEach((count, at) => {
      if (count === 0 || gone.has(at)) return;
      const order =
        worst < 0
          ? 1
          : count - crossings[worst]! ||
            distance(at) - distance(worst) ||
            links[at]![0] - links[at]![1] - (links[worst]![0] - links[worst]![1]);
      if (order > 0) worst = at;
    });
    if (worst < 0) return gone;
    gone.add(worst);
    links.forEach((_, other) => {
      if (crosses(worst, other)) crossings[other]! -= 1;
    });
    crossings[worst] = 0;
  }
}
