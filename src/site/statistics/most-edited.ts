import type { ArticleRecord } from '../../archive/records.ts';
import type { Weight } from '../../model/diff.ts';
import { editKinds } from './edit-kinds.ts';
import type { Collector } from './collector.ts';

/** An article with its counted edits. */
export interface EditedArticle {
  article: ArticleRecord;
  edits: number;
  weights: Record<Weight, number>;
}

/** Entries of a list of articles. */
export const listedArticles = 10;

/** The articles with most counted edits: those with more substantive ones first among equals, then by id. */
export function mostEdited(): Collector<EditedArticle[]> {
  let most: EditedArticle[] = [];
  return {
    add(parts) {
      if (parts.edits.length === 0) return;
      const kinds = editKinds();
      kinds.add(parts);
      const { edits, weights } = kinds.result();
      most = [...most, { article: parts.article, edits, weights }].sort(byEdits).slice(0, listedArticles);
    },
    result: () => most,
  };
}

function byEdits(one: EditedArticle, other: EditedArticle): number {
  return (
    other.edits - one.edits ||
    other.weights.substantive - one.weights.substantive ||
    (one.article.id < other.article.id ? -1 : 1)
  );
}
