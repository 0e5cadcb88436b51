import type { DatabaseSync } from 'node:sqlite';
import type { JoinedAuthor } from '../model/author-names.ts';
import { authorSlug } from '../text/author-slug.ts';

/**
 * The entries of authors.yml with those names only that stand in bylines of listed articles, as they are published: a name that
 * was taken down with its article must not live on in the list that joins it.
 */
export function joinsInUse(database: DatabaseSync, authors: readonly JoinedAuthor[]): JoinedAuthor[] {
  if (authors.length === 0) return [];
  const rows = database
    .prepare(
      "SELECT DISTINCT name.value AS name FROM revisions, json_each(revisions.data, '$.fields.author') AS name WHERE article IN (SELECT id FROM articles WHERE hidden = 0)",
    )
    .all() as { name: string }[];
  const used = new Set(rows.map(({ name }) => authorSlug(name)));
  return authors.flatMap(({ name, others }) => {
    const inUse = others.filter((other) => used.has(authorSlug(other)));
    return inUse.length === 0 ? [] : [{ name, others: inUse }];
  });
}
