import type { Block } from '../model/block.ts';

/**
 * Another kind of block, another level of heading, list or quotation, or in or out of a quotation. A number follows from
 * the items before it: it is another one only where its list begins with another.
 */
export function isRetyped(before: Block, after: Block): boolean {
  return shapeOf(before) !== shapeOf(after) || (before.ordinal !== after.ordinal && before.from !== after.from);
}

const shapeOf = ({ kind, level, ordered, continued, header, quoted }: Block): string =>
  [kind, level, ordered, continued, header, quoted].join(' ');
