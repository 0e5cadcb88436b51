import type { ArticleRecord } from '../../archive/records.ts';
import type { Collector } from './collector.ts';
import { listedArticles } from './most-edited.ts';

/** An article whose headline changed. */
export interface ChangedHeadline {
  article: ArticleRecord;
  changes: number;
  /** Different headlines among its revisions; fewer than the changes suggest where one came back. */
  headlines: number;
  /** As first captured. */
  first: string;
}

/** How often headlines change. */
export interface HeadlineChurn {
  /** Articles whose text was seen at least twice, by the number of changes of their headline: none, one, two, three or more. */
  articles: [none: number, one: number, two: number, more: number];
  /** Articles whose text was seen once: a change could not show. */
  seenOnce: number;
  /** The most changed ones. */
  most: ChangedHeadline[];
}

/** Counts counted edits that changed the headline, in its words or in its form. */
export function headlineChurn(): Collector<HeadlineChurn> {
  const articles: HeadlineChurn['articles'] = [0, 0, 0, 0];
  let seenOnce = 0;
  let most: ChangedHeadline[] = [];
  return {
    add({ article, edits, revisions }) {
      if (revisions.reduce((sum, { captureCount }) => sum + captureCount, 0) < 2) {
        seenOnce += 1;
        return;
      }
      const changes = edits.filter(({ fields }) => fields.some(({ field }) => field === 'title')).length;
      articles[Math.min(changes, 3) as 0 | 1 | 2 | 3] += 1;
      if (changes === 0) return;
      const titles = revisions.map(({ fields }) => fields.title);
      const entry = { article, changes, headlines: new Set(titles).size, first: titles[0]! };
      most = [...most, entry].sort(byChanges).slice(0, listedArticles);
    },
    result: () => ({ articles, seenOnce, most }),
  };
}

function byChanges(one: ChangedHeadline, other: ChangedHeadline): number {
  return other.changes - one.changes || other.headlines - one.headlines || (one.article.id < other.article.id ? -1 : 1);
}
