import type { DatabaseSync, SQLInputValue } from 'node:sqlite';

/** A row as SQLite gives it. */
type Row = Record<string, unknown>;

/** Questions to a database, answered as plain rows. */
export interface SqlReader {
  all: (sql: string, ...values: SQLInputValue[]) => Row[];
  one: (sql: string, ...values: SQLInputValue[]) => Row | undefined;
  /** The column `count` of the only row. */
  count: (sql: string, ...values: SQLInputValue[]) => number;
  /** Changes when another connection has written to the database. */
  version: () => number;
}

/** Reads `database`; each statement is prepared once. */
export function sqlReader(database: DatabaseSync): SqlReader {
  const statements = new Map<string, ReturnType<DatabaseSync['prepare']>>();
  const prepared = (sql: string): ReturnType<DatabaseSync['prepare']> => {
    const statement = statements.get(sql) ?? database.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  const one = (sql: string, ...values: SQLInputValue[]): Row | undefined => prepared(sql).get(...values);
  return {
    all: (sql, ...values) => prepared(sql).all(...values),
    one,
    count: (sql, ...values) => one(sql, ...values)!.count as number,
    version: () => one('PRAGMA data_version')!.data_version as number,
  };
}
