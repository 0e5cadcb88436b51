import { fileWriter, ParquetWriter } from 'hyparquet-writer';
import { parquetColumns, parquetSchema } from '../publish/data/parquet-columns.ts';
import type { Row, Table } from '../publish/data/tables.ts';
import { settleFile } from './file-sink.ts';
import { tableParts, type TableWriter } from './table-writer.ts';

/** Rows that are kept in memory and written as one row group: whichever comes first. */
const groupRows = 20_000;
const groupCharacters = 2_000_000;

interface OpenParquet {
  file: string;
  writer: ReturnType<typeof fileWriter>;
  parquet: ParquetWriter;
  rows: number;
}

/** Writes a table as Parquet (Snappy), in files of at most `maxBytes` unless a single group of rows is larger. */
export function parquetWriter(folder: string, table: Table, maxBytes: number): TableWriter {
  const parts = tableParts(folder, table, 'parquet');
  const schema = parquetSchema(table);
  let current: OpenParquet | undefined;
  let group: Row[] = [];
  let characters = 0;
  const open = (): OpenParquet => {
    const file = parts.nextFile();
    const writer = fileWriter(file);
    return { file, writer, parquet: new ParquetWriter({ writer, schema, createdBy: 'Variorum' }), rows: 0 };
  };
  const end = ({ file, parquet, rows }: OpenParquet): void => {
    synchronous(parquet.finish());
    parts.end({ rows: () => rows, close: () => settleFile(file) });
  };
  const flush = (): void => {
    if (group.length === 0) return;
    current ??= open();
    // Packed bytes are fewer than those of the text, so that a group never carries a file over the limit.
    if (current.rows > 0 && current.writer.offset + characters > maxBytes) {
      end(current);
      current = open();
    }
    synchronous(current.parquet.write({ columnData: parquetColumns(group, table), rowGroupSize: groupRows }));
    current.rows += group.length;
    group = [];
    characters = 0;
  };
  return {
    write(row) {
      group.push(row);
      characters += charactersOf(row);
      if (group.length >= groupRows || characters >= groupCharacters) flush();
    },
    close() {
      flush();
      end(current ?? open());
      return parts.settle();
    },
  };
}

function charactersOf(row: Row): number {
  let sum = 0;
  for (const cell of Object.values(row)) if (typeof cell === 'string') sum += cell.length;
  return sum;
}

/** The writer waits for nothing when its file does not. */
function synchronous(result: void | Promise<void>): void {
  if (result instanceof Promise) throw new Error('A Parquet file is not written at once');
}
