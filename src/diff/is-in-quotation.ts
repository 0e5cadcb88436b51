import type { Block } from '../model/block.ts';

/** It is a quotation, or stands in one. */
export function isInQuotation({ kind, quoted }: Block): boolean {
  return kind === 'quote' || quoted !== undefined;
}
