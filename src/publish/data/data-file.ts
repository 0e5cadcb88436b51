import type { TableName } from './tables.ts';

/** Every form in which the tables are published. */
export const dataFormats = ['csv', 'ndjson', 'parquet', 'sqlite'] as const;

/** A form in which the tables are published. */
export type DataFormat = (typeof dataFormats)[number];

/** A published file: its name in the folder, what it is, its size, and sha256 in hexadecimal. */
export interface DataFile {
  name: string;
  bytes: number;
  sha256: string;
  /** Absent for what describes the data. */
  format?: DataFormat;
  /** The table of which it holds `rows`; absent for the database, which has all. */
  table?: TableName;
  rows?: number;
}

/**
 * No file is larger: common hosts refuse 25 MiB. A table that would be is cut between rows into numbered files, each
 * whole in itself; a database that would be is packed, and its packed bytes are cut.
 */
export const maxFileBytes = 24 * 1024 * 1024;

/** The database's name where it is neither packed nor cut. */
export const databaseName = 'archive.sqlite';

/** Media type of a file by the end of its name. */
export function dataMediaType(name: string): string {
  const ending = name.slice(name.lastIndexOf('.') + 1);
  return mediaTypes[ending] ?? 'application/octet-stream';
}

const mediaTypes: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  ndjson: 'application/x-ndjson',
  parquet: 'application/vnd.apache.parquet',
  sqlite: 'application/vnd.sqlite3',
  gz: 'application/gzip',
  json: 'application/json',
  md: 'text/markdown',
};
