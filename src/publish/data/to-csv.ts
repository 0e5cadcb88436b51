import { guardedText } from './spreadsheet-guard.ts';
import type { Cell, Column, Row } from './tables.ts';

/** The first line of a table as CSV. */
export function csvHeader(columns: readonly Column[]): string {
  return csvLine(columns.map(({ name }) => name));
}

/**
 * A row as a line of CSV (RFC 4180: commas, quotes doubled, CRLF). Null is empty, an empty text `""`, a list JSON.
 * Texts, and only they, are guarded against spreadsheets (see `guardedText`).
 */
export function csvRow(row: Row, columns: readonly Column[]): string {
  const cells: Readonly<Record<string, Cell>> = row;
  return csvLine(columns.map(({ name }) => cells[name]!));
}

/** A line of cells in any order of columns, written as `csvRow` does. */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell);
  const text = typeof cell === 'string' ? guardedText(cell) : JSON.stringify(cell);
  return text === '' || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
