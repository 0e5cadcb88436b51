import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { corpusRepository } from '../../../test/git/corpus-repository.ts';
import { trimBody } from '../../markdown/front-matter.ts';
import type { SourceItem } from '../draft.ts';
import { listMarkdownFolder, readMarkdownFolder } from '../markdown-folder.ts';
import { readRepository } from './read-repository.ts';

/** Real captures that are not part of the project and never copied into it. */
const corpus = fileURLToPath(new URL('../../../../shared/data/corpora/nodejs-blog.tar.xz', import.meta.url));

describe.skipIf(!existsSync(corpus))('a blog as a repository of 540 commits (needs ../shared)', () => {
  let dir: string;
  const fromGit: SourceItem[] = [];
  let fromFolder: SourceItem[];
  beforeAll(async () => {
    dir = mkdtempSync(path.join(tmpdir(), 'real-repository-'));
    execFileSync('tar', ['xf', corpus, '-C', dir]);
    const source = path.join(dir, 'nodejs-blog');
    corpusRepository(source, path.join(dir, 'repository'));
    const reading = await readRepository(
      {
        dir: path.join(dir, 'repository'),
        globs: ['**/*.md', '**/*.mdx'],
        map: new Map(),
        contentDir: path.join(dir, 'content'),
        outlet: 'blog',
        nowSeconds: Date.parse('2100-01-01T00:00:00Z') / 1000,
        extract: () => Promise.resolve({ fault: 'The blog has no HTML page.' }),
      },
      () => undefined,
    );
    for await (const item of reading.items) fromGit.push(item);
    fromFolder = [...readMarkdownFolder(listMarkdownFolder(source, 'blog'))];
  }, 120_000);
  afterAll(() => {
    rmSync(dir, { recursive: true, force: true });
  }, 60_000);

  /** The texts of each article, in order; articles told apart by nothing but their texts. */
  const texts = (items: readonly SourceItem[], captures?: ReadonlySet<string>): string[] => {
    const drafts = items.flatMap((item) => ('draft' in item && trimBody(item.draft.body) !== '' ? [item.draft] : []));
    const articles = Map.groupBy(drafts, ({ article }) => (article.kind === 'folder' ? article.slug : ''));
    return [...articles.values()]
      .map((list) =>
        JSON.stringify(
          list
            .map(({ captured, body }) => `${captured} ${trimBody(body)}`)
            .filter((text) => captures === undefined || captures.has(text)),
        ),
      )
      .sort();
  };

  it('gives each article the same texts at the same times as the folder of its snapshots', () => {
    const known = new Set(texts(fromFolder).flatMap((list) => JSON.parse(list) as string[]));
    // What the folder's reader refuses for its date or want of a headline is here.
    expect(texts(fromGit, known)).toEqual(texts(fromFolder));
    const more = texts(fromGit)
      .flatMap((list) => JSON.parse(list) as string[])
      .filter((text) => !known.has(text));
    expect(more).toHaveLength(4);
  });

  it('rejects only commits of the same second', () => {
    const reasons = fromGit.flatMap((item) => ('rejected' in item ? [item.rejected.reason] : []));
    expect(reasons).toHaveLength(12);
    expect(reasons.filter((reason) => !/one of (?:2|12) commits of the same second/.test(reason))).toEqual([]);
  });
});
