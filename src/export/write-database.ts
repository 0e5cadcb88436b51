import fs from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { type DataFile, databaseName } from '../publish/data/data-file.ts';
import { createTable, finishTable, insertInto, rowValues } from '../publish/data/sqlite-tables.ts';
import { tables, type Row, type TableName } from '../publish/data/tables.ts';
import { type FileSink, openFile, settleFile } from './file-sink.ts';

/** Takes the rows of all tables. */
export interface DatabaseWriter {
  write: (table: TableName, row: Row) => void;
  /** The files that were written: the database, or its packed bytes in one or more files. */
  close: () => Promise<DataFile[]>;
}

/**
 * Writes the database with its full-text indexes. The same rows in the same order give the same bytes: page size,
 * encoding and order of statements are fixed, and nothing of the clock goes in.
 */
export function databaseWriter(folder: string, maxBytes: number): DatabaseWriter {
  const draft = path.join(folder, `${databaseName}.draft`);
  const database = new DatabaseSync(draft);
  // Nothing to lose: a draft that was not finished is thrown away.
  database.exec(
    "PRAGMA page_size = 4096; PRAGMA encoding = 'UTF-8'; PRAGMA auto_vacuum = NONE; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF; PRAGMA cache_size = -32768; PRAGMA application_id = 0x56617264;",
  );
  for (const table of tables) database.exec(createTable(table));
  const inserts = new Map(
    tables.map((table) => [table.name, { table, statement: database.prepare(insertInto(table)) }]),
  );
  database.exec('BEGIN');
  return {
    write(name, row) {
      const { table, statement } = inserts.get(name)!;
      statement.run(...rowValues(row, table));
    },
    async close() {
      for (const statement of tables.flatMap(finishTable)) database.exec(statement);
      database.exec('COMMIT');
      const file = path.join(folder, databaseName);
      // Copied page by page in one order, without what building it left behind.
      database.prepare('VACUUM INTO ?').run(file);
      database.close();
      fs.rmSync(draft);
      const written = settleFile(file);
      if (written.bytes <= maxBytes) return [{ name: databaseName, ...written, format: 'sqlite' }];
      const parts = await packed(file, maxBytes);
      fs.rmSync(file);
      return parts;
    },
  };
}

/** The file packed with gzip beside it, cut into numbered files where one would be too large. */
async function packed(file: string, maxBytes: number): Promise<DataFile[]> {
  const done: DataFile[] = [];
  const nameOf = (number: number): string => `${databaseName}.gz.${String(number).padStart(3, '0')}`;
  const folder = path.dirname(file);
  let sink: FileSink | undefined;
  const end = ({ close }: FileSink): void => {
    done.push({ name: nameOf(done.length + 1), ...close(), format: 'sqlite' });
  };
  await pipeline(fs.createReadStream(file), createGzip(), async (chunks: AsyncIterable<Buffer>) => {
    for await (let chunk of chunks) {
      while (chunk.length > 0) {
        sink ??= openFile(path.join(folder, nameOf(done.length + 1)));
        const room = maxBytes - sink.bytes();
        // A copy: the stream uses its memory again.
        sink.write(Buffer.from(chunk.subarray(0, room)));
        chunk = chunk.subarray(room);
        if (sink.bytes() === maxBytes) {
          end(sink);
          sink = undefined;
        }
      }
    }
  });
  if (sink !== undefined) end(sink);
  const [only, ...others] = done;
  if (only === undefined || others.length > 0) return done;
  const name = `${databaseName}.gz`;
  fs.renameSync(path.join(folder, only.name), path.join(folder, name));
  return [{ ...only, name }];
}
