import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyContent, runVariorum, siteUnderTest, type SiteUnderTest } from '../support/built-site.ts';
import { temporaryFolder } from '../support/content-folder.ts';

let site: SiteUnderTest;

beforeAll(() => {
  site = siteUnderTest(copyContent());
  const { status, stderr } = site.build();
  expect([status, stderr]).toEqual([0, '']);
});
afterAll(() => {
  site.remove();
});

/** Names of files with their bytes, without the page. */
function dataFiles(folder: string): Map<string, Buffer> {
  const names = fs.readdirSync(folder).filter((name) => name !== 'index.html');
  return new Map(names.sort().map((name) => [name, fs.readFileSync(path.join(folder, name))]));
}

describe('the data of a site', () => {
  it('is told by its page, every file with its hash', () => {
    const html = site.read('data/index.html');
    const sums = site.read('data/SHA256SUMS').trimEnd().split('\n');
    expect(sums.length).toBeGreaterThan(20);
    for (const line of sums) {
      const [hash, name] = line.split('  ') as [string, string];
      expect(html).toContain(`href="/data/${name}"`);
      expect(html).toContain(hash);
    }
  });

  it('is the same to the byte as what `variorum export` writes', () => {
    const out = path.join(temporaryFolder('export'), 'data');
    const { status, stdout, stderr } = runVariorum('export', '--content', site.content, '--out', out);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/Wrote \d+ files \([\d,]+ rows, [\d.]+ MB\)/);
    expect(dataFiles(out)).toEqual(dataFiles(path.join(site.out, 'data')));
    expect(fs.readdirSync(path.dirname(out))).toEqual(['data']);
    // Again, in fewer forms, in the place of the first.
    expect(runVariorum('export', '--content', site.content, '--out', out, '--format', 'csv').status).toBe(0);
    const fewer = dataFiles(out);
    expect([...fewer.keys()].filter((name) => /\.(ndjson|parquet|sqlite)$/.test(name))).toEqual([]);
    expect(fewer.get('edits.csv')).toEqual(fs.readFileSync(path.join(site.out, 'data/edits.csv')));
  });

  it('is never written over a folder of somebody’s own, nor from content with errors', () => {
    const own = temporaryFolder('own');
    fs.writeFileSync(path.join(own, 'thesis.txt'), 'Mine.');
    const refused = runVariorum('export', '--content', site.content, '--out', own);
    expect([refused.status, refused.stderr]).toEqual([1, expect.stringContaining('not made by Variorum')]);
    expect(fs.readdirSync(own)).toEqual(['thesis.txt']);
    const content = copyContent();
    fs.writeFileSync(path.join(content, 'archive.yml'), 'title: No description\n');
    const out = path.join(temporaryFolder('export'), 'data');
    const faulty = runVariorum('export', '--content', content, '--out', out);
    expect([faulty.status, faulty.stderr]).toEqual([1, expect.stringContaining('archive.yml')]);
    expect(fs.existsSync(out)).toBe(false);
    expect(runVariorum('export', '--format', 'xls').status).toBe(2);
  });

  it('is left alone by a build in which nothing changed', () => {
    expect(site.build().stdout).toContain('The data did not change.');
  });

  it('is not there, nor its page or a link to it, when the archive publishes none', () => {
    fs.appendFileSync(path.join(site.content, 'archive.yml'), 'publish:\n  data: false\n');
    expect(site.build()).toMatchObject({ status: 0, stderr: '' });
    expect(fs.existsSync(path.join(site.out, 'data'))).toBe(false);
    expect(site.read('index.html')).not.toContain('href="/data/"');
  });
});
