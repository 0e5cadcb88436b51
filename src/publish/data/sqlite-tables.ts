import { type Cell, type Column, type Row, type Table, type TableName, tables } from './tables.ts';

/** Columns of a table that the database can be searched by, in all their words. */
export const searched: Partial<Record<TableName, readonly string[]>> = {
  revisions: ['title', 'text'],
  edits: ['removed_text', 'added_text'],
};

const types: Partial<Record<Column['type'], string>> = { integer: 'INTEGER', number: 'REAL', boolean: 'INTEGER' };

/**
 * The statements that make a table and, where it is searched, its full-text index. Searched tables have one column
 * more, `row`, by which the index finds them: SQLite may give any other number anew. Instants are text, true is 1,
 * lists are JSON.
 */
export function createTable({ name, columns, key, references }: Table): string {
  const fields = columns.map(({ name, type, required }) => {
    return `${name} ${types[type] ?? 'TEXT'}${required ? ' NOT NULL' : ''}`;
  });
  const words = searched[name];
  const keys = key.join(', ');
  const lines = [
    ...(words === undefined
      ? [...fields, `PRIMARY KEY (${keys})`]
      : ['row INTEGER PRIMARY KEY', ...fields, `UNIQUE (${keys})`]),
    ...references.map(
      ({ columns, table }) => `FOREIGN KEY (${columns.join(', ')}) REFERENCES ${table} (${keyOf(table)})`,
    ),
  ];
  const index =
    words === undefined
      ? ''
      : `\nCREATE VIRTUAL TABLE ${name}_fts USING fts5(${words.join(', ')}, content='${name}', content_rowid='row', tokenize='unicode61 remove_diacritics 2');`;
  return `CREATE TABLE ${name} (\n  ${lines.join(',\n  ')}\n);${index}`;
}

/** Statements for when all rows are in: indexes by which tables are joined, and the full-text index. */
export function finishTable({ name }: Table): string[] {
  return searched[name] === undefined
    ? []
    : [
        `INSERT INTO ${name}_fts (${name}_fts) VALUES ('rebuild')`,
        `INSERT INTO ${name}_fts (${name}_fts) VALUES ('optimize')`,
      ];
}

/** The statement that takes the values of `rowValues`. */
export function insertInto({ name, columns }: Table): string {
  const names = columns.map((column) => column.name);
  return `INSERT INTO ${name} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`;
}

/** The values of a row in the order of its columns. */
export function rowValues(row: Row, { columns }: Table): (string | number | null)[] {
  return columns.map(({ name }) => valueOf((row as Readonly<Record<string, Cell>>)[name]!));
}

function valueOf(cell: Cell): string | number | null {
  if (typeof cell === 'boolean') return Number(cell);
  return typeof cell === 'object' && cell !== null ? JSON.stringify(cell) : cell;
}

function keyOf(name: TableName): string {
  return tables.find((table) => table.name === name)!.key.join(', ');
}
