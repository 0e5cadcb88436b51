import { createHash } from 'node:crypto';
import type { FoldedArticle, RevisionSource } from './assemble-article.ts';
import type { ComparedEdit } from './compile-edit.ts';
import type { ArticleOrigins, ChangedSentence, SentenceTally } from './records.ts';
import { sentenceOrigins } from './sentence-origins.ts';

/** Finds where the sentences of an article come from, unless the store has it. Gives back the key of the blob. */
export function compileOrigins(
  { context, stored, blobs }: FoldedArticle,
  sources: readonly RevisionSource[],
  steps: readonly ComparedEdit[],
  overall: ComparedEdit,
): string {
  // Keys of comparisons hold the engine and everything that is compared.
  const made = [...steps, overall].map(({ edit }) => edit.diffKey).join('\n');
  const key = `origins:${context.engine}:${createHash('sha256').update(made).digest('hex')}`;
  if (blobs.has(key) || stored.blob(key) !== undefined) return key;
  const chain = {
    revisions: sources.map(({ snapshot }) => snapshot.blocks),
    links: steps.map(({ diff }) => diff.links),
  };
  const origins: ArticleOrigins = {
    ...sentenceOrigins(chain, sources.at(-1)!.record.fields.lang ?? context.lang),
    tally: tallyOf(overall.diff.sentences),
  };
  blobs.set(key, JSON.stringify(origins));
  return key;
}

function tallyOf(sentences: readonly ChangedSentence[]): SentenceTally {
  const tally: SentenceTally = { added: 0, removed: 0, edited: 0, moved: 0 };
  for (const { relation } of sentences) {
    tally[relation === 'split' || relation === 'merged' ? 'edited' : relation] += 1;
  }
  return tally;
}
