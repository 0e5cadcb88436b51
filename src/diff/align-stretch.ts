import { prose } from './block-link.ts';
import { findAlike, type Step } from './find-alike.ts';
import { boxOf, heaviestChain } from './heaviest-chain.ts';
import * as parameters from './parameters.ts';
import { pushTo } from './push-to.ts';
import { joinProfiles, overlap, sharedPhrases, similarity, type Profile, type Profiles } from './units.ts';

/** Units that became one another, ascending: one to one, one to several neighbours, or the reverse. */
export interface UnitLink {
  before: number[];
  after: number[];
  /** 0 to 1. */
  similarity: number;
}

/**
 * Links units of two lists of indices (ascending) in order, by words in common, for the greatest sum of similarities
 * over the threshold. A unit may become several neighbours, or the reverse. Beyond a number of pairs only the most
 * promising are compared, and `degraded` is set.
 */
export function alignStretch(
  profiles: Profiles,
  before: readonly number[],
  after: readonly number[],
): { links: UnitLink[]; degraded: boolean } {
  if (before.length === 0 || after.length === 0) return { links: [], degraded: false };
  const alike = findAlike(profiles, before, after);
  const steps = [...alike.pairs, ...findJoints(profiles, before, after, alike.pairs)];
  const align = before.length * after.length > parameters.maximumCells ? sparse : dense;
  return { links: align(before, after, steps), degraded: alike.degraded };
}

/**
 * What a step is worth: its similarity over the threshold; a long sentence says more than a short one, and so do the same
 * beginning and the same words side by side.
 */
function worth({ similarity: alike, words, opening, phrases }: Step): number {
  const bonus = opening * parameters.openingBonus + phrases * parameters.phraseBonus;
  const over = alike + bonus - parameters.linkThreshold;
  return (over * Math.log2(2 + words)) / Math.log2(2 + parameters.usualWords);
}

/** The neighbours that one unit was cut into or made from, found beside the pairs that have something in common; see findAlike. */
export function findJoints(
  profiles: Profiles,
  before: readonly number[],
  after: readonly number[],
  pairs: readonly Step[],
): Step[] {
  const left = before.map((index) => profiles.before[index]!);
  const right = after.map((index) => profiles.after[index]!);
  const joints: Step[] = [];
  const ways = [wholeRuns, partRuns];
  for (const pair of pairs) {
    if (pair.similarity >= 1 || pair.similarity < parameters.partSimilarity) continue;
    for (const runsOf of ways) {
      for (const { start, count, ...found } of runsOf(left[pair.before]!, right, after, pair.after)) {
        joints.push({ ...pair, ...found, after: start, afterCount: count });
      }
      for (const { start, count, ...found } of runsOf(right[pair.after]!, left, before, pair.before)) {
        joints.push({ ...pair, ...found, before: start, beforeCount: count });
      }
    }
  }
  return joints;
}

/** So many neighbours from a place, and what a link with them is worth. */
interface Run extends Pick<Step, 'similarity' | 'words' | 'phrases'> {
  start: number;
  count: number;
}

/** The runs of neighbours from a place that the whole was cut into (or made from), if they explain it better than fewer do. */
function partRuns(whole: Profile, parts: readonly Profile[], indices: readonly number[], start: number): Run[] {
  const found: Run[] = [];
  const run: Profile[] = [];
  let best = 0;
  for (let at = start; at < Math.min(start + parameters.mostParts, parts.length); at += 1) {
    const part = parts[at]!;
    if ((at > start && indices[at] !== indices[at - 1]! + 1) || !isPart(part, whole)) break;
    run.push(part);
    best = Math.max(best, similarity(part, whole));
    if (at === start) continue;
    const joined = joinProfiles(run);
    const joint = similarity(joined, whole);
    if (joint < parameters.joinSimilarity || joint < best + parameters.joinGain || !areOwnParts(run, joined, whole)) {
      break;
    }
    best = joint;
    found.push(runOf(joined, whole, start, run.length, joint));
  }
  return found;
}

/**
 * The run of neighbours around a place that holds the same words as the whole, or of many most of them: each takes words
 * that no other of them has taken. Few with other words are left to `partRuns`. None or one.
 */
function wholeRuns(whole: Profile, parts: readonly Profile[], indices: readonly number[], from: number): Run[] {
  const { unit } = parts[from]!;
  if (!prose.has(whole.unit.kind) || !prose.has(unit.kind)) return [];
  const left = new Map(whole.ids.map((id, at) => [id, whole.counts[at]!]));
  let [common, weight, start, end] = [0, 0, from, from];
  const take = (place: number, neighbour: number): boolean => {
    const part = parts[place];
    if (part?.unit.kind !== unit.kind || part.weight === 0) return false;
    if (place !== from && Math.abs(indices[place]! - indices[neighbour]!) !== 1) return false;
    const taken = part.ids.map((id, at) => Math.min(part.counts[at]!, left.get(id) ?? 0));
    const own = taken.reduce((sum, count, at) => sum + count * part.weights[part.ids[at]!]!, 0);
    if (own < parameters.keptOfPiece * part.weight) return false;
    part.ids.forEach((id, at) => left.set(id, (left.get(id) ?? 0) - taken[at]!));
    common += own;
    weight += part.weight;
    return true;
  };
  while (take(end, end - 1)) end += 1;
  if (end === from) return [];
  while (take(start - 1, start)) start -= 1;
  const count = end - start;
  const isSame = common > 0.999 * Math.max(weight, whole.weight);
  if (count < 2 || (!isSame && count <= parameters.mostParts)) return [];
  const alike = similarity(whole, { ...parts[from]!, weight }, common);
  if (alike < parameters.joinSimilarity) return [];
  return [runOf(joinProfiles(parts.slice(start, end)), whole, start, count, alike)];
}

function runOf(joined: Profile, whole: Profile, start: number, count: number, alike: number): Run {
  return { start, count, similarity: alike, words: whole.sequence.length, phrases: sharedPhrases(joined, whole) };
}

function isPart(part: Profile, whole: Profile): boolean {
  if (part.unit.kind !== whole.unit.kind || !prose.has(part.unit.kind) || part.weight === 0) return false;
  return overlap(part, whole) >= parameters.partContainment * part.weight;
}

/** Each part says something of the whole that the others don't: a sentence written anew beside its old self says nothing more. */
function areOwnParts(parts: readonly Profile[], joined: Profile, whole: Profile): boolean {
  const common = overlap(joined, whole);
  return parts.every((part) => {
    const others = joinProfiles(parts.filter((other) => other !== part));
    return common - overlap(others, whole) >= parameters.partContainment * part.weight;
  });
}

/** A step as a link of the units that its places stand for. */
export function linkOf(before: readonly number[], after: readonly number[], step: Step): UnitLink {
  return {
    before: before.slice(step.before, step.before + step.beforeCount),
    after: after.slice(step.after, step.after + step.afterCount),
    similarity: step.similarity,
  };
}

/** Every way in order, by dynamic programming over two states: the last step linked, or did not. */
function dense(before: readonly number[], after: readonly number[], steps: readonly Step[]): UnitLink[] {
  const width = after.length + 1;
  const cells = (before.length + 1) * width;
  // By the cell in which a step ends.
  const byEnd = new Map<number, Step[]>();
  for (const step of steps) {
    pushTo(byEnd, (step.before + step.beforeCount) * width + step.after + step.afterCount, step);
  }
  const linked = new Float64Array(cells).fill(-1);
  const best = new Float64Array(cells);
  // What stands at both ends of a stretch is linked, or the end of the text.
  linked[0] = 0;
  const chosen = new Map<number, { step: Step; behindLink: boolean }>();
  for (let row = 1; row <= before.length; row += 1) {
    for (let column = 1; column <= after.length; column += 1) {
      const cell = row * width + column;
      let top = Math.max(best[cell - 1]!, best[cell - width]!);
      for (const step of byEnd.get(cell) ?? []) {
        const from = step.before * width + step.after;
        const behind = linked[from]! + parameters.contextBonus;
        const behindLink = behind >= best[from]!;
        const score = Math.max(behind, best[from]!) + worth(step);
        if (score <= linked[cell]!) continue;
        linked[cell] = score;
        chosen.set(cell, { step, behindLink });
      }
      if (linked[cell]! > top) top = linked[cell]!;
      best[cell] = top;
    }
  }
  const links: UnitLink[] = [];
  let cell = cells - 1;
  let mustLink = linked[cell]! + parameters.contextBonus >= best[cell]!;
  while (cell >= width && cell % width > 0) {
    const choice = chosen.get(cell);
    if (choice && (mustLink || linked[cell]! >= best[cell]!)) {
      links.push(linkOf(before, after, choice.step));
      cell = choice.step.before * width + choice.step.after;
      mustLink = choice.behindLink;
    } else if (best[cell - width]! >= best[cell]!) cell -= width;
    else cell -= 1;
  }
  return links.reverse();
}

/** The heaviest chain of the steps that were found; no context. */
function sparse(before: readonly number[], after: readonly number[], steps: readonly Step[]): UnitLink[] {
  const good = steps.filter((step) => step.similarity > parameters.linkThreshold);
  const chain = heaviestChain(good, (step) => boxOf(linkOf(before, after, step), worth(step)));
  return chain.map((step) => linkOf(before, after, step));
}
