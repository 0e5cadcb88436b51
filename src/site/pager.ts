/** Where a page of a list stands among the others. */
export interface Pager {
  number: number;
  count: number;
  previous?: string;
  next?: string;
  /** Every page of a short list; of a long one the first, the last and those around this one, with gaps as null. */
  pages: ({ number: number; href: string } | null)[];
}

/** How many pages hold `total` entries; an empty list still has its page. */
export function pageCount(total: number, perPage: number): number {
  return Math.max(1, Math.ceil(total / perPage));
}

/** The numbers of all pages, from 1. */
export function pageNumbers(total: number, perPage: number): number[] {
  return Array.from({ length: pageCount(total, perPage) }, (_, index) => index + 1);
}

/** The pager of page `number`; undefined when there is only one. */
export function pagerOf(
  number: number,
  total: number,
  perPage: number,
  hrefOf: (number: number) => string,
): Pager | undefined {
  const count = pageCount(total, perPage);
  if (count === 1) return undefined;
  const pages: Pager['pages'] = [];
  for (const near of pageNumbers(total, perPage)) {
    if (near === 1 || near === count || Math.abs(near - number) <= 2) pages.push({ number: near, href: hrefOf(near) });
    else if (pages.at(-1) !== null) pages.push(null);
  }
  return {
    number,
    count,
    pages,
    ...(number > 1 && { previous: hrefOf(number - 1) }),
    ...(number < count && { next: hrefOf(number + 1) }),
  };
}
