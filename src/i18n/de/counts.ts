import { locale } from './locale.ts';

const integer = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });

/** `1234` → `1.234`. */
export function numberText(count: number): string {
  return integer.format(count);
}

/** A count with its noun: `1 Änderung`, `1.234 Änderungen`; `many` may be left out where it is the same word. */
export function countText(count: number, one: string, many = one): string {
  return `${numberText(count)} ${count === 1 ? one : many}`;
}
