import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import { toHtml } from '../markdown/to-html.ts';
import type { Block } from '../model/block.ts';
import type { ArchiveConfig } from '../model/archive-config.ts';
import { slugOf } from '../text/slug.ts';
import type { Archive, ArchiveTotals, ListOptions } from './archive.ts';
import type { StoredDiff } from './compile-edit.ts';
import type {
  ArticleRecord,
  CaptureRecord,
  EditBody,
  EditRecord,
  OutletRecord,
  RevisionRecord,
  Tally,
} from './records.ts';

/** The archive that a store holds. The database may be opened read-only; it is closed by `close`. */
export function sqliteArchive(database: DatabaseSync): Archive {
  const all = <T>(sql: string, ...values: SQLInputValue[]): T[] => database.prepare(sql).all(...values) as T[];
  const one = <T>(sql: string, ...values: SQLInputValue[]): T | undefined =>
    database.prepare(sql).get(...values) as T | undefined;
  const records = <T>(sql: string, ...values: SQLInputValue[]): T[] =>
    all<{ data: string }>(sql, ...values).map(({ data }) => JSON.parse(data) as T);
  const record = <T>(sql: string, ...values: SQLInputValue[]): T | undefined => records<T>(sql, ...values)[0];
  const count = (sql: string, ...values: SQLInputValue[]): number => one<{ count: number }>(sql, ...values)!.count;
  const blob = (key: string): string => {
    const row = one<{ value: string }>('SELECT value FROM blobs WHERE key = ?', key);
    if (row === undefined) throw new Error(`The store lacks the blob ${key}`);
    return row.value;
  };
  const authors = authorIndex(all);
  const articleWhere = (options: ListOptions): { sql: string; values: SQLInputValue[] } => {
    const conditions = ['hidden = 0'];
    const values: SQLInputValue[] = [];
    if (options.outlet !== undefined) conditions.push('outlet = ?') && values.push(options.outlet);
    if (options.date !== undefined)
      conditions.push('substr(day, 1, ?) = ?') && values.push(options.date.length, options.date);
    if (options.author !== undefined) {
      const names = authors().get(options.author)?.names ?? [];
      conditions.push(
        `id IN (SELECT article FROM article_authors WHERE author IN (${names.map(() => '?').join(',')}))`,
      );
      values.push(...names);
    }
    return { sql: conditions.join(' AND '), values };
  };
  const editWhere = (options: ListOptions & { notable?: boolean }): { sql: string; values: SQLInputValue[] } => {
    const conditions = ['overall = 0', 'hidden = 0'];
    const values: SQLInputValue[] = [];
    if (options.outlet !== undefined) conditions.push('outlet = ?') && values.push(options.outlet);
    if (options.notable === true) conditions.push('notable = 1');
    return { sql: conditions.join(' AND '), values };
  };
  const revisionRow = (article: string, revision: string): { html_key: string; blocks_key: string } => {
    const row = one<{ html_key: string; blocks_key: string }>(
      'SELECT html_key, blocks_key FROM revisions WHERE article = ? AND id = ?',
      article,
      revision,
    );
    if (row === undefined) throw new Error(`There is no revision ${revision} of ${article}`);
    return row;
  };
  const storedEdit = (sql: string, ...values: SQLInputValue[]): { edit: EditRecord; body: EditBody } | undefined => {
    const row = one<{ diff_key: string; data: string }>(sql, ...values);
    return row === undefined
      ? undefined
      : { edit: JSON.parse(row.data) as EditRecord, body: bodyOf(blob(row.diff_key)) };
  };

  return {
    config: () =>
      JSON.parse(one<{ value: string }>("SELECT value FROM meta WHERE key = 'config'")!.value) as ArchiveConfig,
    totals: () => totals(one),
    outlets: () =>
      records<OutletRecord>('SELECT data FROM outlets')
        .map((outlet) => counted(outlet, count))
        .sort(byName),
    outlet(id) {
      const outlet = record<OutletRecord>('SELECT data FROM outlets WHERE id = ?', id);
      return outlet && counted(outlet, count);
    },
    articles(options = {}) {
      const { sql, values } = articleWhere(options);
      return records<ArticleRecord>(
        `SELECT data FROM articles WHERE ${sql} ORDER BY sort_key DESC, id LIMIT ? OFFSET ?`,
        ...values,
        options.limit ?? -1,
        options.offset ?? 0,
      );
    },
    countArticles(options = {}) {
      const { sql, values } = articleWhere(options);
      return count(`SELECT count(*) AS count FROM articles WHERE ${sql}`, ...values);
    },
    articleIds: () => all<{ id: string }>('SELECT id FROM articles ORDER BY id').map(({ id }) => id),
    article: (id) => record<ArticleRecord>('SELECT data FROM articles WHERE id = ?', id),
    revisions: (article) =>
      records<RevisionRecord>('SELECT data FROM revisions WHERE article = ? ORDER BY number', article),
    editsOf: (article) =>
      records<EditRecord>('SELECT data FROM edits WHERE article = ? AND overall = 0 ORDER BY number', article),
    captures: (article) =>
      records<CaptureRecord>('SELECT data FROM captures WHERE article = ? ORDER BY position', article),
    edits(options = {}) {
      const { sql, values } = editWhere(options);
      return records<EditRecord>(
        `SELECT data FROM edits WHERE ${sql} ORDER BY until DESC, article, number DESC LIMIT ? OFFSET ?`,
        ...values,
        options.limit ?? -1,
        options.offset ?? 0,
      );
    },
    countEdits(options = {}) {
      const { sql, values } = editWhere(options);
      return count(`SELECT count(*) AS count FROM edits WHERE ${sql}`, ...values);
    },
    authors: () => [...authors().values()].map(({ tally }) => tally).sort(byName),
    months: () =>
      all<{ month: string; count: number }>(
        'SELECT substr(day, 1, 7) AS month, count(*) AS count FROM articles WHERE hidden = 0 GROUP BY month ORDER BY month DESC',
      ).map(({ month, count: articleCount }) => ({ slug: month, name: month, articleCount })),
    revisionHtml: (article, revision) => blob(revisionRow(article, revision).html_key),
    revisionText(article, revision) {
      const blocks = JSON.parse(blob(revisionRow(article, revision).blocks_key)) as Block[];
      return blocks.map(({ text }) => text).join('\n');
    },
    editBody(article, revision) {
      const stored = storedEdit(
        'SELECT diff_key, data FROM edits WHERE article = ? AND revision = ? AND overall = 0',
        article,
        revision,
      );
      if (stored === undefined) throw new Error(`No edit led to the revision ${revision} of ${article}`);
      return stored.body;
    },
    overall: (article) => storedEdit('SELECT diff_key, data FROM edits WHERE article = ? AND overall = 1', article),
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

function counted(outlet: OutletRecord, count: (sql: string, ...values: SQLInputValue[]) => number): OutletRecord {
  return {
    ...outlet,
    articleCount: count('SELECT count(*) AS count FROM articles WHERE hidden = 0 AND outlet = ?', outlet.id),
    editCount: count('SELECT count(*) AS count FROM edits WHERE hidden = 0 AND overall = 0 AND outlet = ?', outlet.id),
  };
}

function totals(one: <T>(sql: string) => T | undefined): ArchiveTotals {
  const row = one<Record<string, number | string | null>>(`SELECT
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

interface Author {
  tally: Tally;
  names: string[];
}

/** Authors by slug, read once. Names that give the same slug are one entry, shown under the most used spelling. */
function authorIndex(all: <T>(sql: string) => T[]): () => Map<string, Author> {
  let index: Map<string, Author> | undefined;
  return () => {
    if (index) return index;
    index = new Map();
    const rows = all<{ author: string; article: string }>(
      'SELECT author, article FROM article_authors JOIN articles ON articles.id = article WHERE hidden = 0 ORDER BY author, article',
    );
    const articles = new Map<string, Map<string, Set<string>>>();
    for (const { author, article } of rows) {
      const names = articles.get(slugOf(author)) ?? new Map<string, Set<string>>();
      names.set(author, (names.get(author) ?? new Set<string>()).add(article));
      articles.set(slugOf(author), names);
    }
    for (const [slug, names] of articles) {
      const [name] = [...names].sort(([, one], [, other]) => other.size - one.size)[0]!;
      const articleCount = new Set([...names.values()].flatMap((ids) => [...ids])).size;
      index.set(slug, { tally: { slug, name, articleCount }, names: [...names.keys()] });
    }
    return index;
  };
}
