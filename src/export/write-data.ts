import path from 'node:path';
import type { Archive } from '../archive/archive.ts';
import { articleRows, outletRow, type PageAddresses, type TableRow } from '../publish/data/article-rows.ts';
import { codebookCsv, codebookMarkdown } from '../publish/data/codebook.ts';
import { type DataFile, type DataFormat, maxFileBytes } from '../publish/data/data-file.ts';
import { dataPackage } from '../publish/data/data-package.ts';
import { datasetteMetadata } from '../publish/data/datasette.ts';
import { dataReadme } from '../publish/data/readme.ts';
import { type TableName, tables } from '../publish/data/tables.ts';
import { openFile } from './file-sink.ts';
import type { TableWriter } from './table-writer.ts';
import { databaseWriter } from './write-database.ts';
import { lineWriter } from './write-lines.ts';
import { parquetWriter } from './write-parquet.ts';

/** What is written, and where. */
export interface WriteDataOptions {
  /** An empty folder. */
  folder: string;
  formats: readonly DataFormat[];
  pages: PageAddresses;
  /** Largest size of a file; `maxFileBytes` unless a test wants less. */
  maxBytes?: number;
  /** Told after each article. */
  onProgress?: (done: number, total: number) => void;
}

/**
 * Writes all articles of an archive, as the data may show it, as tables, with what describes them, into a folder. Reads article by
 * article: memory holds the largest article and some megabytes a table. The same archive gives the same bytes.
 *
 * @returns the files in the order in which they are shown
 */
export async function writeData(archive: Archive, options: WriteDataOptions): Promise<DataFile[]> {
  const { folder, formats, maxBytes = maxFileBytes } = options;
  const writers = new Map<TableName, TableWriter[]>(
    tables.map((table) => [
      table.name,
      formats.flatMap((format) => {
        if (format === 'sqlite') return [];
        return format === 'parquet'
          ? parquetWriter(folder, table, maxBytes)
          : lineWriter(folder, table, format, maxBytes);
      }),
    ]),
  );
  const database = formats.includes('sqlite') ? databaseWriter(folder, maxBytes) : undefined;
  for (const { table, row } of allRows(archive, options)) {
    for (const writer of writers.get(table)!) writer.write(row);
    database?.write(table, row);
  }
  const files = [...writers.values()].flatMap((list) => list.flatMap((writer) => writer.close()));
  files.push(...((await database?.close()) ?? []));
  return [...files, ...describe(archive, folder, files)];
}

function* allRows(archive: Archive, { pages, onProgress }: WriteDataOptions): Generator<TableRow> {
  for (const outlet of archive.outlets()) yield outletRow(outlet);
  const ids = archive.articleIds();
  for (const [at, id] of ids.entries()) {
    yield* articleRows(archive, archive.article(id)!, pages);
    onProgress?.(at + 1, ids.length);
  }
}

/** Codebook, README and metadata, then the package that lists every file, then the hash of each. */
function describe(archive: Archive, folder: string, tableFiles: readonly DataFile[]): DataFile[] {
  const config = archive.config();
  const write = (name: string, text: string): DataFile => {
    const file = openFile(path.join(folder, name));
    file.write(text);
    return { name, ...file.close() };
  };
  const documents = [
    write('codebook.csv', codebookCsv()),
    write('codebook.md', codebookMarkdown()),
    ...(tableFiles.some(({ format }) => format === 'sqlite')
      ? [write('datasette.json', datasetteMetadata(config))]
      : []),
    write('README.md', dataReadme(config, tableFiles)),
  ];
  const listed = [...tableFiles, ...documents];
  documents.push(write('datapackage.json', dataPackage(config, listed)));
  const lines = [...tableFiles, ...documents]
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .map(({ name, sha256 }) => `${sha256}  ${name}\n`);
  return [...documents, write('SHA256SUMS', lines.join(''))];
}
