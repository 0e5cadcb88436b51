import { describe, expect, it } from 'vitest';
import { columnMeanings, tableMeanings } from '../../i18n/en/data.ts';
import { codebookCsv, codebookMarkdown } from './codebook.ts';
import { searched } from './sqlite-tables.ts';
import { tables } from './tables.ts';

const tableOf = (name: string) => tables.find((table) => table.name === name)!;

describe('the tables of the published data', () => {
  it('are all that are told of', () => {
    expect(tables.map(({ name }) => name).sort()).toEqual(Object.keys(tableMeanings).sort());
  });

  it.each(tables)('have in $name the columns that are told of, a meaning each', ({ name, columns }) => {
    expect(columns.map((column) => column.name).sort()).toEqual(Object.keys(columnMeanings[name]).sort());
    for (const { meaning } of columns) expect(meaning).toMatch(/\S.*\.$/);
  });

  it.each(tables)('have in $name keys and references of columns that there are', ({ columns, key, references }) => {
    const names = columns.map(({ name }) => name);
    for (const name of key) expect(columns.find((column) => column.name === name)?.required, name).toBe(true);
    for (const reference of references) {
      expect(names).toEqual(expect.arrayContaining([...reference.columns]));
      expect(reference.columns.length).toBe(tableOf(reference.table).key.length);
    }
  });

  it('refer to tables that stand before them', () => {
    const places = tables.map(({ name }) => name);
    for (const { name, references } of tables) {
      for (const { table } of references) expect(places.indexOf(table)).toBeLessThan(places.indexOf(name));
    }
  });

  it('are searched by columns that there are', () => {
    for (const [name, columns] of Object.entries(searched)) {
      expect(tableOf(name).columns.map((column) => column.name)).toEqual(expect.arrayContaining([...columns]));
    }
  });

  it('stand in the codebook, every column of them', () => {
    const count = tables.reduce((sum, { columns }) => sum + columns.length, 0);
    expect(codebookMarkdown().match(/^\| `/gm)?.length).toBe(count);
    expect(codebookCsv().trimEnd().split('\r\n').length).toBe(count + 1);
  });
});
