import { describe, expect, it } from 'vitest';
import type { Block } from '../../model/block.ts';
import { listOf } from './list.ts';
import type { Row } from './row.ts';

const row = (text: string, level: number): Row => {
  const shape: Block = {
    kind: 'list-item',
    level,
    text,
    key: text,
    content: [{ type: 'text', value: text }],
    marks: [],
  };
  return { shape, children: shape.content, properties: {}, changed: false };
};

describe('listOf', () => {
  it('leaves the content of blocks as it was, however often they are shown', () => {
    const rows = [row('One', 1), row('Within', 2)];
    const first = JSON.stringify(listOf(rows));
    expect(rows[0]!.shape.content).toEqual([{ type: 'text', value: 'One' }]);
    expect(JSON.stringify(listOf(rows))).toBe(first);
  });
});
