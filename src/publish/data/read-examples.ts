/** How the files are opened in a program: what it is called, its language, and a few lines to begin with. */
export interface ReadExample {
  program: string;
  code: string;
}

/** Beginnings in programs that researchers use. `database` is the database's file name, packed or not. */
export function readExamples(database: string | undefined): ReadExample[] {
  return [
    {
      program: 'DuckDB',
      code: `SELECT weight, count(*) FROM 'edits*.parquet' GROUP BY weight;
SELECT a.title, e.window_until, e.removed_text
FROM 'edits*.parquet' e JOIN 'articles*.parquet' a ON e.article = a.id WHERE e.silent;`,
    },
    ...(database === undefined
      ? []
      : [
          {
            program: 'sqlite3',
            code: `${unpacking(database)}sqlite3 archive.sqlite "SELECT article, revision FROM edits
  WHERE row IN (SELECT rowid FROM edits_fts WHERE edits_fts MATCH 'removed_text: minister')"
datasette archive.sqlite --metadata datasette.json`,
          },
        ]),
    {
      program: 'pandas (Python)',
      code: `import pandas as pd
edits = pd.read_parquet("edits.parquet")
edits.groupby(["outlet", "weight"]).size()`,
    },
    {
      program: 'R',
      code: `edits <- read.csv("edits.csv", na.strings = "", encoding = "UTF-8")
edits$window_until <- as.POSIXct(edits$window_until, "UTC", "%Y-%m-%dT%H:%M:%SZ")
table(edits$outlet, edits$weight)`,
    },
  ];
}

function unpacking(database: string): string {
  if (database.endsWith('.sqlite')) return '';
  return database.endsWith('.gz') ? `gunzip ${database}\n` : 'cat archive.sqlite.gz.* | gunzip > archive.sqlite\n';
}
