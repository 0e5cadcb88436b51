import type { ColumnSource, ParquetWriter } from 'hyparquet-writer';
import type { Cell, Column, Row, Table } from './tables.ts';

/** The schema of a Parquet file, as its writer takes it. */
export type ParquetSchema = ConstructorParameters<typeof ParquetWriter>[0]['schema'];

/** Texts as UTF-8, instants as timestamps in UTC, lists as lists, whole numbers in 32 bits. */
export function parquetSchema({ name, columns }: Table): ParquetSchema {
  return [{ name, num_children: columns.length }, ...columns.flatMap(schemaOf)];
}

/** The same rows column by column. */
export function parquetColumns(rows: readonly Row[], { columns }: Table): ColumnSource[] {
  return columns.map(({ name, type }) => ({
    name,
    data: rows.map((row) => valueOf((row as Readonly<Record<string, Cell>>)[name]!, type)),
  }));
}

const utcTimestamp = { type: 'TIMESTAMP' as const, isAdjustedToUTC: true, unit: 'MILLIS' as const };

function schemaOf({ name, type, required }: Column): ParquetSchema {
  const repetition_type = required ? ('REQUIRED' as const) : ('OPTIONAL' as const);
  switch (type) {
    case 'integer':
      return [{ name, type: 'INT32', repetition_type }];
    case 'number':
      return [{ name, type: 'DOUBLE', repetition_type }];
    case 'boolean':
      return [{ name, type: 'BOOLEAN', repetition_type }];
    case 'instant':
      return [{ name, type: 'INT64', logical_type: utcTimestamp, repetition_type }];
    case 'list':
      return [
        { name, converted_type: 'LIST', num_children: 1, repetition_type },
        { name: 'list', num_children: 1, repetition_type: 'REPEATED' },
        { name: 'element', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'REQUIRED' },
      ];
    default:
      return [{ name, type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type }];
  }
}

function valueOf(cell: Cell, type: Column['type']): unknown {
  return type === 'instant' && typeof cell === 'string' ? new Date(cell) : cell;
}
