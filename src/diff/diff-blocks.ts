import type { Block } from '../model/block.ts';
import type { Hunk, TextRange } from '../model/diff.ts';
import { rangeIn } from './block-link.ts';
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
  const [only, second] = link.stretches;
  // Rows of a table whose cells were compared have a stretch for each that stands on both sides.
  if (only && !second && isAll(only, before, after)) {
    return [{ before: only.link.before, after: only.link.after, hunks: wordHunks(only) }];
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
      const stretch = link.stretches[next]!;
      const { before: old, after: now } = stretch.link;
      close(old.start, now.start);
      const first = groups;
      for (const hunk of wordHunks(stretch)) {
        part.hunks.push({ ...hunk, group: first + hunk.group });
        groups = first + hunk.group + 1;
      }
      beforeAt = old.end;
      afterAt = now.end;
    }
    close(part.before.end, part.after.end);
    part.hunks = joinTouching(part.hunks, before, after);
  }
  return parts;
}

/** The hunks of a stretch as ranges of its blocks; groups count from 0. */
export function wordHunks({ link, words }: ComparedStretch): Hunk[] {
  return words.hunks.map(({ before, after, group }) => ({
    before: rangeIn(link.before, before),
    after: rangeIn(link.after, after),
    classes: [],
    group,
    carried: null,
  }));
}

/** Both stretches are their blocks, the same but for typography. */
function isAll({ link }: ComparedStretch, before: readonly Block[], after: readonly Block[]): boolean {
  const covers = ({ block, start, end }: TextRange, blocks: readonly Block[]): boolean =>
    end - start === blocks[block]!.text.length;
  return link.whole && covers(link.before, before) && covers(link.after, after);
}

function isIn({ link: { before, after } }: ComparedStretch, part: Part): boolean {
  const lies = (range: TextRange, within: TextRange): boolean =>
    range.block === within.block && range.start >= within.start && range.end <= within.end;
  return lies(before, part.before) && lies(after, part.after);
}

/**
 * The whole blocks, their cells, or the pieces of a split or merge, without hunks. What was cut into pieces, or made of
 * them, is cut from the first stretch of each to the next, without the white space between.
 */
function linkParts(link: SettledLink, before: readonly Block[], after: readonly Block[]): Part[] {
  if (link.before.length + link.after.length === 2) return pairParts(link.before[0]!, before, link.after[0]!, after);
  const isSplit = link.after.length > 1;
  const [whole, pieces] = isSplit ? (['before', 'after'] as const) : (['after', 'before'] as const);
  const blocks = { before, after };
  const block = link[whole][0]!;
  const { text } = blocks[whole][block]!;
  const starts = link[pieces].map((index, at) =>
    at === 0 ? 0 : link.stretches.find((stretch) => stretch.link[pieces].block === index)!.link[whole].start,
  );
  return link[pieces].map((index, at) => {
    const [start, next] = [starts[at]!, starts[at + 1]];
    const end = next === undefined ? text.length : start + text.slice(start, next).trimEnd().length;
    const cut = { block, start, end };
    const piece = { block: index, start: 0, end: blocks[pieces][index]!.text.length };
    return { before: isSplit ? cut : piece, after: isSplit ? piece : cut, hunks: [] };
  });
}
