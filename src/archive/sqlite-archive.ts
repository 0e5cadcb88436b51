import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import { toHtml } from '../markdown/to-html.ts';
import { authorSlug } from '../text/author-slug.ts';
import { authorJoiner } from './author-joiner.ts';
import type { Block } from '../model/block.ts';
import type { Archive, ArchiveTotals, CompiledConfig } from './archive.ts';
import { type AuthorEntry, readAuthors } from './author-index.ts';
import type { StoredDiff } from './compile-edit.ts';
import { articleConditions, editConditions } from './list-conditions.ts';
import type {
  ArticleOrigins,
  ArticleRecord,
  CaptureRecord,
  EditBody,
  EditRecord,
  OutletRecord,
  RevisionRecord,
} from './records.ts';
import { type SqlReader, sqlReader } from './sql-reader.ts';
import { readLanguages, readMonths, readSections } from './tallies.ts';

/** The archive that a store holds. The database may be opened read-only; it is closed by `close`. */
export function sqliteArchive(database: DatabaseSync): Archive {
  const reader = sqlReader(database);
  const { all, one, count } = reader;
  const data = (sql: string, ...values: SQLInputValue[]): unknown[] =>
    all(sql, ...values).map((row) => JSON.parse(row.data as string) as unknown);
  const blob = (key: unknown): string => {
    const row = one('SELECT value FROM blobs WHERE key = ?', key as string);
    if (row === undefined) throw new Error(`The store lacks the blob ${String(key)}`);
    return row.value as string;
  };
  const config = (): CompiledConfig =>
    JSON.parse(one("SELECT value FROM meta WHERE key = 'config'")!.value as string) as CompiledConfig;
  const { authors, joined } = authorsOf(reader, config);
  const authorNames = (slug: string): string[] => authors().get(slug)?.names ?? [];
  const revisionBlob = (column: 'html_key' | 'blocks_key', article: string, revision: string): string => {
    const row = one(`SELECT ${column} AS key FROM revisions WHERE article = ? AND id = ?`, article, revision);
    if (row === undefined) throw new Error(`There is no revision ${revision} of ${article}`);
    return blob(row.key);
  };
  const revisionBlocks = (article: string, revision: string): Block[] =>
    JSON.parse(revisionBlob('blocks_key', article, revision)) as Block[];
  const editBlob = (article: string, revision: string): string => {
    const row = one('SELECT diff_key FROM edits WHERE article = ? AND revision = ? AND overall = 0', article, revision);
    if (row === undefined) throw new Error(`No edit led to the revision ${revision} of ${article}`);
    return blob(row.diff_key);
  };

  return {
    config,
    totals: () => totals(reader),
    outlets: () =>
      (data('SELECT data FROM outlets') as OutletRecord[]).map((outlet) => counted(outlet, count)).sort(byName),
    outlet(id) {
      const [outlet] = data('SELECT data FROM outlets WHERE id = ?', id) as OutletRecord[];
      return outlet && counted(outlet, count);
    },
    articles(options = {}) {
      const { sql, values } = articleConditions(options, authorNames);
      const order = options.by === 'captured' ? 'first_captured' : 'sort_key';
      const query = `SELECT data FROM articles WHERE ${sql} ORDER BY ${order} DESC, id LIMIT ? OFFSET ?`;
      return data(query, ...values, options.limit ?? -1, options.offset ?? 0) as ArticleRecord[];
    },
    countArticles(options = {}) {
      const { sql, values } = articleConditions(options, authorNames);
      return count(`SELECT count(*) AS count FROM articles WHERE ${sql}`, ...values);
    },
    articleIds: () => all('SELECT id FROM articles ORDER BY id').map(({ id }) => id as string),
    article: (id) => (data('SELECT data FROM articles WHERE id = ?', id) as ArticleRecord[])[0],
    revisions: (article) =>
      data('SELECT data FROM revisions WHERE article = ? ORDER BY number', article) as RevisionRecord[],
    editsOf: (article) =>
      data('SELECT data FROM edits WHERE article = ? AND overall = 0 ORDER BY number', article) as EditRecord[],
    captures: (article) =>
      data('SELECT data FROM captures WHERE article = ? ORDER BY position', article) as CaptureRecord[],
    edits(options = {}) {
      const { sql, values } = editConditions(options);
      const query = `SELECT data FROM edits WHERE ${sql} ORDER BY until DESC, article, number DESC LIMIT ? OFFSET ?`;
      return data(query, ...values, options.limit ?? -1, options.offset ?? 0) as EditRecord[];
    },
    countEdits(options = {}) {
      const { sql, values } = editConditions(options);
      return count(`SELECT count(*) AS count FROM edits WHERE ${sql}`, ...values);
    },
    authors: () => [...authors().values()].map(({ tally }) => tally).sort(byName),
    authorOf(name) {
      const listed = joined()(name);
      const slug = authorSlug(listed);
      return { slug, name: authors().get(slug)?.tally.name ?? listed };
    },
    sections: () => readSections(reader).sort(byName),
    languages: () => readLanguages(reader),
    months: () => readMonths(reader),
    revisionHtml: (article, revision) => revisionBlob('html_key', article, revision),
    revisionText: (article, revision) =>
      revisionBlocks(article, revision)
        .map(({ text }) => text)
        .join('\n'),
    revisionBlocks,
    editBody: (article, revision) => bodyOf(editBlob(article, revision)),
    editWords(article, revision) {
      const { body, sentences } = JSON.parse(editBlob(article, revision)) as StoredDiff;
      return { removedText: body.removedText, addedText: body.addedText, sentences };
    },
    origins(article) {
      const row = one('SELECT origins_key AS key FROM articles WHERE id = ? AND origins_key IS NOT NULL', article);
      return row && (JSON.parse(blob(row.key)) as ArticleOrigins);
    },
    overall(article) {
      const row = one('SELECT diff_key, data FROM edits WHERE article = ? AND overall = 1', article);
      return row && { edit: JSON.parse(row.data as string) as EditRecord, body: bodyOf(blob(row.diff_key)) };
    },
    close: () => {
      database.close();
    },
  };
}

function bodyOf(value: string): EditBody {
  const { body } = JSON.parse(value) as StoredDiff;
  return { ...body, changesHtml: toHtml(body.changes) };
}

function byName(one: { name: string }, other: { name: string }): number {
  return one.name.localeCompare(other.name, 'en') || (one.name < other.name ? -1 : 1);
}

function counted(outlet: OutletRecord, count: SqlReader['count']): OutletRecord {
  return {
    ...outlet,
    articleCount: count('SELECT count(*) AS count FROM articles WHERE hidden = 0 AND outlet = ?', outlet.id),
    editCount: count(
      "SELECT count(*) AS count FROM edits WHERE hidden = 0 AND overall = 0 AND outlet = ? AND json_extract(data, '$.partial') IS NULL",
      outlet.id,
    ),
  };
}

function totals(reader: SqlReader): ArchiveTotals {
  const row = reader.one(`SELECT
    (SELECT count(DISTINCT outlet) FROM articles WHERE hidden = 0) AS outlets,
    count(*) AS articles,
    coalesce(sum(json_extract(data, '$.revisionCount')), 0) AS revisions,
    coalesce(sum(json_extract(data, '$.editCount')), 0) AS edits,
    (SELECT count(*) FROM revisions, json_each(revisions.data, '$.snapshots') WHERE article IN (SELECT id FROM articles WHERE hidden = 0)) AS snapshots,
    (SELECT count(*) FROM captures WHERE article IN (SELECT id FROM articles WHERE hidden = 0)) AS captures,
    min(json_extract(data, '$.firstCaptured')) AS firstCaptured,
    max(json_extract(data, '$.lastCaptured')) AS lastCaptured
    FROM articles WHERE hidden = 0`)!;
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as unknown as ArchiveTotals;
}

/** The authors, read again only when the store has changed under an open archive (as in `astro dev`). */
function authorsOf(
  reader: SqlReader,
  config: () => CompiledConfig,
): { authors: () => Map<string, AuthorEntry>; joined: () => (name: string) => string } {
  let known: { version: number; authors: Map<string, AuthorEntry>; joined: (name: string) => string } | undefined;
  const read = (): NonNullable<typeof known> => {
    const version = reader.version();
    if (known?.version !== version) {
      const joined = authorJoiner(config().authors);
      known = { version, joined, authors: readAuthors(reader, joined) };
    }
    return known;
  };
  return { authors: () => read().authors, joined: () => read().joined };
}
