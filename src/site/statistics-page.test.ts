import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../test/support/content-folder.ts';
import type { Archive } from '../archive/archive.ts';
import { compileArchive } from '../archive/compile-archive.ts';
import { openArchiveFile } from '../archive/open-archive.ts';
import { archiveFixture, articleFixture } from './archive-fixture.ts';
import type { BarTable } from './statistics/bar-table.ts';
import { statisticsPage, type StatisticsPage } from './statistics-page.ts';
import { siteUrls } from './urls.ts';

const urls = siteUrls('/');

describe('statisticsPage', () => {
  it('stands for an empty archive', () => {
    expect(statisticsPage(archiveFixture(), urls)).toEqual({
      path: '/statistics/',
      intro: ['Nothing has been captured yet.'],
      contents: [],
      sections: [],
    });
  });

  it('stands for an archive without an edit', () => {
    const page = statisticsPage(archiveFixture({ articles: [articleFixture('bridge')] }), urls);
    expect(page.sections.map(({ id }) => id)).toEqual(['over-time', 'outlets', 'headlines']);
    expect(page.intro).toContain('No edit has been seen yet.');
  });

  it('counts no hidden article', () => {
    const takedown = { article: 'herald/bridge', level: 'hidden', date: '2024-01-01', reason: 'Test' } as const;
    const articles = [articleFixture('bridge', { hidden: true, takedown })];
    const page = statisticsPage(archiveFixture({ articles }), urls);
    expect(page.sections).toEqual([]);
  });

  it('shows signs that steer the direction of text', () => {
    const articles = [articleFixture('bridge', { outletName: 'Her\u202Eald' })];
    expect(JSON.stringify(statisticsPage(archiveFixture({ articles }), urls))).not.toContain('\u202E');
  });
});

describe('the numbers of the sample archive', () => {
  let archive: Archive;
  let database: DatabaseSync;
  let page: StatisticsPage;
  beforeAll(async () => {
    const store = path.join(temporaryFolder('statistics'), 'archive.sqlite');
    await compileArchive({ contentDir: path.resolve(import.meta.dirname, '../../content'), store });
    archive = openArchiveFile(store);
    database = new DatabaseSync(store, { readOnly: true });
    page = statisticsPage(archive, urls);
  }, 120_000);
  afterAll(() => {
    archive.close();
    database.close();
  });

  const counted = `edits.overall = 0 AND edits.hidden = 0
    AND json_extract(edits.data, '$.partial') IS NULL AND json_extract(edits.data, '$.extractorChange') IS NULL`;
  const rows = (sql: string): unknown[][] =>
    database
      .prepare(sql)
      .all()
      .map((row) => Object.values(row));
  const section = (id: string) => page.sections.find((candidate) => candidate.id === id)!;
  const shown = ({ rows: shownRows }: BarTable): unknown[][] =>
    shownRows.map(({ label, numbers }) => [label.text, ...numbers.map(Number)]);

  it('are those that SQL finds in its store: over time', () => {
    const [table] = section('over-time').tables;
    const edits = rows(`SELECT substr(until, 1, 7), count(*) FROM edits WHERE ${counted} GROUP BY 1 ORDER BY 1`);
    const articles = rows('SELECT substr(day, 1, 7), count(*) FROM articles WHERE hidden = 0 GROUP BY 1 ORDER BY 1');
    const months = table!.rows.map(([month, ...numbers]) => [
      new Date(`${month!} 1 UTC`).toISOString().slice(0, 7),
      ...numbers.map(Number),
    ]);
    expect(months.filter(([, , count]) => count !== 0).map(([month, , count]) => [month, count])).toEqual(edits);
    expect(months.filter(([, count]) => count !== 0).map(([month, count]) => [month, count])).toEqual(articles);
    expect(months.length).toBeGreaterThan(edits.length);
  });

  it('are those that SQL finds in its store: by outlet', () => {
    const [table] = section('outlets').bars;
    expect(shown(table!)).toEqual(
      rows(`SELECT json_extract(outlets.data, '$.name'),
          (SELECT count(*) FROM articles WHERE outlet = outlets.id AND hidden = 0) AS articles,
          (SELECT count(DISTINCT article) FROM edits WHERE outlet = outlets.id AND ${counted}),
          (SELECT count(*) FROM edits WHERE outlet = outlets.id AND ${counted})
        FROM outlets ORDER BY articles DESC, id`),
    );
  });

  it('are those that SQL finds in its store: kinds of edits', () => {
    const [weights, , , fields] = section('kinds').bars;
    const weight = (name: string) =>
      rows(`SELECT count(*) FROM edits WHERE ${counted} AND json_extract(data, '$.summary.weight') = '${name}'`)[0]![0];
    expect(weights!.rows.map(({ numbers }) => Number(numbers[0]))).toEqual(
      ['substantive', 'minor', 'cosmetic'].map(weight),
    );
    const titles = rows(`SELECT count(*) FROM edits, json_each(edits.data, '$.fields') AS field
      WHERE ${counted} AND json_extract(field.value, '$.field') = 'title'`)[0]![0];
    expect(Number(fields!.rows.find(({ label }) => label.text === 'Headline')!.numbers[0])).toBe(titles);
  });

  it('are those that SQL finds in its store: most edited articles', () => {
    const [table] = section('most-edited').bars;
    expect(table!.rows.map(({ label, numbers }) => [decodeURI(label.href!), Number(numbers[0])])).toEqual(
      rows(`SELECT '/articles/' || article || '/changes/', count(*) AS edits,
          sum(json_extract(data, '$.summary.weight') = 'substantive') AS substantive
        FROM edits WHERE ${counted} GROUP BY article ORDER BY edits DESC, substantive DESC, article LIMIT 10`).map(
        (row) => row.slice(0, 2),
      ),
    );
  });

  it('are those that SQL finds in its store: days with captures', () => {
    const [table] = section('capture-days').tables;
    const years = rows(`SELECT substr(json_extract(data, '$.captured'), 1, 4),
        count(DISTINCT CASE WHEN json_extract(data, '$.outcome') NOT IN ('failed', 'blocked')
          THEN substr(json_extract(data, '$.captured'), 1, 10) END)
      FROM captures WHERE article IN (SELECT id FROM articles WHERE hidden = 0) GROUP BY 1 ORDER BY 1`);
    expect(table!.rows.map(([year, seen]) => [year, Number(seen)])).toEqual(years);
  });

  it('are the same each time', () => {
    expect(JSON.stringify(statisticsPage(archive, urls))).toBe(JSON.stringify(page));
  });
});
