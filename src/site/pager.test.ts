import { describe, expect, it } from 'vitest';
import { pageNumbers, pagerOf } from './pager.ts';

const hrefOf = (number: number): string => `/edits/${number}/`;

describe('pagerOf', () => {
  it('is absent when everything stands on one page', () => {
    expect(pagerOf(1, 0, 50, hrefOf)).toBeUndefined();
    expect(pagerOf(1, 50, 50, hrefOf)).toBeUndefined();
  });

  it('has no step back on the first page and none forward on the last', () => {
    expect(pagerOf(1, 51, 50, hrefOf)).toMatchObject({ count: 2, next: '/edits/2/' });
    expect(pagerOf(1, 51, 50, hrefOf)).not.toHaveProperty('previous');
    expect(pagerOf(2, 51, 50, hrefOf)).toMatchObject({ previous: '/edits/1/' });
    expect(pagerOf(2, 51, 50, hrefOf)).not.toHaveProperty('next');
  });

  it('leaves gaps in a long list', () => {
    const numbers = pagerOf(10, 1000, 50, hrefOf)?.pages.map((page) => page?.number ?? '…');
    expect(numbers).toEqual([1, '…', 8, 9, 10, 11, 12, '…', 20]);
  });
});

describe('pageNumbers', () => {
  it('covers every entry and gives an empty list its page', () => {
    expect(pageNumbers(0, 50)).toEqual([1]);
    expect(pageNumbers(101, 50)).toEqual([1, 2, 3]);
  });
});
