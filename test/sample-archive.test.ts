import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readLedger, verifyContent } from '../src/archive/ledger.ts';
import { archiveConfigSchema } from '../src/model/archive-config.ts';
import { instantOfStamp, isCaptureStamp } from '../src/model/capture-stamp.ts';
import { outletSchema } from '../src/model/outlet.ts';
import { takedownsSchema } from '../src/model/takedown.ts';
import { captureClaims, editClaims, snapshotClaims } from './sample-archive/claims.ts';
import { readClaims } from './sample-archive/read-claims.ts';
import { readSample, type SampleArticle, type SampleSnapshot } from './sample-archive/read-sample.ts';

const root = resolve(import.meta.dirname, '..');
const contentDir = join(root, 'content');
const readYaml = (file: string): unknown =>
  parse(readFileSync(join(contentDir, file), 'utf8'), { schema: 'core', maxAliasCount: 0 });

const articles = readSample(contentDir);
const outlets = globSync('outlets/*.yml', { cwd: contentDir })
  .sort()
  .map((file) => ({ id: file.slice('outlets/'.length, -'.yml'.length), ...outletSchema.parse(readYaml(file)) }));
const takedowns = takedownsSchema.parse(readYaml('takedowns.yml'));
const rows = readClaims(readFileSync(join(root, 'docs/sample-archive.md'), 'utf8'));

const usable = ({ snapshots }: SampleArticle) => snapshots.filter(({ fields }) => fields.capture?.quality !== 'failed');
const articleOf = (id: string) => articles.find((article) => article.id === id);

describe('the sample archive', () => {
  it('says that it is invented', () => {
    const config = archiveConfigSchema.parse(readYaml('archive.yml'));
    expect(config.description).toMatch(/invented/);
    for (const outlet of outlets) expect(outlet.description, outlet.id).toMatch(/invented/i);
  });

  it('has every capture in its ledger as it is', () => {
    expect(verifyContent(contentDir, readLedger(contentDir), () => undefined)).toEqual([]);
  });

  it('leads to no address of the world', () => {
    const texts = articles.flatMap(({ snapshots }) => snapshots.map(({ text }) => text));
    const hosts = texts.flatMap((text) => [...text.matchAll(/https?:\/\/([^/\s"')>]+)/g)].map((match) => match[1]!));
    expect(hosts.length).toBeGreaterThan(50);
    expect(hosts.filter((host) => !host.endsWith('.example'))).toEqual([]);
  });

  it('holds four outlets in four languages and twelve articles beside the withdrawn one', () => {
    expect(outlets.map(({ language }) => language).sort()).toEqual(['ar', 'en', 'es', 'ja']);
    expect(Object.values(takedowns).map(({ level }) => level)).toEqual(['withdrawn']);
    expect(Object.keys(takedowns).filter((article) => !articleOf(article))).toEqual([]);
    expect(articles.length - Object.keys(takedowns).length).toBeGreaterThanOrEqual(12);
  });

  it('has articles of one snapshot and of seven', () => {
    const counts = articles.map((article) => usable(article).length);
    expect([Math.min(...counts), Math.max(...counts)]).toEqual([1, 7]);
  });

  it('uses every field of the format', () => {
    const used = new Set(articles.flatMap(({ snapshots }) => snapshots.flatMap(({ fields }) => Object.keys(fields))));
    const expected =
      'title description author outlet url dateline date modified captured section tags lang correction image capture';
    expect(expected.split(' ').filter((key) => !used.has(key))).toEqual([]);
  });
});

describe.each(articles)('$id', ({ id, snapshots, captures, files }) => {
  it('stands below an outlet that exists, and every snapshot says so', () => {
    expect(outlets.map((outlet) => outlet.id)).toContain(id.split('/')[0]);
    expect(new Set(snapshots.map(({ fields }) => fields.outlet))).toEqual(new Set([id.split('/')[0]]));
  });

  it('has files of known names only, stamped with instants that exist', () => {
    expect(files.filter((name) => !/^([^.]+)\.(md|html\.gz|txt\.gz)$|^captures\.ndjson$/.test(name))).toEqual([]);
    expect(snapshots.filter(({ stamp }) => !isCaptureStamp(stamp))).toEqual([]);
    for (const { stamp, fields } of snapshots)
      expect(fields.captured ?? instantOfStamp(stamp)).toBe(instantOfStamp(stamp));
  });

  it('was never captured before it was published', () => {
    const first = Date.parse(instantOfStamp(snapshots[0]!.stamp));
    expect(first).toBeGreaterThan(Date.parse(snapshots[0]!.fields.date));
  });

  it('has captures in order of time that agree with its snapshots', () => {
    const instants = captures.map(({ captured }) => captured);
    expect(instants).toEqual([...new Set(instants)].sort());
    const left = captures.filter(({ outcome }) => outcome === 'snapshot').map(({ captured }) => captured);
    if (captures.length > 0) expect(left).toEqual(snapshots.map(({ stamp }) => instantOfStamp(stamp)));
  });

  it('has raw files with the digest their snapshot names, compressed without name and time', () => {
    for (const { stamp, fields, rawFiles } of snapshots) {
      expect(rawFiles.length, stamp).toBe(fields.capture?.raw === undefined ? 0 : 1);
      for (const name of rawFiles) {
        const bytes = readFileSync(join(contentDir, 'articles', id, name));
        expect(createHash('sha256').update(gunzipSync(bytes)).digest('hex')).toBe(fields.capture?.raw);
        expect([bytes[3], bytes.readUInt32LE(4)]).toEqual([0, 0]);
      }
    }
  });

  it('has every file in docs/sample-archive.md, in order', () => {
    const documented = rows.filter(({ article }) => article === id).map(({ file }) => file);
    const stamps = snapshots.map(({ stamp }) => stamp);
    expect(documented).toEqual(files.includes('captures.ndjson') ? [...stamps, 'captures.ndjson'] : stamps);
  });
});

describe('docs/sample-archive.md', () => {
  it('names articles that exist', () => {
    expect(rows.length).toBeGreaterThan(50);
    expect(rows.filter(({ article }) => !articleOf(article))).toEqual([]);
  });

  it('claims every kind of edit at least once, and nothing that is not checked', () => {
    const claimed = new Set(rows.flatMap(({ claims }) => claims));
    expect([...claimed].sort()).toEqual(
      [editClaims, snapshotClaims, captureClaims].flatMap((kinds) => Object.keys(kinds)).sort(),
    );
  });

  it.each(rows.flatMap(({ claims, ...row }) => claims.map((claim) => ({ ...row, claim }))))(
    '$article $file shows: $claim',
    ({ article: id, file, claim }) => {
      expect(isShown(articleOf(id)!, file, claim)).toBe(true);
    },
  );
});

function isShown(article: SampleArticle, file: string, claim: string): boolean {
  if (file === 'captures.ndjson')
    return captureClaims[claim]?.(article.captures.map(({ outcome }) => outcome)) ?? false;
  const after = article.snapshots.find(({ stamp }) => stamp === file);
  if (!after) return false;
  const alone = snapshotClaims[claim];
  if (alone) return alone(after, article);
  const before: SampleSnapshot | undefined = usable(article).findLast(({ stamp }) => stamp < file);
  return before !== undefined && (editClaims[claim]?.(before, after, article) ?? false);
}
