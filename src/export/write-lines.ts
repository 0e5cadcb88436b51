import type { DataFormat } from '../publish/data/data-file.ts';
import { csvHeader, csvRow } from '../publish/data/to-csv.ts';
import { ndjsonRow } from '../publish/data/to-ndjson.ts';
import type { Row, Table } from '../publish/data/tables.ts';
import { type FileSink, openFile } from './file-sink.ts';
import { tableParts, type TableWriter } from './table-writer.ts';

/** Writes a table as CSV or NDJSON, in files of at most `maxBytes` unless a single row is larger. */
export function lineWriter(
  folder: string,
  table: Table,
  format: Extract<DataFormat, 'csv' | 'ndjson'>,
  maxBytes: number,
): TableWriter {
  const parts = tableParts(folder, table, format);
  const header = format === 'csv' ? csvHeader(table.columns) : '';
  const lineOf = (row: Row): string => (format === 'csv' ? csvRow(row, table.columns) : ndjsonRow(row));
  let sink: FileSink | undefined;
  let rows = 0;
  const open = (): FileSink => {
    const file = openFile(parts.nextFile());
    file.write(header);
    rows = 0;
    return file;
  };
  const end = ({ close }: FileSink): void => {
    parts.end({ rows: () => rows, close });
  };
  return {
    write(row) {
      const line = Buffer.from(lineOf(row), 'utf8');
      sink ??= open();
      if (rows > 0 && sink.bytes() + line.length > maxBytes) {
        end(sink);
        sink = open();
      }
      sink.write(line);
      rows += 1;
    },
    close() {
      end(sink ?? open());
      return parts.settle();
    },
  };
}
