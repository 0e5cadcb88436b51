/**
 * The rule of MediaWiki's wikidiff2, written anew on units of any size (there: lines). Equal units are linked; in a
 * replaced run, those that are alike by more than 0.2, in order; of the rest, an added unit came from the removed one
 * that it is most like, above 0.4, unless more than 100 are left. Likeness: letters of equal words, as a share of
 * equal, added, removed, and the larger side of each replacement.
 */
import { diffArrays } from 'diff';
import { tokenTexts } from '../tokens.ts';
import { unitRuns } from './jsdiff-runs.ts';
import type { SentenceLink } from './sentence-link.ts';

const changeThreshold = 0.2;
const moveThreshold = 0.4;
const mostMoves = 100;

/** Links by the rule of wikidiff2. */
export function wikidiff2Links(before: readonly string[], after: readonly string[]): SentenceLink[] {
  const likeness = cachedLikeness(before, after);
  const links: SentenceLink[] = [];
  for (const run of unitRuns(before, after)) {
    const pairs = run.equal
      ? run.before.map((index, at): [number, number] => [index, run.after[at]!])
      : bestInOrder(run.before, run.after, likeness);
    for (const [left, right] of pairs) links.push({ before: [left], after: [right], moved: false });
  }
  const linkedBefore = new Set(links.map((link) => link.before[0]!));
  const linkedAfter = new Set(links.map((link) => link.after[0]!));
  const removed = [...before.keys()].filter((index) => !linkedBefore.has(index));
  const added = [...after.keys()].filter((index) => !linkedAfter.has(index));
  if (removed.length + added.length > mostMoves) return links;
  for (const right of added) {
    const free = removed.filter((index) => !linkedBefore.has(index));
    const left = free.reduce<number | undefined>(
      (best, index) => (best === undefined || likeness(index, right) > likeness(best, right) ? index : best),
      undefined,
    );
    if (left === undefined || likeness(left, right) <= moveThreshold) continue;
    linkedBefore.add(left);
    links.push({ before: [left], after: [right], moved: true });
  }
  return links;
}

type Likeness = (left: number, right: number) => number;

/** The pairs of two runs, in order on both sides, that are most alike together. */
function bestInOrder(lefts: readonly number[], rights: readonly number[], likeness: Likeness): [number, number][] {
  const width = rights.length + 1;
  const best = new Float64Array((lefts.length + 1) * width);
  for (let row = lefts.length - 1; row >= 0; row -= 1) {
    for (let column = rights.length - 1; column >= 0; column -= 1) {
      const skip = Math.max(best[(row + 1) * width + column]!, best[row * width + column + 1]!);
      const alike = likeness(lefts[row]!, rights[column]!);
      const taken = alike > changeThreshold ? alike + best[(row + 1) * width + column + 1]! : 0;
      best[row * width + column] = Math.max(skip, taken);
    }
  }
  const pairs: [number, number][] = [];
  let row = 0;
  let column = 0;
  while (row < lefts.length && column < rights.length) {
    const here = best[row * width + column]!;
    if (here === best[(row + 1) * width + column]) row += 1;
    else if (here === best[row * width + column + 1]) column += 1;
    else pairs.push([lefts[row++]!, rights[column++]!]);
  }
  return pairs;
}

function cachedLikeness(before: readonly string[], after: readonly string[]): Likeness {
  const known = new Map<string, number>();
  const beforeWords = before.map(tokenTexts);
  const afterWords = after.map(tokenTexts);
  return (left, right) => {
    const key = `${left} ${right}`;
    const found = known.get(key) ?? wordLikeness(beforeWords[left]!, afterWords[right]!);
    known.set(key, found);
    return found;
  };
}

function wordLikeness(before: string[], after: string[]): number {
  let equal = 0;
  let changed = 0;
  let pending = 0;
  for (const { added, removed, value } of diffArrays(before, after)) {
    const letters = value.reduce((sum, word) => sum + word.length, 0);
    if (!added && !removed) {
      equal += letters;
      changed += pending;
      pending = 0;
    } else pending = Math.max(pending, letters);
  }
  const all = equal + changed + pending;
  return all === 0 ? 1 : equal / all;
}
