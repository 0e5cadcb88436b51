import { prose } from './block-link.ts';
import { findAlike, type Step } from './find-alike.ts';
import { boxOf, heaviestChain } from './heaviest-chain.ts';
import * as parameters from './parameters.ts';
import { pushTo } from './push-to.ts';
import { joinProfiles, likeness, overlap, sharedPhrases, similarity, type Profile, type Profiles } from './units.ts';

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
  const joints = findJoints(profiles, before, after, alike.pairs);
  if (before.length * after.length > parameters.maximumCells) {
    return { links: sparse(before, after, [...alike.pairs, ...joints]), degraded: true };
  }
  return { links: dense(before, after, [...alike.pairs, ...joints]), degraded: alike.degraded };
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
  for (const pair of pairs) {
    if (pair.similarity >= 1 || pair.similarity < parameters.partSimilarity) continue;
    const become = wholeRun(left[pair.before]!, right, after, pair.after, profiles.weights);
    if (become !== null) joints.push({ ...pair, ...become.found, after: become.start, afterCount: become.count });
    const came = wholeRun(right[pair.after]!, left, before, pair.before, profiles.weights);
    if (came !== null) joints.push({ ...pair, ...came.found, before: came.start, beforeCount: came.count });
    for (const run of runsOf(left[pair.before]!, right, after, pair.after, profiles.weights)) {
      joints.push({ ...pair, ...run.found, afterCount: run.count });
    }
    for (const run of runsOf(right[pair.after]!, left, before, pair.before, profiles.weights)) {
      joints.push({ ...pair, ...run.found, beforeCount: run.count });
    }
  }
  return joints;
}

/** So many neighbours, and what a link with them is worth. */
interface Run {
  count: number;
  found: { similarity: number; words: number; phrases: number };
}

/** The runs of neighbours from a place that the whole was cut into (or made from), if they explain it better than fewer do. */
function runsOf(
  whole: Profile,
  parts: readonly Profile[],
  indices: readonly number[],
  start: number,
  weights: readonly number[],
): Run[] {
  const found: Run[] = [];
  const run: Profile[] = [];
  let best = 0;
  while (run.length < parameters.mostParts && start + run.length < parts.length) {
    const at = start + run.length;
    if (run.length > 0 && indices[at] !== indices[at - 1]! + 1) break;
    const part = parts[at]!;
    if (!isPart(part, whole, weights)) break;
    run.push(part);
    const single = similarity(part, whole, weights);
    if (run.length === 1) {
      best = single;
      continue;
    }
    const joined = joinProfiles(run, weights);
    const joint = similarity(joined, whole, weights);
    if (
      joint < parameters.joinSimilarity ||
      joint < Math.max(best, single) + parameters.joinGain ||
      !areOwnParts(run, joined, whole, weights)
    )
      break;
    best = joint;
    found.push({ count: run.length, found: foundOf(joined, whole, joint) });
  }
  return found;
}

/**
 * The run of neighbours around a place that holds the same words as the whole, or of many most of them: each takes words
 * that no other of them has taken. Few with other words are left to `runsOf`.
 */
function wholeRun(
  whole: Profile,
  parts: readonly Profile[],
  indices: readonly number[],
  from: number,
  weights: readonly number[],
): (Run & { start: number }) | null {
  const { unit } = parts[from]!;
  if (!prose.has(whole.unit.kind) || !prose.has(unit.kind)) return null;
  const left = new Map(whole.ids.map((id, at) => [id, whole.counts[at]!]));
  let [common, weight, start, end] = [0, 0, from, from];
  const take = (place: number, neighbour: number): boolean => {
    const part = parts[place];
    if (part?.unit.kind !== unit.kind || part.weight === 0) return false;
    if (place !== from && Math.abs(indices[place]! - indices[neighbour]!) !== 1) return false;
    const taken = part.ids.map((id, at) => Math.min(part.counts[at]!, left.get(id) ?? 0));
    const own = taken.reduce((sum, count, at) => sum + count * weights[part.ids[at]!]!, 0);
    if (own < parameters.keptOfPiece * part.weight) return false;
    part.ids.forEach((id, at) => left.set(id, (left.get(id) ?? 0) - taken[at]!));
    common += own;
    weight += part.weight;
    return true;
  };
  while (take(end, end - 1)) end += 1;
  if (end === from) return null;
  while (take(start - 1, start)) start -= 1;
  const count = end - start;
  const isSame = common > 0.999 * Math.max(weight, whole.weight);
  if (count < 2 || (!isSame && count <= parameters.mostParts)) return null;
  const alike = likeness(whole, { ...parts[from]!, weight }, common);
  return alike < parameters.joinSimilarity
    ? null
    : { start, count, found: foundOf(joinProfiles(parts.slice(start, end), weights), whole, alike) };
}

function foundOf(joined: Profile, whole: Profile, alike: number): Run['found'] {
  return { similarity: alike, words: whole.wordCount, phrases: sharedPhrases(joined, whole) };
}

function isPart(part: Profile, whole: Profile, weights: readonly number[]): boolean {
  if (part.unit.kind !== whole.unit.kind || !prose.has(part.unit.kind) || part.weight === 0) return false;
  return overlap(part, whole, weights) >= parameters.partContainment * part.weight;
}

/** Each part says something of the whole that the others don't: a sentence written anew beside its old self says nothing more. */
function areOwnParts(parts: readonly Profile[], joined: Profile, whole: Profile, weights: readonly number[]): boolean {
  const common = overlap(joined, whole, weights);
  return parts.every((part) => {
    const others = joinProfiles(
      parts.filter((other) => other !== part),
      weights,
    );
    return common - overlap(others, whole, weights) >= parameters.partContainment * part.weight;
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
    if (choice !== undefined && (mustLink || linked[cell]! >= best[cell]!)) {
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
