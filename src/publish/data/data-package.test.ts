import { describe, expect, it } from 'vitest';
import { archiveConfigSchema } from '../../model/archive-config.ts';
import type { DataFile } from './data-file.ts';
import { dataPackage } from './data-package.ts';

const config = archiveConfigSchema.parse({
  title: 'Harbour archive',
  description: 'Three papers.',
  contact: 'mail@archive.example',
  policies: { rights: 'The texts belong to their outlets.' },
  publish: { licence: 'CC-BY-4.0' },
});
const sha256 = 'a'.repeat(64);
const file = (name: string, parts: Partial<DataFile> = {}): DataFile => ({ name, bytes: 12, sha256, ...parts });
const articles = file('articles.csv', { format: 'csv', table: 'articles', rows: 3 });
const revisions = file('revisions.csv', { format: 'csv', table: 'revisions', rows: 5 });

interface Package {
  name: string;
  licenses?: unknown;
  rights?: unknown;
  resources: { name: string; path: string; schema?: { fields: { name: string }[]; foreignKeys?: unknown } }[];
}
const made = (files: DataFile[], of = config): Package => JSON.parse(dataPackage(of, files)) as Package;

describe('the data package', () => {
  it('names the archive, its licence and its rights as archive.yml states them', () => {
    expect(made([])).toMatchObject({
      name: 'harbour-archive',
      licenses: [{ name: 'CC-BY-4.0' }],
      rights: 'The texts belong to their outlets.',
      contributors: [{ title: 'Harbour archive', email: 'mail@archive.example', roles: ['publisher'] }],
    });
    const licence = 'https://licence.example/';
    expect(made([], { ...config, publish: { ...config.publish, licence } }).licenses).toEqual([{ path: licence }]);
    const publish = { data: true, statistics: true, feeds: 'all' as const, layout: 'full' as const };
    expect(made([], { ...config, publish })).not.toHaveProperty('licenses');
    expect(made([], { ...config, title: 'أرشيف' }).name).toBe('archive');
  });

  it('describes each column with its type, meaning and constraints', () => {
    const [resource] = made([articles]).resources;
    expect(resource).toMatchObject({
      name: 'articles',
      type: 'table',
      path: 'articles.csv',
      bytes: 12,
      hash: `sha256:${sha256}`,
      rows: 3,
      encoding: 'utf-8',
      schema: { primaryKey: ['id'], missingValues: [''] },
    });
    expect(resource!.schema!.fields).toEqual(
      expect.arrayContaining([
        {
          name: 'status',
          type: 'string',
          description: expect.any(String) as string,
          constraints: { required: true, enum: ['live', 'gone'] },
        },
        {
          name: 'first_captured',
          type: 'datetime',
          description: expect.any(String) as string,
          constraints: { required: true },
        },
      ]),
    );
  });

  it('points to tables of the same form, and to none that is not there or is cut', () => {
    const keyTo = (...files: DataFile[]): unknown =>
      made([revisions, ...files]).resources.find(({ name }) => name === 'revisions')!.schema!.foreignKeys;
    expect(keyTo(articles)).toEqual([{ fields: ['article'], reference: { resource: 'articles', fields: ['id'] } }]);
    expect(keyTo(file('articles.parquet', { format: 'parquet', table: 'articles', rows: 3 }))).toBeUndefined();
    const [one, two] = ['articles-1.csv', 'articles-2.csv'].map((name) => ({ ...articles, name }));
    expect(keyTo(one!, two!)).toBeUndefined();
  });

  it('lists files that hold no table with size and hash alone', () => {
    expect(made([file('archive.sqlite.gz', { format: 'sqlite' })]).resources).toEqual([
      {
        name: 'archive-sqlite-gz',
        path: 'archive.sqlite.gz',
        mediatype: 'application/gzip',
        bytes: 12,
        hash: `sha256:${sha256}`,
      },
    ]);
  });
});
