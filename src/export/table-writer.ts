import fs from 'node:fs';
import path from 'node:path';
import type { DataFile, DataFormat } from '../publish/data/data-file.ts';
import type { Row, Table } from '../publish/data/tables.ts';
import type { WrittenFile } from './file-sink.ts';

/** Takes the rows of one table in one format. */
export interface TableWriter {
  write: (row: Row) => void;
  /** The files that were written, at least one. */
  close: () => DataFile[];
}

/** One file of a table, while it is written. */
export interface OpenPart {
  rows: () => number;
  close: () => WrittenFile;
}

/** The files of a table, numbered from 1. A single one loses its number when all is written. */
export function tableParts(folder: string, table: Table, format: DataFormat) {
  const done: DataFile[] = [];
  const nameOf = (number: number): string => `${table.name}-${number}.${format}`;
  return {
    /** Where the next part is to be written. */
    nextFile: () => path.join(folder, nameOf(done.length + 1)),
    /** Ends a part. */
    end(part: OpenPart): void {
      const rows = part.rows();
      done.push({ name: nameOf(done.length + 1), ...part.close(), format, table: table.name, rows });
    },
    /** All parts by their last names. */
    settle(): DataFile[] {
      const [only, ...others] = done;
      if (only === undefined || others.length > 0) return done;
      const name = `${table.name}.${format}`;
      fs.renameSync(path.join(folder, only.name), path.join(folder, name));
      return [{ ...only, name }];
    },
  };
}
