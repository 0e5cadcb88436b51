import type { Row } from './tables.ts';

/** A row as a line of JSON with every column: lists as arrays, unknown as null, texts as they are. */
export function ndjsonRow(row: Row): string {
  return `${JSON.stringify(row)}\n`;
}
