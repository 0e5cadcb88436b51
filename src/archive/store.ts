import fs from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { slugOf } from '../text/slug.ts';
import type { CompiledConfig } from './archive.ts';
import { isNotable } from './compile-edit.ts';
import type { CompiledArticle } from './compiled-article.ts';
import type { OutletRecord } from './records.ts';
import { joinsInUse } from './joins-in-use.ts';
import { storeFormat, storeSchema } from './store-schema.ts';

/** The one writer of a compiled archive. Blobs are written as they come; records only all together, in `replace`. */
export interface Store {
  /** Input digest of each article in the store. */
  inputs(): Map<string, string>;
  putBlobs(blobs: readonly { key: string; value: string }[]): void;
  /** Makes the store hold exactly these articles: `changed` are written, ids in `kept` stay, all others go. One transaction. */
  replace(content: StoreContent): void;
  close(): void;
}

/** A whole archive, as records. */
export interface StoreContent {
  config: CompiledConfig;
  outlets: OutletRecord[];
  changed: readonly CompiledArticle[];
  kept: readonly string[];
}

/** Opens the store at `file` for writing and creates it where there is none, or one of another format. */
export function openStore(file: string): Store {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  let database = connect(file);
  if (storedFormat(database) !== storeFormat) {
    database.close();
    for (const ending of ['', '-wal', '-shm']) fs.rmSync(file + ending, { force: true });
    database = connect(file);
  }
  database.exec(storeSchema);
  database.exec(`PRAGMA user_version = ${storeFormat}`);
  return storeOf(database);
}

function connect(file: string): DatabaseSync {
  const database = new DatabaseSync(file);
  // WAL: workers read what is known while the one writer adds to it. What was withdrawn is overwritten, not only unlinked.
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON;');
  return database;
}

function storedFormat(database: DatabaseSync): number {
  const { user_version } = database.prepare('PRAGMA user_version').get() as { user_version: number };
  const tables = database.prepare('SELECT count(*) AS count FROM sqlite_schema').get() as { count: number };
  return tables.count === 0 ? storeFormat : user_version;
}

function storeOf(database: DatabaseSync): Store {
  const putBlob = database.prepare('INSERT OR IGNORE INTO blobs (key, value) VALUES (?, ?)');
  const inTransaction = (work: () => void): void => {
    database.exec('BEGIN IMMEDIATE');
    try {
      work();
      database.exec('COMMIT');
    } catch (error) {
      database.exec('ROLLBACK');
      throw error;
    }
  };
  return {
    inputs() {
      const rows = database.prepare('SELECT id, input FROM articles').all() as { id: string; input: string }[];
      return new Map(rows.map((row) => [row.id, row.input]));
    },
    putBlobs(blobs) {
      inTransaction(() => {
        for (const blob of blobs) putBlob.run(blob.key, blob.value);
      });
    },
    replace(content) {
      inTransaction(() => {
        writeContent(database, content);
      });
    },
    close() {
      database.close();
    },
  };
}

const articleTables = ['article_authors', 'article_blobs', 'revisions', 'edits', 'captures'] as const;

function writeContent(database: DatabaseSync, { config, outlets, changed, kept }: StoreContent): void {
  const keep = new Set(kept);
  const known = database.prepare('SELECT id FROM articles').all() as { id: string }[];
  const removals = [
    'DELETE FROM articles WHERE id = ?',
    ...articleTables.map((table) => `DELETE FROM ${table} WHERE article = ?`),
  ].map((sql) => database.prepare(sql));
  for (const { id } of known) if (!keep.has(id)) for (const removal of removals) removal.run(id);
  const write = articleWriter(database);
  for (const article of changed) write(article);
  database.exec('DELETE FROM outlets');
  const putOutlet = database.prepare('INSERT INTO outlets (id, data) VALUES (?, ?)');
  for (const outlet of outlets) putOutlet.run(outlet.id, JSON.stringify(outlet));
  const shown: CompiledConfig = { ...config, authors: joinsInUse(database, config.authors) };
  database.prepare('INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)').run('config', JSON.stringify(shown));
  database.exec('DELETE FROM blobs WHERE key NOT IN (SELECT key FROM article_blobs)');
}

function articleWriter(database: DatabaseSync): (compiled: CompiledArticle) => void {
  const putArticle = database.prepare(
    'INSERT INTO articles (id, outlet, sort_key, day, first_captured, hidden, section, language, edits, origins_key, input, data) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const putAuthor = database.prepare('INSERT OR IGNORE INTO article_authors (article, author) VALUES (?, ?)');
  const putKey = database.prepare('INSERT INTO article_blobs (article, key) VALUES (?, ?)');
  const putRevision = database.prepare(
    'INSERT INTO revisions (article, number, id, html_key, blocks_key, data) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const putEdit = database.prepare(
    'INSERT INTO edits (article, number, revision, outlet, until, notable, hidden, overall, diff_key, data) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const putCapture = database.prepare('INSERT INTO captures (article, position, data) VALUES (?, ?, ?)');
  return ({ article, day, revisions, edits, captures, blobKeys, originsKey, input }) => {
    const hidden = Number(article.hidden);
    putArticle.run(
      article.id,
      article.outlet,
      article.dateSortKey,
      day,
      article.firstCaptured,
      hidden,
      article.section === undefined ? null : slugOf(article.section),
      article.lang.toLowerCase(),
      article.editCount,
      originsKey ?? null,
      input,
      JSON.stringify(article),
    );
    for (const author of article.authors) putAuthor.run(article.id, author);
    for (const key of blobKeys) putKey.run(article.id, key);
    for (const { record, htmlKey, blocksKey } of revisions) {
      putRevision.run(record.article, record.number, record.id, htmlKey, blocksKey, JSON.stringify(record));
    }
    for (const { record, diffKey, overall } of edits) {
      const notable = Number(isNotable(record));
      putEdit.run(
        record.article,
        record.number,
        record.revision,
        record.outlet,
        record.window.until,
        notable,
        hidden,
        Number(overall),
        diffKey,
        JSON.stringify(record),
      );
    }
    captures.forEach((capture, position) => putCapture.run(capture.article, position, JSON.stringify(capture)));
  };
}
