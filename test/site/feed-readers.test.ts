import { Ajv } from 'ajv';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasFeedParser, parseWithFeedParser } from '../feeds/feed-parser.ts';
import { jsonFeedSchema } from '../feeds/json-feed-schema.ts';
import { newsboat } from '../feeds/newsboat.ts';
import { siteUnderTest, type SiteUnderTest } from '../support/built-site.ts';
import { snapshotText, soundContent, writeContent } from '../support/content-folder.ts';
import { isInstalled, outputOf } from '../support/installed-program.ts';
import { serveFolder, type StaticServer } from '../support/static-server.ts';

const host = 'https://archive.example';
const base = '/base/';
/** Enough for archive documents. */
const articleCount = 105;

let site: SiteUnderTest;
let server: StaticServer;

beforeAll(async () => {
  site = siteUnderTest(writeContent({ ...soundContent(), ...manyArticles() }));
  expect(site.build('--site', host, '--base', base)).toMatchObject({ status: 0, stderr: '' });
  server = await serveFolder(site.out, base);
});
afterAll(async () => {
  await server.close();
  site.remove();
});

/** Articles one minute apart, each edited a day later. */
function manyArticles(): Record<string, string> {
  const file = (at: number, day: number): string => {
    const time = [Math.floor(at / 60), at % 60].map((part) => String(part).padStart(2, '0')).join('');
    return `articles/gull/a${String(at)}/2024-04-0${String(day)}T${time}00Z.md`;
  };
  const text = (at: number, words: string): string =>
    snapshotText(`Ship ${String(at)} lands ${words} tons.`, 'author: Ann Quill', `Ship & <b>${String(at)}</b> ]]>`);
  return Object.fromEntries(
    Array.from({ length: articleCount }, (_, at) => [
      [file(at, 1), text(at, 'forty')],
      [file(at, 2), text(at, 'fifty')],
    ]).flat() as [string, string][],
  );
}

const named = (ending: string): string[] =>
  [...site.files().keys()].filter((file) => file.endsWith(ending)).map((file) => path.join(site.out, file));
const archiveDocuments = (): Map<string, string> =>
  new Map(
    [...site.files()]
      .map(([file, bytes]): [string, string] => [file, bytes.toString('utf8')])
      .filter(([, text]) => text.includes('<fh:archive/>')),
  );

describe('every document of every feed', () => {
  it('is of each kind that there is', () => {
    const files = [...site.files().keys()];
    for (const folder of ['feeds', 'feeds/gull', 'feeds/authors/ann-quill']) {
      for (const kind of ['articles', 'edits']) {
        const name = `${folder}/${kind}`;
        for (const ending of ['.atom.xml', '.rss.xml', '.json']) expect(files).toContain(name + ending);
        expect(files.filter((file) => file.startsWith(`${name}/1-`))).toHaveLength(3);
        expect(files.filter((file) => file.startsWith(`${name}/2-`))).toHaveLength(2);
      }
    }
    expect(files).toContain('articles/gull/a7/edits.atom.xml');
  });

  it.skipIf(!isInstalled('xmllint'))('is well-formed for xmllint', () => {
    const files = [...named('.xml'), ...named('.opml')];
    expect(outputOf('xmllint', ['--noout', '--nonet', ...files], '')).toBe('');
  });

  it.skipIf(!isInstalled('jing'))('keeps to the schema of Atom for jing', () => {
    expect(
      outputOf('jing', ['-c', path.resolve(import.meta.dirname, '../feeds/atom.rnc'), ...named('.atom.xml')], ''),
    ).toBe('');
  });

  it('keeps to the schema of JSON Feed', () => {
    const isValid = new Ajv({ strict: true, allErrors: true }).compile(jsonFeedSchema);
    const files = named('.json').filter((file) => path.relative(site.out, file).startsWith('feeds'));
    expect(files.length).toBeGreaterThan(10);
    for (const file of files) {
      isValid(JSON.parse(fs.readFileSync(file, 'utf8')));
      expect(isValid.errors, file).toBeNull();
    }
  });

  it.skipIf(!hasFeedParser())('is read without a fault by feedparser, each entry once', () => {
    const feeds = parseWithFeedParser([...named('.atom.xml'), ...named('.rss.xml')]);
    expect(feeds.map(({ path: file, fault }) => [file, fault]).filter(([, fault]) => fault !== '')).toEqual([]);
    for (const { ids } of feeds) expect(new Set(ids).size).toBe(ids.length);
    const entries = feeds.filter(({ path: file }) => file === path.join(site.out, 'feeds/edits.atom.xml'));
    expect(entries[0]!.ids).toHaveLength(56);
  });

  it.skipIf(!isInstalled('sfeed'))('is read by sfeed, with the ids', () => {
    for (const ending of ['atom', 'rss']) {
      const lines = outputOf('sfeed', [], site.read(`feeds/edits.${ending}.xml`))
        .trim()
        .split('\n');
      expect(lines).toHaveLength(56);
      for (const line of lines) expect(line.split('\t')[5]).toMatch(/^tag:archive\.example,2024:edits\/gull\//);
    }
  });

  it('leads back over every entry exactly once', () => {
    for (const ending of ['atom.xml', 'rss.xml', 'json']) {
      const ids: string[] = [];
      let file: string | undefined = `feeds/edits.${ending}`;
      while (file !== undefined) {
        const text = site.read(file);
        ids.push(...(text.match(/tag:archive\.example,2024:edits\/gull\/[\w/-]+/g) ?? []));
        const address: string | undefined = (/"next_url": "([^"]+)"/.exec(text) ??
          /<(?:atom:)?link href="([^"]+)" rel="prev-archive"/.exec(text))?.[1];
        file = address?.slice((host + base).length);
      }
      expect(new Set(ids).size).toBe(articleCount + 1);
      expect(ids).toHaveLength(articleCount + 1);
    }
  });

  it('has no address but whole ones, and its style sheet is there', () => {
    const files = site.files();
    for (const file of [...named('.atom.xml'), ...named('.rss.xml'), ...named('.opml')]) {
      const text = fs.readFileSync(file, 'utf8');
      const [, style] = /<\?xml-stylesheet type="text\/css" href="([^"]+)"/.exec(text) ?? [];
      if (!file.endsWith('.opml')) expect(style).toBe(`${base}feeds/feed.css`);
      const addresses = [...text.matchAll(/\s(?:href|xmlUrl|htmlUrl)="([^"]+)"/g)].map((match) => match[1]!);
      for (const address of addresses.filter((one) => one !== style)) expect(address).toMatch(/^https?:\/\//);
      for (const address of addresses.filter((one) => one.startsWith(host))) {
        const target = address.slice((host + base).length);
        expect(files.has(target.endsWith('/') || target === '' ? `${target}index.html` : target), address).toBe(true);
      }
    }
    expect(files.has('feeds/feed.css')).toBe(true);
  });
});

describe.skipIf(!isInstalled('newsboat'))('a subscriber with newsboat', () => {
  it('meets exactly one new entry after a new edit, in each feed that tells of it', async () => {
    const feeds = [
      'feeds/edits.atom.xml',
      'feeds/edits.rss.xml',
      'feeds/articles.rss.xml',
      'articles/gull/a7/edits.atom.xml',
    ];
    const readers = feeds.map((feed) => newsboat([server.url + feed]));
    const counts = [];
    for (const reader of readers) {
      counts.push((await reader.unread()).length);
      reader.read();
      expect(await reader.unread()).toEqual([]);
    }
    expect(counts).toEqual([56, 56, 56, 1]);

    const before = archiveDocuments();
    const snapshot = 'articles/gull/a7/2024-04-03T090000Z.md';
    const text = snapshotText('Ship 7 lands sixty tons.', 'author: Ann Quill', 'Ship & <b>7</b> ]]>');
    fs.writeFileSync(path.join(site.content, snapshot), text);
    expect(site.build('--site', host, '--base', base).status).toBe(0);

    const found = [];
    for (const reader of readers) found.push(await reader.unread());
    const id = 'tag:archive.example,2024:edits/gull/a7/2024-04-02T000700Z/2024-04-03T090000Z';
    expect(found.map((items) => items.map(({ guid }) => guid))).toEqual([[id], [id], [], [id]]);
    const [entry] = found[0]!;
    expect(entry!.title).toBe('Edited: Ship & <b>7</b> ]]>');
    expect(entry!.url).toBe(`${host}${base}articles/gull/a7/2024-04-03T090000Z/`);
    expect(entry!.content).toContain('<del>[−fifty−]</del><ins>[+sixty+]</ins>');

    expect(before.size).toBeGreaterThan(10);
    const after = archiveDocuments();
    for (const [file, bytes] of before) expect(after.get(file) === bytes, file).toBe(true);
  });

  it('meets nothing new after the site has moved', async () => {
    const reader = newsboat([`${server.url}feeds/edits.atom.xml`]);
    await reader.unread();
    const ids = archiveDocuments();
    reader.read();
    expect(site.build('--site', 'https://moved.example', '--base', base).status).toBe(0);
    expect(site.read('feeds/edits.atom.xml')).toContain('https://moved.example/base/');
    expect(await reader.unread()).toEqual([]);
    expect([...archiveDocuments().keys()]).toEqual([...ids.keys()]);
  });
});

describe('a build of an archive that does not state its address', () => {
  it('says once what to do, and builds feeds all the same', () => {
    const content = soundContent();
    content['archive.yml'] = 'title: Test archive\ndescription: Made for a test.\n';
    const bare = siteUnderTest(writeContent(content));
    const { status, stdout } = bare.build();
    expect(status).toBe(0);
    expect(stdout.match(/Warning: /g)).toHaveLength(2);
    expect(stdout).toContain('--site');
    expect(stdout).toContain('tag:variorum.invalid,2026');
    expect(bare.read('feeds/edits.atom.xml')).toContain('<id>tag:variorum.invalid,2026:edits/gull/bridge/');
    bare.remove();
  });
});
