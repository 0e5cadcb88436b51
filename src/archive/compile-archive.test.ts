import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { snapshotText, soundContent, temporaryFolder, writeContent } from '../../test/support/content-folder.ts';
import { type CompileReport, compileArchive } from './compile-archive.ts';
import { openArchiveFile } from './open-archive.ts';

const snapshot = 'articles/gull/bridge/2024-03-03T080000Z.md';

describe('compiling', () => {
  const compile = (contentDir: string, store: string): Promise<CompileReport> =>
    compileArchive({ contentDir, store, threads: 2 });
  const newStore = (): string => path.join(temporaryFolder('store'), 'archive.sqlite');

  it('computes nothing again when nothing changed, and only the new snapshot and pair when one came', async () => {
    const content = writeContent(soundContent());
    const store = newStore();
    expect(await compile(content, store)).toMatchObject({
      failed: false,
      articles: 1,
      snapshots: 2,
      parsed: 2,
      diffed: 1,
      unchangedArticles: 0,
    });
    expect(await compile(content, store)).toMatchObject({ parsed: 0, diffed: 0, unchangedArticles: 1, articles: 1 });
    fs.writeFileSync(path.join(content, snapshot), snapshotText('The bridge stays open.'));
    // The new pair, and first against latest.
    expect(await compile(content, store)).toMatchObject({ parsed: 1, diffed: 2, unchangedArticles: 0 });
    const archive = openArchiveFile(store);
    expect(archive.revisions('gull/bridge').map(({ id }) => id)).toEqual([
      '2024-03-01T080000Z',
      '2024-03-02T080000Z',
      '2024-03-03T080000Z',
    ]);
    archive.close();
  });

  it('marks an edit between captures that were read otherwise, or of another variant of the page', async () => {
    const content = soundContent();
    const second = 'articles/gull/bridge/2024-03-02T080000Z.md';
    const readers = [
      { first: 'extractor: a@1', second: 'extractor: a@1', change: undefined },
      { first: 'extractor: a@1', second: 'extractor: a@2', change: { before: 'a@1', after: 'a@2' } },
      { first: 'method: html', second: 'variant: amp', change: { before: 'html', after: 'not stated (amp page)' } },
    ];
    for (const { first, second: after, change } of readers) {
      content['articles/gull/bridge/2024-03-01T080000Z.md'] = snapshotText('Monday.', `capture:\n  ${first}`);
      content[second] = snapshotText('Tuesday.', `capture:\n  ${after}`);
      const store = newStore();
      await compile(writeContent(content), store);
      const archive = openArchiveFile(store);
      expect(archive.editsOf('gull/bridge').map(({ extractorChange }) => extractorChange)).toEqual([change]);
      archive.close();
    }
  });

  it('neither counts nor calls silent what differs in parts, and compares none with a whole text', async () => {
    const part = snapshotText('Only the beginning.', "capture:\n  quality: partial\n  reason: 'paywall: cut'");
    const records = async (content: Record<string, string>): Promise<unknown[]> => {
      const store = newStore();
      await compile(writeContent(content), store);
      const archive = openArchiveFile(store);
      const { revisionCount, editCount, notableEditCount } = archive.article('gull/bridge')!;
      const edits = archive.editsOf('gull/bridge').map(({ partial, summary }) => [partial, summary.silent]);
      archive.close();
      return [revisionCount, editCount, notableEditCount, edits];
    };
    expect(await records({ ...soundContent(), [snapshot]: part })).toEqual([2, 1, 1, [[undefined, true]]]);
    const before = snapshotText('The beginning.', "capture:\n  quality: partial\n  reason: 'paywall: cut'");
    const files = ['2024-03-01T080000Z', '2024-03-02T080000Z'].map((stamp) => `articles/gull/bridge/${stamp}.md`);
    expect(await records({ ...soundContent(), [files[0]!]: before, [files[1]!]: part })).toEqual([
      2,
      0,
      0,
      [[true, false]],
    ]);
  });

  it('lists authors under joined names, and sections and languages with their counts', async () => {
    const content = writeContent({
      ...soundContent(),
      'articles/gull/bridge/2024-03-02T080000Z.md': snapshotText('Tuesday.', 'author: A. Quill\nsection: City'),
      'articles/gull/tunnel/2024-03-02T080000Z.md': snapshotText('Dug.', 'author: Ana Quill\nsection: CITY\nlang: cy'),
      'articles/gull/mast/2024-03-02T080000Z.md': snapshotText('Up.', 'author: a. quill'),
    });
    const store = newStore();
    await compile(content, store);
    const apart = openArchiveFile(store);
    expect(apart.authors().map(({ slug, articleCount }) => [slug, articleCount])).toEqual([
      ['a-quill', 2],
      ['ana-quill', 1],
    ]);
    expect(apart.sections()).toEqual([{ slug: 'city', name: 'CITY', articleCount: 2, editCount: 1 }]);
    expect(apart.languages()).toEqual([
      { slug: 'cy', name: 'cy', articleCount: 1, editCount: 0 },
      { slug: 'en', name: 'en', articleCount: 2, editCount: 1 },
    ]);
    expect(apart.articles({ section: 'city', language: 'en' }).map(({ slug }) => slug)).toEqual(['bridge']);
    expect(apart.countArticles({ language: 'en' })).toBe(2);
    apart.close();
    fs.writeFileSync(path.join(content, 'authors.yml'), 'Ana Quill:\n  - A. Quill\n');
    expect(await compile(content, store)).toMatchObject({ unchangedArticles: 3, failed: false });
    const joined = openArchiveFile(store);
    expect(joined.authors()).toEqual([{ slug: 'ana-quill', name: 'Ana Quill', articleCount: 3, editCount: 1 }]);
    expect(joined.authorOf('A. QUILL')).toEqual({ slug: 'ana-quill', name: 'Ana Quill' });
    expect(joined.authorOf('Nobody Else')).toEqual({ slug: 'nobody-else', name: 'Nobody Else' });
    expect(joined.countArticles({ author: 'ana-quill' })).toBe(3);
    expect(joined.article('gull/bridge')?.authors).toEqual(['A. Quill']);
    joined.close();
  });

  it('knows where the sentences of an article come from, and forgets it with a withdrawn text', async () => {
    const content = writeContent(soundContent());
    const store = newStore();
    await compile(content, store);
    const archive = openArchiveFile(store);
    const { sentences, gone, tally } = archive.origins('gull/bridge')!;
    expect(sentences.map(({ block, since, stood, wordings }) => [block, since, stood, wordings])).toEqual([
      [0, 2, 1, [{ text: 'The bridge closes on Monday for four weeks.', from: 1, to: 1 }]],
      [1, 1, 1, []],
    ]);
    expect([gone, tally]).toEqual([[], { added: 0, removed: 0, edited: 1, moved: 0 }]);
    expect(archive.revisionBlocks('gull/bridge', '2024-03-02T080000Z').map(({ text }) => text)).toContain(
      'Ferries run every hour.',
    );
    archive.close();
    fs.writeFileSync(
      path.join(content, 'takedowns.yml'),
      'gull/bridge:\n  level: withdrawn\n  date: 2024-04-01\n  reason: Asked\n',
    );
    await compile(content, store);
    const withdrawn = openArchiveFile(store);
    expect(withdrawn.origins('gull/bridge')).toBeUndefined();
    withdrawn.close();
  });

  it('keeps the last good archive when the content has an error', async () => {
    const content = writeContent(soundContent());
    const store = newStore();
    await compile(content, store);
    fs.writeFileSync(path.join(content, snapshot), 'broken');
    expect((await compile(content, store)).failed).toBe(true);
    const archive = openArchiveFile(store);
    expect(archive.totals()).toMatchObject({ articles: 1, revisions: 2, edits: 1, snapshots: 2 });
    expect(archive.revisionText('gull/bridge', '2024-03-02T080000Z')).toContain('Tuesday');
    archive.close();
  });

  it('forgets an article whose folder is gone, and its words', async () => {
    const content = writeContent({
      ...soundContent(),
      'articles/gull/quay/2024-03-01T080000Z.md': snapshotText('A quay of amaranth.'),
    });
    const store = newStore();
    await compile(content, store);
    fs.rmSync(path.join(content, 'articles/gull/quay'), { recursive: true });
    await compile(content, store);
    const archive = openArchiveFile(store);
    expect(archive.articleIds()).toEqual(['gull/bridge']);
    archive.close();
    const { DatabaseSync } = await import('node:sqlite');
    const database = new DatabaseSync(store);
    expect(database.prepare("SELECT count(*) AS count FROM blobs WHERE value LIKE '%amaranth%'").get()).toEqual({
      count: 0,
    });
    database.close();
  });

  it.each([
    ['noindex', { articles: 1, listed: 1, text: true }],
    ['hidden', { articles: 1, listed: 0, text: true }],
    ['withdrawn', { articles: 1, listed: 0, text: false }],
    ['expunged', { articles: 0, listed: 0, text: false }],
  ])('takes down to the level %s', async (level, expected) => {
    const takedown = `gull/bridge:\n  level: ${level}\n  date: 2024-04-01\n  reason: Test\n`;
    const content = writeContent({ ...soundContent(), 'takedowns.yml': takedown });
    const store = newStore();
    expect((await compile(content, store)).problems).toEqual([]);
    const archive = openArchiveFile(store, 'page');
    expect(archive.articleIds()).toHaveLength(expected.articles);
    expect(archive.articles()).toHaveLength(expected.listed);
    expect(archive.edits()).toHaveLength(expected.listed);
    expect(archive.revisions('gull/bridge').length > 0).toBe(expected.text);
    archive.close();
    expect(fs.readFileSync(store).includes('Tuesday for six weeks')).toBe(expected.text);
  });

  it('follows an article that went away, came back and returned to an earlier text', async () => {
    const content = writeContent({
      ...soundContent(),
      'articles/gull/bridge/2024-03-06T080000Z.md': soundContent()['articles/gull/bridge/2024-03-01T080000Z.md']!,
      'articles/gull/bridge/captures.ndjson': [
        '{"captured":"2024-03-03T08:00:00Z","outcome":"unchanged","status":200}',
        '{"captured":"2024-03-04T08:00:00Z","outcome":"not-found","status":404}',
        '',
      ].join('\n'),
    });
    const store = newStore();
    await compile(content, store);
    const archive = openArchiveFile(store);
    const [first, second] = archive.editsOf('gull/bridge');
    expect(first!.window).toEqual({ after: '2024-03-01T08:00:00Z', until: '2024-03-02T08:00:00Z' });
    expect(second!.window).toEqual({ after: '2024-03-03T08:00:00Z', until: '2024-03-06T08:00:00Z' });
    expect(second!.returnOf).toBe('2024-03-01T080000Z');
    expect(
      archive.captures('gull/bridge').map(({ captured, outcome, revision }) => [captured, outcome, revision]),
    ).toEqual([
      ['2024-03-01T08:00:00Z', 'snapshot', '2024-03-01T080000Z'],
      ['2024-03-02T08:00:00Z', 'snapshot', '2024-03-02T080000Z'],
      ['2024-03-03T08:00:00Z', 'unchanged', '2024-03-02T080000Z'],
      ['2024-03-04T08:00:00Z', 'not-found', undefined],
      ['2024-03-06T08:00:00Z', 'snapshot', '2024-03-06T080000Z'],
    ]);
    expect(archive.article('gull/bridge')).toMatchObject({ status: 'live', revisionCount: 3, editCount: 2 });
    archive.close();
  });
});
