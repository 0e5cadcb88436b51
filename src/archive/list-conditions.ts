import type { SQLInputValue } from 'node:sqlite';
import type { ListOptions } from './archive.ts';

/** A WHERE clause with its values. */
export interface Conditions {
  sql: string;
  values: SQLInputValue[];
}

/** Which listed articles the options mean. `authorNames` gives the spellings behind an author's slug. */
export function articleConditions(options: ListOptions, authorNames: (slug: string) => string[]): Conditions {
  const parts: Conditions[] = [{ sql: 'hidden = 0', values: [] }];
  if (options.outlet !== undefined) parts.push({ sql: 'outlet = ?', values: [options.outlet] });
  if (options.section !== undefined) parts.push({ sql: 'section = ?', values: [options.section] });
  if (options.language !== undefined) parts.push({ sql: 'language = ?', values: [options.language] });
  if (options.date !== undefined)
    parts.push({ sql: 'substr(day, 1, ?) = ?', values: [options.date.length, options.date] });
  if (options.author !== undefined) {
    const names = authorNames(options.author);
    const places = names.map(() => '?').join(',');
    parts.push({ sql: `id IN (SELECT article FROM article_authors WHERE author IN (${places}))`, values: names });
  }
  return joined(parts);
}

/** Which listed edits the options mean. */
export function editConditions(options: ListOptions & { notable?: boolean }): Conditions {
  const parts: Conditions[] = [{ sql: 'overall = 0 AND hidden = 0', values: [] }];
  if (options.outlet !== undefined) parts.push({ sql: 'outlet = ?', values: [options.outlet] });
  if (options.notable === true) parts.push({ sql: 'notable = 1', values: [] });
  return joined(parts);
}

function joined(parts: readonly Conditions[]): Conditions {
  return { sql: parts.map(({ sql }) => sql).join(' AND '), values: parts.flatMap(({ values }) => values) };
}
