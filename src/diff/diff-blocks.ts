import type { Block } from '../model/block.ts';
import type { Hunk, TextRange } from '../model/diff.ts';
import { gapHunks, type CarriedPlaces } from './gap-hunks.ts';
import { pairParts, type Part } from './parts.ts';
import { joinTouching } from './join-touching.ts';
import type { ComparedStretch, SettledLink } from './settle-links.ts';

/**
 * The changes of linked blocks, part by part, with groups numbered over all of them: the words of the stretches that
 * stand in their place, and what stands between these as a whole. Classes are not set yet.
 */
export function diffBlocks(
  link: SettledLink,
  carried: CarriedPlaces,
  before: readonly Block[],
  after: readonly Block[],
): Part[] {
  const [first] = link.stretches;
  // Rows of a table whose cells were compared have a stretch for each that stands on both sides.
  if (first?.link.whole === true && link.stretches.length === 1 && isAll(first, before, after)) {
    return [{ before: first.link.before, after: first.link.after, hunks: wordHunks(first) }];
  }
  const parts = linkParts(link, before, after);
  let groups = 0;
  let next = 0;
  for (const part of parts) {
    let beforeAt = part.before.start;
    let afterAt = part.after.start;
    const close = (left: number, right: number): void => {
      const gap = {
        before: { block: part.before.block, start: beforeAt, end: left },
        after: { block: part.after.block, start: afterAt, end: right },
      };
      for (const hunk of gapHunks(gap, carried, before, after)) part.hunks.push({ ...hunk, group: groups++ });
    };
    for (; next < link.stretches.length && isIn(link.stretches[next]!, part); next += 1) {
      const { link: stretch, words } = link.stretches[next]!;
      close(stretch.before.start, stretch.after.start);
      for (const hunk of wordHunks(link.stretches[next]!)) part.hunks.push({ ...hunk, group: groups + hunk.group });
      groups += (words.hunks.at(-1)?.group ?? -1) + 1;
      beforeAt = stretch.before.end;
      afterAt = stretch.after.end;
    }
    close(part.before.end, part.after.end);
    part.hunks = joinTouching(part.hunks, before, after);
  }
  return parts;
}

/** The hunks of a stretch as ranges of its blocks; groups count from 0. */
export function wordHunks({ link: { before, after }, words }: ComparedStretch): Hunk[] {
  return words.hunks.map((hunk) => ({
    before: { block: before.block, start: before.start + hunk.beforeStart, end: before.start + hunk.beforeEnd },
    after: { block: after.block, start: after.start + hunk.afterStart, end: after.start + hunk.afterEnd },
    classes: [],
    group: hunk.group,
    carried: null,
  }));
}

function isAll({ link }: ComparedStretch, before: readonly Block[], after: readonly Block[]): boolean {
  const covers = ({ block, start, end }: TextRange, blocks: readonly Block[]): boolean =>
    end - start === blocks[block]!.text.length;
  return covers(link.before, before) && covers(link.after, after);
}

function isIn({ link: { before, after } }: ComparedStretch, part: Part): boolean {
  const lies = (range: TextRange, within: TextRange): boolean =>
    range.block === within.block && range.start >= within.start && range.end <= within.end;
  return lies(before, part.before) && lies(after, part.after);
}

/** The whole blocks, their cells, or the pieces of a split or merge, without hunks. */
function linkParts(link: SettledLink, before: readonly Block[], after: readonly Block[]): Part[] {
  const whole = (index: number, blocks: readonly Block[]): TextRange => ({
    block: index,
    start: 0,
    end: blocks[index]!.text.length,
  });
  const [left, right] = [link.before[0]!, link.after[0]!];
  if (link.after.length > 1) {
    const cuts = cutWhole(link, 'after', before);
    return link.after.map((index, at) => ({ before: cuts[at]!, after: whole(index, after), hunks: [] }));
  }
  if (link.before.length > 1) {
    const cuts = cutWhole(link, 'before', after);
    return link.before.map((index, at) => ({ before: whole(index, before), after: cuts[at]!, hunks: [] }));
  }
  return pairParts(left, before, right, after);
}

/** The whole that was cut into pieces, or made of them: each from its first stretch to the next, without the white space between. */
function cutWhole(link: SettledLink, pieces: 'before' | 'after', blocks: readonly Block[]): TextRange[] {
  const whole = pieces === 'after' ? 'before' : 'after';
  const block = link[whole][0]!;
  const { text } = blocks[block]!;
  const places = link[pieces].map((index, at) =>
    at === 0 ? 0 : link.stretches.find((stretch) => stretch.link[pieces].block === index)!.link[whole].start,
  );
  return places.map((start, at) => {
    const next = places[at + 1];
    return { block, start, end: next === undefined ? text.length : start + text.slice(start, next).trimEnd().length };
  });
}
