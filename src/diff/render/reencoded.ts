import type { BlockChange, Hunk, RevisionDiff } from '../../model/diff.ts';
import { isSameEncodedOtherwise } from '../../text/invisible.ts';
import { textAt } from '../block-link.ts';
import type { Sides } from './sides.ts';

function isReencoded({ before, after }: Hunk, sides: Sides): boolean {
  return isSameEncodedOtherwise(textAt(before, sides.before), textAt(after, sides.after));
}

/** All that differs in the block is how its letters are encoded: a reader sees no change. */
export function isReencodedOnly({ op, hunks, marks }: BlockChange, sides: Sides): boolean {
  return op === 'edited' && marks.length === 0 && hunks.every((hunk) => isReencoded(hunk, sides));
}

/** In how many places the same letters are encoded in another way. */
export function reencodedPlaces({ blocks }: RevisionDiff, sides: Sides): number {
  return blocks.flatMap(({ hunks }) => hunks).filter((hunk) => isReencoded(hunk, sides)).length;
}
