import type { Tally } from './records.ts';
import type { SqlReader } from './sql-reader.ts';

/** Sections of listed articles. Names with the same slug are one section, under the spelling that most articles have. */
export function readSections(reader: SqlReader): Tally[] {
  const rows = reader.all(
    "SELECT section AS slug, json_extract(data, '$.section') AS name, count(*) AS articleCount, sum(edits) AS editCount FROM articles WHERE hidden = 0 AND section IS NOT NULL GROUP BY slug, name ORDER BY articleCount DESC, name",
  ) as unknown as Tally[];
  const bySlug = new Map<string, Tally>();
  for (const row of rows) {
    const known = bySlug.get(row.slug);
    if (known === undefined) bySlug.set(row.slug, { ...row });
    else {
      known.articleCount += row.articleCount;
      known.editCount += row.editCount;
    }
  }
  return [...bySlug.values()];
}

/** Languages of listed articles, by tag. */
export function readLanguages(reader: SqlReader): Tally[] {
  return reader.all(
    "SELECT language AS slug, min(json_extract(data, '$.lang')) AS name, count(*) AS articleCount, sum(edits) AS editCount FROM articles WHERE hidden = 0 GROUP BY slug ORDER BY slug",
  ) as unknown as Tally[];
}

/** Months `YYYY-MM` with listed articles, newest first. */
export function readMonths(reader: SqlReader): Tally[] {
  return reader.all(
    'SELECT substr(day, 1, 7) AS slug, substr(day, 1, 7) AS name, count(*) AS articleCount, sum(edits) AS editCount FROM articles WHERE hidden = 0 GROUP BY slug ORDER BY slug DESC',
  ) as unknown as Tally[];
}
