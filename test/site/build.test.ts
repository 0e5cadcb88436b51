import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyContent, siteUnderTest, type SiteUnderTest, whileBuilding } from '../support/built-site.ts';
import { isInstalled } from '../support/installed-program.ts';

let site: SiteUnderTest;
let first: Map<string, Buffer>;

beforeAll(() => {
  site = siteUnderTest(copyContent());
  const { status, stderr } = site.build();
  expect([status, stderr]).toEqual([0, '']);
  first = site.files();
});
afterAll(() => {
  site.remove();
});

/** `Rendered 3 of 120 pages` of a build's output. */
function rendered(stdout: string): { rendered: number; total: number } {
  const match = /Rendered ([\d,]+) of ([\d,]+) pages?/.exec(stdout)!;
  return { rendered: Number(match[1]!.replaceAll(',', '')), total: Number(match[2]!.replaceAll(',', '')) };
}

const pages = (): [string, string][] =>
  [...first].filter(([file]) => file.endsWith('.html')).map(([file, bytes]) => [file, bytes.toString('utf8')]);

describe('a built site', () => {
  it('has a page for every article and, where there are two or more, every revision', () => {
    const articles = path.join(site.content, 'articles');
    const folders = fs
      .readdirSync(articles)
      .flatMap((outlet) => fs.readdirSync(path.join(articles, outlet)).map((article) => `${outlet}/${article}`));
    expect(folders.length).toBeGreaterThanOrEqual(12);
    for (const folder of folders) expect(first.has(`articles/${folder}/index.html`), folder).toBe(true);
  });

  it('links to nothing that is not there', () => {
    const missing = pages().flatMap(([file, html]) =>
      [...html.matchAll(/\s(?:href|src|action)="([^"]*)"/g)]
        .map(([, url]) => url!.replaceAll('&amp;', '&').replaceAll('&#38;', '&'))
        .filter((url) => !/^(https?:|mailto:|data:)/.test(url))
        .flatMap((url) => brokenPart(file, url))
        .map((problem) => `${file}: ${problem}`),
    );
    expect(missing).toEqual([]);
  });

  it('has one main heading, a language, a title, a policy and no inline style or script on each page', () => {
    for (const [file, html] of pages()) {
      expect(html.match(/<h1[\s>]/g)?.length, file).toBe(1);
      expect(html, file).toMatch(/<html[^>]* lang="[a-z]/);
      expect(html, file).toMatch(/<title>[^<]+<\/title>/);
      expect(html, file).toMatch(/<meta http-equiv="content-security-policy" content="default-src 'none';/);
      expect(html, file).not.toMatch(/<[a-z][^>]*\sstyle=/i);
      expect(html, file).not.toMatch(/<style/i);
      expect(html, file).not.toMatch(/<script(?![^>]*\ssrc=)(?![^>]*type="application\/ld\+json")/i);
      expect(html, file).not.toMatch(/<[a-z][^>]*\son[a-z]+=/i);
      expect(html, file).not.toMatch(/<(img|iframe|object|embed|video|audio|form[^>]+https?:)/i);
    }
  });

  it('has unique ids on each page', () => {
    for (const [file, html] of pages()) {
      const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
      expect(
        ids.filter((id, index) => ids.indexOf(id) !== index),
        file,
      ).toEqual([]);
    }
  });

  it.skipIf(!isInstalled('java'))('is valid HTML to the checker of the W3C (needs java)', () => {
    const checker = path.resolve(import.meta.dirname, '../../node_modules/vnu-jar/build/dist/vnu.jar');
    const options = ['--errors-only', '--format', 'json', '--skip-non-html'];
    const { stderr } = spawnSync('java', ['-jar', checker, ...options, site.out], {
      encoding: 'utf8',
      maxBuffer: 100_000_000,
    });
    const { messages } = JSON.parse(stderr) as { messages: { url: string; message: string; extract: string }[] };
    expect(messages.map(({ url, message, extract }) => [url.split('/dist/').at(-1), message, extract])).toEqual([]);
  });

  it('renders no article again when nothing changed, and is the same to the byte', () => {
    const { status, stdout } = site.build();
    expect(status).toBe(0);
    const second = rendered(stdout);
    // Home, about, feeds, 404 and their like have no cache key.
    expect(second.rendered).toBeLessThanOrEqual(15);
    expect(changedFiles(first, site.files())).toEqual([]);
  });

  it('is the same to the byte when it is built from nothing', () => {
    const fresh = siteUnderTest(site.content);
    expect(fresh.build().status).toBe(0);
    expect(changedFiles(first, fresh.files())).toEqual([]);
    fresh.remove();
  });

  it('changes only the pages that show a new snapshot', () => {
    const article = articleWithRevisions();
    const folder = path.join(site.content, 'articles', article);
    const latest = fs
      .readdirSync(folder)
      .filter((name) => name.endsWith('.md'))
      .sort()
      .at(-1)!;
    const text = fs.readFileSync(path.join(folder, latest), 'utf8').replace(/^captured:.*\n/m, '');
    const added = path.join(folder, '2026-10-01T080000Z.md');
    fs.writeFileSync(added, `${text}\nA sentence about zanzibarite was added.\n`);
    const { status, stdout } = site.build();
    expect(status).toBe(0);
    const changed = changedFiles(first, site.files()).filter((file) => !file.startsWith('pagefind/'));
    const [outlet] = article.split('/') as [string];
    const lists =
      /^(index\.html|(edits|articles|outlets|authors|dates|sections|languages|feeds|about|lookup|data|statistics)\/.*|feeds\.opml)$/;
    expect(changed).toContain(`articles/${article}/2026-10-01T080000Z/index.html`);
    expect(changed).toContain('feeds/edits.rss.xml');
    expect(changed.filter((file) => !file.startsWith(`articles/${article}/`) && !lists.test(file))).toEqual([]);
    expect(
      changed.filter(
        (file) =>
          file.startsWith('articles/') && !file.startsWith(`articles/${article}/`) && file !== 'articles/index.html',
      ),
    ).toEqual([]);
    const followed = [...new Set(changed.flatMap((file) => /^feeds\/(.+)\//.exec(file)?.[1] ?? []))];
    const authors = followed.filter((folder) => folder.startsWith('authors/')).map((folder) => folder.slice(8));
    expect(followed.filter((folder) => folder !== outlet && !folder.startsWith('authors/'))).toEqual([]);
    for (const author of authors) expect(site.read(`authors/${author}/index.html`)).toContain(`/articles/${article}/`);
    expect(rendered(stdout).rendered).toBeLessThan(60);
    fs.rmSync(added);
    expect(site.build().status).toBe(0);
    expect(changedFiles(first, site.files())).toEqual([]);
  });

  it('stays as it was when the content has errors, which are all told', () => {
    const broken = path.join(site.content, 'articles', articleWithRevisions(), '2026-10-02T080000Z.md');
    fs.writeFileSync(broken, 'no front matter');
    const { status, stderr } = site.build();
    expect(status).toBe(1);
    expect(stderr).toContain('2026-10-02T080000Z.md:1  error  front-matter-missing');
    expect(stderr).toContain('the last good site is untouched');
    expect(changedFiles(first, site.files())).toEqual([]);
    fs.rmSync(broken);
  });

  it('stays as it was when a build is killed, and the next build succeeds', async () => {
    fs.writeFileSync(path.join(site.content, 'archive.yml'), 'title: Renamed\ndescription: All pages change.\n');
    for (const afterMs of [700, 2000, 3500]) {
      await site.killedBuild(afterMs);
      // Whenever it was killed, there is one whole site: the old one, or the new one if it was done by then.
      expect(site.read('index.html')).toMatch(/<\/html>\s*$/);
      expect([...site.files().keys()].filter((file) => file.endsWith('.html')).length).toBe(pages().length);
    }
    fs.copyFileSync(
      path.join(import.meta.dirname, '../../content/archive.yml'),
      path.join(site.content, 'archive.yml'),
    );
    expect(site.build()).toMatchObject({ status: 0, stderr: '' });
    expect(changedFiles(first, site.files())).toEqual([]);
    expect(fs.readdirSync(path.dirname(site.out))).toEqual(['dist']);
  });

  it('is built by one process at a time', () => {
    whileBuilding(() => {
      const { status, stderr } = site.build();
      expect([status, stderr]).toEqual([1, expect.stringContaining('Another build')]);
    });
  });

  it('lives under a base path', () => {
    const moved = siteUnderTest(site.content);
    expect(moved.build('--base', '/archive/', '--site', 'https://host.example').status).toBe(0);
    const outside = [...moved.files()]
      .filter(([file]) => file.endsWith('.html'))
      .flatMap(([file, bytes]) =>
        [...bytes.toString('utf8').matchAll(/\s(?:href|src|action)="(\/[^"]*)"/g)].map(([, url]) => `${file}: ${url!}`),
      )
      .filter((link) => !link.includes(': /archive/'));
    expect(outside).toEqual([]);
    expect(moved.read('feeds/edits.rss.xml')).toContain('https://host.example/archive/articles/');
    moved.remove();
  });
});

function articleWithRevisions(): string {
  const files = [...first.keys()].map((file) => /^articles\/([^/]+\/[^/]+)\/changes\/index\.html$/.exec(file)?.[1]);
  return files.find((article) => article !== undefined)!;
}

/** What is missing behind a link of a page: the file, or the id in it. */
function brokenPart(file: string, url: string): string[] {
  const { pathname, hash } = new URL(url, `http://site/${file.replace(/index\.html$/, '')}`);
  const name = decodeURIComponent(pathname.slice(1));
  const target = name === '' || name.endsWith('/') ? `${name}index.html` : name;
  if (!first.has(target)) return [`no ${target}`];
  const id = decodeURIComponent(hash.slice(1));
  if (id === '' || !target.endsWith('.html')) return [];
  return first.get(target)!.toString('utf8').includes(`id="${id}"`) ? [] : [`no #${id} in ${target}`];
}

function changedFiles(before: Map<string, Buffer>, after: Map<string, Buffer>): string[] {
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names].filter((name) => !before.get(name)?.equals(after.get(name) ?? Buffer.alloc(0))).sort();
}
