import type { ArchiveConfig } from '../../model/archive-config.ts';
import { slugOf } from '../../text/slug.ts';
import { type DataFile, dataMediaType } from './data-file.ts';
import { csvRule } from '../../i18n/en/data.ts';
import { type Column, type ColumnType, type Table, tables } from './tables.ts';

/**
 * `datapackage.json` (Frictionless Data Package 2.0): every file with its size and hash, and for those that hold one
 * table its schema. A file is a resource of its own, also where a table is cut into several.
 */
export function dataPackage(config: ArchiveConfig, files: readonly DataFile[]): string {
  const { title, description, site, publish, policies, contact } = config;
  const value = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: packageName(title),
    title,
    description,
    ...(site === undefined ? {} : { homepage: site }),
    ...(publish.licence === undefined ? {} : { licenses: [licence(publish.licence)] }),
    ...(policies.rights === undefined ? {} : { rights: policies.rights }),
    contributors: [{ title, ...(contact === undefined ? {} : contactOf(contact)), roles: ['publisher'] }],
    resources: files.map((file) => resource(file, files)),
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}

function licence(stated: string): Record<string, string> {
  return /^https?:/.test(stated) ? { path: stated } : { name: stated };
}

function contactOf(contact: string): Record<string, string> {
  return /^https?:/.test(contact) ? { path: contact } : { email: contact };
}

function resource(file: DataFile, files: readonly DataFile[]): Record<string, unknown> {
  const { name, bytes, sha256, format } = file;
  const table = tables.find((one) => one.name === file.table);
  const facts = { path: name, mediatype: dataMediaType(name), bytes, hash: `sha256:${sha256}` };
  const isText = format !== 'parquet' && format !== 'sqlite';
  const encoding = isText ? { encoding: 'utf-8' } : {};
  if (table === undefined) return { name: resourceName(file), ...facts, ...encoding };
  const rule = format === 'csv' ? ` ${csvRule}` : '';
  return {
    ...{ name: resourceName(file), type: 'table', description: `${table.meaning}${rule}`, format, ...facts },
    ...encoding,
    ...{ rows: file.rows, schema: tableSchema(table, file, files) },
  };
}

/** The name of the resource: the table's alone for CSV, the form that every program reads. */
function resourceName({ name }: DataFile): string {
  return name.endsWith('.csv') ? name.slice(0, -4).replaceAll('.', '-') : name.replaceAll('.', '-');
}

function tableSchema(table: Table, file: DataFile, files: readonly DataFile[]): Record<string, unknown> {
  const target = (name: string): DataFile[] => files.filter((one) => one.table === name && one.format === file.format);
  // A key can point to one resource only, and not from a part into another.
  const references = table.references.filter((one) => target(one.table).length === 1);
  return {
    fields: table.columns.map(fieldOf),
    primaryKey: table.key,
    ...(references.length === 0
      ? {}
      : {
          foreignKeys: references.map((one) => ({
            fields: one.columns,
            reference: {
              resource: resourceName(target(one.table)[0]!),
              fields: tables.find(({ name }) => name === one.table)!.key,
            },
          })),
        }),
    missingValues: [''],
  };
}

const fieldTypes: Partial<Record<ColumnType, string>> = {
  instant: 'datetime',
  integer: 'integer',
  number: 'number',
  boolean: 'boolean',
  list: 'array',
};

const patterns: Partial<Record<ColumnType, string>> = {
  sha256: '[0-9a-f]{64}',
  stamp: '\\d{4}-\\d{2}-\\d{2}T\\d{6}Z',
  date: '\\d{4}(-\\d{2}(-\\d{2}(T.+)?)?)?',
};

function fieldOf({ name, type, meaning, required, values }: Column): Record<string, unknown> {
  const pattern = patterns[type];
  const constraints = {
    ...(required ? { required } : {}),
    ...(values ? { enum: values } : {}),
    ...(pattern === undefined ? {} : { pattern }),
    ...(type === 'integer' ? { minimum: 0 } : {}),
  };
  return {
    ...{ name, type: fieldTypes[type] ?? 'string', description: meaning },
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  };
}

/** A name of the package must be of ASCII. */
function packageName(title: string): string {
  const slug = slugOf(title);
  return /^[a-z0-9-]+$/.test(slug) ? slug : 'archive';
}
