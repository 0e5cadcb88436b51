import { diffArrays } from 'diff';
import type { SentenceLink } from './sentence-link.ts';

/** A run of units: of both sides where they are equal, of one or both where they are not. */
export interface UnitRun {
  equal: boolean;
  before: number[];
  after: number[];
}

/** The equal and the replaced runs of two lists of units, by jsdiff: what line diffs of any make begin with. */
export function unitRuns(before: readonly string[], after: readonly string[]): UnitRun[] {
  const runs: UnitRun[] = [];
  let beforeAt = 0;
  let afterAt = 0;
  for (const { added, removed, count } of diffArrays([...before], [...after])) {
    const equal = !added && !removed;
    let run = runs.at(-1);
    if (run?.equal !== equal) {
      run = { equal, before: [], after: [] };
      runs.push(run);
    }
    for (let at = 0; at < count; at += 1) {
      if (!added) run.before.push(beforeAt++);
      if (!removed) run.after.push(afterAt++);
    }
  }
  return runs;
}

/** What a viewer without a notion of likeness shows: replaced units are paired in their order. */
export function jsdiffLinks(before: readonly string[], after: readonly string[]): SentenceLink[] {
  return unitRuns(before, after).flatMap((run) =>
    run.before
      .slice(0, run.after.length)
      .map((index, at): SentenceLink => ({ before: [index], after: [run.after[at]!], moved: false })),
  );
}
