import type { ArchiveConfig } from '../../model/archive-config.ts';
import { tables } from './tables.ts';

/** `datasette.json`: titles, meanings and sources for those who open the database in Datasette. */
export function datasetteMetadata(config: ArchiveConfig): string {
  const { title, description, site, publish } = config;
  const described = tables.map(({ name, meaning, columns }) => [
    name,
    { description: meaning, columns: Object.fromEntries(columns.map((one) => [one.name, one.meaning])) },
  ]);
  const value = {
    title,
    description,
    ...(publish.licence === undefined ? {} : { license: publish.licence }),
    ...(site === undefined ? {} : { source: title, source_url: site }),
    databases: { archive: { tables: Object.fromEntries(described) as unknown } },
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}
