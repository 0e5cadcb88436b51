import type { Collector } from './collector.ts';

/** What the archive holds of an outlet. */
export interface OutletCount {
  outlet: string;
  name: string;
  articles: number;
  /** Articles with at least one counted edit. */
  editedArticles: number;
  edits: number;
}

/** Counts by outlet: the one with most articles first, then by id. */
export function byOutlet(): Collector<OutletCount[]> {
  const outlets = new Map<string, OutletCount>();
  return {
    add({ article: { outlet, outletName }, edits }) {
      const count = outlets.get(outlet) ?? { outlet, name: outletName, articles: 0, editedArticles: 0, edits: 0 };
      count.articles += 1;
      count.editedArticles += Number(edits.length > 0);
      count.edits += edits.length;
      outlets.set(outlet, count);
    },
    result: () =>
      [...outlets.values()].sort((one, other) => other.articles - one.articles || (one.outlet < other.outlet ? -1 : 1)),
  };
}
