import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { readLooseRevision } from '../../../src/archive/read-loose-revision.ts';
import type { Revision } from '../../../src/model/revision.ts';
import { unpackCorpus } from '../shared-data.ts';

/** Two snapshots that follow one another and are not the same file. */
export interface RealPair {
  article: string;
  before: Revision;
  after: Revision;
}

/** All pairs of a corpus, article by article, parsed as they are reached; none where the corpus is absent. */
export function* realPairs(corpus: 'nodejs-blog' | 'ota-pga'): Generator<RealPair> {
  const folder = unpackCorpus(corpus);
  if (folder === undefined) return;
  let last: { article: string; text: string; revision: Revision } | undefined;
  for (const file of globSync('*/*.md', { cwd: folder }).sort()) {
    const article = `${corpus}/${dirname(file)}`;
    const text = readFileSync(join(folder, file), 'utf8');
    if (last?.article === article && last.text === text) continue;
    const revision = readLooseRevision(text, basename(file, '.md'));
    if (last?.article === article) yield { article, before: last.revision, after: revision };
    last = { article, text, revision };
  }
}

/** What a peer without a notion of blocks is given. */
export function plainText({ blocks }: Revision): string {
  return blocks.map(({ text }) => text).join('\n\n');
}
