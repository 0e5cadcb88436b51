import { describe, expect, it } from 'vitest';
import type { PageItem } from '../page-capture.ts';
import { HeldCaptures } from './held-captures.ts';

function page(day: number, size: number): PageItem {
  const captured = `2024-05-0${day}T10:00:00Z`;
  return {
    source: `day ${day}`,
    page: { captured, method: 'warc', bytes: new Uint8Array(size), provenance: {} },
  };
}

const inShort = (items: PageItem[]): string[] =>
  items.map((item) => `${item.source}${'rejected' in item ? ' rejected' : ''}`);

describe('HeldCaptures', () => {
  it('gives the captures of an address with the last of them, by time', () => {
    const held = new HeldCaptures(100);
    expect(held.add('a', [page(3, 40)], false)).toEqual([]);
    expect(inShort(held.add('b', [page(4, 40)], true))).toEqual(['day 4']);
    expect(inShort(held.add('a', [page(1, 40)], true))).toEqual(['day 1', 'day 3']);
    expect(held.rest()).toEqual([]);
  });

  it('gives none of an address that is too large to wait, says what to do, and has room for others again', () => {
    const held = new HeldCaptures(100);
    held.add('a', [page(3, 60)], false);
    const told = held.add('a', [page(2, 60)], false);
    expect(inShort(told)).toEqual(['day 3 rejected', 'day 2 rejected']);
    expect(JSON.stringify(told)).toContain('gunzip');
    expect(inShort(held.add('a', [page(1, 1)], true))).toEqual(['day 1 rejected']);
    expect(held.add('b', [page(3, 90)], false)).toEqual([]);
    expect(inShort(held.rest())).toEqual(['day 3']);
  });
});
